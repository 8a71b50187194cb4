package org.quayside.match;

import java.util.Arrays;
import org.quayside.scoring.Reach;
import org.quayside.scoring.Traits;

/**
 * Vacancies and which of their requirements a skill serves for. Vacancy {@code m} owns the slots {@code firstSlot[m]..firstSlot[m + 1]-1},
 * the rarest first; slot {@code s} is served by {@code serving[first[s]..first[s + 1]-1]}.
 *
 * <p>Once sealed, skill {@code k} has postings at {@code start[k]..start[k + 1]-1}: {@code askers} with {@code most}, what skills can come to
 * (basis points) if this is the rarest requirement that the candidate serves for. Highest first: a search that needs more ends early, and
 * since common skills seldom come first, hardly ever reads their long lists.
 */
final class VacancyWindow extends Window {
    int[] firstSlot;
    int[] weights = new int[64];
    short[] years = new short[64];
    byte[] flags = new byte[64];
    char[] original = new char[64];
    int[] first = new int[65];
    char[] serving = new char[512];
    short[] relatedness = new short[512];
    /** Excluded skills with all that is narrower. */
    char[][] excluded;
    /** See {@link Reaches}. */
    char[] reaches;
    private final Reaches known;
    /** Lowest skills (basis points) with which a pair may reach the bar; kept beside it. */
    short[] needs;
    int lowestNeed = Reach.NEVER;
    /** Empty: open. */
    int[] start = new int[0];
    char[] askers = new char[0];
    short[] most = new short[0];

    VacancyWindow(int capacity, Reaches known) {
        super(capacity, Traits.VACANCY);
        this.known = known;
        firstSlot = new int[capacity + 1];
        excluded = new char[capacity][];
        reaches = new char[capacity];
        needs = new short[capacity];
    }

    /** The vacancy's traits already lie at their place. */
    int add(int number, Slots slots, char[] without, char reach, int[] holders) {
        var slot = firstSlot[size];
        for (var from : slots.rarestFirst(holders)) {
            var count = slots.first()[from + 1] - slots.first()[from];
            grow(slot, first[slot] + count);
            weights[slot] = slots.weights()[from];
            years[slot] = slots.years()[from];
            flags[slot] = slots.flags()[from];
            original[slot] = slots.original()[from];
            System.arraycopy(slots.serving(), slots.first()[from], serving, first[slot], count);
            System.arraycopy(slots.relatedness(), slots.first()[from], relatedness, first[slot], count);
            first[slot + 1] = first[slot] + count;
            slot++;
        }
        numbers[size] = number;
        firstSlot[size + 1] = slot;
        excluded[size] = without;
        reaches[size] = reach;
        bars[size] = CLOSED;
        needs[size] = Reach.NEVER;
        live++;
        return size++;
    }

    Reach reach(int local) {
        return known.of(reaches[local]);
    }

    int copy(VacancyWindow from, int local, int[] holders) {
        System.arraycopy(from.traits, local * Traits.VACANCY, traits, size * Traits.VACANCY, Traits.VACANCY);
        return add(from.numbers[local], from.slots(local), from.excluded[local], from.reaches[local], holders);
    }

    Slots slots(int local) {
        var from = firstSlot[local];
        var to = firstSlot[local + 1];
        var firsts = new int[to - from + 1];
        for (var i = 0; i < firsts.length; i++) {
            firsts[i] = first[from + i] - first[from];
        }
        return new Slots(
                Arrays.copyOfRange(weights, from, to),
                Arrays.copyOfRange(years, from, to),
                Arrays.copyOfRange(flags, from, to),
                Arrays.copyOfRange(original, from, to),
                firsts,
                Arrays.copyOfRange(serving, first[from], first[to]),
                Arrays.copyOfRange(relatedness, first[from], first[to]));
    }

