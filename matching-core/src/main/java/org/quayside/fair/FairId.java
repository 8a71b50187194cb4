package org.quayside.fair;

import org.quayside.command.Checks;

/** Identifies one fair: 1 to 64 letters, digits, dots, hyphens or underscores. */
public record FairId(String value) {
    public FairId {
        Checks.id("fair", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
