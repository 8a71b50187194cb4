package org.quayside.match;

import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.quayside.scoring.Score;

/**
 * What lists looked like before they were changed: the first rows of each, one after the other in arrays that are used again and again, so that noting
 * makes no garbage and writes where it wrote before.
 */
final class Notes {
    /** Rows for which room is kept from one {@link #clear} to the next, however few there were; of more, room is kept while a quarter of it is used. */
    private static final int KEPT = 1 << 16;

    private final int visible;
    /** By owner, the number of its note + 1; 0: none. */
    private int[] noteOf = new int[16];
    /** By note. Its rows are those from the end of the one before to its own. */
    private int[] owners = new int[16];
    private int[] ends = new int[16];
    /** By note, where the list changed first. */
    private int[] rows = new int[16];
    private int count;
    private int[] numbers = new int[64];
    private long[] packed = new long[64];

    /** {@code visible}: how many rows are noted of each list. */
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

    /** {@code list}: what the owner, of whom there is no note, has now; null: nothing. {@code row}: where it is about to change. */
    void add(int owner, @Nullable RankedList list, int row) {
        if (owner >= noteOf.length) {
            noteOf = Arrays.copyOf(noteOf, Math.max(owner + 1, noteOf.length + (noteOf.length >> 1)));
        }
        if (count == owners.length) {
            owners = Arrays.copyOf(owners, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            rows = Arrays.copyOf(rows, 2 * count);
        }
        var from = begin(count);
        if (from + visible > numbers.length) {
            numbers = Arrays.copyOf(numbers, from + visible + from / 2);
            packed = Arrays.copyOf(packed, numbers.length);
        }
        owners[count] = owner;
        rows[count] = row;
        ends[count] = from + (list == null ? 0 : list.copy(visible, numbers, packed, from));
        noteOf[owner] = ++count;
    }

    private int begin(int note) {
        return note == 0 ? 0 : ends[note - 1];
    }

    /** Whether the owner of the note has again what it had. */
    boolean holds(int note, @Nullable RankedList list) {
        var from = begin(note);
        if (list == null) {
            return from == ends[note];
        }
        // Most that changed differ there, and nothing else need be looked at.
        var row = rows[note];
        var told = row < list.size() && from + row < ends[note];
        return !(told && (list.number(row) != numbers[from + row] || list.packed(row) != packed[from + row]))
                && list.begins(visible, numbers, packed, from, ends[note]);
    }

    /** From the note to what there is now; {@code listed}: who is on it. */
    <L> ListChange<L> change(int note, @Nullable RankedList now, Roster<L, ?> listed) {
        var left = new ArrayList<L>();
        for (var i = begin(note); i < ends[note]; i++) {
            var row = now == null ? -1 : now.rowOf(numbers[i]);
            if (row < 0 || row >= visible) {
                left.add(listed.id(numbers[i]));
            }
        }
        var changed = new ArrayList<Ranked<L>>();
        for (var row = 0; now != null && row < Math.min(visible, now.size()); row++) {
            var place = find(note, now.number(row));
            if (place < 0 || packed[place] != now.packed(row)) {
                changed.add(listed.ranked(now.number(row), Score.unpacked(now.packed(row))));
            }
        }
        return new ListChange<>(left, changed);
    }

    private int find(int note, int number) {
        for (var i = begin(note); i < ends[note]; i++) {
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
        var used = begin(count);
        count = 0;
        if (numbers.length > KEPT && used < numbers.length / 4) {
            owners = new int[16];
            ends = new int[16];
            rows = new int[16];
            numbers = new int[64];
            packed = new long[64];
        }
    }

    long bytes() {
        return 4L * (noteOf.length + owners.length + ends.length + rows.length) + 12L * numbers.length;
    }
}
