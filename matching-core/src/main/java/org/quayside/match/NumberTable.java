package org.quayside.match;

import java.util.Arrays;
import java.util.function.IntFunction;

/** Finds a member's number by its id: open addressing with linear probing, the ids themselves lie elsewhere. */
final class NumberTable<I> {
    private static final int NOBODY = -1;

    private final IntFunction<I> ids;
    private int[] slots = empty(16);
    private int size;

    /** {@code ids}: id of every number that is in the table. */
    NumberTable(IntFunction<I> ids) {
        this.ids = ids;
    }

    private static int[] empty(int length) {
        var slots = new int[length];
        Arrays.fill(slots, NOBODY);
        return slots;
    }

    int size() {
        return size;
    }

    /** -1: not there. */
    int find(I id) {
        return slots[slotOf(id)];
    }

    /** Where the id is, or would be. */
    private int slotOf(I id) {
        var slot = home(id);
        while (slots[slot] != NOBODY && !ids.apply(slots[slot]).equals(id)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private int home(I id) {
        var hash = id.hashCode() * 0x9E3779B9;
        return hash >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }

    /** Of somebody who is not there. */
    void add(I id, int number) {
        if (2 * ++size > slots.length) {
            var before = slots;
            slots = empty(2 * before.length);
            for (var known : before) {
                if (known != NOBODY) {
                    slots[slotOf(ids.apply(known))] = known;
                }
            }
        }
        slots[slotOf(id)] = number;
    }

    /** Returns the number. Those behind it move up, so that no search ends before them. */
    int remove(I id) {
        var hole = slotOf(id);
        var number = slots[hole];
        size--;
        for (var slot = hole + 1 & slots.length - 1; slots[slot] != NOBODY; slot = slot + 1 & slots.length - 1) {
            var home = home(ids.apply(slots[slot]));
            if ((slot - home & slots.length - 1) >= (slot - hole & slots.length - 1)) {
                slots[hole] = slots[slot];
                hole = slot;
            }
        }
        slots[hole] = NOBODY;
        return number;
    }

    long bytes() {
        return 4L * slots.length;
    }
}
