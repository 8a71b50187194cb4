package org.quayside.match;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quayside.scoring.Score;

/**
 * One side of the market: members at small whole numbers ("places"), so that everything else can be flat arrays over them.
 *
 * <p>A place is given to another member only after {@link #settle}: until then lists noted before a departure still know who stood there.
 *
 * @param <I> kind of id
 * @param <F> facts that the scorer needs
 */
final class Roster<I, F> {
    private final Map<I, Integer> places = new HashMap<>();
    private final Map<I, Integer> departed = new HashMap<>();
    private final List<Integer> vacated = new ArrayList<>();
    private final ArrayDeque<Integer> free = new ArrayDeque<>();
    private @Nullable Object[] ids = new @Nullable Object[16];
    private String[] externalIds = new String[16];
    private byte[][] keys = new byte[16][];
    private @Nullable Object[] facts = new @Nullable Object[16];
    private int end;

    int size() {
        return places.size();
    }

    /** One more than the highest place ever given. */
    int end() {
        return end;
    }

    /** In no order; a view. */
    Set<I> ids() {
        return places.keySet();
    }

    /** -1: not there. */
    int placeOf(I id) {
        return places.getOrDefault(id, -1);
    }

    @SuppressWarnings("unchecked")
    I id(int place) {
        return (I) Objects.requireNonNull(ids[place]);
    }

    String externalId(int place) {
        return externalIds[place];
    }

    /** Null: nobody is there. */
    @SuppressWarnings("unchecked")
    @Nullable F facts(int place) {
        return (F) facts[place];
    }

    void replace(int place, F next) {
        facts[place] = next;
    }

    int add(I id, String externalId, F member) {
        var before = departed.get(id);
        int place;
        if (before != null && externalIds[before].equals(externalId)) {
            departed.remove(id);
            place = before;
        } else {
            place = free.isEmpty() ? end++ : free.pop();
            grow();
            ids[place] = id;
            externalIds[place] = externalId;
            keys[place] = externalId.getBytes(StandardCharsets.UTF_8);
        }
        facts[place] = member;
        places.put(id, place);
        return place;
    }

    /** Adds a member or gives one new facts. */
    int set(I id, String externalId, F member) {
        var place = placeOf(id);
        if (place < 0) {
            return add(id, externalId, member);
        }
        facts[place] = member;
        return place;
    }

    void remove(I id) {
        var place = Objects.requireNonNull(places.remove(id));
        facts[place] = null;
        departed.put(id, place);
        vacated.add(place);
    }

    /** Makes the places of the departed free. */
    void settle() {
        for (var place : vacated) {
            // Somebody may have come back to the place, or have left it twice.
            if (facts[place] == null && ids[place] != null) {
                ids[place] = null;
                free.push(place);
            }
        }
        vacated.clear();
        departed.clear();
    }

    /** The order of every list: higher match first, then external id as unsigned bytes, then id. */
    boolean before(long packed, int place, long otherPacked, int other) {
        var match = Score.matchOf(packed);
        var otherMatch = Score.matchOf(otherPacked);
        if (match != otherMatch) {
            return match > otherMatch;
        }
        var key = Arrays.compareUnsigned(keys[place], keys[other]);
        return key != 0 ? key < 0 : id(place).toString().compareTo(id(other).toString()) < 0;
    }

    private void grow() {
        if (end > ids.length) {
            var length = ids.length * 2;
            ids = Arrays.copyOf(ids, length);
            externalIds = Arrays.copyOf(externalIds, length);
            keys = Arrays.copyOf(keys, length);
            facts = Arrays.copyOf(facts, length);
        }
    }
}
