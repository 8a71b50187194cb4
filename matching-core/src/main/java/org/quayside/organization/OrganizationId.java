package org.quayside.organization;

import org.quayside.command.Checks;

/** Identifies one organisation: 1 to 64 letters, digits, dots, hyphens or underscores. */
public record OrganizationId(String value) {
    public OrganizationId {
        Checks.id("organisation", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
