package org.quayside.fair;

/** Identifies one fair: 1 to 64 letters, digits, dots, hyphens or underscores. */
public record FairId(String value) {
    public FairId {
        if (!value.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("fair id '%s' is not 1 to 64 letters, digits, '.', '_' or '-'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
