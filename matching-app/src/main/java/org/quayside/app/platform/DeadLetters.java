package org.quayside.app.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Events that a processor could not handle, kept in their order together with all that follow on the same aggregate. Payloads are
 * stored as in the event store: what is personal in them stays sealed.
 */
@Component
public final class DeadLetters {
    /** A parked event without its content. {@code cause} is null for one parked only because it follows another. */
    public record Letter(String processor, String sequence, String event, String eventId, @Nullable String cause, Instant parkedAt) {}

    private static final String SELECT =
            "SELECT processingGroup, sequenceIdentifier, payloadType, eventIdentifier, causeType, enqueuedAt FROM DeadLetterEntry ";
    private static final DeadLetterSchema SCHEMA = DeadLetterSchema.builder().aggregateTypeColumn("type").build();

    private final JdbcClient sql;
    private final ConnectionProvider connections;
    private final TransactionManager transactions;
    private final EventSerializer events;
    private final Serializer general;

    DeadLetters(
            JdbcClient sql, ConnectionProvider connections, TransactionManager transactions, EventSerializer events, Serializer general) {
        this.sql = sql;
        this.connections = connections;
        this.transactions = transactions;
        this.events = events;
        this.general = general;
    }

    /** The queue of one processor. */
    public JdbcSequencedDeadLetterQueue<EventMessage<?>> queue(String processor) {
        return JdbcSequencedDeadLetterQueue.builder()
                .processingGroup(processor)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(SCHEMA)
                .genericSerializer(general)
                .eventSerializer(events)
                .maxSequences(Integer.MAX_VALUE)
                .maxSequenceSize(Integer.MAX_VALUE)
                .build();
    }

    /** Every letter, oldest first, at most {@code limit}. */
    public List<Letter> list(int limit) {
        return sql.sql(SELECT + "ORDER BY enqueuedAt, sequenceIndex LIMIT ?").param(limit).query(DeadLetters::letter).list();
    }

    /** All letters of one processor. */
    public List<Letter> of(String processor) {
        return sql.sql(SELECT + "WHERE processingGroup = ?").param(processor).query(DeadLetters::letter).list();
    }

    public void clear(String processor) {
        sql.sql("DELETE FROM DeadLetterEntry WHERE processingGroup = ?").param(processor).update();
    }

    private static Letter letter(ResultSet row, int n) throws SQLException {
        return new Letter(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                Instant.parse(row.getString(6)));
    }

    public long count() {
        return sql.sql("SELECT COUNT(*) FROM DeadLetterEntry").query(Long.class).single();
    }

    /** Removes the letters on one aggregate, whatever processor parked them. */
    public void forget(String aggregate) {
        sql.sql("DELETE FROM DeadLetterEntry WHERE aggregateIdentifier = ?").param(aggregate).update();
    }
}
