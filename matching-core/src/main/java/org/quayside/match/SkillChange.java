package org.quayside.match;

import java.util.Arrays;
import org.quayside.scoring.Reach;

/**
 * One candidate before and after a change of nothing but skills, over all vacancies. A vacancy of whose asks none is served otherwise than before,
 * and that excludes none of the skills exchanged, is worth to the candidate what it was, on a list or not; so is the candidate to it. And onto a list
 * come only those that are served better than before in something, or exclude a skill given up: they are found in {@link Postings}, and scored
 * if the {@link SkillSums} reach a bar. Buffers for one thread.
 */
final class SkillChange {
    private final VacancySide side;
    private final Lists<?, ?> shortlists;
    private final VacancyScore exactly;
    private final SkillSums sums = new SkillSums();
    private final Credits before;
    private final Credits now;
    private CandidateWindow was;
    private int wasAt;
    /** Those that are served otherwise than before. */
    private final Marks differ = new Marks();
    private int[] needs = new int[16];
    /** Numbers of the vacancies to be scored, and their sums. */
    private int[] found = new int[64];
    private int[] foundSums = new int[64];
    private int count;

    SkillChange(VacancySide side, Lists<?, ?> shortlists, OddPairs odd) {
        this.side = side;
        this.shortlists = shortlists;
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
        differ.clear(side.windows.size());
        for (var i = 0; i < before.count; i++) {
            if (before.of(before.served[i]) != now.of(before.served[i])) {
                differ.add(side.postings, before.served[i]);
            }
        }
        for (var i = 0; i < now.count; i++) {
            if (before.of(now.served[i]) == 0) {
                differ.add(side.postings, now.served[i]);
            }
        }
        excluding(was, wasAt, is, at);
        excluding(is, at, was, wasAt);
    }

    /** Whoever excludes what {@code one} holds and {@code other} does not. */
    private void excluding(CandidateWindow one, int oneAt, CandidateWindow other, int otherAt) {
        for (var i = one.first[oneAt]; i < one.first[oneAt + 1]; i++) {
            if (!other.holds(otherAt, one.skills[i])) {
                differ.add(side.excluding, one.skills[i]);
            }
        }
    }

    void done() {
        exactly.done();
    }

    /** Those of some vacancies whose score may differ from what it was. */
    int[] differing(int[] vacancies) {
        return Arrays.stream(vacancies).filter(vacancy -> differ.has(side.place(vacancy))).toArray();
    }

    /** Before each of {@code count} vacancies: has the next ones and their shortlists brought near when it is time, see {@link Ahead}. */
    void fetch(int[] vacancies, int at, int count) {
        var sum = 0L;
        for (int i = at, end = Ahead.end(at, count); i < end; i++) {
            sum += side.windowOf(vacancies[i]).touch(side.local(vacancies[i])) + shortlists.touch(vacancies[i]);
        }
        Ahead.keep(sum);
    }

    /** Scores all vacancies to which the candidate may be worth more than before, where their bar or the candidate's own is within reach. */
    void run(Taker taker) {
        find(Postings.least(own(taker)));
        for (var i = 0; i < count; i++) {
            fetch(found, i, count);
            exactly.score(side.windowOf(found[i]), side.local(found[i]), foundSums[i], taker, true);
        }
    }

    /** Lowest skills with which a vacancy may reach the candidate's own bar. */
    private int own(Taker taker) {
        needs = side.reaches.needs(taker.bar(), needs);
        var own = Reach.NEVER;
        for (var i = side.reaches.first(); i < side.reaches.count() && taker.bar() < Window.CLOSED; i++) {
            own = Math.min(own, needs[i]);
        }
        return own;
    }

    /** Those that may be worth more than before, each once. Page by page, so that the sums stay near the processor. */
    private void find(int own) {
        count = 0;
        for (var page : side.postings.pages()) {
            sums.add(now, page, side.windows);
            for (var i = 0; i < now.count; i++) {
                if (isServedBetter(now.served[i])) {
                    find(page, now.served[i], own);
                }
            }
            findNoLongerExcluding(page.base, own);
        }
    }

    private boolean isServedBetter(int ask) {
        return now.of(ask) >>> 1 > before.of(ask) >>> 1 || (now.of(ask) & 1) > (before.of(ask) & 1);
    }

    private void findNoLongerExcluding(int base, int own) {
        var excluding = side.excluding.pages();
        for (var i = was.first[wasAt]; base / Postings.PAGE < excluding.size() && i < was.first[wasAt + 1]; i++) {
            if (!exactly.holds(was.skills[i])) {
                find(excluding.get(base / Postings.PAGE), was.skills[i], own);
            }
        }
    }

    private void find(Postings.Page page, int list, int own) {
        var of = page.list(list);
        var w = -1;
        var window = side.windows.getFirst();
        for (int i = 0, size = page.size(list); i < size; i++) {
            var place = Postings.place(0, of[i]);
            if (place / Window.MOST != w) {
                w = place / Window.MOST;
                window = side.windows.get(page.base / Window.MOST + w);
            }
            var local = place % Window.MOST;
            var sum = sums.of(place);
            if ((sum >= window.needs[local] || sum >= own) && !window.gone(local)) {
                add(window.numbers[local], sum);
                sums.scored(place);
            }
        }
    }

    private void add(int vacancy, int sum) {
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
            foundSums = Arrays.copyOf(foundSums, 2 * count);
        }
        found[count] = vacancy;
        foundSums[count++] = sum;
    }

    /** Score of the pair whatever it is. */
    long exact(int vacancy) {
        return exactly.exact(side.windowOf(vacancy), side.local(vacancy));
    }
}
