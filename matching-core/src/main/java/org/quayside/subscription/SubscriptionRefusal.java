package org.quayside.subscription;

import org.quayside.command.Refusal;

/** Why a subscription refuses a command. */
public enum SubscriptionRefusal implements Refusal {
    SUBSCRIPTION_CHANGED_MEANWHILE(Kind.STALE),
    SUBSCRIPTION_DISABLED(Kind.CONFLICT),
    SUBSCRIPTION_DELETED(Kind.GONE);

    private final Kind kind;

    SubscriptionRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
