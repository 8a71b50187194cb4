package org.quayside.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private final Map<I, Integer> numbers = new HashMap<>();
    private final Map<I, Integer> departed = new HashMap<>();
    private final List<Integer> vacated = new ArrayList<>();
    private final ArrayDeque<Integer> free = new ArrayDeque<>();
    private @Nullable Object[] members = new @Nullable Object[16];
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

    /** In no order; a view. */
    Set<I> ids() {
        return numbers.keySet();
    }

    /** -1: not there. */
    int numberOf(I of) {
        return numbers.getOrDefault(of, -1);
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
        return number < end && members[number] != null && numberOf(id(number)) == number;
    }

    /** Adds a member or replaces what is known of one; the external id of a member that is there must be the same. */
    int put(M member) {
        var key = id.apply(member);
        var known = numbers.get(key);
        var number = known != null ? known : comeBack(key, externalId.apply(member));
        members[number] = member;
        numbers.put(key, number);
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
        }
        return end++;
    }

    void remove(I of) {
        var number = Objects.requireNonNull(numbers.remove(of));
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
        var order = Utf8Order.compare(externalId.apply(member(number)), externalId.apply(member(other)));
        return order != 0 ? order < 0 : id(number).toString().compareTo(id(other).toString()) < 0;
    }

    Ranked<I> ranked(int number, Score score) {
        var member = member(number);
        return new Ranked<>(
                id.apply(member), externalId.apply(member), score.match(), score.fit(), score.appeal(), score.verdict());
    }

    /** Of the map and the arrays, without the members themselves. */
    long bytes() {
        return 4L * members.length + 56L * numbers.size();
    }
}
