package org.quayside.app.generate;

import java.util.Map;

/**
 * What the generator meant, counted while it wrote. Never imported.
 *
 * @param medianPay middle of the range in HKD a month by level, of vacancies that ask for AI and of those that do not
 * @param entryLow and {@code entryHigh}: lowest and highest pay that an entry-level AI engineer is offered
 */
public record GeneratedTruth(long seed, int organizations, int organizationsWantingAi, int organizationsInSmartLiving, int vacancies,
        int vacanciesAskingForAi, int vacanciesInEducationTechnology, int candidates, int candidatesWhoWantToSwitch, Map<String, Pay> medianPay,
        long entryLow, long entryHigh) {
    /** Medians of one level. */
    public record Pay(long withAi, long withoutAi) {
        /** How much more AI pays, in percent. */
        public double premium() {
            return 100.0 * withAi / withoutAi - 100;
        }
    }

    public GeneratedTruth {
        medianPay = Map.copyOf(medianPay);
    }
}
