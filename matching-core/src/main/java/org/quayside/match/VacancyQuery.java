package org.quayside.match;

import java.util.Arrays;
import org.quayside.scoring.Reach;
import org.quayside.scoring.TraitBits;
import org.quayside.scoring.Traits;

/**
 * One vacancy turned round for a sweep over candidates: for each requirement the skills that serve for it, strongest first, and for each
 * skill the requirements it serves for. What a skill lacks is counted in {@link TraitBits#UNIT}ths of a basis point of all skills, rounded down.
 */
final class VacancyQuery {
    int number;
    int groups;
    final long[] traits = new long[Traits.VACANCY];
    long total;
    Reach reach = Reach.ANY;
    int[] weights = new int[0];
    short[] years = new short[0];
    byte[] flags = new byte[0];
    char[] original = new char[0];
    boolean required;
    /** Terms of group g are at firstTerm[g]..firstTerm[g + 1]-1, each a skill. */
    private int[] firstTerm = new int[0];
    private char[] skills = new char[0];
    /** By group in the same way, the rows in which they stand (see {@link SkillRows}), with the least that somebody in it loses. */
    int[] firstRow = new int[0];
    char[] rows = new char[0];
    int[] rowLosses = new int[0];
    private final SkillRows skillRows;
    /** By group: what whoever serves for nothing loses. */
    int[] missing = new int[0];
    /** By skill: 1 + its first entry; entries give requirement and relatedness and are chained. */
    private final int[] heads;
    int[] next = new int[0];
    char[] group = new char[0];
    short[] relatedness = new short[0];
    /** Whether a skill is excluded, by skill. */
    private final boolean[] excluded;
    private char[] without = new char[0];

    VacancyQuery(SkillRows skillRows) {
        this.skillRows = skillRows;
        heads = new int[skillRows.of.length];
        excluded = new boolean[skillRows.of.length];
    }

    int head(char skill) {
        return heads[skill];
    }

    boolean excluded(char skill) {
        return excluded[skill];
    }

    void read(VacancyWindow window, int local) {
        clear();
        var slots = window.slots(local);
        number = window.numbers[local];
        groups = slots.count();
        System.arraycopy(window.traits, local * Traits.VACANCY, traits, 0, Traits.VACANCY);
        total = traits[5];
        reach = window.reach(local);
        weights = slots.weights();
        years = slots.years();
        flags = slots.flags();
        original = slots.original();
        firstTerm = slots.first();
        without = window.excluded[local];
        for (var skill : without) {
            excluded[skill] = true;
        }
        required = false;
        for (var flag : flags) {
            required |= flag != 0;
        }
        terms(slots);
    }

    private void terms(Slots slots) {
        var count = slots.serving().length;
        if (skills.length < count) {
            skills = new char[count];
            next = new int[count];
            group = new char[count];
            relatedness = new short[count];
            rows = new char[count];
            rowLosses = new int[count];
        }
        firstRow = firstRow.length <= groups ? new int[groups + 1] : firstRow;
        missing = missing.length < groups ? new int[groups] : missing;
        var keys = new int[count];
        for (var g = 0; g < groups; g++) {
            firstRow[g + 1] = firstRow[g];
            missing[g] = lost(g, 10_000);
            for (var i = firstTerm[g]; i < firstTerm[g + 1]; i++) {
                keys[i] = 10_000 - slots.relatedness()[i] << 16 | slots.serving()[i];
            }
            Arrays.sort(keys, firstTerm[g], firstTerm[g + 1]);
            for (var i = firstTerm[g]; i < firstTerm[g + 1]; i++) {
                skills[i] = (char) (keys[i] & 0xFFFF);
                relatedness[i] = (short) (10_000 - (keys[i] >>> 16));
                group[i] = (char) g;
                next[i] = heads[skills[i]];
                heads[skills[i]] = i + 1;
                row(g, skillRows.of[skills[i]], lost(g, 10_000 - relatedness[i]));
            }
        }
    }

    /** Of a row that comes again, what it loses first is the least. */
    private void row(int g, char row, int loss) {
        for (var i = firstRow[g]; i < firstRow[g + 1]; i++) {
            if (rows[i] == row) {
                return;
            }
        }
        rows[firstRow[g + 1]] = row;
        rowLosses[firstRow[g + 1]++] = loss;
    }

    private int lost(int g, int points) {
        return (int) ((long) weights[g] * points * TraitBits.UNIT / total);
    }

    private void clear() {
        for (var i = 0; groups > 0 && i < firstTerm[groups]; i++) {
            heads[skills[i]] = 0;
        }
        for (var skill : without) {
            excluded[skill] = false;
        }
    }
}
