package org.quayside.match;

import java.util.Arrays;

/**
 * Which vacancies ask for what, in lists by ask: the vacancy's place in the upper half of a posting, in the lower its {@link #share}. Postings
 * are only ever added; those of vacancies that changed or went lead to a place that is marked gone, and are left out when everything is
 * posted anew.
 */
final class Postings {
    /** All that a vacancy asks for; with credits in basis points, whole sums stay below 2³¹. */
    static final int WHOLE = 1 << 15;

    private static final long[] NONE = {};

    private long[][] lists = new long[64][];
    private int[] sizes = new int[64];
    private long room;

    int size(int list) {
        return list < sizes.length ? sizes[list] : 0;
    }

    /** The first {@link #size} of it count. */
    long[] list(int list) {
        return size(list) == 0 ? NONE : lists[list];
    }

    void clear() {
        lists = new long[64][];
        sizes = new int[64];
        room = 0;
    }

    void add(int list, int place, int share) {
        if (list >= lists.length) {
            lists = Arrays.copyOf(lists, Math.max(list + 1, lists.length + (lists.length >> 1)));
            sizes = Arrays.copyOf(sizes, lists.length);
        }
        var at = sizes[list];
        if (lists[list] == null || at == lists[list].length) {
            var longer = at == 0 ? 2 : at + Math.max(2, at / 4);
            lists[list] = at == 0 ? new long[longer] : Arrays.copyOf(lists[list], longer);
            room += longer - at;
        }
        lists[list][at] = (long) place << 32 | share;
        sizes[list] = at + 1;
    }

    /** A requirement's part of {@link #WHOLE}, rounded up, so that sums of shares never say less than is earned. */
    static int share(int weight, long total) {
        return (int) (((long) weight * WHOLE + total - 1) / total);
    }

    /** What a sum of shares · credits comes to at least where skills come to {@code need} basis points, or round to it. */
    static int least(int need) {
        return (2 * need - 1) * (WHOLE / 2);
    }

    long bytes() {
        return 8L * room + 28L * lists.length;
    }
}
