package org.quayside.app.match;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.quayside.match.MatchBook;
import org.quayside.match.MatchChanges;
import org.quayside.scoring.EngineEvent;
import org.quayside.scoring.EngineEvent.EngineActivated;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.SkillCounts;
import org.quayside.vacancy.VacancyEvent;
import org.springframework.stereotype.Component;

/**
 * The processor {@code matching}: the one writer of profiles, requirements, shortlists and suggestions, and of the match log. What it
 * writes is a pure function of the events; how they are cut into batches shows only in how many steps the log takes.
 */
@Component
public final class MatchProjector implements Projection {
    public static final String PROCESSOR = "matching";
    /** Changes when documents are written in another form. */
    private static final String FORM = "1";

    private final MatchStores stores;
    private final TextReading reading;
    private final Engine engine;
    private final Publication publication;
    private final MatchLog log;
    private final ListChanges changes;
    private final MeterRegistry meters;
    private final Stages stages;

    /** What is in memory; null: to be loaded. */
    private volatile @Nullable MatchBook book;
    private MatchBatch events;
    private MatchChanges changed = new MatchChanges(Set.of(), Set.of());
    /** Whether the set of published pairs is compared as a whole with the next that may be published. */
    private boolean owed;

    MatchProjector(MatchStores stores, TextReading reading, Engine engine, Publication publication, MatchLog log, ListChanges changes,
            MeterRegistry meters) {
        this.stores = stores;
        this.reading = reading;
        this.engine = engine;
        this.publication = publication;
        this.log = log;
        this.changes = changes;
        this.meters = meters;
        this.stages = new Stages(meters, PROCESSOR);
        this.events = stores.batch();
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    /** Another way of reading or scoring builds everything anew, and publishes the one difference. */
    @Override
    public String version() {
        return engine.code() + "/" + FORM;
    }

    @Override
    public Set<String> collections() {
        return MatchStores.COLLECTIONS;
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(CandidateEvent.class, VacancyEvent.class, EngineEvent.class, ApplicationEvent.class);
    }

    @Override
    public void on(EventMessage<?> message, Batch batch) {
        switch (message.getPayload()) {
            case CandidateEvent event -> events.add(event, message.getIdentifier(), batch);
            case VacancyEvent event -> events.add(event, message.getIdentifier(), batch);
            case EngineActivated event -> {
                events.add(event, message.getIdentifier());
                announce(Announcement.of(event, message.getTimestamp(), message.getIdentifier()), batch);
            }
            case ApplicationEvent event -> announce(Announcement.of(event, message.getTimestamp(), message.getIdentifier()), batch);
            default -> throw new IllegalArgumentException("not an event of matching: " + message.getPayloadType());
        }
    }

    private void announce(Announcement announcement, Batch batch) {
        if (batch.isNew()) {
            events.announcements.add(announcement);
        }
    }

    /** What was decided, and who is to be forgotten, is told or forgotten in the transaction that passes over it. */
    @Override
    public boolean mayWait() {
        return events.erased.isEmpty() && events.announcements.isEmpty() && events.activated == null;
    }

    @Override
    public void settle(Batch batch) {
        owed |= batch.readAgain();
        var current = loaded(batch);
        stages.time("read", () -> events.read(reading, batch));
        stages.time("rank", () -> rank(current, batch));
        if (batch.publishing()) {
            stages.time("publish", () -> publish(current, batch));
        }
        events = stores.batch();
    }

    private void rank(MatchBook current, Batch batch) {
        writeCandidates(current, batch);
        writeVacancies(current, batch);
        if (events.activated != null) {
            stores.engine().write(batch, events.activated);
            current.switchTo(engine.scorer(events.activated.counts()));
        }
        changed = current.drainChanged();
        changed.shortlists().forEach(id -> stores.lists().write(batch, ListStore.SHORTLISTS, id.value(), current.shortlist(id)));
        changed.suggestions().forEach(id -> stores.lists().write(batch, ListStore.SUGGESTIONS, id.value(), current.suggestions(id)));
    }

    private void writeCandidates(MatchBook current, Batch batch) {
        events.candidates.forEach((id, state) -> {
            if (state != null && stores.profiles().write(batch, id, state)) {
                if (events.cvs.containsKey(id)) {
                    stores.profiles().writeText(batch, id, events.cvs.get(id));
                }
                if (state.standing() == Standing.ACTIVE) {
                    current.put(state.profile(id));
                } else {
                    current.remove(id);
                }
            } else {
                stores.profiles().remove(batch, id);
                current.remove(id);
            }
        });
    }

    private void writeVacancies(MatchBook current, Batch batch) {
        events.vacancies.forEach((id, state) -> {
            if (state == null) {
                return;
            }
            stores.requirements().write(batch, id, state);
            if (events.advertisements.containsKey(id)) {
                stores.requirements().writeText(batch, id, events.advertisements.get(id));
            }
            if (state.standing() == Standing.ACTIVE) {
                current.put(state.requirements(id));
            } else {
                current.remove(id);
            }
        });
    }

    private void publish(MatchBook current, Batch batch) {
        publication.announce(current, events.announcements);
        var cause = new Cause(batch.time(), events.causes, events.lastEvent, events.erased);
        if (owed) {
            publication.publishAll(current, current.requirements().stream().map(Requirements::vacancyId).toList(), cause);
            owed = false;
        } else {
            publication.publish(current, changed.shortlists(), cause);
        }
    }

    @Override
    public void flushed(Batch batch) {
        if (batch.publishing()) {
            log.announce(log.head());
        }
        changes.announce(changed);
    }

    @Override
    public void forget() {
        book = null;
        events = stores.batch();
        owed = false;
    }

    /** Begins with an empty book. */
    @Override
    public Projection another() {
        var another = new MatchProjector(stores, reading, engine, publication, log, changes, new SimpleMeterRegistry());
        another.book = new MatchBook(engine.scorer(SkillCounts.NONE));
        return another;
    }

    @Override
    public Document comparable(String collection, Document document) {
        return ProfileStore.COLLECTIONS.contains(collection) ? stores.profiles().opened(collection, document) : document;
    }

    /** The book, if this node keeps it and it is loaded. */
    Optional<MatchBook> book() {
        return Optional.ofNullable(book);
    }

    private MatchBook loaded(Batch batch) {
        var current = book;
        if (current == null) {
            var loaded = stores.load(engine);
            current = loaded.book();
            if (!loaded.forgotten().isEmpty()) {
                forget(loaded.forgotten(), current, batch);
            }
            book = current;
        }
        return current;
    }

    private void forget(List<CandidateId> erased, MatchBook current, Batch batch) {
        for (var id : erased) {
            stores.profiles().remove(batch, id);
            stores.lists().write(batch, ListStore.SUGGESTIONS, id.value(), List.of());
        }
        for (var vacancy : current.requirements()) {
            stores.lists().write(batch, ListStore.SHORTLISTS, vacancy.vacancyId().value(), current.shortlist(vacancy.vacancyId()));
        }
        owed = true;
    }
}
