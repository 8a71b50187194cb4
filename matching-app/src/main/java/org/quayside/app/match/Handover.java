package org.quayside.app.match;

import java.time.Duration;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.quayside.app.platform.readmodel.Projections;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** From one slot to the other: what is served changes in the transaction that publishes the difference, once the other has told all of its own. */
@Component
final class Handover {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final EngineSlots slots;
    private final ObjectProvider<Projections> projections;

    Handover(EngineSlots slots, ObjectProvider<Projections> projections) {
        this.slots = slots;
        this.projections = projections;
    }

    /**
     * In the transaction that publishes, before it locks the log.
     *
     * @param position of the event that activated the slot's engine
     */
    void take(Slot slot, long position) {
        if (slots.held(slot).serving()) {
            return;
        }
        var other = slot.other();
        if (slots.held(other).engine() != null && !reached(other, position)) {
            throw new IllegalStateException("%s has not reached event %d yet, where %s is to go on".formatted(other.processor(), position, slot.processor()));
        }
        slots.serve(slot);
        CurrentUnitOfWork.get().afterCommit(done -> slots.refresh());
    }

    private boolean reached(Slot other, long position) {
        try {
            return projections.getObject().await(other.processor(), position, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
