package org.quayside.match;

import java.util.Arrays;

/** Vacancies on some lists of {@link Postings}: a bit for each place. Buffer for one thread. */
final class Marks {
    private long[] bits = new long[0];

    void clear(int windows) {
        var words = windows * Window.MOST / Long.SIZE;
        if (bits.length < words) {
            bits = new long[words + words / 4];
        } else {
            Arrays.fill(bits, 0, words, 0);
        }
    }

    void add(Postings postings, int list) {
        for (var page : postings.pages()) {
            var of = page.list(list);
            for (int i = 0, size = page.size(list); i < size; i++) {
                var place = Postings.place(page.base, of[i]);
                bits[place >>> 6] |= 1L << place;
            }
        }
    }

    boolean has(int place) {
        return (bits[place >>> 6] >>> place & 1) != 0;
    }
}
