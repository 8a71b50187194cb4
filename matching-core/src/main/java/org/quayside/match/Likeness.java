package org.quayside.match;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * An order in which similar members follow each other. Evenly drawn members are leaders; everybody goes to the leader with whom they share
 * most, rare skills counting more, and stands there beside those with the same second choice. The same members give the same order.
 */
final class Likeness {
    private static final int PER_LEADER = 512;
    private static final int MOST_LEADERS = 1_024;

    private final int count;
    private final IntFunction<char[]> members;
    private final int[] weights;
    private final int[] sizes;
    /** Leaders by skill. */
    private final int[][] leading;

    Likeness(int skills, int count, IntFunction<char[]> members) {
        this.count = count;
        this.members = members;
        var leaders = Math.clamp(count / PER_LEADER, 1, MOST_LEADERS);
        this.sizes = new int[leaders];
        this.leading = new int[skills][0];
        this.weights = weights(skills);
        for (var leader = 0; leader < leaders && count > 0; leader++) {
            for (var skill : members.apply((int) ((long) leader * count / leaders))) {
                if (weights[skill] > 0) {
                    leading[skill] = Arrays.copyOf(leading[skill], leading[skill].length + 1);
                    leading[skill][leading[skill].length - 1] = leader;
                }
                sizes[leader] += weights[skill];
            }
        }
    }

    /** Seen in a sample; what more than one in eight have says nothing. */
    private int[] weights(int skills) {
        var found = new int[skills];
        var step = Math.max(1, count / 20_000);
        var seen = 0;
        for (var member = 0; member < count; member += step, seen++) {
            for (var skill : members.apply(member)) {
                found[skill]++;
            }
        }
        for (var skill = 0; skill < skills; skill++) {
            found[skill] = found[skill] * 8 > seen && seen > PER_LEADER ? 0 : 32 - Integer.numberOfLeadingZeros(seen / (found[skill] + 1));
        }
        return found;
    }

    int[] order() {
        var keys = IntStream.range(0, count).parallel().mapToLong(this::key).toArray();
        Arrays.parallelSort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** First choice, second choice, member. */
    private long key(int member) {
        var shared = new int[sizes.length];
        for (var skill : members.apply(member)) {
            for (var leader : leading[skill]) {
                shared[leader] += weights[skill];
            }
        }
        var first = 0;
        var second = 0;
        var best = -1L;
        var next = -1L;
        for (var leader = 0; leader < shared.length; leader++) {
            var likeness = ((long) shared[leader] * shared[leader] << 16) / (sizes[leader] + 1);
            if (likeness > best) {
                next = best;
                second = first;
                best = likeness;
                first = leader;
            } else if (likeness > next) {
                next = likeness;
                second = leader;
            }
        }
        return (long) first << 48 | (long) second << 32 | member;
    }
}
