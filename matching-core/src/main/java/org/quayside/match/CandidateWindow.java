package org.quayside.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.quayside.scoring.CandidateFacts;
import org.quayside.scoring.TraitBits;
import org.quayside.scoring.Traits;

/**
 * Candidates and who of them holds a skill. Member {@code m} holds {@code skills[first[m]..first[m + 1]-1]}, ascending, each with its
 * {@link Held} code.
 *
 * <p>Once sealed, the holders of a skill are listed in {@code holders}, ascending, where they are few; where there are {@link #many}, they are
 * bits in {@code bits}, which takes less room. How many they are and where they begin, {@link CandidateSide} says for all windows together.
 */
final class CandidateWindow extends Window {
    int[] first;
    char[] skills = new char[256];
    char[] codes = new char[256];
    char[] holders = new char[0];
    long[] bits = new long[0];
    @Nullable TraitBits traitBits;

    CandidateWindow(int capacity) {
        super(capacity, Traits.CANDIDATE);
        first = new int[capacity + 1];
    }

    int add(int number, CandidateFacts person, Traits codec) {
        var count = person.skills().length;
        var end = grown(count);
        for (var i = 0; i < count; i++) {
            skills[end + i] = (char) person.skills()[i];
            codes[end + i] = Held.code(person.years()[i], person.recency()[i]);
        }
        codec.write(person, traits, size * Traits.CANDIDATE);
        return added(number, end + count);
    }

    int copy(CandidateWindow from, int local) {
        var count = from.first[local + 1] - from.first[local];
        var end = grown(count);
        System.arraycopy(from.skills, from.first[local], skills, end, count);
        System.arraycopy(from.codes, from.first[local], codes, end, count);
        System.arraycopy(from.traits, local * Traits.CANDIDATE, traits, size * Traits.CANDIDATE, Traits.CANDIDATE);
        return added(from.numbers[local], end + count);
    }

    private int grown(int count) {
        var end = first[size];
        if (end + count > skills.length) {
            skills = Arrays.copyOf(skills, Math.max(end + count, 2 * skills.length));
            codes = Arrays.copyOf(codes, skills.length);
        }
        return end;
    }

    private int added(int number, int end) {
        numbers[size] = number;
        bars[size] = CLOSED;
        first[size + 1] = end;
        live++;
        return size++;
    }

    @Override
    void seal(int known) {
        trim();
        var words = words();
        var counts = counts(known);
        var next = starts(counts);
        var few = 0;
        var rows = 0;
        for (var skill = 0; skill < known; skill++) {
            few += many(counts[skill]) ? 0 : counts[skill];
            rows += many(counts[skill]) ? 1 : 0;
        }
        holders = new char[few];
        bits = new long[rows * words];
        for (var local = 0; local < size; local++) {
            for (var i = first[local]; i < first[local + 1]; i++) {
                if (many(counts[skills[i]])) {
                    bits[next[skills[i]] + (local >>> 6)] |= 1L << local;
                } else {
                    holders[next[skills[i]]++] = (char) local;
                }
            }
        }
        traitBits = new TraitBits(traits, size);
        sealed = true;
    }

    /** Where the holders of each skill begin, in {@code bits} or in {@code holders}. */
    int[] starts(int[] counts) {
        var starts = new int[counts.length];
        var few = 0;
        var many = 0;
        for (var skill = 0; skill < counts.length; skill++) {
            if (many(counts[skill])) {
                starts[skill] = many;
                many += words();
            } else {
                starts[skill] = few;
                few += counts[skill];
            }
        }
        return starts;
    }

    int words() {
        return size + 63 >>> 6;
    }

    /** Whether so many are held as bits. */
    boolean many(int holders) {
        return holders > 4 * words();
    }

    /** Holders of each skill, whether gone or not. */
    int[] counts(int known) {
        var counts = new int[known];
        for (var i = 0; i < first[size]; i++) {
            counts[skills[i]]++;
        }
        return counts;
    }

    @Override
    void trim() {
        super.trim();
        first = Arrays.copyOf(first, size + 1);
        skills = Arrays.copyOf(skills, first[size]);
        codes = Arrays.copyOf(codes, first[size]);
    }

    @Override
    char[] likeness(int local) {
        return Arrays.copyOfRange(skills, first[local], first[local + 1]);
    }

    @Override
    long bytes() {
        return super.bytes() + 4L * first.length + 2L * (skills.length + codes.length + holders.length)
                + 8L * bits.length + (traitBits == null ? 0 : traitBits.bytes());
    }
}
