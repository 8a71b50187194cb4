package org.quayside.scoring;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.SalaryWish;
import org.quayside.vacancy.Period;

/**
 * Pay in HKD a month. Rates are part of the scorer's version and rounded on purpose: a ranking must not move with the currency market.
 * A year has 12 months, a month 22 working days of 8 hours.
 */
final class ExchangeRates {
    /** HKD for one million units. */
    private static final Map<String, Long> HKD_PER_MILLION = Map.ofEntries(
            Map.entry("HKD", 1_000_000L),
            Map.entry("USD", 7_800_000L),
            Map.entry("CNY", 1_080_000L),
            Map.entry("MOP", 970_000L),
            Map.entry("TWD", 240_000L),
            Map.entry("SGD", 5_800_000L),
            Map.entry("JPY", 52_000L),
            Map.entry("KRW", 5_600L),
            Map.entry("INR", 91_000L),
            Map.entry("AUD", 5_000_000L),
            Map.entry("CAD", 5_600_000L),
            Map.entry("EUR", 8_500_000L),
            Map.entry("GBP", 10_000_000L),
            Map.entry("CHF", 8_900_000L));

    /** Beyond any pay; keeps products within a long. */
    private static final long MOST = 1_000_000_000L;

    private ExchangeRates() {}

    /** HKD a month, rounded half up, or -1 if there is no amount or the currency is not known. */
    static long monthly(@Nullable Long amount, String currency, Period period) {
        var rate = HKD_PER_MILLION.get(currency);
        if (amount == null || rate == null) {
            return -1;
        }
        var hkd = Math.min(amount, MOST) * rate;
        return switch (period) {
            case HOUR -> BasisPoints.halfUp(hkd * 176, 1_000_000);
            case DAY -> BasisPoints.halfUp(hkd * 22, 1_000_000);
            case MONTH -> BasisPoints.halfUp(hkd, 1_000_000);
            case YEAR -> BasisPoints.halfUp(hkd, 12_000_000);
        };
    }

    static long monthly(@Nullable SalaryWish wish) {
        return wish == null ? -1 : monthly(wish.amount(), wish.currency(), wish.period());
    }
}
