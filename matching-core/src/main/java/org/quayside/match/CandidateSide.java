package org.quayside.match;

import org.quayside.scoring.CandidateFacts;
import org.quayside.scoring.Traits;

/** All candidates, laid out for {@link CandidateSweep}. */
final class CandidateSide extends Side<CandidateWindow> {
    private final Traits codec;
    /** How many candidates hold each skill. */
    final int[] holders;
    /** At {@code s * stride + w}, of skill s in window w, how many hold it and where their list begins: a sweep asks that of all windows. */
    char[] counts = new char[0];
    int[] starts = new int[0];
    int stride;

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

    @Override
    void sealed(int window) {
        if (window >= stride) {
            rearranged();
            return;
        }
        var of = windows.get(window).counts(skills);
        var at = windows.get(window).starts(of);
        for (var skill = 0; skill < skills; skill++) {
            counts[skill * stride + window] = (char) of[skill];
            starts[skill * stride + window] = at[skill];
        }
    }

    @Override
    void rearranged() {
        stride = windows.size() + 8;
        counts = new char[skills * stride];
        starts = new int[skills * stride];
        for (var w = 0; w < windows.size(); w++) {
            if (windows.get(w).sealed) {
                sealed(w);
            }
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
        return super.bytes() + 4L * holders.length + 6L * counts.length;
    }
}
