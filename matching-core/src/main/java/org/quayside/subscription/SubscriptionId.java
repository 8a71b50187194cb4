package org.quayside.subscription;

import org.quayside.command.Checks;

/** Identifies one subscription: 1 to 64 letters, digits, dots, hyphens or underscores. */
public record SubscriptionId(String value) {
    public SubscriptionId {
        Checks.id("subscription", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
