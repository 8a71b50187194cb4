package org.quayside.match;

import java.util.Arrays;

/** Vacancies that were found, each with the sum by which it was (see {@link SkillSums}). Used again and again. */
final class Found {
    int[] vacancies = new int[64];
    int[] sums = new int[64];
    int count;

    void add(int vacancy, int sum) {
        if (count == vacancies.length) {
            vacancies = Arrays.copyOf(vacancies, 2 * count);
            sums = Arrays.copyOf(sums, 2 * count);
        }
        vacancies[count] = vacancy;
        sums[count++] = sum;
    }
}
