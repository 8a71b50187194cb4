package org.quayside.scoring;

/** Arithmetic of the score: whole numbers of 1/10,000, multiplied as longs, divided once, rounded half up. */
final class BasisPoints {
    static final int FULL = 10_000;
    /** What counts for something that is asked and unknown. */
    static final int UNKNOWN = 5_000;

    private BasisPoints() {}

    /** {@code numerator / denominator}, rounded half up; neither is negative, the denominator not 0. */
    static long halfUp(long numerator, long denominator) {
        return (2 * numerator + denominator) / (2 * denominator);
    }

    /** How much of {@code asked} (more than 0) is there, at most all of it. */
    static int share(long have, long asked) {
        return have >= asked ? FULL : (int) halfUp(FULL * have, asked);
    }

    /** A quarter less for every level short, not below 0; being above costs nothing. */
    static int levels(int have, int asked) {
        return Math.max(0, FULL - 2_500 * Math.max(0, asked - have));
    }
}
