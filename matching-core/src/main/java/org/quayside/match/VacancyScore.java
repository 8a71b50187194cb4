package org.quayside.match;

import org.quayside.scoring.PairScore;
import org.quayside.scoring.Reach;
import org.quayside.scoring.Score;
import org.quayside.scoring.Traits;
import org.quayside.scoring.Verdict;

/** Scores one candidate with single vacancies, exactly: the end of a {@link VacancySweep} and of a {@link SkillChange}. Buffers for one thread. */
final class VacancyScore {
    private final OddPairs odd;
    /** What the candidate earns for everything that anybody asks. */
    final Credits credits;
    /** The candidate: where it is laid out, and whether it holds a skill. */
    private CandidateWindow window;
    private int at;
    private final boolean[] held;
    private long weighted;
    private Verdict required = Verdict.PASS;
    /** Pairs scored since this was made. */
    long scored;

    VacancyScore(VacancySide side, OddPairs odd) {
        this.odd = odd;
        this.credits = new Credits(side.asks);
        this.window = side.nobody();
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
    }

    boolean holds(char skill) {
        return held[skill];
    }

    void done() {
        for (var i = window.first[at]; i < window.first[at + 1]; i++) {
            held[window.skills[i]] = false;
        }
    }

    /**
     * Exactly, unless the skills fall short of what is needed.
     *
     * @param sum see {@link SkillSums}, or anything above
     * @param owners whether the vacancy's own bar counts as well
     */
    void score(VacancyWindow vacancies, int local, int sum, Taker taker, boolean owners) {
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

    /** Score of the pair whatever it is. */
    long exact(VacancyWindow vacancies, int local) {
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
