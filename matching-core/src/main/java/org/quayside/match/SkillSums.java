package org.quayside.match;

import java.util.Arrays;
import java.util.List;

/**
 * What one candidate's skills come to for every vacancy at once, in half basis points and never too little: for each ask that is served, its
 * list of vacancies is read and its parts added up, by place (see {@link Postings}). A few additions a vacancy, most of them close together
 * because similar vacancies are, and two bytes a sum, so that those of a large market stay near the processor; nothing is looked at twice and
 * nothing is chosen until the sums stand. Buffers for one thread.
 */
final class SkillSums {
    /** No sum any more: this vacancy has been scored. */
    private static final short SCORED = Short.MIN_VALUE;
    private static final int STEP = 5;
    private static final int STEPS = (Short.MAX_VALUE >>> STEP) + 1;
    /** So many vacancies are asked together whether any of them is within reach. */
    private static final int BLOCK = 128;

    private short[] sums = new short[0];
    private int[] parts = new int[256];
    private final int[] steps = new int[STEPS + 1];
    /** Places, those with the highest sums first, give or take a step. */
    int[] found = new int[64];
    int count;

    void add(Credits credits, Postings postings, List<VacancyWindow> windows) {
        if (sums.length < windows.size() * Window.MOST) {
            sums = new short[(windows.size() + 4) * Window.MOST];
        } else {
            for (var w = 0; w < windows.size(); w++) {
                Arrays.fill(sums, w * Window.MOST, w * Window.MOST + windows.get(w).size, (short) 0);
            }
        }
        for (var page : postings.pages()) {
            add(credits, page, page.base);
        }
    }

    /** Of the vacancies of one page, at places from 0. */
    void add(Credits credits, Postings.Page page, List<VacancyWindow> windows) {
        if (sums.length < Postings.PAGE) {
            sums = new short[Postings.PAGE];
        } else {
            Arrays.fill(sums, 0, Math.min(Postings.PAGE, windows.size() * Window.MOST - page.base), (short) 0);
        }
        add(credits, page, 0);
    }

    private void add(Credits credits, Postings.Page page, int base) {
        for (var i = 0; i < credits.count; i++) {
            var ask = credits.served[i];
            add(base, page.list(ask), page.size(ask), credits.of(ask) >>> 1);
        }
    }

    /** Parts first, in a loop that the compiler turns into vector instructions. */
    private void add(int base, int[] list, int size, int credit) {
        if (parts.length < size) {
            parts = new int[2 * size];
        }
        var to = sums;
        var part = parts;
        for (var i = 0; i < size; i++) {
            part[i] = Postings.part(list[i], credit);
        }
        for (var i = 0; i < size; i++) {
            to[Postings.place(base, list[i])] += (short) part[i];
        }
    }

    int of(int place) {
        return sums[place];
    }

    boolean isScored(int place) {
        return sums[place] == SCORED;
    }

    void scored(int place) {
        sums[place] = SCORED;
    }

    /** Finds the vacancies whose own bars are within reach. */
    void reaching(List<VacancyWindow> windows) {
        count = 0;
        for (var w = 0; w < windows.size(); w++) {
            var window = windows.get(w);
            if (found.length < count + window.size) {
                found = Arrays.copyOf(found, 2 * (count + window.size));
            }
            count = reaching(window.needs, w * Window.MOST, window.size, count);
        }
    }

    private int reaching(short[] needs, int base, int size, int from) {
        var of = sums;
        var to = found;
        var at = from;
        for (var begin = 0; begin < size; begin += BLOCK) {
            var end = Math.min(size, begin + BLOCK);
            if (most(of, base, needs, begin, end) >= 0) {
                for (var local = begin; local < end; local++) {
                    if (of[base + local] >= needs[local]) {
                        to[at++] = base + local;
                    }
                }
            }
        }
        return at;
    }

    /** By how much one of them exceeds at most what it needs; a loop that the compiler turns into vector instructions. */
    private static int most(short[] of, int base, short[] needs, int begin, int end) {
        var most = Integer.MIN_VALUE;
        for (var local = begin; local < end; local++) {
            most = Math.max(most, of[base + local] - needs[local]);
        }
        return most;
    }

    /** A sum that {@code many} vacancies or somewhat more reach, but not below {@code least}. */
    int reachedBy(int many, int least, List<VacancyWindow> windows) {
        Arrays.fill(steps, 0);
        var lowest = Math.max(0, least);
        for (var w = 0; w < windows.size(); w++) {
            for (int place = w * Window.MOST, end = place + windows.get(w).size; place < end; place++) {
                if (sums[place] >= lowest) {
                    steps[sums[place] >>> STEP]++;
                }
            }
        }
        var reached = 0;
        for (var step = STEPS; step > lowest >>> STEP; step--) {
            reached += steps[step];
            if (reached >= many) {
                return step << STEP;
            }
        }
        return least;
    }

    /** Finds the vacancies with sums from {@code from} to below {@code to}. */
    void between(int from, int to, List<VacancyWindow> windows) {
        Arrays.fill(steps, 0);
        count = 0;
        for (var w = 0; w < windows.size(); w++) {
            for (int place = w * Window.MOST, end = place + windows.get(w).size; place < end; place++) {
                if (sums[place] >= from && sums[place] < to) {
                    steps[Math.max(0, sums[place]) >>> STEP]++;
                    count++;
                }
            }
        }
        if (found.length < count) {
            found = new int[2 * count];
        }
        var begin = 0;
        for (var step = STEPS; step >= 0; step--) {
            var here = steps[step];
            steps[step] = begin;
            begin += here;
        }
        for (var w = 0; w < windows.size() && count > 0; w++) {
            for (int place = w * Window.MOST, end = place + windows.get(w).size; place < end; place++) {
                if (sums[place] >= from && sums[place] < to) {
                    found[steps[Math.max(0, sums[place]) >>> STEP]++] = place;
                }
            }
        }
    }
}
