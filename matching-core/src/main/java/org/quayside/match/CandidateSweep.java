package org.quayside.match;

import java.util.Arrays;
import java.util.Objects;
import org.quayside.scoring.TraitBits;
import org.quayside.scoring.Traits;

/**
 * Scores one vacancy with every candidate that may matter, and proves of the others that they do not. Buffers for one thread.
 *
 * <p>In each window it is counted what every candidate loses at least ({@link LossCounter}), for all of them at once: for each requirement by
 * the best skill that serves for it, then for every wish that is not met and everything else that is asked ({@link TraitBits}). Whoever loses
 * more than the bar allows is out. Requirements for which the fewest serve <em>here</em> come first, so that a window of other
 * occupations is done with after two or three. Those that are left are scored exactly, the least losses first; with each that enters the list
 * the bar rises for the next. Windows that promise most come first for the same reason.
 */
final class CandidateSweep {
    private static final int AHEAD = 16;

    private final CandidateSide side;
    private final VacancyQuery query;
    final CandidateScore exactly;
    private final LossCounter counter = new LossCounter();
    /** Who is left: losses in units · 4096 + place. */
    private final int[] found = new int[Window.MOST];
    private final int[] begins = new int[LossCounter.LEVELS + 1];
    /** How many may serve for group g in window w, at {@code g * windows + w}. */
    private int[] sizes = new int[0];
    private long[] order = new long[0];
    private int[] groups = new int[0];
    /** What may be lost at the bar of an owner, in steps of 32. */
    private final long[] losable = new long[(Window.CLOSED >> 5) + 1];
    @SuppressWarnings("UnusedVariable") // written so that what is touched ahead is not left out by the compiler
    private int touched;

    CandidateSweep(CandidateSide side, OddPairs odd) {
        this.side = side;
        this.query = new VacancyQuery(side.rows);
        this.exactly = new CandidateScore(query, odd);
    }

    /**
     * Sweeps for the vacancy at {@code local} of {@code window}.
     *
     * @param owners whether the candidates' own bars count as well
     */
    void run(VacancyWindow window, int local, Taker taker, boolean owners) {
        query.read(window, local);
        if (query.groups == 0) {
            return;
        }
        if (groups.length < query.groups) {
            groups = new int[query.groups];
        }
        for (var step = 0; owners && step < losable.length; step++) {
            losable[step] = query.reach.losable(step << 5);
        }
        for (var key : promising()) {
            sweep((int) key, taker, owners);
        }
    }

    /** Windows, those whose candidates have most of what is asked first; the open one, which is small, last. Fills {@code sizes}. */
    private long[] promising() {
        var windows = side.windows.size();
        if (sizes.length < windows * query.groups) {
            sizes = new int[windows * query.groups + 64];
        }
        Arrays.fill(sizes, 0, windows * query.groups, 0);
        order = order.length == windows ? order : new long[windows];
        Arrays.fill(order, 0);
        for (var g = 0; g < query.groups; g++) {
            for (var i = query.firstRow[g]; i < query.firstRow[g + 1]; i++) {
                count(query.rows[i] * side.stride, g * windows, windows, query.missing[g] - query.rowLosses[i]);
            }
        }
        for (var w = 0; w < windows; w++) {
            var promise = order[w] / Math.max(1, side.windows.get(w).size);
            order[w] = (!side.windows.get(w).sealed ? 1L << 31 : (1L << 31) - 1 - promise) << 32 | w;
        }
        Arrays.sort(order);
        return order;
    }

    private void count(int from, int to, int windows, int bound) {
        var counts = side.counts;
        for (var w = 0; w < Math.min(windows, side.stride); w++) {
            sizes[to + w] += counts[from + w];
            order[w] += (long) bound * counts[from + w];
        }
    }

    private void sweep(int w, Taker taker, boolean owners) {
        var window = side.windows.get(w);
        if (window.live == 0) {
            return;
        }
        var most = query.reach.losable(owners ? Math.min(taker.bar(), window.lowestBar) : taker.bar());
        if (!window.sealed || most == Long.MAX_VALUE) {
            scan(window, taker);
        } else if (most >= 0) {
            var unit = most / LossCounter.LEVELS + 1;
            var from = LossCounter.LEVELS - 1 - (int) (most / unit);
            counter.begin(window, from);
            if (skills(window, w, unit) && (query.reach.skillsAlone() || traits(window, unit))) {
                select(window, from, unit, taker, owners);
            }
        }
    }

    /** Groups with the fewest candidates first; returns whether anybody is left. */
    private boolean skills(CandidateWindow window, int w, long unit) {
        var windows = side.windows.size();
        for (var g = 0; g < query.groups; g++) {
            var at = g;
            for (; at > 0 && sizes[groups[at - 1] * windows + w] > sizes[g * windows + w]; at--) {
                groups[at] = groups[at - 1];
            }
            groups[at] = g;
        }
        for (var i = 0; i < query.groups; i++) {
            var left = group(window, groups[i], unit);
            if (left < query.groups - i) {
                return left > 0;
            }
        }
        return true;
    }

    private int group(CandidateWindow window, int g, long unit) {
        var words = window.words();
        var from = query.firstRow[g];
        var missing = (int) Math.min(LossCounter.LEVELS, query.missing[g] / unit);
        if (query.firstRow[g + 1] == from + 1 && query.rowLosses[from] < unit) {
            return counter.lack(window.rows, query.rows[from] * words, missing);
        }
        counter.beginGroup();
        for (var i = from; i < query.firstRow[g + 1]; i++) {
            var loss = query.rowLosses[i] / unit;
            if (loss < missing) {
                counter.serve(window.rows, query.rows[i] * words, (int) loss);
            }
        }
        return counter.endGroup(missing);
    }

    private boolean traits(CandidateWindow window, long unit) {
        var bits = Objects.requireNonNull(window.traitBits);
        bits.losses(query.traits, 0, query.reach, (row, or, units) -> {
            var loss = (int) Math.min(LossCounter.LEVELS, units / unit);
            if (loss > 0) {
                counter.lose(bits.bits, row * bits.words, or < 0 ? -1 : or * bits.words, loss);
            }
        });
        return true;
    }

    private void select(CandidateWindow window, int from, long unit, Taker taker, boolean owners) {
        var count = counter.leastFirst(found, begins);
        var bar = -1;
        var most = 0L;
        for (var f = 0; f < count; f++) {
            if (f % AHEAD == 0) {
                touch(window, f, Math.min(count, f + AHEAD));
            }
            var local = found[f] & Window.MOST - 1;
            var lost = ((found[f] >>> 12) - from) * unit;
            if (bar != taker.bar()) {
                bar = taker.bar();
                most = query.reach.losable(bar);
            }
            if (lost <= most || owners && lost <= losable[window.bars[local] >> 5]) {
                exactly.score(window, local, taker);
            } else if (!owners) {
                return;
            }
        }
    }

    /** The same for those who are scored next. */
    private void touch(CandidateWindow window, int from, int to) {
        for (var f = from; f < to; f++) {
            var local = found[f] & Window.MOST - 1;
            var at = window.first[local];
            touched += at < window.skills.length ? window.skills[at] + window.codes[at] + (int) window.traits[local * Traits.CANDIDATE] : 0;
        }
    }

    private void scan(CandidateWindow window, Taker taker) {
        for (var local = 0; local < window.size; local++) {
            if (!window.gone(local)) {
                exactly.score(window, local, taker);
            }
        }
    }
}
