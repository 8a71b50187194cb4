package org.quayside.match;

import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;

/** Takes pairs that nothing but a FAIL verdict keeps off a list, without those in which the candidate hides. */
final class NearMisses implements Taker {
    /** Who of the other side hides from the owner, or the owner from whom. */
    interface Hiding {
        boolean between(int other);
    }

    private final Roster<?, ?> listed;
    private final RankedList list;
    private final Hiding hiding;

    NearMisses(Roster<?, ?> listed, int limit, int floor, Hiding hiding) {
        this.listed = listed;
        this.list = new RankedList(limit, floor);
        this.hiding = hiding;
    }

    @Override
    public int bar() {
        return list.bar();
    }

    @Override
    public boolean failed() {
        return true;
    }

    @Override
    public int room() {
        return list.capacity() - list.size();
    }

    @Override
    public void take(int number, long packed) {
        if (Score.verdictOf(packed) == Verdict.FAIL && Score.matchOf(packed) >= list.floor() && !hiding.between(number)) {
            list.offer(listed, number, packed);
        }
    }

    RankedList list() {
        return list;
    }
}
