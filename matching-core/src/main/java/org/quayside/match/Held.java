package org.quayside.match;

import org.quayside.scoring.Credit;

/** Years and recency of a held skill in 13 bits: years in tenths + 1 (0: unknown, more than anybody asks counts as that), steps of lost recency. */
final class Held {
    /** No requirement asks for more, {@code SkillRequirement} sees to that. */
    private static final int MOST_YEARS = 500;
    private static final int STEP = 500;

    private Held() {}

    static char code(int years, int recency) {
        return (char) (Math.min(years, MOST_YEARS) + 1 << 4 | (10_000 - recency) / STEP);
    }

    /** {@code asked} in tenths of a year, -1: not asked. */
    static int credit(int relatedness, int code, int asked) {
        return Credit.of(relatedness, Credit.depth((code >>> 4) - 1, asked), 10_000 - STEP * (code & 15));
    }
}
