package org.quayside.match;

import java.util.Arrays;
import org.quayside.scoring.Credit;
import org.quayside.scoring.PairScore;
import org.quayside.scoring.Reach;
import org.quayside.scoring.Score;
import org.quayside.scoring.Traits;
import org.quayside.scoring.Verdict;

/**
 * Scores one candidate with every vacancy that may matter, and proves of the others that they do not. Buffers for one thread.
 *
 * <p>A vacancy is found through the rarest of its requirements that the candidate serves for: its posting says how far skills can come
 * from there ({@link VacancyWindow#most}), and only postings with as much as the vacancy's own list, or the candidate's, asks for are read.
 * What is found is scored exactly, rarest requirement first, and left as soon as too much is missing.
 */
final class VacancySweep {
    /** The first look, for a bar to go by: windows and what skills must be able to come to. */
    private static final int FIRST_WINDOWS = 4;
    private static final int FIRST_NEED = 8_500;

    private final VacancySide side;
    private final OddPairs odd;
    /** The candidate: where it is laid out, and by skill code + 1 (0: not held). */
    private CandidateWindow window = new CandidateWindow(0);
    private int at;
    private final char[] held;
    private int[] needs = new int[16];
    private int needsBar = -1;
    private int lowestNeed;
    private long[] order = new long[0];
    /** Vacancies of a window that are found, each once: stamped with the round. */
    private int[] stamps = new int[Window.MOST];
    private int round;
    /** Known before anything is taken, see {@link #run}. */
    private int floor = -1;
    private long weighted;
    private Verdict required = Verdict.PASS;
    long scored;

    VacancySweep(VacancySide side, OddPairs odd) {
        this.side = side;
        this.odd = odd;
        this.held = new char[side.skills];
    }

    /** Takes up the candidate at {@code local}; ended by {@link #done}. */
    void begin(CandidateWindow of, int local) {
        window = of;
        at = local;
        for (var i = of.first[local]; i < of.first[local + 1]; i++) {
            held[of.skills[i]] = (char) (of.codes[i] + 1);
        }
        needsBar = -1;
    }

    void done() {
        for (var i = window.first[at]; i < window.first[at + 1]; i++) {
            held[window.skills[i]] = 0;
        }
    }

    /**
     * Sweeps for the candidate that was begun.
     *
     * @param owners whether the vacancies' own bars count as well
     * @param known a match that as many vacancies as the taker keeps are known to reach; -1: none is
     */
    void run(Taker taker, boolean owners, int known) {
        var keys = promising();
        floor = known >= 0 ? known : firstLook(keys, taker);
        for (var key : keys) {
            sweep(side.windows.get((int) key), taker, owners);
        }
        floor = -1;
    }

    /** Goes by the strongest postings of the first windows only; what it finds is found again later. */
    private int firstLook(long[] keys, Taker taker) {
        if (taker.capacity() == 0 || taker.failed()) {
            return -1;
        }
        var look = new FirstLook(taker);
        for (var i = 0; i < keys.length && i < FIRST_WINDOWS; i++) {
            var vacancies = side.windows.get((int) keys[i]);
            if (vacancies.sealed) {
                nextRound();
                follow(look.bar());
                find(vacancies, vacancies.start, FIRST_NEED, look, false);
            }
        }
        return look.reached();
    }

    private int bar(Taker taker) {
        return Math.max(floor, taker.bar());
    }

    /** Windows in which the candidate's rarer skills are asked for most come first. */
    private long[] promising() {
        var windows = side.windows.size();
        order = order.length == windows ? order : new long[windows];
        for (var w = 0; w < windows; w++) {
            var start = side.windows.get(w).start;
            var promise = 0L;
            if (side.windows.get(w).sealed) {
                for (var i = window.first[at]; i < window.first[at + 1]; i++) {
                    promise += start[window.skills[i] + 1] - start[window.skills[i]];
                }
                promise = 1 + (promise << 12) / side.windows.get(w).size;
            }
            order[w] = (1L << 30) - promise << 32 | w;
        }
        Arrays.sort(order);
        return order;
    }

