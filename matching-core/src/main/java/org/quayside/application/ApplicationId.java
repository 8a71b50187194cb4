package org.quayside.application;

import org.quayside.candidate.CandidateId;
import org.quayside.vacancy.VacancyId;

/** One pair of candidate and vacancy: what both decide about it happens to one application. */
public record ApplicationId(CandidateId candidateId, VacancyId vacancyId) {
    /** {@code <candidate>~<vacancy>}; neither id contains a tilde. */
    @Override
    public String toString() {
        return candidateId + "~" + vacancyId;
    }
}
