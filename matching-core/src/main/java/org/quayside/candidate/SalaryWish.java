package org.quayside.candidate;

import org.quayside.vacancy.Period;

/** Pay that a candidate wants at least: whole units of {@code currency} for one {@code period}. */
public record SalaryWish(long amount, String currency, Period period) {
    public SalaryWish {
        if (amount < 0) {
            throw new IllegalArgumentException("salary.amount %d < 0".formatted(amount));
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("salary.currency '%s' is not an ISO 4217 code, like HKD".formatted(currency));
        }
    }
}
