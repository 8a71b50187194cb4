package org.quayside.match;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One ranked list per owner. The first {@code visible} rows are the list; the rest is slack, so that a departure seldom costs a new sweep.
 * What a list looked like when changes were last drained is noted just before its visible rows change for the first time.
 *
 * @param <O> kind of the owners' ids, {@code <L>} of the listed ones'
 */
final class Lists<O, L> {
    private final Roster<O, ?> owners;
    private final Roster<L, ?> listed;
    private final int visible;
    private final int capacity;
    private @Nullable RankedList[] lists = new @Nullable RankedList[16];
    private final Map<Integer, Rows> noted = new LinkedHashMap<>();

    private record Rows(int[] places, long[] packed) {
        boolean equal(Rows other) {
            return Arrays.equals(places, other.places) && Arrays.equals(packed, other.packed);
        }
    }

    private static final Rows NOTHING = new Rows(new int[0], new long[0]);

    Lists(Roster<O, ?> owners, Roster<L, ?> listed, int visible, int slack) {
        this.owners = owners;
        this.listed = listed;
        this.visible = visible;
        this.capacity = visible + slack;
    }

    /** Starts an empty list for a new owner, or empties that of an old one. */
    void reset(int owner) {
        if (owner >= lists.length) {
            lists = Arrays.copyOf(lists, Math.max(owner + 1, 2 * lists.length));
        }
        note(owner);
        var list = lists[owner];
        if (list == null) {
            lists[owner] = new RankedList(capacity);
        } else {
            list.clear();
        }
    }

    RankedList of(int owner) {
        return Objects.requireNonNull(lists[owner]);
    }

    /** Takes {@code place} off the owner's list if it is on it. */
    void remove(int owner, int place) {
        var list = of(owner);
        var row = list.rowOf(place);
        if (row >= 0) {
            if (row < visible) {
                note(owner);
            }
            list.remove(row);
        }
    }

    void offer(int owner, int place, long score) {
        var list = of(owner);
        var row = list.rowFor(listed, place, score);
        if (row >= 0 && row < visible) {
            note(owner);
        }
        list.offer(listed, place, score);
    }

    /** Whether the list is short although others may be waiting behind it. */
    boolean needsRefill(int owner) {
        var list = of(owner);
        return !list.complete() && list.size() < visible;
    }

    List<Ranked<L>> rows(int owner) {
        return of(owner).rows(listed, visible);
    }

    /** Owners whose visible rows differ from those at the last drain, in the order in which they were first touched. */
    Set<O> drain() {
        var changed = new LinkedHashSet<O>();
        noted.forEach((owner, rows) -> {
            if (!rows.equal(visibleRows(owner))) {
                changed.add(owners.id(owner));
            }
            if (owners.facts(owner) == null) {
                lists[owner] = null;
            }
        });
        noted.clear();
        return changed;
    }

    private Rows visibleRows(int owner) {
        var list = lists[owner];
        return list == null ? NOTHING : new Rows(list.firstPlaces(visible), list.firstPacked(visible));
    }

    private void note(int owner) {
        if (!noted.containsKey(owner)) {
            noted.put(owner, visibleRows(owner));
        }
    }
}
