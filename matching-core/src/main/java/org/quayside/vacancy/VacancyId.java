package org.quayside.vacancy;

import org.quayside.command.Checks;

/** Identifies one vacancy: 1 to 64 letters, digits, dots, hyphens or underscores. */
public record VacancyId(String value) {
    public VacancyId {
        Checks.id("vacancy", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
