package org.quayside.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.quayside.scoring.Credit;

/**
 * Every different requirement by number: many vacancies ask for the same skill with the same years, and what a candidate earns for that is the
 * same for all of them. Ask {@code a} is served by {@code serving[a]} at {@code relatedness[a]}, with {@code years[a]} asked. Written by the
 * writer; numbers once given stay, and what is known of them may be read meanwhile.
 */
final class Asks {
    private final Map<String, Integer> numbers = new HashMap<>();
    volatile char[][] serving = new char[64][];
    volatile short[][] relatedness = new short[64][];
    volatile short[] years = new short[64];
    /** By skill, the asks that it serves for and at what relatedness: ask in the upper half, place in its lists in the lower. */
    private final long[][] bySkill;
    private final int[] counts;

    Asks(int skills) {
        bySkill = new long[skills][0];
        counts = new int[skills];
    }

    int count() {
        return numbers.size();
    }

    int number(Slots slots, int slot) {
        var from = slots.first()[slot];
        var to = slots.first()[slot + 1];
        var key = new StringBuilder().append((char) slots.years()[slot]);
        for (var i = from; i < to; i++) {
            key.append(slots.serving()[i]).append((char) slots.relatedness()[i]);
        }
        var known = numbers.putIfAbsent(key.toString(), numbers.size());
        if (known != null) {
            return known;
        }
        var number = numbers.size() - 1;
        if (number == years.length) {
            serving = Arrays.copyOf(serving, 2 * number);
            relatedness = Arrays.copyOf(relatedness, 2 * number);
            years = Arrays.copyOf(years, 2 * number);
        }
        serving[number] = Arrays.copyOfRange(slots.serving(), from, to);
        relatedness[number] = Arrays.copyOfRange(slots.relatedness(), from, to);
        years[number] = slots.years()[slot];
        for (var i = 0; i < to - from; i++) {
            var skill = serving[number][i];
            if (counts[skill] == bySkill[skill].length) {
                bySkill[skill] = Arrays.copyOf(bySkill[skill], Math.max(8, 2 * counts[skill]));
            }
            bySkill[skill][counts[skill]++] = (long) number << 32 | i;
        }
        return number;
    }

    /** How many asks the skill serves for. */
    int servedBy(char skill) {
        return counts[skill];
    }

    /** The {@code i}th of them: ask in the upper half, place of the skill in its lists in the lower. */
    long served(char skill, int i) {
        return bySkill[skill][i];
    }

    /** Credit · 2 of whoever holds the skill at {@code place} of the ask's list with {@code code}, plus 1 if it passes as a gate. */
    int credit(int ask, int place, int code) {
        var related = relatedness[ask][place];
        var credit = Held.credit(related, code, years[ask]);
        return credit << 1 | (Credit.passes(credit, related) ? 1 : 0);
    }

    long bytes() {
        var bytes = 2L * years.length + 12L * counts.length;
        for (var ask = 0; ask < count(); ask++) {
            bytes += 120 + 16L * serving[ask].length;
        }
        for (var of : bySkill) {
            bytes += 8L * of.length;
        }
        return bytes;
    }
}
