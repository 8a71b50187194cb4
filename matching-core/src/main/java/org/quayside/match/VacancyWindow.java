package org.quayside.match;

import java.util.Arrays;
import org.quayside.scoring.Reach;
import org.quayside.scoring.Traits;

/**
 * Vacancies and what they ask for. Vacancy {@code m} owns the slots {@code first[m]..first[m + 1]-1}, the rarest first, each with the number
 * of what is asked (see {@link Asks}) and its weight.
 */
final class VacancyWindow extends Window {
    int[] first;
    int[] asks = new int[64];
    int[] weights = new int[64];
    byte[] flags = new byte[64];
    char[] original = new char[64];
    /** Excluded skills with all that is narrower. */
    char[][] excluded;
    /** See {@link Reaches}. */
    char[] reaches;
    private final Asks allAsks;
    private final Reaches known;
    /** Lowest sum with which a pair may reach the bar, see {@link Postings#least}; kept beside it. */
    short[] needs;
    /** The most that one skill alone can add to a sum, see {@link SkillSums}. */
    short[] single;
    /** Lowest skills (basis points) with which a pair may reach the vacancy's threshold. */
    short[] opens;

    VacancyWindow(int capacity, Asks allAsks, Reaches known) {
        super(capacity, Traits.VACANCY);
        this.allAsks = allAsks;
        this.known = known;
        first = new int[capacity + 1];
        excluded = new char[capacity][];
        reaches = new char[capacity];
        needs = new short[capacity];
        single = new short[capacity];
        opens = new short[capacity];
    }

    /** The vacancy's traits already lie at their place. {@code numbers}: of what is asked; {@code holders}: by skill. */
    int add(int number, Slots slots, int[] numbers, char[] without, char reach, int[] holders) {
        var slot = first[size];
        for (var from : slots.rarestFirst(holders)) {
            grow(slot);
            asks[slot] = numbers[from];
            weights[slot] = slots.weights()[from];
            flags[slot] = slots.flags()[from];
            original[slot++] = slots.original()[from];
        }
        var total = traits[size * Traits.VACANCY + 5];
        single[size] = (short) ((2 * slots.mostOfOneSkill() + total - 1) / total);
        opens[size] = (short) known.of(reach).skillsFor(Traits.threshold(traits[size * Traits.VACANCY]));
        return added(number, slot, without, reach);
    }

    int copy(VacancyWindow from, int local) {
        System.arraycopy(from.traits, local * Traits.VACANCY, traits, size * Traits.VACANCY, Traits.VACANCY);
        var slot = first[size];
        for (var i = from.first[local]; i < from.first[local + 1]; i++) {
            grow(slot);
            asks[slot] = from.asks[i];
            weights[slot] = from.weights[i];
            flags[slot] = from.flags[i];
            original[slot++] = from.original[i];
        }
        single[size] = from.single[local];
        opens[size] = from.opens[local];
        return added(from.numbers[local], slot, from.excluded[local], from.reaches[local]);
    }

    private int added(int number, int slot, char[] without, char reach) {
        numbers[size] = number;
        first[size + 1] = slot;
        excluded[size] = without;
        reaches[size] = reach;
        bars[size] = CLOSED;
        needs[size] = (short) Postings.least(Reach.NEVER);
        live++;
        return size++;
    }

    Reach reach(int local) {
        return known.of(reaches[local]);
    }

    /** The requirements of one vacancy as they came, but in the order of slots. */
    Slots slots(int local) {
        return Slots.of(allAsks, Arrays.copyOfRange(asks, first[local], first[local + 1]),
                Arrays.copyOfRange(weights, first[local], first[local + 1]),
                Arrays.copyOfRange(flags, first[local], first[local + 1]),
                Arrays.copyOfRange(original, first[local], first[local + 1]));
    }

    private void grow(int slot) {
        if (slot == weights.length) {
            asks = Arrays.copyOf(asks, 2 * slot);
            weights = Arrays.copyOf(weights, 2 * slot);
            flags = Arrays.copyOf(flags, 2 * slot);
            original = Arrays.copyOf(original, 2 * slot);
        }
    }

    @Override
    void bar(int local, int bar) {
        needs[local] = (short) Postings.least(bar >= CLOSED ? Reach.NEVER : reach(local).skillsFor(bar));
        super.bar(local, bar);
    }

    @Override
    void seal(int skills) {
        trim();
        sealed = true;
    }

    @Override
    void trim() {
        super.trim();
        var slots = first[size];
        first = Arrays.copyOf(first, size + 1);
        asks = Arrays.copyOf(asks, slots);
        weights = Arrays.copyOf(weights, slots);
        flags = Arrays.copyOf(flags, slots);
        original = Arrays.copyOf(original, slots);
        excluded = Arrays.copyOf(excluded, size);
        reaches = Arrays.copyOf(reaches, size);
        needs = Arrays.copyOf(needs, size);
        single = Arrays.copyOf(single, size);
        opens = Arrays.copyOf(opens, size);
    }

    /** Reads something of all that scoring the vacancy needs, see {@link Ahead}. */
    long touch(int local) {
        var slot = first[local];
        var in = local * Traits.VACANCY;
        return traits[in] + traits[in + Traits.VACANCY - 1] + asks[slot] + weights[slot] + flags[slot] + bars[local];
    }

    /** Reads something of what the vacancy asks and excludes, see {@link Ahead}. */
    int touchAsks(int local) {
        return asks[first[local]] + asks[first[local + 1] - 1] + excluded[local].length;
    }

    /** The skills that are asked for themselves. */
    @Override
    char[] likeness(int local) {
        var asked = new StringBuilder();
        for (var slot = first[local]; slot < first[local + 1]; slot++) {
            for (var i = 0; i < allAsks.serving[asks[slot]].length; i++) {
                if (allAsks.relatedness[asks[slot]][i] == 10_000) {
                    asked.append(allAsks.serving[asks[slot]][i]);
                }
            }
        }
        return asked.toString().toCharArray();
    }

    @Override
    long bytes() {
        var bytes = super.bytes() + 4L * (first.length + asks.length + weights.length) + flags.length + 2L * original.length + 16L * size;
        for (var skills : excluded) {
            bytes += skills == null || skills.length == 0 ? 0 : 16 + 2L * skills.length;
        }
        return bytes;
    }
}
