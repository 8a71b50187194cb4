package org.quayside.match;

import org.quayside.scoring.Reach;
import org.quayside.scoring.Traits;
import org.quayside.scoring.VacancyFacts;

/** All vacancies that ask for a skill, laid out for {@link VacancySweep}. The others match nobody and are not here. */
final class VacancySide extends Side<VacancyWindow> {
    private static final char[] NOTHING = {};

    private final Traits codec;
    private final CandidateSide candidates;
    final Reaches reaches = new Reaches();
    final Asks asks;
    /** Every requirement of every vacancy. */
    final Postings postings = new Postings();
    /** By skill, the vacancies that exclude it. */
    final Postings excluding = new Postings();

    VacancySide(int skills, int size, Traits codec, CandidateSide candidates) {
        super(skills, size);
        this.codec = codec;
        this.candidates = candidates;
        this.asks = new Asks(skills);
    }

    void add(int number, VacancyFacts vacancy) {
        if (vacancy.asked().length > 0) {
            var window = open();
            var local = write(window, number, vacancy);
            added(number, local);
            post(window, windows.size() - 1, local);
        }
    }

    private int write(VacancyWindow window, int number, VacancyFacts vacancy) {
        // One array for all that exclude nothing, which are most: it is looked at for each.
        var excluded = vacancy.excluded().length == 0 ? NOTHING : new char[vacancy.excluded().length];
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

    private void post(VacancyWindow window, int w, int local) {
        var total = window.traits[local * Traits.VACANCY + 5];
        // An odd one is found by what it asks for, whatever that comes to.
        var odd = Traits.odd(0, window.traits[local * Traits.VACANCY]);
        for (var slot = window.first[local]; slot < window.first[local + 1]; slot++) {
            postings.add(window.asks[slot], w * Window.MOST + local, odd ? 0 : Postings.share(window.weights[slot], total));
        }
        for (var skill : window.excluded[local]) {
            excluding.add(skill, w * Window.MOST + local, 0);
        }
    }

    @Override
    void rearranged() {
        postings.clear();
        excluding.clear();
        for (var w = 0; w < windows.size(); w++) {
            for (var local = 0; local < windows.get(w).size; local++) {
                if (!windows.get(w).gone(local)) {
                    post(windows.get(w), w, local);
                }
            }
        }
    }

    /** Room for nobody. */
    CandidateWindow nobody() {
        return candidates.window(0);
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
        return super.bytes() + asks.bytes() + postings.bytes() + excluding.bytes();
    }
}
