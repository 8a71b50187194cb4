package org.quayside.match;

import java.util.Arrays;

/**
 * What every candidate of a window loses at least, counted for 64 of them at a time. Losses are small whole numbers; whoever lost
 * {@link #LEVELS} or more is out.
 *
 * <p>A word of 64 candidates has eight longs. In {@code counts}: the count's seven bits, lowest first, and in the eighth who is still in. In
 * {@code values}: the seven bits of what the candidate loses in the group of skills at hand, and in the eighth who serves for it at all.
 * Adding is the school's: bit by bit with a carry, 64 sums at once; a carry out of the seventh bit puts out.
 */
final class LossCounter {
    static final int LEVELS = 128;
    private static final int IN = 7;
    private static final int SERVES = 7;

    private final long[] counts = new long[Window.MOST >> 3];
    private final long[] values = new long[Window.MOST >> 3];
    private int words;

    /** Everybody who is not gone starts at {@code from}. */
    void begin(CandidateWindow window, int from) {
        words = window.size + 63 >>> 6;
        for (var w = 0; w < words; w++) {
            for (var bit = 0; bit < IN; bit++) {
                counts[(w << 3) + bit] = -(from >>> bit & 1L);
            }
            counts[(w << 3) + IN] = window.here(w);
        }
    }

    void beginGroup() {
        Arrays.fill(values, 0, words << 3, 0);
    }

    /** Whoever is in the bits at {@code at} and in none given before loses {@code loss} in this group. */
    void serve(long[] bits, int at, int loss) {
        var values = this.values;
        var counts = this.counts;
        for (int w = 0, i = 0; w < words; w++, i += 8) {
            if (counts[i + IN] != 0) {
                var first = bits[at + w] & ~values[i + SERVES];
                values[i + SERVES] |= first;
                for (var rest = loss; rest != 0; rest &= rest - 1) {
                    values[i + Integer.numberOfTrailingZeros(rest)] |= first;
                }
            }
        }
    }

    /** The same for those listed from {@code begin} to {@code end} - 1. */
    void serve(char[] holders, int begin, int end, int loss) {
        var values = this.values;
        for (var p = begin; p < end; p++) {
            var i = holders[p] >>> 6 << 3;
            var one = 1L << holders[p];
            var first = one & ~values[i + SERVES];
            values[i + SERVES] |= one;
            for (var rest = loss; rest != 0; rest &= rest - 1) {
                values[i + Integer.numberOfTrailingZeros(rest)] |= first;
            }
        }
    }

    /** Whoever serves for nothing in this group loses {@code loss}. Returns how many are still in. */
    int endGroup(int loss) {
        var in = 0;
        for (int w = 0, i = 0; w < words; w++, i += 8) {
            if (counts[i + IN] != 0) {
                var missing = ~values[i + SERVES];
                if (loss >= LEVELS) {
                    counts[i + IN] &= ~missing;
                    missing = 0;
                }
                add(i,
                        values[i] | missing & -(loss & 1L),
                        values[i + 1] | missing & -(loss >>> 1 & 1L),
                        values[i + 2] | missing & -(loss >>> 2 & 1L),
                        values[i + 3] | missing & -(loss >>> 3 & 1L),
                        values[i + 4] | missing & -(loss >>> 4 & 1L),
                        values[i + 5] | missing & -(loss >>> 5 & 1L),
                        values[i + 6] | missing & -(loss >>> 6 & 1L));
                in += Long.bitCount(counts[i + IN]);
            }
        }
        return in;
    }

    /** Whoever is in the bits at {@code at}, or in those at {@code or} (-1: none), loses {@code loss}. */
    void lose(long[] bits, int at, int or, int loss) {
        for (int w = 0, i = 0; w < words; w++, i += 8) {
            if (counts[i + IN] != 0) {
                var who = bits[at + w] | (or < 0 ? 0 : bits[or + w]);
                if (loss >= LEVELS) {
                    counts[i + IN] &= ~who;
                } else {
                    add(i, who & -(loss & 1L), who & -(loss >>> 1 & 1L), who & -(loss >>> 2 & 1L), who & -(loss >>> 3 & 1L),
                            who & -(loss >>> 4 & 1L), who & -(loss >>> 5 & 1L), who & -(loss >>> 6 & 1L));
                }
            }
        }
    }

    private void add(int i, long v0, long v1, long v2, long v3, long v4, long v5, long v6) {
        var counts = this.counts;
        var c = counts[i];
        var carry = c & v0;
        counts[i] = c ^ v0;
        c = counts[i + 1];
        counts[i + 1] = c ^ v1 ^ carry;
        carry = c & v1 | carry & (c ^ v1);
        c = counts[i + 2];
        counts[i + 2] = c ^ v2 ^ carry;
        carry = c & v2 | carry & (c ^ v2);
        c = counts[i + 3];
        counts[i + 3] = c ^ v3 ^ carry;
        carry = c & v3 | carry & (c ^ v3);
        c = counts[i + 4];
        counts[i + 4] = c ^ v4 ^ carry;
        carry = c & v4 | carry & (c ^ v4);
        c = counts[i + 5];
        counts[i + 5] = c ^ v5 ^ carry;
        carry = c & v5 | carry & (c ^ v5);
        c = counts[i + 6];
        counts[i + 6] = c ^ v6 ^ carry;
        carry = c & v6 | carry & (c ^ v6);
        counts[i + IN] &= ~carry;
    }

    /** Writes who is still in, those with the least losses first, as count · 4096 + place; returns how many. */
    int leastFirst(int[] to, int[] begins) {
        Arrays.fill(begins, 0);
        for (int w = 0, i = 0; w < words; w++, i += 8) {
            for (var rest = counts[i + IN]; rest != 0; rest &= rest - 1) {
                begins[level(i, Long.numberOfTrailingZeros(rest)) + 1]++;
            }
        }
        for (var level = 0; level < LEVELS; level++) {
            begins[level + 1] += begins[level];
        }
        for (int w = 0, i = 0; w < words; w++, i += 8) {
            for (var rest = counts[i + IN]; rest != 0; rest &= rest - 1) {
                var lane = Long.numberOfTrailingZeros(rest);
                var level = level(i, lane);
                to[begins[level]++] = level << 12 | w << 6 | lane;
            }
        }
        return begins[LEVELS - 1];
    }

    private int level(int i, int lane) {
        return (int) (counts[i] >>> lane & 1 | (counts[i + 1] >>> lane & 1) << 1 | (counts[i + 2] >>> lane & 1) << 2
                | (counts[i + 3] >>> lane & 1) << 3 | (counts[i + 4] >>> lane & 1) << 4 | (counts[i + 5] >>> lane & 1) << 5
                | (counts[i + 6] >>> lane & 1) << 6);
    }
}
