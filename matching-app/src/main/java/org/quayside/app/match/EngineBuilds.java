package org.quayside.app.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.quayside.app.match.EngineSlots.Held;
import org.quayside.app.platform.readmodel.Projections;
import org.quayside.app.platform.readmodel.ReadModels;
import org.quayside.scoring.EngineEvent.EngineActivated;
import org.quayside.scoring.EngineVersion;
import org.quayside.scoring.SkillCounts;
import org.springframework.stereotype.Component;

/**
 * Engines side by side. A new one is built in the slot that is not served, by reading all events, and publishes nothing; when it has come
 * to their end it can be switched to, which is one event ({@link EngineActivated}), or be thrown away. All activations are one stream of
 * the event store, so that two nodes cannot append the same one.
 */
@Component
public final class EngineBuilds {
    private final EngineSlots slots;
    private final Taxonomies taxonomies;
    private final Serving serving;
    private final Projections projections;
    private final ReadModels readModels;
    private final EventStore events;
    private final TransactionManager transactions;
    /** Where the events ended a moment ago: who has come there is built. */
    private volatile long recentHead = Long.MAX_VALUE;

    public enum State {
        SERVING,
        BUILDING,
        PAUSED,
        BUILT,
        SWITCHING
    }

    /**
     * @param position of the last event that it holds, -1: none; {@code head} is the last there is
     * @param automatic whether it is switched to when it is built
     */
    public record Status(EngineVersion version, State state, long position, long head, boolean automatic, int throttle) {}

    EngineBuilds(EngineSlots slots, Taxonomies taxonomies, Serving serving, Projections projections, ReadModels readModels, EventStore events,
            TransactionManager transactions) {
        this.slots = slots;
        this.taxonomies = taxonomies;
        this.serving = serving;
        this.projections = projections;
        this.readModels = readModels;
        this.events = events;
        this.transactions = transactions;
    }

    /** The served one first. */
    public List<Status> all() {
        var all = new ArrayList<Status>();
        all.add(status(slots.served()));
        if (slots.beside().engine() != null) {
            all.add(status(slots.beside()));
        }
        return all;
    }

    public Optional<Status> find(String version) {
        return all().stream().filter(one -> one.version().toString().equals(version)).findFirst();
    }

    /**
     * Begins to build what the program and the folder of imports now say.
     *
     * @param recount whether skills are counted anew, among the candidates who take part now
     */
    public Status build(boolean recount, int throttle) {
        inTransaction(() -> {
            slots.lock();
            slots.refresh();
            var beside = slots.beside();
            beside.version().ifPresent(other -> {
                throw new EngineRefused("%s is being built: switch to it or discard it first".formatted(other));
            });
            var counts = recount ? SkillCounts.of(slots.nextEpoch(), serving.book().profiles()) : slots.served().filled().counts();
            var version = Engine.version(taxonomies.ofFolder().taxonomy().version(), counts.epoch());
            if (slots.versions().contains(version)) {
                throw new EngineRefused("%s is what is served: nothing has changed that could be built".formatted(version));
            }
            slots.hold(beside.slot(), EngineActivated.of(version, counts), false, throttle);
        });
        return status(slots.beside());
    }

    /** Pauses a build or lets it go on, at another pace. */
    public Status pace(String version, boolean paused, int throttle) {
        inTransaction(() -> {
            var beside = lockedBeside(version);
            slots.pace(beside.slot(), paused, throttle);
        });
        return status(slots.beside());
    }

    /** From the event that this appends the engine publishes, and is served when it has told the difference. */
    public void switchTo(String version) {
        inTransaction(() -> {
            var status = status(lockedBeside(version));
            if (status.state() != State.BUILT) {
                throw new EngineRefused("%s is %s, at event %d of %d: it can be switched to when it is built"
                        .formatted(version, status.state(), status.position(), status.head()));
            }
            append(slots.beside().filled());
        });
    }

    public void discard(String version) {
        inTransaction(() -> slots.empty(lockedBeside(version).slot()));
    }

    private Held lockedBeside(String version) {
        slots.lock();
        slots.refresh();
        var beside = slots.beside();
        if (beside.version().filter(held -> held.toString().equals(version)).isEmpty()) {
            throw new EngineRefused("%s is not being built".formatted(version));
        }
        if (slots.isSwitching(beside)) {
            throw new EngineRefused("%s is being switched to".formatted(version));
        }
        return beside;
    }

    Status status(Held held) {
        var version = held.version().orElseThrow();
        var head = projections.head();
        var position = position(held.slot(), version);
        var state = held.serving() ? State.SERVING
                : slots.isSwitching(held) ? State.SWITCHING
                : held.paused() ? State.PAUSED
                : position >= Math.min(head, recentHead) ? State.BUILT : State.BUILDING;
        return new Status(version, state, position, head, held.automatic(), held.throttle());
    }

    /** Where the events end now: who has come there when this is said again is built. */
    void headIs(long head) {
        recentHead = head;
    }

    /** Of a slot that is claimed on another node, its documents tell. */
    private long position(Slot slot, EngineVersion version) {
        if (projections.isCurrent(slot.processor())) {
            return projections.position(slot.processor());
        }
        var checkpoint = readModels.checkpoint(slot.processor());
        return checkpoint != null && checkpoint.version().startsWith(version + "/") ? checkpoint.index() : -1;
    }

    /** In the caller's transaction. */
    void append(EngineActivated activated) {
        var last = slots.lastActivation();
        events.publish(new GenericDomainEventMessage<>("Engine", EngineSlots.STREAM, last == null ? 0 : last.getSequenceNumber() + 1, activated));
    }

    void inTransaction(Runnable work) {
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        unit.execute(work);
        slots.refresh();
    }
}
