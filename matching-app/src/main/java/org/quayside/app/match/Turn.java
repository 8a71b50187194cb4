package org.quayside.app.match;

import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.readmodel.Batch;
import org.quayside.scoring.EngineEvent.EngineActivated;

/**
 * Whether a slot's engine is the one at work, as the events read so far say: it alone publishes, from the event that activated it up to
 * the one that activated another. Both slots read the same events, so that each of them is told by one and by no other, whenever it comes
 * to read them.
 */
final class Turn {
    private final Slot slot;
    private final EngineStore store;
    private boolean known;
    private @Nullable String activated;
    private boolean begun;
    private long beganAt;
    private boolean ends;
    private boolean over;

    Turn(Slot slot, EngineStore store) {
        this.slot = slot;
        this.store = store;
    }

    boolean isMine(String engine, Batch batch) {
        if (!known) {
            var last = store.find(batch);
            activated = last == null ? null : last.version();
            known = true;
        }
        return activated == null ? slot == Slot.A : activated.equals(engine);
    }

    /** Hears of an activation; true: the turn begins with it. */
    boolean begins(String engine, EngineActivated event, Batch batch) {
        var was = isMine(engine, batch);
        activated = event.version();
        var is = isMine(engine, batch);
        if (was && !is) {
            begun = false;
            ends = batch.isNew();
            over = ends;
        }
        if (is && !was) {
            begun = true;
            beganAt = batch.eventPosition();
        }
        return is && !was;
    }

    /** Within this batch. */
    boolean justBegun() {
        return begun;
    }

    long beganAt() {
        return beganAt;
    }

    /** Within this batch: what it did up to there is still to be published. */
    boolean ends() {
        return ends;
    }

    /** Nothing that follows matters to this slot any more. */
    boolean isOver() {
        return over;
    }

    /** The batch is done. */
    void next() {
        begun = false;
        ends = false;
    }

    void forget() {
        known = false;
        over = false;
        next();
    }
}
