package org.quayside.match;

import java.util.Arrays;
import org.quayside.scoring.Reach;

/**
 * One candidate before and after a change of nothing but skills, over all vacancies. A vacancy of whose asks none is served otherwise than before,
 * and that excludes none of the skills exchanged, is worth to the candidate what it was, on a list or not; so is the candidate to it. And onto a list
 * come only those that are served better than before in something, or exclude a skill given up: see {@link GainSearch}. Buffers for one thread.
 */
final class SkillChange {
    private final VacancySide side;
    private final Lists<?, ?> shortlists;
    private final VacancyScore exactly;
    private final GainSearch gains;
    private final Credits before;
    private final Credits now;
    private CandidateWindow was;
    private int wasAt;
    private int[] needs = new int[16];

    SkillChange(VacancySide side, Lists<?, ?> shortlists, OddPairs odd) {
        this.side = side;
        this.shortlists = shortlists;
        this.exactly = new VacancyScore(side, odd);
        this.before = new Credits(side.asks);
        this.now = exactly.credits;
        this.gains = new GainSearch(side, before, now);
        this.was = side.nobody();
    }

    /** From the candidate at {@code wasAt} of {@code was} to the one at {@code at} of {@code is}; ended by {@link #done}. */
    void begin(CandidateWindow was, int wasAt, CandidateWindow is, int at) {
        this.was = was;
        this.wasAt = wasAt;
        before.of(was, wasAt);
        exactly.begin(is, at);
    }

    void done() {
        exactly.done();
    }

    /** Of vacancies on whose lists the candidate stands, or which stand on the candidate's: those whose score may differ from what it was. Overwrites them. */
    int[] differing(int[] vacancies) {
        var count = 0;
        for (var i = 0; i < vacancies.length; i++) {
            fetchAsks(vacancies, i);
            if (differs(side.windowOf(vacancies[i]), side.local(vacancies[i]))) {
                vacancies[count++] = vacancies[i];
            }
        }
        return Arrays.copyOf(vacancies, count);
    }

    private void fetchAsks(int[] vacancies, int at) {
        var sum = 0;
        for (int i = at, end = Ahead.end(at, vacancies.length); i < end; i++) {
            sum += side.windowOf(vacancies[i]).touchAsks(side.local(vacancies[i]));
        }
        Ahead.keep(sum);
    }

    private boolean differs(VacancyWindow window, int local) {
        for (int slot = window.first[local], end = window.first[local + 1]; slot < end; slot++) {
            if (now.of(window.asks[slot]) != before.of(window.asks[slot])) {
                return true;
            }
        }
        for (var skill : window.excluded[local]) {
            if (exactly.holds(skill)) {
                return true;
            }
        }
        return false;
    }

    /** Before each of {@code count} vacancies: has the next ones and their shortlists brought near when it is time, see {@link Ahead}. */
    void fetch(int[] vacancies, int at, int count) {
        var sum = 0L;
        for (int i = at, end = Ahead.end(at, count); i < end; i++) {
            sum += side.windowOf(vacancies[i]).touch(side.local(vacancies[i])) + shortlists.touch(vacancies[i]);
        }
        Ahead.keep(sum);
    }

    /** Begins to look for those to which the candidate may be worth more than before, where their bar or the candidate's own is within reach. */
    void look(int ownBar) {
        var givenUp = new char[was.first[wasAt + 1] - was.first[wasAt]];
        var count = 0;
        for (var i = was.first[wasAt]; i < was.first[wasAt + 1]; i++) {
            if (!exactly.holds(was.skills[i])) {
                givenUp[count++] = was.skills[i];
            }
        }
        gains.begin(Arrays.copyOf(givenUp, count), Postings.least(own(ownBar)));
    }

    /** Scores those that were found. */
    void run(Taker taker) {
        for (var found : gains.end()) {
            for (var i = 0; i < found.count; i++) {
                fetch(found.vacancies, i, found.count);
                exactly.score(side.windowOf(found.vacancies[i]), side.local(found.vacancies[i]), found.sums[i], taker, true);
            }
        }
    }

    /** Lowest skills with which a vacancy may reach the candidate's own bar. */
    private int own(int bar) {
        needs = side.reaches.needs(bar, needs);
        var own = Reach.NEVER;
        for (var i = side.reaches.first(); i < side.reaches.count() && bar < Window.CLOSED; i++) {
            own = Math.min(own, needs[i]);
        }
        return own;
    }

    /** Score of the pair whatever it is. */
    long exact(int vacancy) {
        return exactly.exact(side.windowOf(vacancy), side.local(vacancy));
    }
}
