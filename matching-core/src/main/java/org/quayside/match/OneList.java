package org.quayside.match;

import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;

/** Takes the best pairs of one member into a list of its own. */
final class OneList implements Taker {
    private final Roster<?, ?> listed;
    private final RankedList list;
    private final int floor;

    OneList(Roster<?, ?> listed, RankedList list, int floor) {
        this.listed = listed;
        this.list = list;
        this.floor = floor;
    }

    @Override
    public int bar() {
        return list.bar(floor);
    }

    @Override
    public int room() {
        return list.capacity() - list.size();
    }

    @Override
    public void take(int number, long packed) {
        if (Score.verdictOf(packed) != Verdict.FAIL && Score.matchOf(packed) >= floor) {
            list.offer(listed, number, packed);
        }
    }

    RankedList list() {
        return list;
    }
}
