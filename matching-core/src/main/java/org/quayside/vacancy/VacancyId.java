package org.quayside.vacancy;

/** Identifies one vacancy: 1 to 64 letters, digits, dots, hyphens or underscores. */
public record VacancyId(String value) {
    public VacancyId {
        if (!value.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("vacancy id '%s' is not 1 to 64 letters, digits, '.', '_' or '-'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
