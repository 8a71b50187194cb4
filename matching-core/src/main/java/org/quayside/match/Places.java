package org.quayside.match;

import java.util.Arrays;

/**
 * On whose lists a member stands: owners by listed member, in no order. Each member's are a hash table of their own with linear probing, because a
 * vacancy stands on the lists of thousands, and leaves one of them with most events.
 */
final class Places {
    private static final int[] NONE = new int[0];

    /** By listed member; owner + 1, 0: free. At most three quarters are taken. */
    private int[][] owners = new int[16][];
    private int[] counts = new int[16];

    void add(int listed, int owner) {
        if (listed >= owners.length) {
            owners = Arrays.copyOf(owners, Math.max(listed + 1, owners.length + (owners.length >> 1)));
            counts = Arrays.copyOf(counts, owners.length);
        }
        var of = owners[listed];
        if (of == null) {
            of = owners[listed] = new int[4];
        } else if (4 * counts[listed] >= 3 * of.length) {
            of = owners[listed] = larger(of);
        }
        of[slotOf(of, owner)] = owner + 1;
        counts[listed]++;
    }

    private static int[] larger(int[] of) {
        var larger = new int[2 * of.length];
        for (var entry : of) {
            if (entry != 0) {
                larger[slotOf(larger, entry - 1)] = entry;
            }
        }
        return larger;
    }

    /** Where the owner is, or would be. */
    private static int slotOf(int[] of, int owner) {
        var slot = home(of, owner);
        while (of[slot] != 0 && of[slot] != owner + 1) {
            slot = slot + 1 & of.length - 1;
        }
        return slot;
    }

    private static int home(int[] of, int owner) {
        return owner * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(of.length - 1);
    }

    /** Those behind it move up, so that no search ends before them. */
    void remove(int listed, int owner) {
        var of = owners[listed];
        var hole = slotOf(of, owner);
        if (of[hole] == 0) {
            throw new IllegalStateException("%d is not on the list of %d".formatted(listed, owner));
        }
        counts[listed]--;
        for (var slot = hole + 1 & of.length - 1; of[slot] != 0; slot = slot + 1 & of.length - 1) {
            var home = home(of, of[slot] - 1);
            if ((slot - home & of.length - 1) >= (slot - hole & of.length - 1)) {
                of[hole] = of[slot];
                hole = slot;
            }
        }
        of[hole] = 0;
    }

    /** A copy, so that lists may change while it is read. */
    int[] of(int listed) {
        if (listed >= owners.length || counts[listed] == 0) {
            return NONE;
        }
        var copy = new int[counts[listed]];
        var count = 0;
        for (var entry : owners[listed]) {
            if (entry != 0) {
                copy[count++] = entry - 1;
            }
        }
        return copy;
    }

    long bytes() {
        var bytes = 8L * owners.length;
        for (var of : owners) {
            bytes += of == null ? 0 : 16 + 4L * of.length;
        }
        return bytes;
    }
}
