package org.quayside.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.quayside.scoring.CandidateFacts;
import org.quayside.scoring.TraitBits;
import org.quayside.scoring.Traits;

/**
 * Candidates and who of them may serve for what. Member {@code m} holds {@code skills[first[m]..first[m + 1]-1]}, ascending, each with its
 * {@link Held} code.
 *
 * <p>Once sealed, who holds a skill of a row ({@link SkillRows}) is a bit in {@code rows}: row r from {@code r * words()} on. How many bits each row has,
 * {@link CandidateSide} says for all windows together.
 */
final class CandidateWindow extends Window {
    int[] first;
    char[] skills = new char[256];
    char[] codes = new char[256];
    long[] rows = new long[0];
    private final SkillRows skillRows;
    @Nullable TraitBits traitBits;

    CandidateWindow(int capacity, SkillRows skillRows) {
        super(capacity, Traits.CANDIDATE);
        first = new int[capacity + 1];
        this.skillRows = skillRows;
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
        rows = new long[skillRows.count * words];
        for (var local = 0; local < size; local++) {
            for (var i = first[local]; i < first[local + 1]; i++) {
                rows[skillRows.of[skills[i]] * words + (local >>> 6)] |= 1L << local;
            }
        }
        traitBits = new TraitBits(traits, size);
        sealed = true;
    }

    int words() {
        return size + 63 >>> 6;
    }

    boolean holds(int local, char skill) {
        return Arrays.binarySearch(skills, first[local], first[local + 1], skill) >= 0;
    }

    /** How many hold a skill of the row, whether gone or not. */
    int inRow(int row) {
        var count = 0;
        for (int i = row * words(), end = i + words(); i < end; i++) {
            count += Long.bitCount(rows[i]);
        }
        return count;
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
        return super.bytes() + 4L * first.length + 2L * (skills.length + codes.length) + 8L * rows.length
                + (traitBits == null ? 0 : traitBits.bytes());
    }
}
