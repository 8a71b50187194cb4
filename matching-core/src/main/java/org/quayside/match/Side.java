package org.quayside.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * One side of the market laid out for sweeps: members (known by their number in the {@link Roster}) in windows, the last of which is open.
 *
 * <p>A member that changes is marked gone where it was and added to the open window, so that an event costs the same however large the
 * side. Once a quarter of all members lie among strangers or are gone, everything is put in order again: {@link #snapshot} and
 * {@link #adopt} are the writer's, {@link Layout#build} in between may run on any thread while the writer goes on, because a window's members
 * never change; who left meanwhile is seen when it is adopted.
 */
abstract class Side<W extends Window> {
    final int skills;
    /** How many members a window has once everything is in order; an open one is sealed at a quarter of that. */
    final int size;
    List<W> windows = new ArrayList<>();
    /** Window · 4096 + local place, by number; -1: not here. */
    private int[] where = new int[16];
    private int live;
    /** Members that came, changed or went since everything was last put in order. */
    private int disorder;

    Side(int skills, int size) {
        this.skills = skills;
        this.size = size;
        Arrays.fill(where, -1);
    }

    abstract W window(int capacity);

    abstract void copy(W from, int local, W to);

    /** The window has been sealed. */
    abstract void sealed(int window);

    /** All windows have been replaced. */
    abstract void rearranged();

    private void seal() {
        windows.getLast().seal(skills);
        sealed(windows.size() - 1);
    }

    /** The window to add the next member to. */
    W open() {
        if (!windows.isEmpty() && !windows.getLast().sealed && windows.getLast().full()) {
            seal();
        }
        if (windows.isEmpty() || windows.getLast().sealed) {
            windows.add(window(size / 4));
        }
        return windows.getLast();
    }

    /** Notes that {@code number} has been added to the open window at {@code local}. */
    void added(int number, int local) {
        if (number >= where.length) {
            var known = where.length;
            where = Arrays.copyOf(where, Math.max(number + 1, known + (known >> 1)));
            Arrays.fill(where, known, where.length, -1);
        }
        where[number] = place(windows.size() - 1, local);
        live++;
        disorder++;
    }

    void remove(int number) {
        if (has(number)) {
            windowOf(number).remove(local(number));
            where[number] = -1;
            live--;
            disorder++;
        }
    }

    boolean has(int number) {
        return number < where.length && where[number] >= 0;
    }

    W windowOf(int number) {
        return windows.get(where[number] >>> 12);
    }

    /** Window · 4096 + local place. */
    int place(int number) {
        return where[number];
    }

    int local(int number) {
        return where[number] & Window.MOST - 1;
    }

    void bar(int number, int bar) {
        if (has(number) && windowOf(number).bars[local(number)] != bar) {
            windowOf(number).bar(local(number), bar);
        }
    }

    int live() {
        return live;
    }

    /** More than any number that is here. */
    int end() {
        return where.length;
    }

    boolean disordered() {
        return disorder > Math.max(2 * size, live / 4);
    }

    /** What to put in order. */
    Layout<W> snapshot() {
        if (!windows.isEmpty() && !windows.getLast().sealed) {
            seal();
        }
        disorder = 0;
        return new Layout<>(this, List.copyOf(windows));
    }

    /** Replaces the windows that the layout was made from. {@code bars}: number → bar. */
    void adopt(Layout<W> layout, IntUnaryOperator bars) {
        var next = new ArrayList<W>(layout.windows());
        for (var w = 0; w < next.size(); w++) {
            var window = next.get(w);
            for (var local = 0; local < window.size; local++) {
                if (layout.gone(w, local)) {
                    window.remove(local);
                } else {
                    where[window.numbers[local]] = place(w, local);
                    window.bar(local, bars.applyAsInt(window.numbers[local]));
                }
            }
        }
        for (var window : windows.subList(layout.from().size(), windows.size())) {
            for (var local = 0; local < window.size; local++) {
                if (!window.gone(local)) {
                    where[window.numbers[local]] = place(next.size(), local);
                }
            }
            next.add(window);
        }
        windows = next;
        rearranged();
    }

    private static int place(int window, int local) {
        return window * Window.MOST + local;
    }

    long bytes() {
        return 4L * where.length + windows.stream().mapToLong(Window::bytes).sum();
    }
}
