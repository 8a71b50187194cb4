package org.quayside.app.match;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.quayside.app.match.EngineBuilds.State;
import org.quayside.app.platform.readmodel.Projections;
import org.quayside.scoring.EngineEvent.EngineActivated;
import org.quayside.scoring.EngineVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks after engines by itself: at a start it builds what program and taxonomy now say, if that is not what is served, and from then on it
 * follows what other nodes do to the slots, and switches to what is to be switched to when it is built.
 */
@Component
final class EngineUpkeep implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(EngineUpkeep.class);
    private static final int TICK_MILLIS = 500;

    private final EngineSlots slots;
    private final EngineBuilds builds;
    private final Taxonomies taxonomies;
    private final Projections projections;
    private final AtStart atStart;
    private final Map<Slot, Optional<EngineVersion>> seen = new EnumMap<>(Slot.class);
    private final ScheduledExecutorService ticks =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("engines").factory());

    /** What a start does when program and taxonomy are not those of the engine that is served. */
    enum AtStart {
        /** Builds, and switches when it is built. */
        AUTOMATIC,
        /** Builds, and waits for an operator. */
        MANUAL,
        /** Nothing, and nothing is switched to: to look at an installation. */
        OFF
    }

    EngineUpkeep(EngineSlots slots, EngineBuilds builds, Taxonomies taxonomies, Projections projections,
            @Value("${quayside.engine.switch:automatic}") AtStart atStart) {
        this.slots = slots;
        this.builds = builds;
        this.taxonomies = taxonomies;
        this.projections = projections;
        this.atStart = atStart;
        for (var slot : Slot.values()) {
            seen.put(slot, slots.held(slot).version());
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var last = slots.lastActivated();
        var served = slots.served();
        if (last == null || slots.versions().stream().noneMatch(version -> version.toString().equals(last.version()))) {
            builds.inTransaction(() -> builds.append(served.filled()));
        }
        if (served.frozen()) {
            LOG.warn("{} is another program's engine: its lists only lose people until another one is switched to", served.version().orElseThrow());
        }
        if (atStart != AtStart.OFF) {
            builds.inTransaction(this::takeUp);
        }
        ticks.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What the program and the folder say, if it is not what is served. Keeps the counts: reading in another way makes no skill rarer. */
    private void takeUp() {
        slots.lock();
        slots.refresh();
        var served = slots.served();
        var beside = slots.beside();
        var taxonomy = taxonomies.ofFolder().taxonomy().version();
        var known = List.of(taxonomy, served.version().orElseThrow().taxonomy());
        if (beside.version().isPresent() && !known.contains(beside.version().get().taxonomy()) && !slots.isSwitching(beside)) {
            slots.empty(beside.slot()); // of a taxonomy that has gone meanwhile
        }
        if (slots.beside().engine() == null && (served.frozen() || !taxonomy.equals(served.version().orElseThrow().taxonomy()))) {
            var counts = served.filled().counts();
            var version = Engine.version(taxonomy, counts.epoch());
            LOG.info("{} is built beside {}", version, served.version().orElseThrow());
            slots.hold(beside.slot(), EngineActivated.of(version, counts), atStart == AtStart.AUTOMATIC, 100);
        }
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
            var beside = slots.beside();
            if (atStart == AtStart.AUTOMATIC && beside.automatic() && beside.engine() != null && builds.status(beside).state() == State.BUILT) {
                builds.switchTo(beside.version().orElseThrow().toString());
            }
            builds.headIs(projections.head());
        } catch (RuntimeException e) {
            LOG.warn("looking after engines failed, it is tried again", e);
        }
    }

    @Override
    public void destroy() {
        ticks.shutdownNow();
    }
}