    private void grow(int slot, int ends) {
        if (slot == weights.length) {
            weights = Arrays.copyOf(weights, 2 * slot);
            years = Arrays.copyOf(years, 2 * slot);
            flags = Arrays.copyOf(flags, 2 * slot);
            original = Arrays.copyOf(original, 2 * slot);
            first = Arrays.copyOf(first, 2 * slot + 1);
        }
        if (ends > serving.length) {
            serving = Arrays.copyOf(serving, Math.max(ends, 2 * serving.length));
            relatedness = Arrays.copyOf(relatedness, serving.length);
        }
    }

    @Override
    void bar(int local, int bar) {
        var need = bar >= CLOSED ? Reach.NEVER : reach(local).skillsFor(bar);
        needs[local] = (short) need;
        lowestNeed = Math.min(lowestNeed, need);
        super.bar(local, bar);
    }

    @Override
    void tightenBars() {
        super.tightenBars();
        var lowest = (int) Reach.NEVER;
        for (var local = 0; local < size; local++) {
            if (needs[local] < lowest && !gone(local)) {
                lowest = needs[local];
            }
        }
        lowestNeed = lowest;
    }

    @Override
    void seal(int skills) {
        trim();
        var starts = new int[skills + 1];
        for (var skill : serving) {
            starts[skill + 1]++;
        }
        for (var skill = 0; skill < skills; skill++) {
            starts[skill + 1] += starts[skill];
        }
        var sorted = postings(starts, skills);
        askers = new char[sorted.length];
        most = new short[sorted.length];
        for (var skill = 0; skill < skills; skill++) {
            Arrays.sort(sorted, starts[skill], starts[skill + 1]);
            for (var i = starts[skill]; i < starts[skill + 1]; i++) {
                askers[i] = (char) (sorted[i] & 0xFFFF);
                most[i] = (short) (10_000 - (sorted[i] >>> 16));
            }
        }
        start = starts;
        sealed = true;
    }

    /** What is certainly lost in the upper half, who in the lower: ascending is what the lists want. */
    private int[] postings(int[] starts, int skills) {
        var next = Arrays.copyOf(starts, skills);
        var postings = new int[serving.length];
        for (var local = 0; local < size; local++) {
            var total = traits[local * Traits.VACANCY + 5];
            var missed = 0L;
            for (var slot = firstSlot[local]; slot < firstSlot[local + 1]; slot++) {
                for (var i = first[slot]; i < first[slot + 1]; i++) {
                    var lost = (missed * 10_000 + (long) weights[slot] * (10_000 - relatedness[i])) / total;
                    postings[next[serving[i]]++] = (int) lost << 16 | local;
                }
                missed += weights[slot];
            }
        }
        return postings;
    }

    @Override
    void trim() {
        super.trim();
        var slots = firstSlot[size];
        firstSlot = Arrays.copyOf(firstSlot, size + 1);
        weights = Arrays.copyOf(weights, slots);
        years = Arrays.copyOf(years, slots);
        flags = Arrays.copyOf(flags, slots);
        original = Arrays.copyOf(original, slots);
        first = Arrays.copyOf(first, slots + 1);
        serving = Arrays.copyOf(serving, first[slots]);
        relatedness = Arrays.copyOf(relatedness, first[slots]);
        excluded = Arrays.copyOf(excluded, size);
        reaches = Arrays.copyOf(reaches, size);
        needs = Arrays.copyOf(needs, size);
    }

    /** The skills that are asked for themselves. */
    @Override
    char[] likeness(int local) {
        var asked = new char[first[firstSlot[local + 1]] - first[firstSlot[local]]];
        var count = 0;
        for (var i = first[firstSlot[local]]; i < first[firstSlot[local + 1]]; i++) {
            if (relatedness[i] == 10_000) {
                asked[count++] = serving[i];
            }
        }
        return Arrays.copyOf(asked, count);
    }

    @Override
    long bytes() {
        var bytes = super.bytes() + 4L * (start.length + firstSlot.length + weights.length + first.length) + 3L * flags.length + 2L * original.length;
        bytes += 4L * serving.length + 4L * askers.length + 10L * size;
        for (var skills : excluded) {
            bytes += skills.length == 0 ? 0 : 16 + 2L * skills.length;
        }
        return bytes;
    }
}
