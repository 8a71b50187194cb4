package org.quayside.app.match;

import java.util.Comparator;
import java.util.List;
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
    private static final Comparator<Suggested> BEST_FIRST =
            Comparator.comparingInt((Suggested one) -> -one.then().match()).thenComparing(one -> one.vacancy().value());

    private final Serving serving;

    WhatIf(Serving serving) {
        this.serving = serving;
    }

    /** @param openNow vacancies that are open to the candidate, see {@link Openings}; {@code openThen}: that would be */
    public record Outcome(Score now, Score then, int vacancies, int openNow, int openThen) {}

    /** One of the suggestions as they are. */
    public record Suggested(VacancyId vacancy, Score now, Score then) {}

    /** @param suggestions best first by the score that they would have */
    public record Outlook(int vacancies, int openNow, int openThen, List<Suggested> suggestions) {}

    /** What the change would do to each suggestion. Empty: the candidate is unknown. */
    public Optional<Outlook> of(CandidateId candidate, UnaryOperator<Profile> change) {
        var person = serving.stores().profiles().find(candidate);
        if (person == null) {
            return Optional.empty();
        }
        var profile = person.profile(candidate);
        var changed = change.apply(profile);
        var book = serving.book();
        var before = book.openings(profile, 0);
        var after = book.openings(changed, 0);
        var scorer = book.scorer();
        var suggestions = serving.stores().lists().read(ListStore.SUGGESTIONS, candidate.value()).stream()
                .flatMap(row -> book.requirements(new VacancyId(row.id())).stream())
                .map(vacancy -> new Suggested(vacancy.vacancyId(), scorer.score(profile, vacancy), scorer.score(changed, vacancy)))
                .sorted(BEST_FIRST)
                .toList();
        return Optional.of(new Outlook(before.vacancies(), before.open(), after.open(), suggestions));
    }

    /** Empty: one of the two is unknown. */
    public Optional<Outcome> of(CandidateId candidate, VacancyId vacancy, UnaryOperator<Profile> change) {
        var stores = serving.stores();
        var person = stores.profiles().find(candidate);
        var job = stores.requirements().find(vacancy);
        if (person == null || job == null) {
            return Optional.empty();
        }
        var profile = person.profile(candidate);
        var changed = change.apply(profile);
        var requirements = job.requirements(vacancy);
        var book = serving.book();
        var now = book.openings(profile, 0);
        var then = book.openings(changed, 0);
        var scorer = book.scorer();
        return Optional.of(new Outcome(
                scorer.score(profile, requirements), scorer.score(changed, requirements), now.vacancies(), now.open(), then.open()));
    }

    /** The skills that would open most. Empty: the candidate is unknown. */
    public Optional<Openings> openings(CandidateId candidate, int limit) {
        var person = serving.stores().profiles().find(candidate);
        return person == null ? Optional.empty() : Optional.of(serving.book().openings(person.profile(candidate), limit));
    }
}
