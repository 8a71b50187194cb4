package org.quayside.match;

import java.util.Arrays;
import org.quayside.scoring.PairScore;
import org.quayside.scoring.Reach;
import org.quayside.scoring.Score;
import org.quayside.scoring.Traits;
import org.quayside.scoring.Verdict;

/**
 * Scores one candidate with every vacancy that may matter, and proves of the others that they do not. Buffers for one thread.
 *
 * <p>First it is worked out what the candidate earns for everything that anybody asks ({@link Credits}). A vacancy is then found through the
 * rarest of its requirements that is served: the posting there ({@link Postings}) says how far skills can come, with the next two
 * requirements taken into account, and nearly always that is not enough. For the candidate's own list, postings are read from those that
 * can come to everything down to what the list asks for. For the lists of the vacancies, each has been posted only where somebody could still
 * reach its bar. What is found is scored exactly, rarest requirement first, and left as soon as too much is missing.
 */
final class VacancySweep {
    private final VacancySide side;
    private final OddPairs odd;
    private final Credits credits;
    /** The candidate: where it is laid out, and whether it holds a skill. */
    private CandidateWindow window = new CandidateWindow(0);
    private int at;
    private final boolean[] held;
    private int[] needs = new int[16];
    private int needsBar = -1;
    private int lowestNeed;
    /** Vacancies that are found, each once: stamped with the round, by number. */
    private int[] stamps = new int[16];
    private int round;
    /** Those of one list that are looked into next. */
    private int[] found = new int[64];
    /** Known before anything is taken, see {@link #run}. */
    private int floor = -1;
    private int touched;
    private long weighted;
    private Verdict required = Verdict.PASS;
    long scored;

    VacancySweep(VacancySide side, OddPairs odd) {
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
        needsBar = -1;
    }

    void done() {
        for (var i = window.first[at]; i < window.first[at + 1]; i++) {
            held[window.skills[i]] = false;
        }
    }

    /**
     * Sweeps for the candidate that was begun.
     *
     * @param owners whether the vacancies' own bars count as well
     * @param known a match that as many vacancies as the taker keeps are known to reach; -1: none is
     */
    void run(Taker taker, boolean owners, int known) {
        floor = known;
        nextRound();
        follow(bar(taker));
        if (lowestNeed <= 0) {
            scan(taker, owners);
        } else {
            own(taker, owners);
            if (owners) {
                reachable(taker);
            }
        }
        floor = -1;
    }

    /** What can come to most first, so that the bar is high when the rest is looked at. */
    private void own(Taker taker, boolean owners) {
        for (var step = 0; step < VacancySide.STEPS; step++) {
            for (var i = 0; i < credits.count; i++) {
                follow(bar(taker));
                if (lowestNeed > VacancySide.highest(step)) {
                    return;
                }
                var ask = credits.served[i];
                find(side.all, ask * VacancySide.STEPS + step, ask, lowestNeed, taker, owners);
            }
        }
    }

    private void reachable(Taker taker) {
        for (var i = 0; i < credits.count; i++) {
            find(side.reachable, credits.served[i], credits.served[i], 0, taker, true);
        }
        for (var i = 0; i < side.open.size(0); i += 2) {
            look((int) (side.open.list(0)[i] >>> 32), taker, true);
        }
    }

    private void find(Postings postings, int list, int ask, int least, Taker taker, boolean owners) {
        var size = postings.size(list);
        if (size == 0) {
            return;
        }
        if (found.length < size) {
            found = new int[2 * size];
        }
        var lack = 10_000 - (credits.of(ask) >>> 1);
        var of = postings.list(list);
        var count = 0;
        for (var i = 0; i < size; i += 2) {
            if (Postings.most(of[i], of[i + 1], lack, credits.lacking) >= least) {
                found[count++] = (int) (of[i] >>> 32);
            }
        }
        for (var f = 0; f < count; f++) {
            look(found[f], taker, owners);
        }
    }

    /** Everybody, because the candidate's own bar asks nothing of the skills. */
    private void scan(Taker taker, boolean owners) {
        for (var vacancies : side.windows) {
            for (var local = 0; local < vacancies.size; local++) {
                if (!vacancies.gone(local)) {
                    score(vacancies, local, need(vacancies, local, owners), taker, owners);
                }
            }
        }
    }

    private void look(int number, Taker taker, boolean owners) {
        if (side.has(number) && stamps[number] != round) {
            stamps[number] = round;
            var vacancies = side.windowOf(number);
            var local = side.local(number);
            score(vacancies, local, need(vacancies, local, owners), taker, owners);
        }
    }

    private int bar(Taker taker) {
        return Math.max(floor, taker.bar());
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
            for (var i = side.reaches.first(); i < side.reaches.count(); i++) {
                lowestNeed = Math.min(lowestNeed, needs[i]);
            }
        }
    }

    private void nextRound() {
        if (stamps.length < side.end()) {
            stamps = new int[side.end() + side.end() / 4];
            round = 0;
        }
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
