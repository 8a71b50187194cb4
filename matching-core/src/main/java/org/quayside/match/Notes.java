package org.quayside.match;

import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.quayside.scoring.Score;

/**
 * What lists looked like before they were changed: of each the rows from the first one that changed, one after the other in arrays that are used again and
 * again, so that noting makes no garbage and writes where it wrote before. The rows ahead of these are what they were.
 */
final class Notes {
    /** Rows for which room is kept from one {@link #clear} to the next, however few there were; of more, room is kept while a quarter of it is used. */
    private static final int KEPT = 1 << 16;

    private final int visible;
    /** By owner, the number of its note + 1; 0: none. */
    private int[] noteOf = new int[16];
    /** By note. */
    private int[] owners = new int[16];
    /** By note: the first row that is noted, and where the rows from there on lie in {@code numbers} and {@code packed}. */
    private int[] rows = new int[16];
    private int[] begins = new int[16];
    private int[] ends = new int[16];
    private int count;
    private int[] numbers = new int[64];
    private long[] packed = new long[64];
    private int used;

    /** {@code visible}: how many rows of a list matter. */
    Notes(int visible) {
        this.visible = visible;
    }

    int count() {
        return count;
    }

    int owner(int note) {
        return owners[note];
    }

    boolean has(int owner) {
        return owner < noteOf.length && noteOf[owner] != 0;
    }

    /** {@code list}: what the owner has now, or nothing; {@code row}: the first that is about to change. */
    void add(int owner, @Nullable RankedList list, int row) {
        if (!has(owner)) {
            begin(owner);
            rows[count - 1] = row;
            begins[count - 1] = used;
            copy(list, row, visible);
            ends[count - 1] = used;
        } else if (row < rows[noteOf[owner] - 1] && list != null) {
            extend(noteOf[owner] - 1, list, row);
        }
    }

    private void begin(int owner) {
        if (owner >= noteOf.length) {
            noteOf = Arrays.copyOf(noteOf, Math.max(owner + 1, noteOf.length + (noteOf.length >> 1)));
        }
        if (count == owners.length) {
            owners = Arrays.copyOf(owners, 2 * count);
            rows = Arrays.copyOf(rows, 2 * count);
            begins = Arrays.copyOf(begins, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        owners[count] = owner;
        noteOf[owner] = ++count;
    }

    /** The rows ahead of those that are noted are still what they were; all together are noted anew. */
    private void extend(int note, RankedList list, int row) {
        var begin = used;
        copy(list, row, rows[note]);
        var noted = ends[note] - begins[note];
        room(noted);
        System.arraycopy(numbers, begins[note], numbers, used, noted);
        System.arraycopy(packed, begins[note], packed, used, noted);
        used += noted;
        rows[note] = row;
        begins[note] = begin;
        ends[note] = used;
    }

    private void copy(@Nullable RankedList list, int from, int to) {
        room(visible);
        used += list == null ? 0 : list.copy(from, to, numbers, packed, used);
    }

    private void room(int wanted) {
        if (used + wanted > numbers.length) {
            numbers = Arrays.copyOf(numbers, used + wanted + used / 2);
            packed = Arrays.copyOf(packed, numbers.length);
        }
    }

    /** Whether the owner of the note has again what it had. */
    boolean holds(int note, @Nullable RankedList list) {
        return list == null ? begins[note] == ends[note] : list.has(rows[note], visible, numbers, packed, begins[note], ends[note]);
    }

    /** From the note to what there is now; {@code listed}: who is on it. */
    <L> ListChange<L> change(int note, @Nullable RankedList now, Roster<L, ?> listed) {
        var left = new ArrayList<L>();
        for (var i = begins[note]; i < ends[note]; i++) {
            var row = now == null ? -1 : now.rowOf(numbers[i]);
            if (row < 0 || row >= visible) {
                left.add(listed.id(numbers[i]));
            }
        }
        var changed = new ArrayList<Ranked<L>>();
        for (var row = rows[note]; now != null && row < Math.min(visible, now.size()); row++) {
            var place = find(note, now.number(row));
            if (place < 0 || packed[place] != now.packed(row)) {
                changed.add(listed.ranked(now.number(row), Score.unpacked(now.packed(row))));
            }
        }
        return new ListChange<>(left, changed);
    }

    private int find(int note, int number) {
        for (var i = begins[note]; i < ends[note]; i++) {
            if (numbers[i] == number) {
                return i;
            }
        }
        return -1;
    }

    void clear() {
        for (var note = 0; note < count; note++) {
            noteOf[owners[note]] = 0;
        }
        count = 0;
        if (numbers.length > KEPT && used < numbers.length / 4) {
            owners = new int[16];
            rows = new int[16];
            begins = new int[16];
            ends = new int[16];
            numbers = new int[64];
            packed = new long[64];
        }
        used = 0;
    }

    long bytes() {
        return 4L * (noteOf.length + 4L * owners.length) + 12L * numbers.length;
    }
}
