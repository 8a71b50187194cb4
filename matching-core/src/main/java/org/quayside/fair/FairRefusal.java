package org.quayside.fair;

import org.quayside.command.Refusal;

/** Why a fair, a stand or a visit refuses a command. */
public enum FairRefusal implements Refusal {
    FAIR_CLOSED(Kind.CONFLICT),
    FAIR_CHANGED_MEANWHILE(Kind.STALE),
    /** It shows vacancies only after it has joined. */
    ORGANIZATION_NOT_AT_FAIR(Kind.CONFLICT);

    private final Kind kind;

    FairRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
