package org.quayside.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which vacancies ask for what, in lists by ask, for 65,536 places at a time: so a posting is four bytes, the place within its page in the upper
 * half, in the lower its {@link #share}. Postings are only ever added; those of vacancies that changed or went lead to a place that is marked
 * gone, and are left out when everything is posted anew.
 */
final class Postings {
    /** All that a vacancy asks for. */
    static final int WHOLE = 1 << 15;
    /** What shares · credits are divided by, so that half basis points are left. */
    private static final int UNIT_BITS = 14;
    private static final int PAGE_BITS = 16;
    /** Places of a page. */
    static final int PAGE = 1 << PAGE_BITS;

    /** Lists of one stretch of places. */
    static final class Page {
        private static final int[] NONE = {};

        /** The first place. */
        final int base;
        private int[][] lists = new int[64][];
        private int[] sizes = new int[64];
        private long room;

        Page(int base) {
            this.base = base;
        }

        int size(int list) {
            return list < sizes.length ? sizes[list] : 0;
        }

        /** The first {@link #size} of it count. */
        int[] list(int list) {
            return size(list) == 0 ? NONE : lists[list];
        }

        private void add(int list, int posting) {
            if (list >= lists.length) {
                lists = Arrays.copyOf(lists, Math.max(list + 1, lists.length + (lists.length >> 1)));
                sizes = Arrays.copyOf(sizes, lists.length);
            }
            var at = sizes[list];
            if (lists[list] == null || at == lists[list].length) {
                var longer = at == 0 ? 2 : at + Math.max(2, at / 4);
                lists[list] = at == 0 ? new int[longer] : Arrays.copyOf(lists[list], longer);
                room += longer - at;
            }
            lists[list][at] = posting;
            sizes[list] = at + 1;
        }
    }

    private final List<Page> pages = new ArrayList<>();

    List<Page> pages() {
        return pages;
    }

    void clear() {
        pages.clear();
    }

    void add(int list, int place, int share) {
        while (pages.size() <= place >>> PAGE_BITS) {
            pages.add(new Page(pages.size() << PAGE_BITS));
        }
        pages.get(place >>> PAGE_BITS).add(list, place << PAGE_BITS | share);
    }

    /** Place of a posting on the page that begins with {@code base}. */
    static int place(int base, int posting) {
        return base + (posting >>> PAGE_BITS);
    }

    /** A requirement's part of {@link #WHOLE}, rounded up, so that sums of shares never say less than is earned. */
    static int share(int weight, long total) {
        return (int) (((long) weight * WHOLE + total - 1) / total);
    }

    /** What a requirement adds to the sum, in half basis points; never less than it does. {@code posting}: or its share alone. */
    static int part(int posting, int credit) {
        return (posting & 0xFFFF) * credit + (1 << UNIT_BITS) - 1 >>> UNIT_BITS;
    }

    /** What the sum comes to at least where skills come to {@code need} basis points, or round to it. */
    static int least(int need) {
        return 2 * need - 1;
    }

    long bytes() {
        return pages.stream().mapToLong(page -> 4L * page.room + 24L * page.lists.length).sum();
    }
}
