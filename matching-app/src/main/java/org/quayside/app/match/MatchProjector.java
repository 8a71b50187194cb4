package org.quayside.app.match;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.Publication.Cause;
import org.quayside.app.platform.readmodel.Batch;
import org.quayside.app.platform.readmodel.Projection;
import org.quayside.app.platform.readmodel.Stages;
import org.quayside.application.ApplicationEvent;
import org.quayside.candidate.CandidateEvent;
import org.quayside.candidate.CandidateId;
import org.quayside.match.ListChange;
import org.quayside.match.MatchBook;
import org.quayside.match.MatchChanges;
import org.quayside.scoring.EngineEvent;
import org.quayside.scoring.EngineEvent.EngineActivated;
import org.quayside.scoring.EngineVersion;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Requirements;
import org.quayside.vacancy.VacancyEvent;
import org.quayside.vacancy.VacancyId;

/**
 * The writer of one slot's profiles, requirements, shortlists and suggestions, and, while its engine is the one at work, of the match log.
 * What it writes is a pure function of the events; how they are cut into batches shows only in how many steps the log takes.
 */
public final class MatchProjector implements Projection {
    /** Changes when documents are written in another form. */
    private static final String FORM = "1";

    private final Slot slot;
    private final EngineSlots slots;
    private final Handover handover;
    private final MatchStores stores;
    private final Publication publication;
    private final MatchLog log;
    private final ListChanges changes;
    private final Stages stages;

    /** What the slot held when the token was claimed; null: nothing, and nothing is handled then. */
    private volatile @Nullable Engine engine;
    private volatile String version = "";
    /** Null: the engine is this program's. */
    private volatile @Nullable Departures frozen;
    private final Turn turn;
    private final BookWriter writer;
    private final Pace pace = new Pace();
    /** What is in memory; null: to be loaded. */
    private volatile @Nullable MatchBook book;
    private MatchBatch events;
    private MatchChanges changed = new MatchChanges(Set.of(), Set.of());
    /** Whether the set of published pairs is compared as a whole with the next that may be published. */
    private boolean owed;

    MatchProjector(Slot slot, EngineSlots slots, Handover handover, MatchStores stores, Publication publication,
            MatchLog log, ListChanges changes, MeterRegistry meters) {
        this.slot = slot;
        this.slots = slots;
        this.handover = handover;
        this.stores = stores;
        this.publication = publication;
        this.log = log;
        this.changes = changes;
        this.stages = new Stages(meters, slot.processor());
        this.events = stores.batch();
        this.turn = new Turn(slot, stores.engine());
        this.writer = new BookWriter(stores);
    }

    Slot slot() {
        return slot;
    }

    MatchStores stores() {
        return stores;
    }

    @Override
    public String processor() {
        return slot.processor();
    }

    @Override
    public void claimed() {
        var held = slots.held(slot);
        engine = slots.engine(slot).orElse(null);
        version = held.version().map(EngineVersion::toString).orElse("");
        frozen = held.frozen() ? new Departures(stores, log, publication) : null;
    }

    @Override
    public boolean isOpen() {
        var held = slots.held(slot);
        return held.engine() != null && !held.paused();
    }

    @Override
    public boolean canRebuild() {
        return frozen == null;
    }

    /** Another engine in the slot builds everything anew. */
    @Override
    public String version() {
        var held = slots.held(slot);
        var again = held.generation() == 0 ? "" : "/" + held.generation();
        return held.version().map(one -> one + "/" + FORM + again).orElse("empty");
    }

    @Override
    public Set<String> collections() {
        return stores.collections();
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(CandidateEvent.class, VacancyEvent.class, EngineEvent.class, ApplicationEvent.class);
    }

    @Override
    public void on(EventMessage<?> message, Batch batch) {
        if (turn.isOver()) {
            return;
        }
        pace.works();
        var only = frozen;
        switch (message.getPayload()) {
            case CandidateEvent event when only != null -> only.add(event, message.getIdentifier());
            case VacancyEvent event when only != null -> only.add(event, message.getIdentifier());
            case CandidateEvent event -> events.add(event, message.getIdentifier(), batch);
            case VacancyEvent event -> events.add(event, message.getIdentifier(), batch);
            case EngineActivated event -> {
                if (turn.begins(version, event, batch)) {
                    events.begin();
                }
                events.add(event, message.getIdentifier());
                announce(Announcement.of(event, message.getTimestamp(), message.getIdentifier()), batch);
            }
            case ApplicationEvent event -> announce(Announcement.of(event, message.getTimestamp(), message.getIdentifier()), batch);
            default -> throw new IllegalArgumentException("not an event of matching: " + message.getPayloadType());
        }
    }

