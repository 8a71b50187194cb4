package org.quayside.match;

import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;

/** Takes the best pairs of one member into a list of its own. */
final class OneList implements Taker {
    private final Roster<?, ?> listed;
    private final RankedList list;

    OneList(Roster<?, ?> listed, RankedList list) {
        this.listed = listed;
        this.list = list;
    }

    @Override
    public int bar() {
        return list.bar();
    }

    @Override
    public int room() {
        return list.capacity() - list.size();
    }

    @Override
    public void take(int number, long packed) {
        if (Score.verdictOf(packed) != Verdict.FAIL && Score.matchOf(packed) >= list.floor()) {
            list.offer(listed, number, packed);
        }
    }

    RankedList list() {
        return list;
    }
}
