package org.quayside.match;

import java.util.Arrays;
import java.util.Objects;
import org.quayside.scoring.Credit;
import org.quayside.scoring.PairScore;
import org.quayside.scoring.Score;
import org.quayside.scoring.Traits;
import org.quayside.scoring.Verdict;

/**
 * Scores one vacancy with every candidate that may matter, and proves of the others that they do not. Buffers for one thread.
 *
 * <p>In each window the requirements are put in order by how many of its candidates serve for them, fewest first. Whoever serves for none
 * of the first few cannot reach what is needed ({@link VacancyQuery#need}), so only the lists of these are read to find somebody; the
 * following ones only tell apart those already found, until so few are left that looking into their own skills is cheaper. What is left is
 * scored exactly. Windows that promise most come first, so that the bar is high when the others are looked at.
 */
final class CandidateSweep {
    /** Scoring one candidate costs about as much as reading so many postings. */
    private static final int SCORING = 16;
    /** Groups are told apart by eight bits. */
    private static final int MOST_GROUPS = 250;
    private static final int VALUE = 0xFF_FFFF;

    private final CandidateSide side;
    private final OddPairs odd;
    final VacancyQuery query;
    /** Per candidate of a window: what it can still have earned, and the group that added last in the upper eight bits. */
    private final int[] earned = new int[Window.MOST];
    private final char[] found = new char[Window.MOST];
    /** What each found candidate must earn. */
    private final int[] wanted = new int[Window.MOST];
    /** What must be earned by wishes that are not met. */
    private final int[] unmet = new int[PairScore.WISHES];
    /** Whom {@link #scan} scored in this window, one bit each: a bar may rise by that. */
    private final long[] scanned = new long[Window.MOST >> 6];
    private int[] sizes = new int[0];
    private int[] bounds = new int[0];
    private long[] order = new long[0];
    private int[] groups = new int[0];
    private int[] credits = new int[0];
    /** Of the bar of every owner, in steps of 32, what is needed. */
    private final int[] needs = new int[(Window.CLOSED >> 5) + 1];
    /** Pairs scored since this sweep was made. */
    long scored;

    CandidateSweep(CandidateSide side, OddPairs odd) {
        this.side = side;
        this.odd = odd;
        this.query = new VacancyQuery(side.skills);
    }

    /**
     * Sweeps for the vacancy at {@code local} of {@code window}.
     *
     * @param owners whether the candidates' own bars count as well
     */
    void run(VacancyWindow window, int local, Taker taker, boolean owners) {
        query.read(window, local, window.reach(local));
        if (query.groups == 0) {
            return;
        }
        if (groups.length < query.groups) {
            groups = new int[query.groups];
            credits = new int[query.groups];
        }
        if (owners) {
            for (var step = 0; step < needs.length; step++) {
                needs[step] = query.need(step << 5);
            }
        }
        for (var key : promising()) {
            var w = (int) key;
            sweep(side.windows.get(w), w * query.groups, taker, owners);
        }
    }

    /** Windows, most promising first. Fills {@code sizes} and {@code bounds}: per window and group, candidates and the most one can earn. */
    private long[] promising() {
        var windows = side.windows.size();
        if (sizes.length < windows * query.groups) {
            sizes = new int[windows * query.groups + 64];
            bounds = new int[windows * query.groups + 64];
        }
        order = order.length == windows ? order : new long[windows];
        for (var w = 0; w < windows; w++) {
            order[w] = (w == windows - 1 && side.windows.get(w).start == null ? 0 : (1L << 31) - promise(side.windows.get(w), w)) << 32 | w;
        }
        Arrays.sort(order);
        return order;
    }

    private long promise(CandidateWindow window, int w) {
        var start = window.start;
        if (start == null) {
            return 0;
        }
        var promise = 0L;
        for (var g = 0; g < query.groups; g++) {
            var size = 0;
            var bound = 0;
            for (var i = query.firstTerm[g]; i < query.firstTerm[g + 1]; i++) {
                var holders = start[query.skills[i] + 1] - start[query.skills[i]];
                if (holders > 0) {
                    size += holders;
                    bound = Math.max(bound, query.bounds[i]);
                    promise += (long) query.bounds[i] * holders;
                }
            }
            sizes[w * query.groups + g] = size;
            bounds[w * query.groups + g] = bound;
        }
        return promise / window.size;
    }

