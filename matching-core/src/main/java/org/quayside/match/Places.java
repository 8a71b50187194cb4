package org.quayside.match;

import java.util.Arrays;

/** On whose lists a member stands: owners by listed member, in no order. */
final class Places {
    private static final int[] NONE = new int[0];

    private int[][] owners = new int[16][];
    private int[] counts = new int[16];

    void add(int listed, int owner) {
        if (listed >= owners.length) {
            owners = Arrays.copyOf(owners, Math.max(listed + 1, owners.length + (owners.length >> 1)));
            counts = Arrays.copyOf(counts, owners.length);
        }
        var count = counts[listed]++;
        if (owners[listed] == null) {
            owners[listed] = new int[4];
        } else if (count == owners[listed].length) {
            owners[listed] = Arrays.copyOf(owners[listed], count + (count >> 1));
        }
        owners[listed][count] = owner;
    }

    void remove(int listed, int owner) {
        var of = owners[listed];
        for (var i = counts[listed] - 1; i >= 0; i--) {
            if (of[i] == owner) {
                of[i] = of[--counts[listed]];
                return;
            }
        }
        throw new IllegalStateException("%d is not on the list of %d".formatted(listed, owner));
    }

    /** A copy, so that lists may change while it is read. */
    int[] of(int listed) {
        return listed < owners.length && counts[listed] > 0 ? Arrays.copyOf(owners[listed], counts[listed]) : NONE;
    }

    long bytes() {
        var bytes = 8L * owners.length;
        for (var of : owners) {
            bytes += of == null ? 0 : 16 + 4L * of.length;
        }
        return bytes;
    }
}
