package org.quayside.match;

import java.util.Arrays;

/**
 * A stretch of one side: up to 4,096 similar members at local places 0..size-1, with all that a sweep reads of them. Members are only ever
 * added at the end; one that leaves or changes is marked gone. Sealing adds the inverted lists, and nothing is added after that. Until
 * then a window is small and swept member by member.
 */
abstract class Window {
    static final int MOST = 4_096;
    /** A bar that nobody reaches. */
    static final int CLOSED = 10_001;

    private final int longs;
    int[] numbers;
    /** {@code longs} each, see {@code Traits}. */
    long[] traits;
    /** Lowest match that may still matter to each member as the owner of a list. */
    short[] bars;
    /** One bit each. */
    private long[] gone;
    int size;
    int live;
    /** Not above the bar of any live member. */
    int lowestBar = CLOSED;
    private int changes;
    boolean sealed;

    Window(int capacity, int longs) {
        this.longs = longs;
        numbers = new int[capacity];
        traits = new long[capacity * longs];
        bars = new short[capacity];
        gone = new long[(capacity + 63) >>> 6];
    }

    boolean full() {
        return size == numbers.length;
    }

    boolean gone(int local) {
        return (gone[local >>> 6] >>> local & 1) != 0;
    }

    /** Who of the 64 members of a word is here, one bit each. */
    long here(int word) {
        var last = size - (word << 6);
        return ~gone[word] & (last < Long.SIZE ? (1L << last) - 1 : -1);
    }

    void remove(int local) {
        assert !gone(local);
        gone[local >>> 6] |= 1L << local;
        live--;
    }

    void bar(int local, int bar) {
        bars[local] = (short) bar;
        lowestBar = Math.min(lowestBar, bar);
        if (++changes > size) {
            changes = 0;
            tightenBars();
        }
    }

    /** Bars mostly rise, so that the lowest known one falls behind; O(size). */
    void tightenBars() {
        var lowest = CLOSED;
        for (var local = 0; local < size; local++) {
            if (bars[local] < lowest && !gone(local)) {
                lowest = bars[local];
            }
        }
        lowestBar = lowest;
    }

    /** Builds the inverted lists over {@code skills} skills. */
    abstract void seal(int skills);

    /** Gives back what growing took too much. */
    void trim() {
        numbers = Arrays.copyOf(numbers, size);
        traits = Arrays.copyOf(traits, size * longs);
        bars = Arrays.copyOf(bars, size);
        gone = Arrays.copyOf(gone, (size + 63) >>> 6);
    }

    /** Skills by which {@code local} is like others, ascending or not. */
    abstract char[] likeness(int local);

    long bytes() {
        return 64L + 4L * numbers.length + 8L * traits.length + 2L * bars.length + 8L * gone.length;
    }
}