    private void announce(Announcement announcement, Batch batch) {
        if (batch.isNew() && turn.isMine(version, batch)) {
            events.announcements.add(announcement);
        }
    }

    /** What was decided, and who is to be forgotten, is told or forgotten in the transaction that passes over it. */
    @Override
    public boolean mayWait() {
        var held = slots.held(slot);
        return frozen == null && (held.serving() || held.throttle() == 100) && events.erased.isEmpty() && events.announcements.isEmpty() && events.activated == null;
    }

    @Override
    public void settle(Batch batch) {
        if (frozen != null) {
            settle(frozen, batch);
            return;
        }
        owed |= batch.readAgain();
        var current = loaded(batch);
        stages.time("read", () -> events.read(new TextReading(engine().readers()), batch));
        var shortlists = new LinkedHashMap<VacancyId, ListChange<CandidateId>>();
        stages.time("rank", () -> changed = writer.write(events, current, batch, batch.publishing() && !owed ? shortlists::put : null));
        if (batch.publishing()) {
            stages.time("publish", () -> publish(current, shortlists, batch));
        }
        events = stores.batch();
    }

    private void settle(Departures only, Batch batch) {
        if (events.activated != null) {
            stores.engine().write(batch, events.activated);
        }
        var mine = batch.publishing() && (turn.ends() || turn.isMine(version, batch));
        if (mine) {
            publication.announce(null, events.announcements);
        }
        changed = only.settle(batch, mine, version);
        events = stores.batch();
    }

    private void publish(MatchBook current, Map<VacancyId, ListChange<CandidateId>> shortlists, Batch batch) {
        var begins = turn.justBegun();
        if (!turn.ends() && !turn.isMine(version, batch)) {
            return;
        }
        if (begins) {
            handover.take(slot, turn.beganAt());
        }
        publication.announce(current, events.announcements);
        var cause = new Cause(batch.time(), events.causes, events.lastEvent, events.erased);
        if (owed || begins) {
            publication.publishAll(current, current.requirements().stream().map(Requirements::vacancyId).toList(), cause);
            owed = false;
        } else {
            publication.publish(current, shortlists, cause);
        }
    }

    @Override
    public void flushed(Batch batch) {
        if (batch.publishing()) {
            log.announce(log.head());
        }
        if (slots.serving() == slot) {
            var current = book;
            changes.announce(turn.justBegun() && current != null ? everything(current) : changed);
        } else {
            var held = slots.held(slot);
            pace.rest(held.throttle(), () -> slots.held(slot).equals(held));
        }
        turn.next();
    }

    @Override
    public void forget() {
        book = null;
        publication.forget();
        turn.forget();
        if (frozen != null) {
            frozen.clear();
        }
        events = stores.batch();
        owed = false;
    }

    /** Begins with an empty book. */
    @Override
    public Projection another() {
        var another = new MatchProjector(slot, slots, handover, stores, publication, log, changes, new SimpleMeterRegistry());
        another.engine = engine;
        another.version = version;
        another.book = new MatchBook(engine().scorer());
        return another;
    }

    @Override
    public Document comparable(String collection, Document document) {
        return stores.profiles().collections().contains(collection) ? stores.profiles().opened(collection, document) : document;
    }

    private Engine engine() {
        return requireNonNull(engine, "an empty slot handles nothing");
    }

    private static MatchChanges everything(MatchBook current) {
        return new MatchChanges(current.requirements().stream().map(Requirements::vacancyId).collect(Collectors.toSet()),
                current.profiles().stream().map(Profile::candidateId).collect(Collectors.toSet()));
    }

    /** The book, if this node keeps it and it is loaded. */
    Optional<MatchBook> book() {
        return Optional.ofNullable(book);
    }

    private MatchBook loaded(Batch batch) {
        var current = book;
        if (current == null) {
            var loaded = stores.load(engine());
            current = loaded.book();
            if (!loaded.forgotten().isEmpty()) {
                writer.forget(loaded.forgotten(), current, batch);
                owed = true;
            }
            book = current;
        }
        return current;
    }
}
