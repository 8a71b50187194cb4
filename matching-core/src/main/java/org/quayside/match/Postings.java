package org.quayside.match;

import java.util.Arrays;

/** For every skill, who has to do with it: {@code who[i]} with two numbers of its own, {@code i < size}, in no order. */
final class Postings {
    private Entry[] entries = new Entry[0];

    /** Not to be written to. */
    static final class Entry {
        int[] who = new int[4];
        int[] first = new int[4];
        int[] second = new int[4];
        int size;
    }

    private static final Entry NOBODY = new Entry();

    Entry of(int skill) {
        return skill < entries.length && entries[skill] != null ? entries[skill] : NOBODY;
    }

    void add(int skill, int who, int first, int second) {
        if (skill >= entries.length) {
            entries = Arrays.copyOf(entries, Math.max(skill + 1, 2 * entries.length));
        }
        if (entries[skill] == null) {
            entries[skill] = new Entry();
        }
        var entry = entries[skill];
        if (entry.size == entry.who.length) {
            entry.who = Arrays.copyOf(entry.who, 2 * entry.size);
            entry.first = Arrays.copyOf(entry.first, 2 * entry.size);
            entry.second = Arrays.copyOf(entry.second, 2 * entry.size);
        }
        entry.who[entry.size] = who;
        entry.first[entry.size] = first;
        entry.second[entry.size] = second;
        entry.size++;
    }

    void remove(int skill, int who) {
        var entry = entries[skill];
        for (var i = 0; i < entry.size; i++) {
            if (entry.who[i] == who) {
                entry.size--;
                entry.who[i] = entry.who[entry.size];
                entry.first[i] = entry.first[entry.size];
                entry.second[i] = entry.second[entry.size];
                return;
            }
        }
        throw new IllegalStateException("%d is not posted under skill %d".formatted(who, skill));
    }

    void clear() {
        entries = new Entry[0];
    }
}
