package org.quayside.app.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Engines side by side. A new one is built in the slot that is not served, by reading all events, and publishes nothing; when it has come
 * to their end it can be switched to, which is one event ({@link EngineActivated}), or be thrown away. All activations are one stream of
 * the event store, so that two nodes cannot append the same one.
 */
@Component
public final class EngineBuilds implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(EngineBuilds.class);
    private static final int TICK_MILLIS = 500;

    private final EngineSlots slots;
    private final Taxonomies taxonomies;
    private final Serving serving;
    private final Projections projections;
    private final ReadModels readModels;
    private final EventStore events;
    private final TransactionManager transactions;
    private final AtStart atStart;
    private final Map<Slot, Optional<EngineVersion>> seen = new EnumMap<>(Slot.class);
    private final ScheduledExecutorService ticks =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("engines").factory());
    /** Where the events ended a moment ago: who has come there is built. */
    private volatile long recentHead = Long.MAX_VALUE;

    /** What a start does when program and taxonomy are not those of the engine that is served. */
    enum AtStart {
        /** Builds, and switches when it is built. */
        AUTOMATIC,
        /** Builds, and waits for an operator. */
        MANUAL,
        /** Nothing, and nothing is switched to: to look at an installation. */
        OFF
    }

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
            TransactionManager transactions, @Value("${quayside.engine.switch:automatic}") AtStart atStart) {
        this.slots = slots;
        this.taxonomies = taxonomies;
        this.serving = serving;
        this.projections = projections;
        this.readModels = readModels;
        this.events = events;
        this.transactions = transactions;
        this.atStart = atStart;
        for (var slot : Slot.values()) {
            seen.put(slot, slots.held(slot).version());
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var last = slots.lastActivated();
        var served = held(true);
        if (last == null || versions().stream().noneMatch(version -> version.toString().equals(last.version()))) {
            inTransaction(() -> append(engine(served)));
        }
        if (served.frozen()) {
            LOG.warn("{} is another program's engine: its lists only lose people until another one is switched to", served.version().orElseThrow());
        }
        if (atStart != AtStart.OFF) {
            inTransaction(this::takeUp);
        }
        ticks.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What the program and the folder say, if it is not what is served. Keeps the counts: reading in another way makes no skill rarer. */
    private void takeUp() {
        slots.lock();
        slots.refresh();
        var served = held(true);
        var beside = held(false);
        var taxonomy = taxonomies.ofFolder().taxonomy().version();
        var known = List.of(taxonomy, served.version().orElseThrow().taxonomy());
        if (beside.version().isPresent() && !known.contains(beside.version().get().taxonomy()) && !isSwitching(beside)) {
            slots.empty(beside.slot()); // of a taxonomy that has gone meanwhile
        }
        if (held(false).engine() == null && (served.frozen() || !taxonomy.equals(served.version().orElseThrow().taxonomy()))) {
            var counts = engine(served).counts();
            var version = Engine.version(taxonomy, counts.epoch());
            LOG.info("{} is built beside {}", version, served.version().orElseThrow());
            slots.hold(beside.slot(), EngineActivated.of(version, counts), atStart == AtStart.AUTOMATIC, 100);
        }
    }

    /** The served one first. */
    public List<Status> all() {
        var all = new ArrayList<Status>();
        all.add(status(held(true)));
        if (held(false).engine() != null) {
            all.add(status(held(false)));
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
            var beside = held(false);
            beside.version().ifPresent(other -> {
                throw new EngineRefused("%s is being built: switch to it or discard it first".formatted(other));
            });
            var counts = recount ? SkillCounts.of(slots.nextEpoch(), serving.book().profiles()) : engine(held(true)).counts();
            var version = Engine.version(taxonomies.ofFolder().taxonomy().version(), counts.epoch());
            if (versions().contains(version)) {
                throw new EngineRefused("%s is what is served: nothing has changed that could be built".formatted(version));
            }
            slots.hold(beside.slot(), EngineActivated.of(version, counts), false, throttle);
        });
        return status(held(false));
    }

    /** Pauses a build or lets it go on, at another pace. */
    public Status pace(String version, boolean paused, int throttle) {
        inTransaction(() -> {
            var beside = lockedBeside(version);
            slots.pace(beside.slot(), paused, throttle);
        });
        return status(held(false));
    }

    /** From the event that this appends the engine publishes, and is served when it has told the difference. */
    public void switchTo(String version) {
        inTransaction(() -> {
            var status = status(lockedBeside(version));
            if (status.state() != State.BUILT) {
                throw new EngineRefused("%s is %s, at event %d of %d: it can be switched to when it is built"
                        .formatted(version, status.state(), status.position(), status.head()));
            }
            append(engine(held(false)));
        });
    }

    public void discard(String version) {
        inTransaction(() -> slots.empty(lockedBeside(version).slot()));
    }

    private Held lockedBeside(String version) {
        slots.lock();
        slots.refresh();
        var beside = held(false);
        if (beside.version().filter(held -> held.toString().equals(version)).isEmpty()) {
            throw new EngineRefused("%s is not being built".formatted(version));
        }
        if (isSwitching(beside)) {
            throw new EngineRefused("%s is being switched to".formatted(version));
        }
        return beside;
    }

    private boolean isSwitching(Held beside) {
        var last = slots.lastActivated();
        return last != null && beside.version().filter(version -> version.toString().equals(last.version())).isPresent();
    }

    private Status status(Held held) {
        var version = held.version().orElseThrow();
        var head = projections.head();
        var position = position(held.slot(), version);
        var state = held.serving() ? State.SERVING
                : isSwitching(held) ? State.SWITCHING
                : held.paused() ? State.PAUSED
                : position >= Math.min(head, recentHead) ? State.BUILT : State.BUILDING;
        return new Status(version, state, position, head, held.automatic(), held.throttle());
    }

    /** Of a slot that is claimed on another node, its documents tell. */
    private long position(Slot slot, EngineVersion version) {
        if (projections.isCurrent(slot.processor())) {
            return projections.position(slot.processor());
        }
        var checkpoint = readModels.checkpoint(slot.processor());
        return checkpoint != null && checkpoint.version().startsWith(version + "/") ? checkpoint.index() : -1;
    }

    private void tick() {
        try {
            slots.refresh();
            for (var slot : Slot.values()) {
                var now = slots.held(slot).version();
                if (!now.equals(seen.put(slot, now))) {
                    projections.restart(slot.processor());
                }
            }
            var beside = held(false);
            if (atStart == AtStart.AUTOMATIC && beside.automatic() && beside.engine() != null && status(beside).state() == State.BUILT) {
                switchTo(beside.version().orElseThrow().toString());
            }
            recentHead = projections.head();
        } catch (RuntimeException e) {
            LOG.warn("looking after engines failed, it is tried again", e);
        }
    }

    private Held held(boolean served) {
        return slots.held(served ? slots.serving() : slots.serving().other());
    }

    private static EngineActivated engine(Held held) {
        if (held.engine() == null) {
            throw new IllegalStateException("slot %s is empty".formatted(held.slot()));
        }
        return held.engine();
    }

    private List<EngineVersion> versions() {
        return List.of(Slot.values()).stream().flatMap(slot -> slots.held(slot).version().stream()).toList();
    }

    private void append(EngineActivated activated) {
        var last = slots.lastActivation();
        events.publish(new GenericDomainEventMessage<>("Engine", EngineSlots.STREAM, last == null ? 0 : last.getSequenceNumber() + 1, activated));
    }

    private void inTransaction(Runnable work) {
        var unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        unit.execute(work);
        slots.refresh();
    }

    @Override
    public void destroy() {
        ticks.shutdownNow();
    }
}
