package org.quayside.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.quayside.scoring.Score;

/**
 * One ranked list per owner. The first {@code visible} rows are the list; the rest is slack, so that a departure seldom costs a new sweep.
 * What a list looked like when changes were last drained is noted just before its visible rows change for the first time.
 *
 * @param <O> kind of the owners' ids, {@code <L>} of the listed ones'
 */
final class Lists<O, L> {
    /** Hears of every bar that changes: the owner's number and its bar. */
    interface Bars {
        void set(int owner, int bar);
    }

    private final Roster<O, ?> owners;
    private final Roster<L, ?> listed;
    private final int visible;
    private final int capacity;
    private final IntUnaryOperator floors;
    private final Bars bars;
    private @Nullable RankedList[] lists = new @Nullable RankedList[16];
    private final Places places = new Places();
    /** By owner; only of those in {@code touched}. */
    private @Nullable Rows[] noted = new @Nullable Rows[16];
    private int[] touched = new int[16];
    private int touchedCount;

    private record Rows(int[] numbers, long[] packed) {
        /** Row of {@code number}, or -1. */
        int rowOf(int number) {
            for (var row = 0; row < numbers.length; row++) {
                if (numbers[row] == number) {
                    return row;
                }
            }
            return -1;
        }
    }

    private static final Rows NOTHING = new Rows(new int[0], new long[0]);

    /** {@code floors}: lowest match on the list of each owner. */
    Lists(Roster<O, ?> owners, Roster<L, ?> listed, int visible, int slack, IntUnaryOperator floors, Bars bars) {
        this.owners = owners;
        this.listed = listed;
        this.visible = visible;
        this.capacity = visible + slack;
        this.floors = floors;
        this.bars = bars;
    }

    RankedList empty() {
        return new RankedList(capacity);
    }

    /** Gives the owner, new or not, another list. */
    void replace(int owner, RankedList next) {
        if (owner >= lists.length) {
            lists = Arrays.copyOf(lists, Math.max(owner + 1, lists.length + (lists.length >> 1)));
            noted = Arrays.copyOf(noted, lists.length);
        }
        note(owner);
        var before = lists[owner];
        for (var row = 0; before != null && row < before.size(); row++) {
            places.remove(before.number(row), owner);
        }
        lists[owner] = next;
        for (var row = 0; row < next.size(); row++) {
            places.add(next.number(row), owner);
        }
        bars.set(owner, bar(owner));
    }

    RankedList of(int owner) {
        return Objects.requireNonNull(lists[owner]);
    }

    boolean has(int owner) {
        return owner < lists.length && lists[owner] != null;
    }

    int floor(int owner) {
        return floors.applyAsInt(owner);
    }

    int bar(int owner) {
        return of(owner).bar(floor(owner));
    }

    int barOrClosed(int owner) {
        return has(owner) ? bar(owner) : Window.CLOSED;
    }

    /** Owners on whose lists {@code member} stands. */
    int[] with(int member) {
        return places.of(member);
    }

    /** Takes {@code member} off the owner's list, on which it is. */
    void remove(int owner, int member) {
        var list = of(owner);
        var row = list.rowOf(member);
        if (row < visible) {
            note(owner);
        }
        list.remove(row);
        places.remove(member, owner);
        bars.set(owner, bar(owner));
    }

    /** Gives {@code member}, who is on the owner's list, another score, which may take it off. */
    void rescore(int owner, int member, long score) {
        if (Market.listed(score, floor(owner))) {
            move(owner, member, score);
        } else {
            remove(owner, member);
        }
    }

    private void move(int owner, int member, long score) {
        var list = of(owner);
        var row = list.rowOf(member);
        if (list.packed(row) == score) {
            return;
        }
        if (row < visible) {
            note(owner);
        }
        list.remove(row);
        var next = list.rowFor(listed, member, score);
        if (next < 0) {
            places.remove(member, owner);
        } else {
            if (next < visible) {
                note(owner);
            }
            list.insert(next, member, score);
        }
        bars.set(owner, bar(owner));
    }

    /** Enters {@code member}, unless it is on the owner's list, if it ranks among those that the list knows. */
    void offer(int owner, int member, long score) {
        var list = of(owner);
        var match = Score.matchOf(score);
        if (match < floor(owner) || match < bar(owner) || list.rowOf(member) >= 0) {
            return;
        }
        var row = list.rowFor(listed, member, score);
        if (row < 0) {
            return;
        }
        if (row < visible) {
            note(owner);
        }
        var leaves = list.insert(row, member, score);
        if (leaves >= 0) {
            places.remove(leaves, owner);
        }
        places.add(member, owner);
        bars.set(owner, bar(owner));
    }

    /** Whether the list is short although others may be waiting behind it. */
    boolean needsRefill(int owner) {
        var list = of(owner);
        return !list.complete() && list.size() < visible;
    }

    List<Ranked<L>> rows(int owner) {
        return of(owner).rows(listed, visible);
    }

    void tell(int owner, RowTaker<? super L> taker) {
        of(owner).tell(listed, visible, taker);
    }

    /**
     * Owners whose visible rows differ from those at the last drain, in the order in which they were first touched; {@code heard}, if
     * anybody, is told how.
     */
    Set<O> drain(@Nullable BiConsumer<O, ListChange<L>> heard) {
        var changed = new LinkedHashSet<O>();
        for (var i = 0; i < touchedCount; i++) {
            var owner = touched[i];
            var rows = Objects.requireNonNull(noted[owner]);
            if (!isVisible(owner, rows)) {
                var id = owners.id(owner);
                changed.add(id);
                if (heard != null) {
                    heard.accept(id, change(rows, visibleRows(owner)));
                }
            }
            if (!owners.live(owner)) {
                lists[owner] = null;
            }
        }
        while (touchedCount > 0) {
            noted[touched[--touchedCount]] = null;
        }
        return changed;
    }

    private ListChange<L> change(Rows before, Rows now) {
        var left = new ArrayList<L>();
        for (var number : before.numbers) {
            if (now.rowOf(number) < 0) {
                left.add(listed.id(number));
            }
        }
        var rows = new ArrayList<Ranked<L>>();
        for (var row = 0; row < now.numbers.length; row++) {
            var number = now.numbers[row];
            var place = before.rowOf(number);
            if (place < 0 || before.packed[place] != now.packed[row]) {
                rows.add(listed.ranked(number, Score.unpacked(now.packed[row])));
            }
        }
        return new ListChange<>(left, rows);
    }

    private Rows visibleRows(int owner) {
        var list = lists[owner];
        return list == null ? NOTHING : new Rows(list.firstNumbers(visible), list.firstPacked(visible));
    }

    private boolean isVisible(int owner, Rows rows) {
        var list = lists[owner];
        return list == null ? rows.numbers.length == 0 : list.begins(visible, rows.numbers, rows.packed);
    }

    private void note(int owner) {
        if (noted[owner] == null) {
            noted[owner] = visibleRows(owner);
            if (touchedCount == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedCount);
            }
            touched[touchedCount++] = owner;
        }
    }

    long bytes() {
        var bytes = 4L * (lists.length + noted.length + touched.length) + places.bytes();
        for (var list : lists) {
            bytes += list == null ? 0 : list.bytes();
        }
        return bytes;
    }
}
