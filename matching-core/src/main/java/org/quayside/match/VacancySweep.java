package org.quayside.match;

import org.quayside.scoring.PairScore;
import org.quayside.scoring.Reach;
import org.quayside.scoring.Score;
import org.quayside.scoring.Traits;
import org.quayside.scoring.Verdict;

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
    private final OddPairs odd;
    private final Credits credits;
    private final SkillSums sums = new SkillSums();
    /** The candidate: where it is laid out, and whether it holds a skill. */
    private CandidateWindow window;
    private int at;
    private final boolean[] held;
    private int[] needs = new int[16];
    private int needsBar = -1;
    private int lowestNeed;
    private long weighted;
    private Verdict required = Verdict.PASS;
    long scored;

    VacancySweep(VacancySide side, OddPairs odd) {
        window = side.nobody();
        this.side = side;
        this.odd = odd;
        this.credits = new Credits(side.asks);
        this.held = new boolean[side.skills];
    }

    /** Takes up the candidate at {@code local}; ended by {@link #done}. */
    void begin(CandidateWindow of, int local) {
        window = of;
        at = local;
        for (var i = of.first[local]; i < of.first[local + 1]; i++) {
            held[of.skills[i]] = true;
        }
        credits.of(of, local);
        sums.add(credits, side.postings, side.windows);
        needsBar = -1;
    }

    void done() {
        for (var i = window.first[at]; i < window.first[at + 1]; i++) {
            held[window.skills[i]] = false;
        }
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
            score(vacancies, local, sums.of(place), taker, owners);
        }
        sums.scored(place);
    }

    /** What the candidate's own bar asks for, when it has risen. */
    private void follow(int bar) {
        if (bar != needsBar) {
            needsBar = bar;
            needs = side.reaches.needs(bar, needs);
            lowestNeed = Reach.NEVER;
            for (var i = side.reaches.first(); i < side.reaches.count(); i++) {
                lowestNeed = Math.min(lowestNeed, needs[i]);
            }
        }
    }

    /** Exactly, unless the skills fall short of what is needed. */
    private void score(VacancyWindow vacancies, int local, int sum, Taker taker, boolean owners) {
        var in = local * Traits.VACANCY;
        var number = vacancies.numbers[local];
        var me = at * Traits.CANDIDATE;
        if (Traits.odd(window.traits[me], vacancies.traits[in])) {
            scored++;
            taker.take(number, odd.score(window.numbers[at], number));
            return;
        }
        var bar = owners ? Math.min(taker.bar(), vacancies.bars[local]) : taker.bar();
        var least = PairScore.skillsFor(window.traits, me, vacancies.traits, in, bar);
        if (least == Reach.NEVER || sum < Postings.least(least)) {
            return;
        }
        scored++;
        if (skills(vacancies, local, least, taker.failed())) {
            var packed = PairScore.of(window.traits, me, vacancies.traits, in, weighted);
            if (Score.matchOf(packed) >= taker.bar() || Score.matchOf(packed) >= vacancies.bars[local]) {
                taker.take(number, PairScore.with(packed, verdict(vacancies, local)));
            }
        }
    }

    /** Score of the pair whatever it is; {@link #run} passes the vacancy over. */
    long exact(int vacancy) {
        var vacancies = side.windowOf(vacancy);
        var local = side.local(vacancy);
        sums.scored(side.place(vacancy));
        var in = local * Traits.VACANCY;
        var me = at * Traits.CANDIDATE;
        if (Traits.odd(window.traits[me], vacancies.traits[in])) {
            return odd.score(window.numbers[at], vacancies.numbers[local]);
        }
        skills(vacancies, local, 0, true);
        return PairScore.with(PairScore.of(window.traits, me, vacancies.traits, in, weighted), verdict(vacancies, local));
    }

    /** Adds up {@code weighted} and {@code required}; false: cannot reach {@code need}, or fails. */
    private boolean skills(VacancyWindow vacancies, int local, int need, boolean failed) {
        var total = vacancies.traits[local * Traits.VACANCY + 5];
        var least = need <= 0 ? Long.MIN_VALUE : ((2L * need - 1) * total + 1) / 2;
        var most = total * 10_000;
        var sum = 0L;
        required = Verdict.PASS;
        for (int slot = vacancies.first[local], end = vacancies.first[local + 1]; slot < end; slot++) {
            var credit = credits.of(vacancies.asks[slot]);
            sum += (long) vacancies.weights[slot] * (credit >>> 1);
            most -= (long) vacancies.weights[slot] * (10_000 - (credit >>> 1));
            if (most < least) {
                return false;
            }
            if (vacancies.flags[slot] != 0 && (credit & 1) == 0) {
                missing(vacancies, local, slot);
                if (required == Verdict.FAIL && !failed) {
                    return false;
                }
            }
        }
        weighted = sum;
        return true;
    }

    private void missing(VacancyWindow vacancies, int local, int slot) {
        var fails = (vacancies.flags[slot] & Slots.STRICT) != 0
                || Traits.denies(window.traits[at * Traits.CANDIDATE])
                        && odd.denies(window.numbers[at], vacancies.numbers[local], vacancies.original[slot]);
        required = required.worst(fails ? Verdict.FAIL : Verdict.UNKNOWN);
    }

    private Verdict verdict(VacancyWindow vacancies, int local) {
        var me = at * Traits.CANDIDATE;
        var in = local * Traits.VACANCY;
        if (required == Verdict.FAIL || Traits.hides(window.traits[me]) && odd.hides(window.numbers[at], vacancies.numbers[local])) {
            return Verdict.FAIL;
        }
        if (Traits.excludes(vacancies.traits[in])) {
            for (var skill : vacancies.excluded[local]) {
                if (held[skill]) {
                    return Verdict.FAIL;
                }
            }
        }
        return required.worst(PairScore.verdict(window.traits, me, vacancies.traits, in));
    }
}
