package org.quayside.match;

import org.quayside.scoring.CandidateFacts;
import org.quayside.scoring.Traits;

/** All candidates, laid out for {@link CandidateSweep}. */
final class CandidateSide extends Side<CandidateWindow> {
    private final Traits codec;
    /** How many candidates hold each skill. */
    final int[] holders;

    CandidateSide(int skills, int size, Traits codec) {
        super(skills, size);
        this.codec = codec;
        this.holders = new int[skills];
    }

    void add(int number, CandidateFacts person) {
        added(number, open().add(number, person, codec));
        for (var skill : person.skills()) {
            holders[skill]++;
        }
    }

    /** Somebody as they would be, laid out apart from the others. */
    CandidateWindow apart(CandidateFacts person) {
        var window = new CandidateWindow(1);
        window.add(-1, person, codec);
        return window;
    }

    @Override
    void remove(int number) {
        if (has(number)) {
            for (var skill : windowOf(number).likeness(local(number))) {
                holders[skill]--;
            }
        }
        super.remove(number);
    }

    @Override
    CandidateWindow window(int capacity) {
        return new CandidateWindow(capacity);
    }

    @Override
    void copy(CandidateWindow from, int local, CandidateWindow to) {
        to.copy(from, local);
    }

    @Override
    long bytes() {
        return super.bytes() + 4L * holders.length;
    }
}
