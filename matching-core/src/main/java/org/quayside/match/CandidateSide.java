package org.quayside.match;

import org.quayside.scoring.CandidateFacts;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.Traits;

/** All candidates, laid out for {@link CandidateSweep}. */
final class CandidateSide extends Side<CandidateWindow> {
    private final Traits codec;
    /** How many candidates hold each skill. */
    final int[] holders;
    final SkillRows rows;
    /** At {@code r * stride + w}, how many are in row r of window w: a sweep asks that of all windows. */
    char[] counts = new char[0];
    int stride;

    CandidateSide(Scorer scorer, int size, Traits codec) {
        super(scorer.taxonomy().skills().size(), size);
        this.rows = new SkillRows(scorer);
        this.codec = codec;
        this.holders = new int[super.skills];
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
        for (var row = 0; row < rows.count; row++) {
            counts[row * stride + window] = (char) windows.get(window).inRow(row);
        }
    }

    @Override
    void rearranged() {
        stride = windows.size() + 8;
        counts = new char[rows.count * stride];
        for (var w = 0; w < windows.size(); w++) {
            if (windows.get(w).sealed) {
                sealed(w);
            }
        }
    }

    /** Somebody as they would be, laid out apart from the others. */
    CandidateWindow apart(CandidateFacts person) {
        var window = new CandidateWindow(1, rows);
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
        return new CandidateWindow(capacity, rows);
    }

    @Override
    void copy(CandidateWindow from, int local, CandidateWindow to) {
        to.copy(from, local);
    }

    @Override
    long bytes() {
        return super.bytes() + 4L * holders.length + 2L * counts.length;
    }
}
