package org.quayside.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quayside.scoring.Score;

/**
 * Who is on one side of the market: members at small whole numbers, so that everything else can be flat arrays over them.
 *
 * <p>A number is given to another member only after {@link #settle}: until then lists noted before a departure still know who had it.
 *
 * @param <I> kind of id
 * @param <M> what a member is known by
 */
final class Roster<I, M> {
    private final Function<M, I> id;
    private final Function<M, String> externalId;
    private final NumberTable<I> numbers = new NumberTable<>(this::id);
    private final Map<I, Integer> departed = new HashMap<>();
    private final List<Integer> vacated = new ArrayList<>();
    private final ArrayDeque<Integer> free = new ArrayDeque<>();
    private @Nullable Object[] members = new @Nullable Object[16];
    /** Two for each number: the halves of an id that is a UUID, so that a list can be written without going to its members; else zeros. */
    private long[] uuids = new long[32];
    /** See {@link Utf8Order#beginning}, of external ids: by these most equal matches are put in order without going to the members. */
    private long[] beginnings = new long[16];
    /** Numbers of those who are here. */
    private final BitSet here = new BitSet();
    private int end;

    Roster(Function<M, I> id, Function<M, String> externalId) {
        this.id = id;
        this.externalId = externalId;
    }

    int size() {
        return numbers.size();
    }

    /** One more than the highest number ever given. */
    int end() {
        return end;
    }

    /** In the order of numbers. */
    List<I> ids() {
        var ids = new ArrayList<I>(size());
        for (var number = 0; number < end; number++) {
            if (live(number)) {
                ids.add(id(number));
            }
        }
        return ids;
    }

    /** -1: not there. */
    int numberOf(I of) {
        return numbers.find(of);
    }

    /** Also of one that departed and is not settled. */
    @SuppressWarnings("unchecked")
    M member(int number) {
        return (M) Objects.requireNonNull(members[number]);
    }

    @Nullable M find(I of) {
        var number = numberOf(of);
        return number < 0 ? null : member(number);
    }

    I id(int number) {
        return id.apply(member(number));
    }

    boolean live(int number) {
        return here.get(number);
    }

    /** Adds a member or replaces what is known of one; the external id of a member that is there must be the same. */
    int put(M member) {
        var key = id.apply(member);
        var known = numberOf(key);
        if (known >= 0) {
            members[known] = member;
            return known;
        }
        var number = comeBack(key, externalId.apply(member));
        members[number] = member;
        numbers.add(key, number);
        here.set(number);
        beginnings[number] = Utf8Order.beginning(externalId.apply(member));
        var text = key.toString();
        var isUuid = UuidText.is(text);
        uuids[2 * number] = isUuid ? UuidText.high(text) : 0;
        uuids[2 * number + 1] = isUuid ? UuidText.low(text) : 0;
        return number;
    }

    private int comeBack(I key, String external) {
        var before = departed.get(key);
        if (before != null && externalId.apply(member(before)).equals(external)) {
            departed.remove(key);
            return before;
        }
        if (!free.isEmpty()) {
            return free.pop();
        }
        if (end == members.length) {
            members = Arrays.copyOf(members, end + (end >> 1));
            uuids = Arrays.copyOf(uuids, 2 * members.length);
            beginnings = Arrays.copyOf(beginnings, members.length);
        }
        return end++;
    }

    void remove(I of) {
        var number = numbers.remove(of);
        here.clear(number);
        departed.put(of, number);
        vacated.add(number);
    }

    /** Makes the numbers of the departed free. */
    void settle() {
        for (var number : vacated) {
            // Somebody may have come back to the number, or have left it twice.
            if (members[number] != null && !live(number)) {
                members[number] = null;
                free.push(number);
            }
        }
        vacated.clear();
        departed.clear();
    }

    /** The order of every list: higher match first, then external id as unsigned bytes, then id. */
    boolean before(long packed, int number, long otherPacked, int other) {
        var match = Score.matchOf(packed);
        var otherMatch = Score.matchOf(otherPacked);
        if (match != otherMatch) {
            return match > otherMatch;
        }
        if (beginnings[number] != beginnings[other]) {
            return Long.compareUnsigned(beginnings[number], beginnings[other]) < 0;
        }
        var order = Utf8Order.compare(externalId.apply(member(number)), externalId.apply(member(other)));
        return order != 0 ? order < 0 : id(number).toString().compareTo(id(other).toString()) < 0;
    }

    Ranked<I> ranked(int number, Score score) {
        var member = member(number);
        return new Ranked<>(
                id.apply(member), externalId.apply(member), score.match(), score.fit(), score.appeal(), score.verdict());
    }

    void tell(RowTaker<? super I> taker, int number, long packed) {
        var high = uuids[2 * number];
        var low = uuids[2 * number + 1];
        if ((high | low) == 0) {
            taker.take(id(number), packed);
        } else {
            taker.take(high, low, packed);
        }
    }

    /** Of the table and the arrays, without the members themselves. */
    long bytes() {
        return 4L * members.length + 8L * (uuids.length + beginnings.length) + here.size() / 8 + numbers.bytes();
    }
}
