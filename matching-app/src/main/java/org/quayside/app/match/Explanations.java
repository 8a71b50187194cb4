package org.quayside.app.match;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.Evidence;
import org.quayside.scoring.ScoreBreakdown;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;

/** Why a pair scores as it does, reckoned on reading from the stored profile and requirements, with the texts that evidence points into. */
@Component
public final class Explanations {
    private final Serving serving;

    Explanations(Serving serving) {
        this.serving = serving;
    }

    /**
     * A breakdown and where to look things up.
     *
     * @param cv text of the candidate's CV, null: none
     * @param advertisement text of the vacancy
     */
    public record Explained(
            ScoreBreakdown breakdown, Standing candidate, Standing vacancy, @Nullable String documentId, @Nullable String cv, String advertisement) {

        public Explained forOrganization() {
            return new Explained(breakdown.forOrganization(), candidate, vacancy, documentId, cv, advertisement);
        }

        /** The words that the evidence points at; null: they are no longer there. */
        public @Nullable String quote(Evidence evidence) {
            var text = textOf(evidence);
            return text == null || evidence.span().end() > text.length()
                    ? null
                    : text.substring(evidence.span().start(), evidence.span().end());
        }

        /** The text that the evidence is in; null: it is no longer there. */
        public @Nullable String textOf(Evidence evidence) {
            return evidence.documentId().equals(documentId) ? cv : advertisement;
        }
    }

    /** Empty: one of the two is unknown or erased. A {@link ScoreBreakdown#hidden} one must not reach the organisation. */
    public Optional<Explained> explain(CandidateId candidate, VacancyId vacancy) {
        var stores = serving.stores();
        var person = stores.profiles().find(candidate);
        var job = stores.requirements().find(vacancy);
        if (person == null || job == null) {
            return Optional.empty();
        }
        var breakdown = serving.engine().scorer().explain(person.profile(candidate), job.requirements(vacancy));
        var advertisement = stores.requirements().text(vacancy);
        return Optional.of(new Explained(
                breakdown,
                person.standing(),
                job.standing(),
                person.cv() == null ? null : person.cv().documentId(),
                stores.profiles().text(candidate),
                advertisement == null ? "" : advertisement));
    }
}
