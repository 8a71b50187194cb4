package org.quayside.scoring;

/** Outcome of one pair: three numbers in basis points, 0..10,000, and the gates' verdict. */
public record Score(int match, int fit, int appeal, Verdict verdict) {
    private static final int BITS = 14;
    private static final int MASK = (1 << BITS) - 1;
    private static final Verdict[] VERDICTS = Verdict.values();

    /**
     * As the vacancy's organisation sees it: what the candidate's wishes go into in whole percent, for from exact figures the pay wished
     * could be reckoned to the dollar.
     */
    public Score forOrganization() {
        return new Score(wholePercent(match), fit, wholePercent(appeal), verdict);
    }

    private static int wholePercent(int points) {
        return (points + 50) / 100 * 100;
    }

    /** The same in one long, for kernels that must not allocate: not negative, and a higher match is a higher number. */
    public long packed() {
        return pack(match, fit, appeal, verdict);
    }

    static long pack(int match, int fit, int appeal, Verdict verdict) {
        return ((long) match << 2 * BITS | (long) fit << BITS | appeal) << 2 | verdict.ordinal();
    }

    public static Score unpacked(long packed) {
        var numbers = packed >>> 2;
        return new Score(matchOf(packed), (int) (numbers >>> BITS) & MASK, (int) numbers & MASK, verdictOf(packed));
    }

    public static int matchOf(long packed) {
        return (int) (packed >>> 2 + 2 * BITS);
    }

    public static Verdict verdictOf(long packed) {
        return VERDICTS[(int) packed & 3];
    }
}