    private void sweep(CandidateWindow window, int row, Taker taker, boolean owners) {
        if (window.live == 0) {
            return;
        }
        var need = query.need(taker.bar());
        var least = owners ? Math.min(need, query.need(window.lowestBar)) : need;
        if (window.start == null || need <= 0 || query.groups > MOST_GROUPS) {
            scan(window, taker, false);
            return;
        }
        Arrays.fill(scanned, 0);
        if (least <= 0) {
            scan(window, taker, true);
            least = 1;
        }
        var rest = arrange(row);
        if (rest >= least) {
            select(window, row, rest, least, need, taker, owners);
        }
    }

    /** Groups with the fewest candidates first; returns what all of them together can bring. */
    private int arrange(int row) {
        var all = 0;
        for (var g = 0; g < query.groups; g++) {
            all += bounds[row + g];
            var at = g;
            for (; at > 0 && sizes[row + groups[at - 1]] > sizes[row + g]; at--) {
                groups[at] = groups[at - 1];
            }
            groups[at] = g;
        }
        return all;
    }

    private void select(CandidateWindow window, int row, int all, int least, int need, Taker taker, boolean owners) {
        var rest = all;
        var count = 0;
        var i = 0;
        for (; i < query.groups && rest >= least; i++) {
            count = find(window, groups[i], i + 1, count);
            rest -= bounds[row + groups[i]];
        }
        want(window, count, rest, need, taker.bar(), owners);
        count = keep(count, rest);
        for (; i < query.groups && (long) count * SCORING > sizes[row + groups[i]]; i++) {
            raise(window, groups[i], i + 1);
            rest -= bounds[row + groups[i]];
            count = keep(count, rest);
        }
        for (var f = 0; f < count; f++) {
            var local = found[f];
            var most = (earned[local] & VALUE) + rest;
            earned[local] = 0;
            if (!window.gone(local) && matters(window, local, most, taker, owners)) {
                score(window, local, taker);
            }
        }
    }

    private boolean matters(CandidateWindow window, int local, int most, Taker taker, boolean owners) {
        return (scanned[local >>> 6] >>> local & 1) == 0
                && (most >= query.need(taker.bar()) || owners && most >= needs[window.bars[local] >> 5]);
    }

    /** Finds whoever serves for the group. */
    private int find(CandidateWindow window, int g, int mark, int before) {
        var start = Objects.requireNonNull(window.start);
        var holders = window.holders;
        var count = before;
        for (var i = query.firstTerm[g]; i < query.firstTerm[g + 1]; i++) {
            var skill = query.skills[i];
            var bound = query.bounds[i];
            for (int p = start[skill], end = start[skill + 1]; p < end; p++) {
                var local = holders[p];
                var value = earned[local];
                if (value >>> 24 != mark) {
                    if (value == 0) {
                        found[count++] = local;
                    }
                    earned[local] = (value & VALUE) + bound | mark << 24;
                }
            }
        }
        return count;
    }

    /** Adds what the group brings to those already found. */
    private void raise(CandidateWindow window, int g, int mark) {
        var start = Objects.requireNonNull(window.start);
        var holders = window.holders;
        for (var i = query.firstTerm[g]; i < query.firstTerm[g + 1]; i++) {
            var skill = query.skills[i];
            var bound = query.bounds[i];
            for (int p = start[skill], end = start[skill + 1]; p < end; p++) {
                var local = holders[p];
                var value = earned[local];
                if (value != 0 && value >>> 24 != mark) {
                    earned[local] = (value & VALUE) + bound | mark << 24;
                }
            }
        }
    }

