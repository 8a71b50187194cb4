package org.quayside.match;

import java.util.Arrays;

/**
 * What every candidate of a window loses at least, counted for all of them at once. Losses are small whole numbers; whoever lost
 * {@link #LEVELS} or more is out.
 *
 * <p>A candidate is one bit in rows of a bit each: seven rows are the bits of the counts, lowest first, another who is still in. Seven more are
 * the bits of what is lost in the group of skills at hand, and one who serves for it at all. Adding is the school's: bit by bit with a carry;
 * a carry out of the seventh bit puts out. Each step is one plain loop over whole rows, which the compiler turns into vector instructions.
 */
final class LossCounter {
    static final int LEVELS = 128;
    private static final int BITS = 7;
    private static final int WORDS = Window.MOST >> 6;

    private final long[][] counts = new long[BITS][WORDS];
    private final long[][] values = new long[BITS][WORDS];
    private final long[] in = new long[WORDS];
    private final long[] serves = new long[WORDS];
    /** Whom a step is about: a row of its own, because loops over rows at different places would not be vectors. */
    private final long[] who = new long[WORDS];
    private final long[] carry = new long[WORDS];
    private int words;

    /** Everybody who is not gone starts at {@code from}. */
    void begin(CandidateWindow window, int from) {
        words = window.size + 63 >>> 6;
        for (var bit = 0; bit < BITS; bit++) {
            Arrays.fill(counts[bit], 0, words, -(from >>> bit & 1L));
        }
        for (var w = 0; w < words; w++) {
            in[w] = window.here(w);
        }
    }

    void beginGroup() {
        for (var value : values) {
            Arrays.fill(value, 0, words, 0);
        }
        Arrays.fill(serves, 0, words, 0);
    }

    /** Whoever is in the bits at {@code at} and in none given before loses {@code loss} in this group. */
    void serve(long[] bits, int at, int loss) {
        System.arraycopy(bits, at, who, 0, words);
        newcomers(who, serves, words);
        for (var rest = loss; rest != 0; rest &= rest - 1) {
            or(values[Integer.numberOfTrailingZeros(rest)], who, words);
        }
    }

    /** Whoever serves for nothing in this group loses {@code loss}. Returns how many are still in. */
    int endGroup(int loss) {
        if (loss >= LEVELS) {
            and(in, serves, words);
        } else {
            for (var rest = loss; rest != 0; rest &= rest - 1) {
                orNot(values[Integer.numberOfTrailingZeros(rest)], serves, words);
            }
        }
        Arrays.fill(carry, 0, words, 0);
        for (var bit = 0; bit < BITS; bit++) {
            add(counts[bit], values[bit], carry, words);
        }
        andNot(in, carry, words);
        return count(in, words);
    }

    /** Whoever is not in the bits at {@code at} loses {@code loss}. Returns how many are still in. */
    int lack(long[] bits, int at, int loss) {
        System.arraycopy(bits, at, who, 0, words);
        if (loss >= LEVELS) {
            and(in, who, words);
        } else {
            not(who, words);
            add(loss);
        }
        return count(in, words);
    }

    /** Whoever is in the bits at {@code at}, or in those at {@code or} (-1: none), loses {@code loss}. */
    void lose(long[] bits, int at, int or, int loss) {
        System.arraycopy(bits, at, who, 0, words);
        if (or >= 0) {
            System.arraycopy(bits, or, carry, 0, words);
            or(who, carry, words);
        }
        if (loss >= LEVELS) {
            andNot(in, who, words);
        } else {
            add(loss);
        }
    }

    /** Whoever is in {@code who} loses {@code loss}, which is below {@link #LEVELS}. */
    private void add(int loss) {
        var lowest = Integer.numberOfTrailingZeros(loss);
        if (lowest >= BITS) {
            return;
        }
        begin(counts[lowest], who, carry, words);
        for (var bit = lowest + 1; bit < BITS; bit++) {
            if ((loss >>> bit & 1) != 0) {
                add(counts[bit], who, carry, words);
            } else {
                carry(counts[bit], carry, words);
            }
        }
        andNot(in, carry, words);
    }

    /** Leaves in {@code who} those who are not in {@code before}, and adds them to it. */
    private static void newcomers(long[] who, long[] before, int words) {
        for (var w = 0; w < words; w++) {
            var all = before[w] | who[w];
            who[w] &= ~before[w];
            before[w] = all;
        }
    }

    /** As {@code add} where nothing is carried yet. */
    private static void begin(long[] count, long[] value, long[] carry, int words) {
        for (var w = 0; w < words; w++) {
            var c = count[w];
            count[w] = c ^ value[w];
            carry[w] = c & value[w];
        }
    }

    private static void add(long[] count, long[] value, long[] carry, int words) {
        for (var w = 0; w < words; w++) {
            var c = count[w];
            var v = value[w];
            count[w] = c ^ v ^ carry[w];
            carry[w] = c & v | carry[w] & (c ^ v);
        }
    }

    private static void carry(long[] count, long[] carry, int words) {
        for (var w = 0; w < words; w++) {
            var c = count[w];
            count[w] = c ^ carry[w];
            carry[w] &= c;
        }
    }

    private static void not(long[] of, int words) {
        for (var w = 0; w < words; w++) {
            of[w] = ~of[w];
        }
    }

    private static void or(long[] to, long[] from, int words) {
        for (var w = 0; w < words; w++) {
            to[w] |= from[w];
        }
    }

    private static void orNot(long[] to, long[] from, int words) {
        for (var w = 0; w < words; w++) {
            to[w] |= ~from[w];
        }
    }

    private static void and(long[] to, long[] from, int words) {
        for (var w = 0; w < words; w++) {
            to[w] &= from[w];
        }
    }

    private static void andNot(long[] to, long[] from, int words) {
        for (var w = 0; w < words; w++) {
            to[w] &= ~from[w];
        }
    }

    private static int count(long[] of, int words) {
        var count = 0;
        for (var w = 0; w < words; w++) {
            count += Long.bitCount(of[w]);
        }
        return count;
    }

    /** Writes who is still in, those with the least losses first, as count · 4096 + place; returns how many. */
    int leastFirst(int[] to, int[] begins) {
        Arrays.fill(begins, 0);
        for (var w = 0; w < words; w++) {
            for (var rest = in[w]; rest != 0; rest &= rest - 1) {
                begins[level(w, Long.numberOfTrailingZeros(rest)) + 1]++;
            }
        }
        for (var level = 0; level < LEVELS; level++) {
            begins[level + 1] += begins[level];
        }
        for (var w = 0; w < words; w++) {
            for (var rest = in[w]; rest != 0; rest &= rest - 1) {
                var lane = Long.numberOfTrailingZeros(rest);
                var level = level(w, lane);
                to[begins[level]++] = level << 12 | w << 6 | lane;
            }
        }
        return begins[LEVELS - 1];
    }

    private int level(int w, int lane) {
        var level = 0;
        for (var bit = 0; bit < BITS; bit++) {
            level |= (int) (counts[bit][w] >>> lane & 1) << bit;
        }
        return level;
    }
}
