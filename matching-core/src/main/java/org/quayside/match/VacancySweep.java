package org.quayside.match;

import org.quayside.scoring.Reach;

/**
 * Scores one candidate with every vacancy that may matter, and proves of the others that they do not. Buffers for one thread.
 *
 * <p>First it is worked out what the candidate earns for everything that anybody asks ({@link Credits}), and from that what the skills come
 * to for every vacancy ({@link SkillSums}). Whose bar is out of their reach, everything else at its best, is done with. The others are
 * scored exactly, rarest requirement first, and left as soon as too much is missing; for the candidate's own list those with the highest sums
 * first, so that its bar is high when the rest is looked at.
 */
final class VacancySweep {
    private final VacancySide side;
    final VacancyScore exactly;
    private final SkillSums sums = new SkillSums();
    private int[] needs = new int[16];
    private int needsBar = -1;
    private int lowestNeed;

    VacancySweep(VacancySide side, OddPairs odd) {
        this.side = side;
        this.exactly = new VacancyScore(side, odd);
    }

    /** Takes up the candidate at {@code local}; ended by {@link #done}. */
    void begin(CandidateWindow of, int local) {
        exactly.begin(of, local);
        sums.add(exactly.credits, side.postings, side.windows);
        needsBar = -1;
    }

    void done() {
        exactly.done();
    }

    /**
     * Sweeps for the candidate that was begun; what has been scored before is passed over.
     *
     * @param owners whether the vacancies' own bars count as well
     */
    void run(Taker taker, boolean owners) {
        if (owners) {
            sums.reaching(side.windows);
            for (var i = 0; i < sums.count; i++) {
                score(sums.found[i], taker, true);
            }
        }
        follow(taker.bar());
        if (lowestNeed < Reach.NEVER) {
            var least = Postings.least(lowestNeed);
            var first = taker.room() == 0 ? least : sums.reachedBy(2 * taker.room(), least, side.windows);
            own(first, Integer.MAX_VALUE, taker, owners);
            own(Postings.least(lowestNeed), first, taker, owners);
        }
    }

    /** Scores one vacancy ahead of all others, because it is likely to matter. */
    void first(int vacancy, Taker taker) {
        if (!sums.isScored(side.place(vacancy))) {
            score(side.place(vacancy), taker, true);
        }
    }

    /** Vacancies with sums in a range, for as long as the candidate's own bar, which rises, is within reach. */
    private void own(int from, int to, Taker taker, boolean owners) {
        if (from >= to) {
            return;
        }
        sums.between(from, to, side.windows);
        for (var i = 0; i < sums.count; i++) {
            var place = sums.found[i];
            follow(taker.bar());
            if (sums.of(place) >= Postings.least(needs[side.windows.get(place >>> 12).reaches[place & Window.MOST - 1]])) {
                score(place, taker, owners);
            }
        }
    }

    private void score(int place, Taker taker, boolean owners) {
        var vacancies = side.windows.get(place >>> 12);
        var local = place & Window.MOST - 1;
        if (!vacancies.gone(local)) {
            exactly.score(vacancies, local, sums.of(place), taker, owners);
        }
        sums.scored(place);
    }

    /** What the candidate's own bar asks for, when it has risen. */
    private void follow(int bar) {
        if (bar != needsBar) {
            needsBar = bar;
            needs = side.reaches.needs(bar, needs);
            lowestNeed = Reach.NEVER;
            for (var i = side.reaches.first(); i < side.reaches.count() && bar < Window.CLOSED; i++) {
                lowestNeed = Math.min(lowestNeed, needs[i]);
            }
        }
    }

    /** Score of the pair whatever it is; {@link #run} passes the vacancy over. */
    long exact(int vacancy) {
        sums.scored(side.place(vacancy));
        return exactly.exact(side.windowOf(vacancy), side.local(vacancy));
    }
}