    /** From here on everything but the skills is known of whom was found, and often rules them out already. */
    private void want(CandidateWindow window, int count, int rest, int need, int bar, boolean owners) {
        var skillsAlone = query.reach.skillsAlone();
        for (var wishes = 0; wishes < PairScore.WISHES; wishes++) {
            unmet[wishes] = VacancyQuery.units(query.reach.skillsFor(bar, wishes));
        }
        for (var f = 0; f < count; f++) {
            var local = found[f];
            if (skillsAlone) {
                wanted[local] = owners ? Math.min(need, needs[window.bars[local] >> 5]) : need;
            } else {
                var at = local * Traits.CANDIDATE;
                var most = (earned[local] & VALUE) + rest;
                // Looking at the wishes costs a fifth of looking at everything, and most are ruled out by them.
                var quickly = owners ? 0 : unmet[PairScore.unmet(window.traits, at, query.traits, 0)];
                wanted[local] = most < quickly ? quickly : VacancyQuery.units(PairScore.skillsFor(
                        window.traits, at, query.traits, 0, owners ? Math.min(bar, window.bars[local]) : bar));
            }
        }
    }

    /** Lets go of whom the rest cannot lift to what they must earn. */
    private int keep(int count, int rest) {
        var kept = 0;
        for (var f = 0; f < count; f++) {
            var local = found[f];
            if ((earned[local] & VALUE) + rest >= wanted[local]) {
                found[kept++] = local;
            } else {
                earned[local] = 0;
            }
        }
        return kept;
    }

    /** {@code open}: only those whose own bar asks nothing of the skills. */
    private void scan(CandidateWindow window, Taker taker, boolean open) {
        for (var local = 0; local < window.size; local++) {
            if (!window.gone(local) && (!open || needs[window.bars[local] >> 5] <= 0)) {
                scanned[local >>> 6] |= 1L << local;
                score(window, local, taker);
            }
        }
    }

    /** Exactly, whatever the bars. */
    void score(CandidateWindow window, int local, Taker taker) {
        scored++;
        var at = local * Traits.CANDIDATE;
        var person = window.traits[at];
        if (Traits.odd(person, query.traits[0])) {
            taker.take(window.numbers[local], odd.score(window.numbers[local], query.number));
            return;
        }
        var credits = this.credits;
        Arrays.fill(credits, 0, query.groups, 0);
        for (var i = window.first[local]; i < window.first[local + 1]; i++) {
            for (var entry = query.head(window.skills[i]); entry != 0; ) {
                entry--;
                var g = query.group[entry];
                var relatedness = query.relatedness[entry];
                var credit = Held.credit(relatedness, window.codes[i], query.years[g]);
                var passes = credits[g] & 1 | (Credit.passes(credit, relatedness) ? 1 : 0);
                credits[g] = Math.max(credits[g] >>> 1, credit) << 1 | passes;
                entry = query.next[entry];
            }
        }
        var weighted = 0L;
        for (var g = 0; g < query.groups; g++) {
            weighted += (long) query.weights[g] * (credits[g] >>> 1);
        }
        var packed = PairScore.of(window.traits, at, query.traits, 0, weighted);
        if (Score.matchOf(packed) >= taker.bar() || Score.matchOf(packed) >= window.bars[local]) {
            taker.take(window.numbers[local], PairScore.with(packed, verdict(window, local)));
        }
    }

    private Verdict verdict(CandidateWindow window, int local) {
        var person = window.traits[local * Traits.CANDIDATE];
        var worst = query.required ? required(window.numbers[local], person) : Verdict.PASS;
        if (worst == Verdict.FAIL || Traits.hides(person) && odd.hides(window.numbers[local], query.number)) {
            return Verdict.FAIL;
        }
        if (Traits.excludes(query.traits[0])) {
            for (var i = window.first[local]; i < window.first[local + 1]; i++) {
                if (query.excluded(window.skills[i])) {
                    return Verdict.FAIL;
                }
            }
        }
        return worst.worst(PairScore.verdict(window.traits, local * Traits.CANDIDATE, query.traits, 0));
    }

    private Verdict required(int number, long person) {
        var worst = Verdict.PASS;
        for (var g = 0; g < query.groups; g++) {
            if (query.flags[g] != 0 && (credits[g] & 1) == 0) {
                var fails = (query.flags[g] & Slots.STRICT) != 0 || Traits.denies(person) && odd.denies(number, query.number, query.original[g]);
                worst = worst.worst(fails ? Verdict.FAIL : Verdict.UNKNOWN);
            }
        }
        return worst;
    }
}
