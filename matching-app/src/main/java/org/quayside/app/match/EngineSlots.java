package org.quayside.app.match;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.quayside.scoring.EngineEvent.EngineActivated;
import org.quayside.scoring.EngineVersion;
import org.quayside.scoring.SkillCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Table {@code engine_slot}: which engine each slot holds, and which of the two is served. What is asked often is answered from memory,
 * which {@link #refresh} brings up to date.
 */
@Component
final class EngineSlots {
    static final String STREAM = "engine";
    private static final String SELECT = "SELECT slot, engine, serving, automatic, paused, throttle, frozen, generation FROM engine_slot";

    private final JdbcClient sql;
    private final StateJson json;
    private final Taxonomies taxonomies;
    private final EventStorageEngine events;
    private final Map<EngineVersion, Engine> engines = new ConcurrentHashMap<>();
    private volatile Map<Slot, Held> held = Map.of();

    EngineSlots(JdbcClient sql, StateJson json, Taxonomies taxonomies, EventStorageEngine events) {
        this.sql = sql;
        this.json = json;
        this.taxonomies = taxonomies;
        this.events = events;
        refresh();
        begin();
    }

    /**
     * What a slot holds.
     *
     * @param engine what is appended to the event store when it is activated; null: the slot is empty
     * @param automatic whether it is switched to as soon as it is built
     * @param throttle per cent of the time that the build may take, 1..100
     * @param frozen whether it is another program's engine: its lists stand, but for who leaves
     * @param generation grows when a frozen engine's program is back: then what it did not read is read again
     */
    record Held(Slot slot, @Nullable EngineActivated engine, boolean serving, boolean automatic, boolean paused, int throttle, boolean frozen,
            int generation) {
        Optional<EngineVersion> version() {
            return Optional.ofNullable(engine).map(EngineActivated::version).map(EngineVersion::parse);
        }

        EngineActivated filled() {
            return Objects.requireNonNull(engine, () -> "slot %s is empty".formatted(slot));
        }
    }

    /** The slot that is served holds an engine from the first start on; one that this program does not have is frozen. */
    private void begin() {
        var serving = served();
        if (serving.engine() == null) {
            var last = lastActivated();
            var counts = last == null ? SkillCounts.NONE : last.counts();
            hold(serving.slot(), EngineActivated.of(Engine.version(taxonomies.ofFolder().taxonomy().version(), counts.epoch()), counts), false, 100);
        } else if (serving.frozen() == isRunnable(serving.version().orElseThrow())) {
            sql.sql("UPDATE engine_slot SET frozen = ?, generation = generation + ? WHERE slot = ?")
                    .params(!serving.frozen(), serving.frozen() ? 1 : 0, serving.slot().name()).update();
            refresh();
        }
        var beside = beside().version();
        if (beside.isPresent() && !isRunnable(beside.get())) {
            empty(serving().other());
        }
    }

    private boolean isRunnable(EngineVersion version) {
        return Engine.isOurs(version) && taxonomies.isKnown(version.taxonomy());
    }

    Slot serving() {
        return held.values().stream().filter(Held::serving).map(Held::slot).findFirst().orElseThrow();
    }

    Held held(Slot slot) {
        return Objects.requireNonNull(held.get(slot));
    }

    Held served() {
        return held(serving());
    }

    Held beside() {
        return held(serving().other());
    }

    List<EngineVersion> versions() {
        return held.values().stream().flatMap(one -> one.version().stream()).toList();
    }

    /** Whether it was switched to and has not told the difference yet. */
    boolean isSwitching(Held beside) {
        var last = lastActivated();
        return last != null && beside.version().filter(version -> version.toString().equals(last.version())).isPresent();
    }

    /** Empty: the slot is. For a frozen one, what comes nearest to it. */
    Optional<Engine> engine(Slot slot) {
        var activation = held(slot).engine();
        return activation == null ? Optional.empty() : Optional.of(engines.computeIfAbsent(EngineVersion.parse(activation.version()),
                version -> new Engine(taxonomies.isKnown(version.taxonomy()) ? taxonomies.of(version.taxonomy()) : taxonomies.ofFolder(),
                        activation.counts())));
    }

    /**
     * Reads the table anew: what another node, or a transaction that is now committed, has changed. One at a time: what was read before a
     * commit must not replace what was read after it.
     */
    final synchronized void refresh() {
        var rows = new EnumMap<Slot, Held>(Slot.class);
        sql.sql(SELECT).query((row, n) -> {
            var engine = row.getBytes(2);
            return new Held(Slot.valueOf(row.getString(1)), engine == null ? null : json.read(engine, EngineActivated.class), row.getBoolean(3),
                    row.getBoolean(4), row.getBoolean(5), row.getInt(6), row.getBoolean(7), row.getInt(8));
        }).list().forEach(row -> rows.put(row.slot(), row));
        held = rows;
        engines.keySet().removeIf(version -> rows.values().stream().noneMatch(row -> row.version().filter(version::equals).isPresent()));
    }

    void hold(Slot slot, EngineActivated engine, boolean automatic, int throttle) {
        sql.sql("UPDATE engine_slot SET engine = ?, automatic = ?, paused = FALSE, frozen = FALSE, throttle = ? WHERE slot = ?")
                .params(json.bytes(engine), automatic, throttle, slot.name()).update();
        sql.sql("UPDATE engine_slot SET last_epoch = ? WHERE last_epoch < ?").params(engine.epoch(), engine.epoch()).update();
        refresh();
    }

    void empty(Slot slot) {
        sql.sql("UPDATE engine_slot SET engine = NULL, automatic = FALSE, paused = FALSE WHERE slot = ?").param(slot.name()).update();
        refresh();
    }

    void pace(Slot slot, boolean paused, int throttle) {
        sql.sql("UPDATE engine_slot SET paused = ?, throttle = ? WHERE slot = ?").params(paused, throttle, slot.name()).update();
        refresh();
    }

    /** In the transaction that publishes the difference: from its commit on this slot is served, and the other is empty. */
    void serve(Slot slot) {
        if (sql.sql("UPDATE engine_slot SET serving = TRUE, automatic = FALSE WHERE slot = ? AND serving = FALSE").param(slot.name()).update() > 0) {
            sql.sql("UPDATE engine_slot SET serving = FALSE, frozen = FALSE, engine = NULL WHERE slot <> ?").param(slot.name()).update();
        }
    }

    /** A number that no counts have had, not even those of an engine that was thrown away. */
    int nextEpoch() {
        return 1 + sql.sql("SELECT MAX(last_epoch) FROM engine_slot").query(Integer.class).single();
    }

    /** Nobody else may change the slots until the caller's transaction ends. */
    void lock() {
        sql.sql("SELECT slot FROM engine_slot ORDER BY slot FOR UPDATE").query(String.class).list();
    }

    /** The last event that said which engine is at work; null: there is none yet. */
    @Nullable DomainEventMessage<?> lastActivation() {
        DomainEventMessage<?> last = null;
        for (var stream = events.readEvents(STREAM, 0); stream.hasNext(); ) {
            last = stream.next();
        }
        return last;
    }

    @Nullable EngineActivated lastActivated() {
        var last = lastActivation();
        return last == null ? null : (EngineActivated) last.getPayload();
    }
}
