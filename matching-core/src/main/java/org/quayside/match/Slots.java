package org.quayside.match;

import java.util.Arrays;
import java.util.HashMap;
import org.quayside.scoring.VacancyFacts;

/**
 * The requirements of one vacancy, each a slot: slot {@code i} is served by {@code serving[first[i]..first[i + 1]-1]} at
 * {@code relatedness}. {@code original[i]} is its place in the vacancy's own order.
 */
record Slots(int[] weights, short[] years, byte[] flags, char[] original, int[] first, char[] serving, short[] relatedness) {
    static final int REQUIRED = 1;
    static final int STRICT = 2;

    static Slots of(VacancyFacts vacancy) {
        var asked = vacancy.asked();
        var first = new int[asked.length + 1];
        for (var i = 0; i < asked.length; i++) {
            first[i + 1] = first[i] + asked[i].serving().length;
        }
        var slots = new Slots(new int[asked.length], new short[asked.length], new byte[asked.length], new char[asked.length], first,
                new char[first[asked.length]], new short[first[asked.length]]);
        for (var i = 0; i < asked.length; i++) {
            slots.weights[i] = asked[i].weight();
            slots.years[i] = (short) asked[i].years();
            slots.flags[i] = (byte) (asked[i].strict() ? REQUIRED | STRICT : asked[i].required() ? REQUIRED : 0);
            slots.original[i] = (char) i;
            for (var j = 0; j < asked[i].serving().length; j++) {
                slots.serving[first[i] + j] = (char) asked[i].serving()[j];
                slots.relatedness[first[i] + j] = (short) asked[i].relatedness()[j];
            }
        }
        return slots;
    }

    /** From what vacancies of a window keep. */
    static Slots of(Asks known, int[] asks, int[] weights, byte[] flags, char[] original) {
        var first = new int[asks.length + 1];
        var years = new short[asks.length];
        for (var i = 0; i < asks.length; i++) {
            first[i + 1] = first[i] + known.serving[asks[i]].length;
            years[i] = known.years[asks[i]];
        }
        var slots = new Slots(weights, years, flags, original, first, new char[first[asks.length]], new short[first[asks.length]]);
        for (var i = 0; i < asks.length; i++) {
            System.arraycopy(known.serving[asks[i]], 0, slots.serving, first[i], first[i + 1] - first[i]);
            System.arraycopy(known.relatedness[asks[i]], 0, slots.relatedness, first[i], first[i + 1] - first[i]);
        }
        return slots;
    }

    /** The most that one skill can add to the weighted credit, over all that it serves for. */
    long mostOfOneSkill() {
        var adds = new HashMap<Character, Long>();
        for (var i = 0; i < count(); i++) {
            for (var j = first[i]; j < first[i + 1]; j++) {
                adds.merge(serving[j], (long) weights[i] * relatedness[j], Long::sum);
            }
        }
        return adds.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    int count() {
        return weights.length;
    }

    /** Slots from the rarest to the most common, by how many candidates hold a skill that serves. */
    int[] rarestFirst(int[] holders) {
        var keys = new long[count()];
        for (var i = 0; i < keys.length; i++) {
            var found = 0L;
            for (var j = first[i]; j < first[i + 1]; j++) {
                found += holders[serving[j]];
            }
            keys[i] = found << 16 | i;
        }
        Arrays.sort(keys);
        var order = new int[keys.length];
        for (var i = 0; i < order.length; i++) {
            order[i] = (int) keys[i] & 0xFFFF;
        }
        return order;
    }
}
