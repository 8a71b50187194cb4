package org.quayside.match;

import java.util.Arrays;

/** What one candidate earns for every ask, from each by the best skill that serves for it. Buffers for one thread. */
final class Credits {
    private final Asks asks;
    /** By ask: best credit · 2, plus 1 if it passes as a gate. */
    private int[] credits = new int[64];
    /** The asks that are served. */
    int[] served = new int[64];
    int count;

    Credits(Asks asks) {
        this.asks = asks;
    }

    void of(CandidateWindow window, int local) {
        clear();
        if (credits.length < asks.count()) {
            credits = new int[asks.count() + asks.count() / 4];
        }
        for (var i = window.first[local]; i < window.first[local + 1]; i++) {
            var skill = window.skills[i];
            for (var n = 0; n < asks.servedBy(skill); n++) {
                var entry = asks.served(skill, n);
                var ask = (int) (entry >>> 32);
                add(ask, asks.credit(ask, (int) entry, window.codes[i]));
            }
        }
    }

    private void add(int ask, int credit) {
        var before = credits[ask];
        if (before == 0 && credit > 0) {
            if (count == served.length) {
                served = Arrays.copyOf(served, 2 * count);
            }
            served[count++] = ask;
        }
        credits[ask] = Math.max(before & ~1, credit & ~1) | (before | credit) & 1;
    }

    private void clear() {
        for (var i = 0; i < count; i++) {
            credits[served[i]] = 0;
        }
        count = 0;
    }

    int of(int ask) {
        return credits[ask];
    }
}
