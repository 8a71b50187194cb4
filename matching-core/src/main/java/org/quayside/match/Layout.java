package org.quayside.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Members of some windows in a better order, similar ones together, in windows as large as they may be. */
final class Layout<W extends Window> {
    private final Side<W> side;
    private final List<W> from;
    private final List<W> windows = new ArrayList<>();
    /** Where each member came from: window · 4096 + local place. */
    private int[] origins = new int[0];

    Layout(Side<W> side, List<W> from) {
        this.side = side;
        this.from = from;
    }

    List<W> from() {
        return from;
    }

    List<W> windows() {
        return windows;
    }

    Layout<W> build() {
        var members = new int[from.stream().mapToInt(window -> window.size).sum()];
        var count = 0;
        for (var w = 0; w < from.size(); w++) {
            for (var local = 0; local < from.get(w).size; local++) {
                if (!from.get(w).gone(local)) {
                    members[count++] = w * Window.MOST + local;
                }
            }
        }
        var order = new Likeness(side.skills, count, i -> likeness(members[i])).order();
        origins = new int[count];
        for (var i = 0; i < count; i++) {
            origins[i] = members[order[i]];
        }
        var parts = (count + side.size - 1) / side.size;
        IntStream.range(0, parts).parallel().mapToObj(this::part).forEachOrdered(windows::add);
        return this;
    }

    private char[] likeness(int member) {
        return from.get(member >>> 12).likeness(member & Window.MOST - 1);
    }

    private W part(int part) {
        var begin = part * side.size;
        var end = Math.min(origins.length, begin + side.size);
        var window = side.window(end - begin);
        for (var i = begin; i < end; i++) {
            side.copy(from.get(origins[i] >>> 12), origins[i] & Window.MOST - 1, window);
        }
        window.seal(side.skills);
        return window;
    }

    /** Whether the member has left its old place since the snapshot. */
    boolean gone(int window, int local) {
        var origin = origins[window * side.size + local];
        return from.get(origin >>> 12).gone(origin & Window.MOST - 1);
    }
}
