package org.quayside.app.match;

import java.time.Duration;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.readmodel.Projections;
import org.quayside.scoring.EngineEvent.EngineActivated;
import org.quayside.scoring.EngineVersion;
import org.quayside.scoring.SkillCounts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says in the event store which engine is at work: at the first start, whenever the code reads or scores in another way, and when an
 * operator has skills counted anew. All activations are one stream, so that two nodes cannot append the same one.
 */
@Component
public final class EngineActivation {
    private static final String STREAM = "engine";
    private static final String TYPE = "Engine";

    private final EventStore events;
    private final TransactionManager transactions;
    private final Projections projections;
    private final NearMisses books;
    private final Engine engine;

    EngineActivation(EventStore events, TransactionManager transactions, Projections projections, NearMisses books, Engine engine) {
        this.events = events;
        this.transactions = transactions;
        this.projections = projections;
        this.books = books;
        this.engine = engine;
    }

    /** Keeps the counts: another code alone does not make a skill rarer. */
    @EventListener(ApplicationReadyEvent.class)
    void activate() {
        var last = last();
        if (last == null) {
            append(0, engine.version(0), SkillCounts.NONE);
            return;
        }
        var activated = (EngineActivated) last.getPayload();
        if (!engine.is(EngineVersion.parse(activated.version()))) {
            append(last.getSequenceNumber() + 1, engine.version(activated.epoch()), activated.counts());
        }
    }

    /** Counts the skills of everybody in the book now and scores by these counts from here on. */
    public EngineVersion newEpoch(Duration patience) throws InterruptedException {
        var last = last();
        if (last == null || !projections.await(MatchProjector.PROCESSOR, projections.head(), patience)) {
            throw new IllegalStateException("matching is not up to date, skills cannot be counted now");
        }
        var epoch = ((EngineActivated) last.getPayload()).epoch() + 1;
        var counts = SkillCounts.of(epoch, books.book().profiles());
        append(last.getSequenceNumber() + 1, engine.version(epoch), counts);
        return engine.version(epoch);
    }

    private @Nullable DomainEventMessage<?> last() {
        DomainEventMessage<?> last = null;
        for (var stream = events.readEvents(STREAM, 0); stream.hasNext(); ) {
            last = stream.next();
        }
        return last;
    }

    private void append(long sequence, EngineVersion version, SkillCounts counts) {
        var work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(transactions);
        work.execute(() ->
                events.publish(new GenericDomainEventMessage<>(TYPE, STREAM, sequence, EngineActivated.of(version, counts))));
    }
}
