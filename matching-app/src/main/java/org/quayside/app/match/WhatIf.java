package org.quayside.app.match;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.quayside.candidate.CandidateId;
import org.quayside.match.Openings;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Score;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;

/** What would become of a candidate who were otherwise. Nothing of it is stored. */
@Component
public final class WhatIf {
    private final MatchStores stores;
    private final NearMisses books;

    WhatIf(MatchStores stores, NearMisses books) {
        this.stores = stores;
        this.books = books;
    }

    /** @param openNow vacancies that are open to the candidate, see {@link Openings}; {@code openThen}: that would be */
    public record Outcome(Score now, Score then, int vacancies, int openNow, int openThen) {}

    /** Empty: one of the two is unknown. */
    public Optional<Outcome> of(CandidateId candidate, VacancyId vacancy, UnaryOperator<Profile> change) {
        var person = stores.profiles().find(candidate);
        var job = stores.requirements().find(vacancy);
        if (person == null || job == null) {
            return Optional.empty();
        }
        var profile = person.profile(candidate);
        var changed = change.apply(profile);
        var requirements = job.requirements(vacancy);
        var book = books.book();
        var now = book.openings(profile, 0);
        var then = book.openings(changed, 0);
        var scorer = book.scorer();
        return Optional.of(new Outcome(
                scorer.score(profile, requirements), scorer.score(changed, requirements), now.vacancies(), now.open(), then.open()));
    }

    /** The skills that would open most. Empty: the candidate is unknown. */
    public Optional<Openings> openings(CandidateId candidate, int limit) {
        var person = stores.profiles().find(candidate);
        return person == null ? Optional.empty() : Optional.of(books.book().openings(person.profile(candidate), limit));
    }
}
