package org.quayside.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quayside.scoring.Score;

/**
 * The best members of the other side for one owner, best first: {@code numbers[i]} with {@code packed[i]}, {@code i < size}.
 *
 * <p>Invariant: whoever could be on the list and is not ranks behind its last row; and if {@link #complete}, there is nobody. So a
 * newcomer may enter an incomplete list only ahead of its last row. A list that was full once is incomplete until it is made anew.
 */
final class RankedList {
    private static final int NOBODY = -1;

    private final int capacity;
    private final int floor;
    private int[] numbers = new int[8];
    private long[] packed = new long[8];
    private int size;
    private boolean complete = true;

    /** {@code floor}: lowest match that may enter, in basis points. */
    RankedList(int capacity, int floor) {
        if (capacity < 1) {
            throw new IllegalArgumentException("limit %d < 1".formatted(capacity));
        }
        this.capacity = capacity;
        this.floor = floor;
    }

    int size() {
        return size;
    }

    int capacity() {
        return capacity;
    }

    boolean complete() {
        return complete;
    }

    int number(int row) {
        return numbers[row];
    }

    long packed(int row) {
        return packed[row];
    }

    int[] firstNumbers(int rows) {
        return Arrays.copyOf(numbers, Math.min(rows, size));
    }

    /** Copies the rows from {@code from} to below {@code to}, as far as there are any, to {@code at}; how many these are. */
    int copy(int from, int to, int[] toNumbers, long[] toPacked, int at) {
        var rows = Math.max(0, Math.min(to, size) - from);
        System.arraycopy(numbers, from, toNumbers, at, rows);
        System.arraycopy(packed, from, toPacked, at, rows);
        return rows;
    }

    /** Whether its rows from {@code from} to below {@code to}, as far as there are any, are those given from {@code begin} to below {@code end}. */
    boolean has(int from, int to, int[] theirNumbers, long[] theirPacked, int begin, int end) {
        var last = Math.min(to, size);
        return last - from == end - begin
                && Arrays.equals(numbers, from, last, theirNumbers, begin, end)
                && Arrays.equals(packed, from, last, theirPacked, begin, end);
    }

    int floor() {
        return floor;
    }

    /** Lowest match that can still enter: {@link #floor} while the list knows everybody and has room. */
    int bar() {
        if (complete && size < capacity) {
            return floor;
        }
        return size == 0 ? Window.CLOSED : Score.matchOf(packed[size - 1]);
    }

    /** Row of {@code number}, or -1. */
    int rowOf(int number) {
        for (var row = 0; row < size; row++) {
            if (numbers[row] == number) {
                return row;
            }
        }
        return -1;
    }

    /** Row that a newcomer would take, or -1 if that is beyond what the list knows. */
    int rowFor(Roster<?, ?> listed, int number, long score) {
        if (size == 0) {
            return complete ? 0 : -1;
        }
        if (listed.before(packed[size - 1], numbers[size - 1], score, number)) {
            return complete && size < capacity ? size : -1;
        }
        var low = 0;
        var high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (listed.before(packed[middle], numbers[middle], score, number)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Returns who had to leave for it, or -1. */
    int insert(int row, int number, long score) {
        var leaves = NOBODY;
        if (size == capacity) {
            leaves = numbers[--size];
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.min(capacity, 2 * size));
            packed = Arrays.copyOf(packed, Math.min(capacity, 2 * size));
        }
        System.arraycopy(numbers, row, numbers, row + 1, size - row);
        System.arraycopy(packed, row, packed, row + 1, size - row);
        numbers[row] = number;
        packed[row] = score;
        size++;
        // Nobody who ranks behind a full list is offered to it.
        complete &= size < capacity;
        return leaves;
    }

    /** Enters {@code number} where it ranks, unless that is beyond what the list knows. */
    void offer(Roster<?, ?> listed, int number, long score) {
        var row = rowFor(listed, number, score);
        if (row >= 0) {
            insert(row, number, score);
        }
    }

    void remove(int row) {
        size--;
        System.arraycopy(numbers, row + 1, numbers, row, size - row);
        System.arraycopy(packed, row + 1, packed, row, size - row);
    }

    /** The first {@code limit} rows, worded with ids. */
    <I> List<Ranked<I>> rows(Roster<I, ?> listed, int limit) {
        var rows = new ArrayList<Ranked<I>>(Math.min(limit, size));
        for (var row = 0; row < size && row < limit; row++) {
            rows.add(listed.ranked(numbers[row], Score.unpacked(packed[row])));
        }
        return rows;
    }

    <I> void tell(Roster<I, ?> listed, int limit, RowTaker<? super I> taker) {
        for (var row = 0; row < size && row < limit; row++) {
            listed.tell(taker, numbers[row], packed[row]);
        }
    }

    /** Reads something of every line of memory that it takes, see {@link Ahead}. */
    long touch() {
        var sum = 0L;
        for (var row = 0; row < size; row += 8) {
            sum += numbers[row] + packed[row];
        }
        return sum;
    }

    long bytes() {
        return 96L + 12L * numbers.length;
    }
}
