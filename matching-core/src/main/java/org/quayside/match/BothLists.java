package org.quayside.match;

import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;

/** Takes the pairs of a member that came or changed: into its own new list, and onto the lists of the others. */
final class BothLists implements Taker {
    private final OneList own;
    private final Lists<?, ?> others;
    private final int number;

    BothLists(OneList own, Lists<?, ?> others, int number) {
        this.own = own;
        this.others = others;
        this.number = number;
    }

    @Override
    public int bar() {
        return own.bar();
    }

    @Override
    public int room() {
        return own.room();
    }

    @Override
    public void take(int other, long packed) {
        if (Score.verdictOf(packed) == Verdict.FAIL) {
            return;
        }
        own.take(other, packed);
        others.offer(other, number, packed);
    }
}
