package org.quayside.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.quayside.scoring.Score;

/**
 * The best members of the other side for one owner, best first: {@code places[i]} with {@code packed[i]}, {@code i < size}.
 *
 * <p>Invariant: whoever could be on the list and is not ranks behind its last row; and if {@link #complete}, there is nobody. So a
 * newcomer may enter an incomplete list only ahead of its last row.
 */
final class RankedList {
    private final int capacity;
    private int[] places = new int[8];
    private long[] packed = new long[8];
    private int size;
    private boolean complete = true;

    RankedList(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("limit %d < 1".formatted(capacity));
        }
        this.capacity = capacity;
    }

    int size() {
        return size;
    }

    boolean complete() {
        return complete;
    }

    int[] firstPlaces(int rows) {
        return Arrays.copyOf(places, Math.min(rows, size));
    }

    long[] firstPacked(int rows) {
        return Arrays.copyOf(packed, Math.min(rows, size));
    }

    /** Row of {@code place}, or -1. */
    int rowOf(int place) {
        for (var row = 0; row < size; row++) {
            if (places[row] == place) {
                return row;
            }
        }
        return -1;
    }

    /** Row that a newcomer would take, or -1 if that is beyond what the list knows. */
    int rowFor(Roster<?, ?> listed, int place, long score) {
        if (size == 0) {
            return complete ? 0 : -1;
        }
        if (listed.before(packed[size - 1], places[size - 1], score, place)) {
            return complete && size < capacity ? size : -1;
        }
        var low = 0;
        var high = size;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (listed.before(packed[middle], places[middle], score, place)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    void insert(int row, int place, long score) {
        if (size == capacity) {
            size--;
            complete = false;
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, Math.min(capacity, 2 * size));
            packed = Arrays.copyOf(packed, Math.min(capacity, 2 * size));
        }
        System.arraycopy(places, row, places, row + 1, size - row);
        System.arraycopy(packed, row, packed, row + 1, size - row);
        places[row] = place;
        packed[row] = score;
        size++;
    }

    /** Enters {@code place} where it ranks; if that is beyond what the list holds, only notes that there is somebody. */
    void offer(Roster<?, ?> listed, int place, long score) {
        var row = rowFor(listed, place, score);
        if (row >= 0) {
            insert(row, place, score);
        } else {
            complete = false;
        }
    }

    void remove(int row) {
        size--;
        System.arraycopy(places, row + 1, places, row, size - row);
        System.arraycopy(packed, row + 1, packed, row, size - row);
    }

    /** The first {@code limit} rows, worded with ids. */
    <I> List<Ranked<I>> rows(Roster<I, ?> listed, int limit) {
        var rows = new ArrayList<Ranked<I>>(Math.min(limit, size));
        for (var row = 0; row < size && row < limit; row++) {
            var score = Score.unpacked(packed[row]);
            var id = listed.id(places[row]);
            rows.add(new Ranked<>(id, listed.externalId(places[row]), score.match(), score.fit(), score.appeal(), score.verdict()));
        }
        return rows;
    }

    void clear() {
        size = 0;
        complete = true;
    }
}
