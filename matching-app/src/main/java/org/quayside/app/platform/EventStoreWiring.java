package org.quayside.app.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.lifecycle.Phase;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** How events are appended, and what happens when a handler fails. */
@Configuration(proxyBeanMethods = false)
class EventStoreWiring {
    /** Any number of the 64-bit range; all nodes on one PostgreSQL take the same. */
    private static final long APPEND = 0x51_75_61_79;

    @Bean
    JdbcEventStorageEngine eventStorageEngine(
            HikariDataSource database, JdbcTemplate sql, EventSerializer events, ConnectionProvider connections,
            TransactionManager transactions, List<EventUpcaster> upcasters) {
        if (!SqlDatabase.isPostgres(database)) {
            continuePositions(sql);
        }
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .persistenceExceptionResolver(EventStoreWiring::isDuplicateKey)
                .eventSerializer(events)
                .upcasterChain(new EventUpcasterChain(upcasters))
                .snapshotSerializer(SnapshotJson.serializer())
                .snapshotFilter(SnapshotJson.ofPresentShape())
                .build();
    }

    @Bean
    ConfigurerModule appendInOrder(HikariDataSource database, JdbcTemplate sql) {
        var lock = SqlDatabase.isPostgres(database) ? advisory(sql) : local();
        return configurer -> configurer.onInitialize(axon ->
                axon.onStart(Phase.EXTERNAL_CONNECTIONS, () -> axon.eventStore().registerDispatchInterceptor(new InOrderAppend(lock))));
    }

    /** Axon's default logs and goes on: an event would be lost without anybody knowing. */
    @Bean
    ConfigurerModule failuresPropagate() {
        return configurer ->
                configurer.eventProcessing().registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance());
    }

    /** After a crash H2 may hand out positions again that are already taken; PostgreSQL never does. */
    private static void continuePositions(JdbcTemplate sql) {
        Long next = sql.queryForObject("SELECT COALESCE(MAX(globalIndex), 0) + 1 FROM DomainEventEntry", Long.class);
        sql.execute("ALTER TABLE DomainEventEntry ALTER COLUMN globalIndex RESTART WITH " + next);
    }

    private static InOrderAppend.Lock local() {
        var lock = new ReentrantLock(true);
        return () -> {
            lock.lock();
            return lock::unlock;
        };
    }

    private static InOrderAppend.Lock advisory(JdbcTemplate sql) {
        return () -> {
            sql.execute("SELECT pg_advisory_xact_lock(" + APPEND + ")");
            return () -> {};
        };
    }

    /** Both databases say it with the same state; Axon's own resolver does not look into a failed batch of H2. */
    private static boolean isDuplicateKey(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
