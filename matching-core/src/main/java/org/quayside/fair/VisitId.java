package org.quayside.fair;

import org.quayside.candidate.CandidateId;

/** One candidate at one fair. */
public record VisitId(FairId fairId, CandidateId candidateId) {
    /** {@code <fair>~<candidate>}; neither id contains a tilde. */
    @Override
    public String toString() {
        return fairId + "~" + candidateId;
    }
}
