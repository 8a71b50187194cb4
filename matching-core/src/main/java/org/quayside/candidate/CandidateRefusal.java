package org.quayside.candidate;

import org.quayside.command.Refusal;

/** Why a candidate refuses a command. */
public enum CandidateRefusal implements Refusal {
    /** The person withdrew: only erasure is left. */
    CANDIDATE_WITHDRAWN(Kind.CONFLICT),
    /** The person was forgotten, and the id with them. */
    CANDIDATE_ERASED(Kind.GONE),
    /** The person goes on under another id: unmerge first. */
    CANDIDATE_MERGED(Kind.CONFLICT),
    /** The registration was taken back: register again first. */
    CANDIDATE_RETRACTED(Kind.CONFLICT),
    CANDIDATE_CHANGED_MEANWHILE(Kind.STALE);

    private final Kind kind;

    CandidateRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
