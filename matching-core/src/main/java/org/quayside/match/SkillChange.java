package org.quayside.match;

import org.quayside.scoring.Reach;

/**
 * One candidate before and after a change of nothing but skills, over all vacancies. A vacancy of whose asks none is served otherwise than before,
 * and that excludes none of the skills exchanged, is worth to the candidate what it was, on a list or not; so is the candidate to it. And onto a list
 * come only those that are served better than before in something, or exclude a skill given up: they are found in {@link Postings}, and scored
 * if the {@link SkillSums} reach a bar. Buffers for one thread.
 */
final class SkillChange {
    private final VacancySide side;
    private final VacancyScore exactly;
    private final SkillSums sums = new SkillSums();
    private final Credits before;
    private final Credits now;
    private CandidateWindow was;
    private int wasAt;
    private int[] needs = new int[16];

    SkillChange(VacancySide side, OddPairs odd) {
        this.side = side;
        this.exactly = new VacancyScore(side, odd);
        this.before = new Credits(side.asks);
        this.now = exactly.credits;
        this.was = side.nobody();
    }

    /** From the candidate at {@code wasAt} of {@code was} to the one at {@code at} of {@code is}; ended by {@link #done}. */
    void begin(CandidateWindow was, int wasAt, CandidateWindow is, int at) {
        this.was = was;
        this.wasAt = wasAt;
        before.of(was, wasAt);
        exactly.begin(is, at);
        sums.add(now, side.postings, side.windows);
    }

    void done() {
        exactly.done();
    }

    /** Whether the pair's score may differ from what it was. */
    boolean touches(int vacancy) {
        var window = side.windowOf(vacancy);
        var local = side.local(vacancy);
        for (var slot = window.first[local]; slot < window.first[local + 1]; slot++) {
            if (before.of(window.asks[slot]) != now.of(window.asks[slot])) {
                return true;
            }
        }
        return window.excluded[local].length > 0;
    }

    long exact(int vacancy) {
        return exactly.exact(side.windowOf(vacancy), side.local(vacancy));
    }

    /** Scores all vacancies to which the candidate may be worth more than before, where their bar or the candidate's own is within reach. */
    void run(Taker taker) {
        needs = side.reaches.needs(taker.bar(), needs);
        var own = Reach.NEVER;
        for (var i = side.reaches.first(); i < side.reaches.count() && taker.bar() < Window.CLOSED; i++) {
            own = Math.min(own, needs[i]);
        }
        for (var i = 0; i < now.count; i++) {
            var ask = now.served[i];
            if (now.of(ask) >>> 1 > before.of(ask) >>> 1 || (now.of(ask) & 1) > (before.of(ask) & 1)) {
                score(side.postings, ask, Postings.least(own), taker);
            }
        }
        for (var i = was.first[wasAt]; i < was.first[wasAt + 1]; i++) {
            if (!exactly.holds(was.skills[i])) {
                score(side.excluding, was.skills[i], Postings.least(own), taker);
            }
        }
    }

    private void score(Postings postings, int list, int own, Taker taker) {
        for (var page : postings.pages()) {
            score(page.base, page.list(list), page.size(list), own, taker);
        }
    }

    private void score(int base, int[] list, int size, int own, Taker taker) {
        for (var i = 0; i < size; i++) {
            var place = Postings.place(base, list[i]);
            var window = side.windows.get(place >>> 12);
            var local = place & Window.MOST - 1;
            var sum = sums.of(place);
            if ((sum >= window.needs[local] || sum >= own) && !window.gone(local)) {
                exactly.score(window, local, sum, taker, true);
                sums.scored(place);
            }
        }
    }
}
