package org.quayside.app.platform.readmodel;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.DataDirectory;
import org.quayside.app.platform.DeadLetters;
import org.quayside.app.platform.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** MongoDB, embedded or not, and one checkpointed processor for each {@link Projection}. */
@Configuration(proxyBeanMethods = false)
class ReadModelWiring {
    private static final String EMBEDDED = "embedded";
    private static final String DATABASE = "quayside";
    /** Events in a unit of work at most; the framework does not keep more than 1,024 ready. */
    private static final String BATCH = "${quayside.batch:512}";
    private static final Logger LOG = LoggerFactory.getLogger(ReadModelWiring.class);
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(10);
    private static final int CLAIM_MILLIS = 2_500;
    /** How long a stop waits for batches in progress before it closes what they write to; containers are given 30 s (docker-compose.yml). */
    private static final Duration LAST_BATCH = Duration.ofSeconds(25);

    @Bean
    @Nullable EmbeddedMongo embeddedMongo(DataDirectory directory, @Value("${spring.mongodb.uri:" + EMBEDDED + "}") String uri) {
        return uri.equals(EMBEDDED) ? new EmbeddedMongo(directory.file("read-models.mv")) : null;
    }

    @Bean
    MongoClient mongo(ObjectProvider<EmbeddedMongo> embedded, @Value("${spring.mongodb.uri:" + EMBEDDED + "}") String uri) {
        var server = embedded.getIfAvailable();
        return MongoClients.create(server == null ? uri : server.uri());
    }

    @Bean
    ReadModels readModels(
            MongoClient client, ObjectProvider<EmbeddedMongo> embedded, @Value("${spring.mongodb.uri:" + EMBEDDED + "}") String uri) {
        var server = embedded.getIfAvailable();
        if (server != null) {
            return new ReadModels(client, client.getDatabase(DATABASE), server);
        }
        var named = new ConnectionString(uri).getDatabase();
        var database = client.getDatabase(named == null ? DATABASE : named);
        requireTransactions(database);
        return new ReadModels(client, database, null);
    }

    /** A flush is a transaction, which a single mongod outside of a replica set does not have. */
    private static void requireTransactions(MongoDatabase database) {
        var hello = database.runCommand(new Document("hello", 1));
        if (!hello.containsKey("setName") && !"isdbgrid".equals(hello.getString("msg"))) {
            throw new IllegalStateException("the MongoDB at spring.mongodb.uri is not a replica set and has no transactions:"
                    + " start it with --replSet (one member is enough) and run rs.initiate()");
        }
    }

    @Bean
    Projections projections(
            ObjectProvider<Projection> projections,
            ReadModels readModels,
            DeadLetters letters,
            JdbcTemplate sql,
            Installation installation,
            ObjectProvider<EventProcessingConfiguration> processing,
            MeterRegistry meters,
            @Value(BATCH) int batch) {
        return new Projections(
                projections.orderedStream().toList(),
                readModels,
                letters,
                installation.eventStoreId(),
                () -> Objects.requireNonNull(sql.queryForObject("SELECT COALESCE(MAX(globalIndex), 0) FROM DomainEventEntry", Long.class)),
                batch,
                processing::getObject,
                meters);
    }

    @Bean
    EventTail eventTail(EventStorageEngine engine) {
        return new EventTail(engine);
    }

    @Bean
    TokenStore tokenStore(
            ConnectionProvider connections, Serializer serializer, HikariDataSource database, ObjectProvider<Projections> projections) {
        var builder = JdbcTokenStore.builder().connectionProvider(connections).serializer(serializer).claimTimeout(CLAIM_TIMEOUT);
        if (database.getJdbcUrl().startsWith("jdbc:h2:")) {
            builder.nodeId("this"); // one process at a time: after a crash it claims again without waiting for the old claim to end
        }
        return new CheckpointTokenStore(builder, projections::getObject);
    }

    @Bean
    ConfigurerModule checkpointedProcessors(
            ObjectProvider<Projections> projections, ObjectProvider<EventTail> tail, @Value(BATCH) int batch) {
        return configurer -> {
            configurer.configureLifecyclePhaseTimeout(LAST_BATCH.toSeconds(), TimeUnit.SECONDS);
            projections.getObject().runners().forEach(runner -> register(configurer.eventProcessing(), runner, tail, batch));
            configurer.onInitialize(axon -> {
                axon.onStart(Phase.EXTERNAL_CONNECTIONS, () -> axon.eventStore().subscribe(tail.getObject()::appended));
                // Before anything else stops.
                axon.onShutdown(Integer.MAX_VALUE, () -> stopping(projections.getObject()));
            });
        };
    }

    private static void stopping(Projections projections) {
        var behind = projections.behind(projections.head());
        if (!behind.isEmpty()) {
            LOG.warn("stopping: batches in progress are finished first, for up to {} s; the rest follows at the next start ({})", LAST_BATCH.toSeconds(), behind);
        }
    }

    private static void register(
            EventProcessingConfigurer configurer, ProjectionRunner runner, ObjectProvider<EventTail> tail, int batch) {
        var name = runner.projection().processor();
        configurer
                .registerPooledStreamingEventProcessor(name, axon -> tail.getObject().whenever(runner::isReady), (axon, processor) -> processor
                        .initialSegmentCount(1)
                        .batchSize(batch)
                        .initialToken(StreamableMessageSource::createTailToken) // the default is a replay up to the head: nothing published
                        .tokenClaimInterval(CLAIM_MILLIS)
                        .claimExtensionThreshold(CLAIM_MILLIS)
                        .enableCoordinatorClaimExtension()) // a long batch keeps its claim
                .registerListenerInvocationErrorHandler(name, axon -> PropagatingErrorHandler.instance())
                .registerEventHandler(axon -> runner)
                .assignHandlerInstancesMatching(name, handler -> handler == runner);
    }
}
