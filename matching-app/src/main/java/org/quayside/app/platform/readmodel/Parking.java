package org.quayside.app.platform.readmodel;

import com.mongodb.MongoException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.DeadLetters;
import org.quayside.candidate.CandidateEvent.CandidateErased;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets an event aside that a projection fails on time after time, and with it all that follow on the same aggregate; the others go on.
 * Every attempt starts from what is stored, so a failure leaves nothing half done, and the letter is written in the transaction of the
 * batch that goes on without it. Reading again passes over what is parked: a rebuild gives the same documents.
 *
 * <p>What a database or a file does is never the event's fault, and is only tried again. An erasure is never parked: it takes the
 * person's letters with it.
 */
final class Parking {
    static final int ATTEMPTS = 3;
    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);

    private final String processor;
    private final DeadLetters letters;
    private final SequencedDeadLetterQueue<EventMessage<?>> queue;
    private final Set<String> aggregates = new HashSet<>();
    private final Set<String> events = new HashSet<>();
    private boolean loaded;
    private String failing = "";
    private int failures;
    private @Nullable Throwable cause;

    Parking(String processor, DeadLetters letters) {
        this.processor = processor;
        this.letters = letters;
        queue = letters.queue(processor);
    }

    /** The token was claimed anew or a batch was rolled back. */
    synchronized void forget() {
        loaded = false;
    }

    /** Whether the event is parked, now or before, and must not be handled. */
    synchronized boolean parks(EventMessage<?> event) {
        load();
        if (event.getPayloadType().equals(CandidateErased.class)) {
            aggregates.remove(sequence(event));
            return false;
        }
        if (events.contains(event.getIdentifier())) {
            return true;
        }
        if (event.getIdentifier().equals(failing) && failures >= ATTEMPTS) {
            LOG.error("{}: {} {} is parked, and what follows on {} with it", processor, event.getPayloadType().getSimpleName(),
                    event.getIdentifier(), sequence(event), cause);
            park(event, cause);
            failing = "";
            return true;
        }
        if (aggregates.contains(sequence(event))) {
            park(event, null);
            return true;
        }
        return false;
    }

    synchronized void failed(EventMessage<?> event, RuntimeException failure) {
        if (isInfrastructure(failure)) {
            return;
        }
        failures = event.getIdentifier().equals(failing) ? failures + 1 : 1;
        failing = event.getIdentifier();
        cause = failure;
    }

    /** Only the cause's type is kept: its message might quote the person. */
    private void park(EventMessage<?> event, @Nullable Throwable failure) {
        var reason = failure == null ? null : new ThrowableCause(failure.getClass().getName(), "");
        var now = Instant.now();
        queue.enqueue(sequence(event), new GenericDeadLetter<>(sequence(event), event, reason, now, now, MetaData.emptyInstance()));
        aggregates.add(sequence(event));
        events.add(event.getIdentifier());
    }

    private void load() {
        if (loaded) {
            return;
        }
        aggregates.clear();
        events.clear();
        for (var letter : letters.of(processor)) {
            aggregates.add(letter.sequence());
            events.add(letter.eventId());
        }
        loaded = true;
    }

    static String sequence(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : event.getIdentifier();
    }

    private static boolean isInfrastructure(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof MongoException || cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