    private void sweep(VacancyWindow vacancies, Taker taker, boolean owners) {
        if (vacancies.live == 0) {
            return;
        }
        nextRound();
        follow(bar(taker));
        var start = vacancies.start;
        var least = owners ? Math.min(vacancies.lowestNeed, lowestNeed) : lowestNeed;
        if (!vacancies.sealed || least <= 0) {
            for (var local = 0; local < vacancies.size; local++) {
                if (!vacancies.gone(local)) {
                    var need = need(vacancies, local, owners);
                    if (!vacancies.sealed || need <= 0) {
                        stamps[local] = round;
                        score(vacancies, local, need, taker, owners);
                    }
                }
            }
        }
        if (vacancies.sealed && least < Reach.NEVER) {
            find(vacancies, start, Math.max(1, least), taker, owners);
        }
    }

    private void find(VacancyWindow vacancies, int[] start, int least, Taker taker, boolean owners) {
        for (var i = window.first[at]; i < window.first[at + 1]; i++) {
            var skill = window.skills[i];
            for (int p = start[skill], end = start[skill + 1]; p < end && vacancies.most[p] >= least; p++) {
                var local = vacancies.askers[p];
                if (stamps[local] != round) {
                    var need = need(vacancies, local, owners);
                    if (vacancies.most[p] >= need) {
                        stamps[local] = round;
                        if (!vacancies.gone(local)) {
                            score(vacancies, local, need, taker, owners);
                        }
                    }
                }
            }
        }
    }

    private int need(VacancyWindow vacancies, int local, boolean owners) {
        var need = needs[vacancies.reaches[local]];
        return owners ? Math.min(need, vacancies.needs[local]) : need;
    }

    /** What the candidate's own bar asks for, when it has risen. */
    private void follow(int bar) {
        if (bar != needsBar) {
            needsBar = bar;
            needs = side.reaches.needs(bar, needs);
            lowestNeed = Reach.NEVER;
            for (var i = 1; i < side.reaches.count(); i++) {
                lowestNeed = Math.min(lowestNeed, needs[i]);
            }
        }
    }

    private void nextRound() {
        if (++round == 0) {
            Arrays.fill(stamps, 0);
            round = 1;
        }
    }

    /** Exactly, unless the skills fall short of what is needed. */
    private void score(VacancyWindow vacancies, int local, int need, Taker taker, boolean owners) {
        var in = local * Traits.VACANCY;
        var number = vacancies.numbers[local];
        var me = at * Traits.CANDIDATE;
        if (Traits.odd(window.traits[me], vacancies.traits[in])) {
            scored++;
            taker.take(number, odd.score(window.numbers[at], number));
            return;
        }
        var bar = owners ? Math.min(bar(taker), vacancies.bars[local]) : bar(taker);
        var least = vacancies.reach(local).skillsAlone() ? need : PairScore.skillsFor(window.traits, me, vacancies.traits, in, bar);
        if (least == Reach.NEVER) {
            return;
        }
        scored++;
        if (skills(vacancies, local, least, taker.failed())) {
            var packed = PairScore.of(window.traits, me, vacancies.traits, in, weighted);
            if (Score.matchOf(packed) >= bar(taker) || Score.matchOf(packed) >= vacancies.bars[local]) {
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
        for (int slot = vacancies.firstSlot[local], end = vacancies.firstSlot[local + 1]; slot < end; slot++) {
            var best = 0;
            var passes = false;
            for (int i = vacancies.first[slot], last = vacancies.first[slot + 1]; i < last; i++) {
                var code = held[vacancies.serving[i]];
                if (code != 0) {
                    var relatedness = vacancies.relatedness[i];
                    var credit = Held.credit(relatedness, code - 1, vacancies.years[slot]);
                    best = Math.max(best, credit);
                    passes |= Credit.passes(credit, relatedness);
                }
            }
            sum += (long) vacancies.weights[slot] * best;
            most -= (long) vacancies.weights[slot] * (10_000 - best);
            if (most < least) {
                return false;
            }
            if (vacancies.flags[slot] != 0 && !passes) {
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
                if (held[skill] != 0) {
                    return Verdict.FAIL;
                }
            }
        }
        return required.worst(PairScore.verdict(window.traits, me, vacancies.traits, in));
    }
}
