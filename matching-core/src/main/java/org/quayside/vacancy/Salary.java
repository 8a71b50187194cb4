package org.quayside.vacancy;

import org.jspecify.annotations.Nullable;

/** Pay as offered: whole units of {@code currency} (ISO 4217) for one {@code period}; either end may be open, not both. */
public record Salary(@Nullable Long min, @Nullable Long max, String currency, Period period) {
    public Salary {
        if (min == null && max == null) {
            throw new IllegalArgumentException("salary has neither min nor max");
        }
        if (min != null && min < 0) {
            throw new IllegalArgumentException("salary.min %d < 0".formatted(min));
        }
        if (min != null && max != null && min > max) {
            throw new IllegalArgumentException("salary.min %d > salary.max %d".formatted(min, max));
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("salary.currency '%s' is not an ISO 4217 code, like HKD".formatted(currency));
        }
    }
}
