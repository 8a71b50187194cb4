package org.quayside.extraction.gazetteer;

import java.util.Arrays;

/**
 * Sequences of atom ids, each ending in the numbers of the names that are written so.
 *
 * <p>Transitions stand in one open-addressing table: key = node · 2³² + atom, at most half full; those of the root, where most walks end, in a row by atom. Built
 * once, then read-only.
 */
final class NameTrie {
    private static final int[] NONE = {};

    private long[] keys = new long[1 << 10];
    private int[] targets = new int[1 << 10];
    private int used;
    /** By atom: the node after it at the root; 0: none. */
    private int[] roots = {};
    private int[][] names = {NONE};
    private int nodes = 1;

    NameTrie() {
        Arrays.fill(keys, -1);
    }

    void add(int[] atoms, int name) {
        var node = 0;
        for (var atom : atoms) {
            var next = next(node, atom);
            if (next < 0) {
                next = node();
                if (node == 0) {
                    putRoot(atom, next);
                } else {
                    put((long) node << 32 | atom, next);
                }
            }
            node = next;
        }
        var before = names[node];
        var after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = name;
        names[node] = after;
    }

    private int node() {
        if (nodes == names.length) {
            names = Arrays.copyOf(names, 2 * nodes);
        }
        names[nodes] = NONE;
        return nodes++;
    }

    /** The node after {@code atom}, -1: no name goes on so; no name holds an atom below 0. The root is 0. */
    int next(int node, int atom) {
        if (atom < 0) {
            return -1;
        }
        if (node == 0) {
            return atom < roots.length && roots[atom] > 0 ? roots[atom] : -1;
        }
        var key = (long) node << 32 | atom;
        var mask = keys.length - 1;
        for (var slot = slot(key, mask); ; slot = slot + 1 & mask) {
            if (keys[slot] == key) {
                return targets[slot];
            }
            if (keys[slot] < 0) {
                return -1;
            }
        }
    }

    /** Names that end at {@code node}, in the order in which they were added. */
    int[] names(int node) {
        return names[node];
    }

    private void putRoot(int atom, int target) {
        if (atom >= roots.length) {
            roots = Arrays.copyOf(roots, 2 * (atom + 1));
        }
        roots[atom] = target;
    }

    private void put(long key, int target) {
        if (2 * (used + 1) > keys.length) {
            grow();
        }
        var mask = keys.length - 1;
        var slot = slot(key, mask);
        while (keys[slot] >= 0) {
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        targets[slot] = target;
        used++;
    }

    private void grow() {
        var oldKeys = keys;
        var oldTargets = targets;
        keys = new long[2 * oldKeys.length];
        targets = new int[keys.length];
        Arrays.fill(keys, -1);
        used = 0;
        for (var i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] >= 0) {
                put(oldKeys[i], oldTargets[i]);
            }
        }
    }

    private static int slot(long key, int mask) {
        var mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 40) & mask;
    }
}
