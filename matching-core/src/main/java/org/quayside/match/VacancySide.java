package org.quayside.match;

import java.util.Arrays;
import org.quayside.scoring.Reach;
import org.quayside.scoring.Traits;
import org.quayside.scoring.VacancyFacts;

/** All vacancies that ask for a skill, laid out for {@link VacancySweep}. The others match nobody and are not here. */
final class VacancySide extends Side<VacancyWindow> {
    /** Postings of {@link #all} lie in so many lists for each ask, by how far skills can come: highest first. */
    static final int STEPS = 8;
    private static final int STEP = 1_250;
    /** Vacancies are posted as if they needed that much less, so that a bar that falls a little changes nothing. */
    private static final int LEEWAY = 100;

    private final Traits codec;
    private final CandidateSide candidates;
    final Reaches reaches = new Reaches();
    final Asks asks;
    /** Every requirement of every vacancy, at {@code ask * STEPS + step}. */
    final Postings all = new Postings();
    /** By ask, only the requirements by which somebody may be found who can reach the vacancy's own bar, and how far beyond it. */
    final Postings reachable = new Postings();
    /** List of those whose bar asks nothing of the skills. */
    final Postings open = new Postings();
    /** What each vacancy was taken to need when it was posted in {@code reachable}, by number. */
    private short[] posted = new short[16];
    /** Bars that rose so much since that posting anew would rule out more. */
    private int risen;

    VacancySide(int skills, int size, Traits codec, CandidateSide candidates) {
        super(skills, size);
        this.codec = codec;
        this.candidates = candidates;
        this.asks = new Asks(skills);
    }

    void add(int number, VacancyFacts vacancy) {
        if (vacancy.asked().length > 0) {
            added(number, write(open(), number, vacancy));
            if (number >= posted.length) {
                posted = Arrays.copyOf(posted, Math.max(number + 1, posted.length + (posted.length >> 1)));
            }
            posted[number] = Reach.NEVER;
            postAll(windowOf(number), local(number));
        }
    }

    private int write(VacancyWindow window, int number, VacancyFacts vacancy) {
        var excluded = new char[vacancy.excluded().length];
        for (var i = 0; i < excluded.length; i++) {
            excluded[i] = (char) vacancy.excluded()[i];
        }
        var at = window.size * Traits.VACANCY;
        codec.write(vacancy, window.traits, at);
        var reach = reaches.number(Traits.odd(0, window.traits[at]) ? Reach.ANY : Reach.of(window.traits, at));
        var slots = Slots.of(vacancy);
        var numbers = new int[slots.count()];
        for (var slot = 0; slot < numbers.length; slot++) {
            numbers[slot] = asks.number(slots, slot);
        }
        return window.add(number, slots, numbers, excluded, reach, candidates.holders);
    }

    @Override
    void bar(int number, int bar) {
        super.bar(number, bar);
        if (has(number)) {
            var need = windowOf(number).needs[local(number)];
            if (need < posted[number]) {
                post(windowOf(number), local(number));
            } else if (need > posted[number] + 4 * LEEWAY && ++risen > live() / 4 + size) {
                postReachable();
            }
        }
    }

    private void postAll(VacancyWindow window, int local) {
        post(window, local, 1, 0, (ask, most) -> ask * STEPS + Math.min(STEPS - 1, (10_000 - most) / STEP), all);
    }

    /** How far skills can come at most in the lists of a step. */
    static int highest(int step) {
        return 10_000 - STEP * step;
    }

    private void post(VacancyWindow window, int local) {
        var need = window.needs[local];
        posted[window.numbers[local]] = (short) (need == Reach.NEVER ? need : Math.max(0, need - LEEWAY));
        if (need <= 0) {
            open.add(0, window.numbers[local], 0, 0, 0, 0, 0, 0);
        }
        if (need < Reach.NEVER) {
            var from = Math.max(1, posted[window.numbers[local]]);
            post(window, local, from, from, (ask, most) -> ask, reachable);
        }
    }

    private interface ListOf {
        int list(int ask, int most);
    }

    /** {@code least}: what a posting must come to, {@code base}: from where on it counts. */
    private static void post(VacancyWindow window, int local, int least, int base, ListOf lists, Postings postings) {
        var total = window.traits[local * Traits.VACANCY + 5];
        var last = window.first[local + 1];
        var missed = 0L;
        for (var slot = window.first[local]; slot < last; slot++) {
            var most = (int) (10_000 - missed * 10_000 / total);
            if (most < least) {
                return;
            }
            var next = slot + 1 < last ? window.asks[slot + 1] : Postings.NONE;
            var after = slot + 2 < last ? window.asks[slot + 2] : Postings.NONE;
            postings.add(lists.list(window.asks[slot], most), window.numbers[local], most - base, share(window, slot, total),
                    next, next == Postings.NONE ? 0 : share(window, slot + 1, total),
                    after, after == Postings.NONE ? 0 : share(window, slot + 2, total));
            missed += window.weights[slot];
        }
    }

    private static int share(VacancyWindow window, int slot, long total) {
        return (int) (window.weights[slot] * 10_000L / total);
    }

    private void postReachable() {
        risen = 0;
        reachable.clear();
        open.clear();
        for (var window : windows) {
            for (var local = 0; local < window.size; local++) {
                if (!window.gone(local)) {
                    post(window, local);
                }
            }
        }
    }

    @Override
    void rearranged() {
        all.clear();
        for (var window : windows) {
            for (var local = 0; local < window.size; local++) {
                if (!window.gone(local)) {
                    postAll(window, local);
                }
            }
        }
        postReachable();
    }

    @Override
    void sealed(int window) {}

    @Override
    VacancyWindow window(int capacity) {
        return new VacancyWindow(capacity, asks, reaches);
    }

    @Override
    void copy(VacancyWindow from, int local, VacancyWindow to) {
        to.copy(from, local);
    }

    @Override
    long bytes() {
        return super.bytes() + asks.bytes() + all.bytes() + reachable.bytes() + open.bytes() + 2L * posted.length;
    }
}
