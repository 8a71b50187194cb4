package org.quayside.subscription;

/** Identifies one subscription: 1 to 64 letters, digits, dots, hyphens or underscores. */
public record SubscriptionId(String value) {
    public SubscriptionId {
        if (!value.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("subscription id '%s' is not 1 to 64 letters, digits, '.', '_' or '-'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
