package org.quayside.organization;

/** Identifies one organisation: 1 to 64 letters, digits, dots, hyphens or underscores. */
public record OrganizationId(String value) {
    public OrganizationId {
        if (!value.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("organisation id '%s' is not 1 to 64 letters, digits, '.', '_' or '-'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
