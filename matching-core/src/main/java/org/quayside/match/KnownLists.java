package org.quayside.match;

import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;

/** Takes pairs of a candidate whose lists are known: onto the list of either side, unless they stand there. */
record KnownLists(Lists<?, ?> own, Lists<?, ?> others, int number) implements Taker {
    @Override
    public int bar() {
        return own.bar(number);
    }

    @Override
    public int room() {
        return 0;
    }

    @Override
    public void take(int other, long packed) {
        if (Score.verdictOf(packed) != Verdict.FAIL) {
            own.offer(number, other, packed);
            others.offer(other, number, packed);
        }
    }
}
