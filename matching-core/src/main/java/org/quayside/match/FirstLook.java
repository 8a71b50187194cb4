package org.quayside.match;

import java.util.Arrays;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;

/** Matches met on a first look, to know a bar that enough pairs reach. */
final class FirstLook implements Taker {
    private static final int MOST = 2_048;

    private final Taker taker;
    private final int[] matches = new int[MOST];
    private int count;

    FirstLook(Taker taker) {
        this.taker = taker;
    }

    @Override
    public int bar() {
        return count < MOST ? taker.bar() : Window.CLOSED;
    }

    @Override
    public int capacity() {
        return taker.capacity();
    }

    @Override
    public void take(int number, long packed) {
        if (count < MOST && Score.verdictOf(packed) != Verdict.FAIL && Score.matchOf(packed) >= taker.bar()) {
            matches[count++] = Score.matchOf(packed);
        }
    }

    /** The match that {@link #capacity} pairs reach, -1: there are not so many. */
    int reached() {
        Arrays.sort(matches, 0, count);
        return count < capacity() ? -1 : matches[count - capacity()];
    }
}
