package org.quayside.match;

import java.util.Arrays;

/**
 * Which vacancies ask for what, in lists by ask. A posting says how far the skills of a pair can come if this is the rarest requirement of the
 * vacancy that the candidate serves for, and what the next two requirements take from that if they are not served: enough to rule out nearly
 * all vacancies while reading on. Postings are only ever added; those of vacancies that changed or went say nothing wrong, because whom a
 * posting finds is scored exactly, and are left out when everything is posted anew.
 *
 * <pre>
 * posting   0  vacancy 32, most 16, loss of this requirement 16      1  next ask 16, its loss 16, the one after 16, its loss 16
 * </pre>
 * {@code most}, in basis points, is without what came before, or what that is more than the vacancy needs; losses are of a requirement that is not served at all.
 */
final class Postings {
    /** Stands for an ask that need not be known, and for those whose numbers are too high for a posting. */
    static final int NONE = 0xFFFF;
    private static final long PER_POINT = (1L << 32) / 10_000;

    private long[][] lists = new long[64][];
    private int[] sizes = new int[64];
    private long room;

    int count() {
        return lists.length;
    }

    int size(int list) {
        return list < sizes.length ? sizes[list] : 0;
    }

    long[] list(int list) {
        return lists[list];
    }

    void clear() {
        lists = new long[64][];
        sizes = new int[64];
        room = 0;
    }

    void add(int list, int vacancy, int most, int loss, int next, int nextLoss, int after, int afterLoss) {
        if (list >= lists.length) {
            lists = Arrays.copyOf(lists, Math.max(list + 1, lists.length + (lists.length >> 1)));
            sizes = Arrays.copyOf(sizes, lists.length);
        }
        var at = sizes[list];
        if (lists[list] == null || at == lists[list].length) {
            var longer = at == 0 ? 4 : at + Math.max(4, at / 4 & ~1);
            lists[list] = at == 0 ? new long[longer] : Arrays.copyOf(lists[list], longer);
            room += longer - at;
        }
        lists[list][at] = (long) vacancy << 32 | (long) most << 16 | loss;
        lists[list][at + 1] = (long) Math.min(next, NONE) << 48 | (long) nextLoss << 32 | (long) Math.min(after, NONE) << 16 | afterLoss;
        sizes[list] = at + 2;
    }

    /** How far skills can come at most; {@code lacking}: by ask, what the candidate's credit is short of all. */
    static int most(long posting, long next, int lack, char[] lacking) {
        var lost = (posting & 0xFFFF) * lack + (next >>> 32 & 0xFFFF) * lacking[(int) (next >>> 48)] + (next & 0xFFFF) * lacking[(int) (next >>> 16) & 0xFFFF];
        return (int) ((posting >>> 16 & 0xFFFF) - (lost * PER_POINT >>> 32));
    }

    long bytes() {
        return 8L * room + 28L * lists.length;
    }
}
