package org.quayside.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Finds the vacancies to which a candidate may be worth more than before a change of skills: those with something that is served better, and those
 * that exclude what was given up, as far as the {@link SkillSums} reach a bar. Page by page of the {@link Postings}, so that the sums stay near the processor. In a large
 * market another thread takes pages while the caller is at the lists on which the candidate stands; what is found on a page is the same whoever looks. Buffers for one caller.
 *
 * <p>Bars of vacancies on whose lists the candidate stands may move meanwhile. Whether such a one is found does not matter: its list is made up by then.
 */
final class GainSearch {
    /** From so many pages on it is worth waking another thread. */
    private static final int SHARED = 4;

    private final VacancySide side;
    private final Credits before;
    private final Credits now;
    private final SkillSums sums = new SkillSums();
    private final SkillSums othersSums = new SkillSums();
    /** By page. */
    private final List<Found> found = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    /** What is served better than before. */
    private int[] better = new int[64];
    private int betterCount;
    private char[] givenUp = {};
    private int own;
    private @Nullable ForkJoinTask<?> other;

    GainSearch(VacancySide side, Credits before, Credits now) {
        this.side = side;
        this.before = before;
        this.now = now;
    }

    /** {@code givenUp}: skills; {@code own}: lowest sum with which a vacancy may reach the candidate's own bar. Ended by {@link #end}. */
    void begin(char[] givenUp, int own) {
        this.givenUp = givenUp;
        this.own = own;
        betterCount = 0;
        better = better.length < now.count ? new int[2 * now.count] : better;
        for (var i = 0; i < now.count; i++) {
            if (isServedBetter(now.served[i])) {
                better[betterCount++] = now.served[i];
            }
        }
        var pages = side.postings.pages().size();
        while (found.size() < pages) {
            found.add(new Found());
        }
        next.set(0);
        other = pages < SHARED ? null : ForkJoinPool.commonPool().submit(() -> search(othersSums));
    }

    private boolean isServedBetter(int ask) {
        return now.of(ask) >>> 1 > before.of(ask) >>> 1 || (now.of(ask) & 1) > (before.of(ask) & 1);
    }

    /** What was found on each page, each vacancy once. */
    List<Found> end() {
        search(sums);
        if (other != null) {
            other.join();
            other = null;
        }
        return found.subList(0, side.postings.pages().size());
    }

    private void search(SkillSums with) {
        var pages = side.postings.pages();
        for (var page = next.getAndIncrement(); page < pages.size(); page = next.getAndIncrement()) {
            var into = found.get(page);
            into.count = 0;
            with.add(now, pages.get(page), side.windows);
            for (var i = 0; i < betterCount; i++) {
                find(pages.get(page), better[i], with, into);
            }
            for (var skill : givenUp) {
                if (page < side.excluding.pages().size()) {
                    find(side.excluding.pages().get(page), skill, with, into);
                }
            }
        }
    }

    private void find(Postings.Page page, int list, SkillSums with, Found into) {
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
            var sum = with.of(place);
            if ((sum >= window.needs[local] || sum >= own) && !window.gone(local)) {
                into.add(window.numbers[local], sum);
                with.scored(place);
            }
        }
    }
}
