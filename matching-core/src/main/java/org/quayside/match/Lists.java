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
    private final Notes notes;

    /** {@code floors}: lowest match on the list of each owner. */
    Lists(Roster<O, ?> owners, Roster<L, ?> listed, int visible, int slack, IntUnaryOperator floors, Bars bars) {
        this.owners = owners;
        this.listed = listed;
        this.visible = visible;
        this.capacity = visible + slack;
        this.floors = floors;
        this.bars = bars;
        this.notes = new Notes(visible);
    }

    /** A list for the owner, with nobody on it. */
    RankedList empty(int owner) {
        return new RankedList(capacity, floors.applyAsInt(owner));
    }

    /** Gives the owner, new or not, another list. */
    void replace(int owner, RankedList next) {
        if (owner >= lists.length) {
            lists = Arrays.copyOf(lists, Math.max(owner + 1, lists.length + (lists.length >> 1)));
        }
        note(owner, 0);
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

    int bar(int owner) {
        return of(owner).bar();
    }

    int barOrClosed(int owner) {
        return has(owner) ? bar(owner) : Window.CLOSED;
    }

    /** Reads something of the owner's list, see {@link Ahead}. */
    long touch(int owner) {
        return of(owner).touch() + (notes.has(owner) ? 1 : 0);
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
            note(owner, row);
        }
        list.remove(row);
        places.remove(member, owner);
        bars.set(owner, bar(owner));
    }

    /** Gives {@code member}, who is on the owner's list, another score, which may take it off. */
    void rescore(int owner, int member, long score) {
        if (Market.listed(score, of(owner).floor())) {
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
            note(owner, row);
        }
        list.remove(row);
        var next = list.rowFor(listed, member, score);
        if (next < 0) {
            places.remove(member, owner);
        } else {
            if (next < visible) {
                note(owner, next);
            }
            list.insert(next, member, score);
        }
        bars.set(owner, bar(owner));
    }

    /** Enters {@code member}, unless it is on the owner's list, if it ranks among those that the list knows. */
    void offer(int owner, int member, long score) {
        var list = of(owner);
        var match = Score.matchOf(score);
        if (match < list.floor() || match < list.bar() || list.rowOf(member) >= 0) {
            return;
        }
        var row = list.rowFor(listed, member, score);
        if (row < 0) {
            return;
        }
        if (row < visible) {
            note(owner, row);
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
        var changed = LinkedHashSet.<O>newLinkedHashSet(notes.count());
        for (var note = 0; note < notes.count(); note++) {
            fetchIds(note);
            var owner = notes.owner(note);
            if (!notes.holds(note, lists[owner])) {
                var id = owners.id(owner);
                changed.add(id);
                if (heard != null) {
                    heard.accept(id, notes.change(note, lists[owner], listed));
                }
            }
            if (!owners.live(owner)) {
                lists[owner] = null;
            }
        }
        notes.clear();
        return changed;
    }

    private void fetchIds(int at) {
        var sum = 0;
        for (int note = at, end = Ahead.end(at, notes.count()); note < end; note++) {
            sum += owners.id(notes.owner(note)).hashCode();
        }
        Ahead.keep(sum);
    }

    /** {@code row}: the first that is about to change. */
    private void note(int owner, int row) {
        notes.add(owner, lists[owner], row);
    }

    long bytes() {
        var bytes = 4L * lists.length + notes.bytes() + places.bytes();
        for (var list : lists) {
            bytes += list == null ? 0 : list.bytes();
        }
        return bytes;
    }
}
