package org.quayside.match;

import org.quayside.scoring.Reach;
import org.quayside.scoring.Traits;
import org.quayside.scoring.VacancyFacts;

/** All vacancies that ask for a skill, laid out for {@link VacancySweep}. The others match nobody and are not here. */
final class VacancySide extends Side<VacancyWindow> {
    private final Traits codec;
    private final CandidateSide candidates;
    final Reaches reaches = new Reaches();

    VacancySide(int skills, int size, Traits codec, CandidateSide candidates) {
        super(skills, size);
        this.codec = codec;
        this.candidates = candidates;
    }

    void add(int number, VacancyFacts vacancy) {
        if (vacancy.asked().length > 0) {
            added(number, write(open(), number, vacancy));
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
        return window.add(number, Slots.of(vacancy), excluded, reach, candidates.holders);
    }

    @Override
    VacancyWindow window(int capacity) {
        return new VacancyWindow(capacity, reaches);
    }

    @Override
    void sealed(int window) {}

    @Override
    void rearranged() {}

    @Override
    void copy(VacancyWindow from, int local, VacancyWindow to) {
        to.copy(from, local, candidates.holders);
    }
}
