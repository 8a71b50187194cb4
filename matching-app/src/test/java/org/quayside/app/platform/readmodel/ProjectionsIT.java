package org.quayside.app.platform.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.Awaiting;
import org.quayside.app.QuaysideApplication;
import org.quayside.organization.OrganizationEvent.OrganizationRegistered;
import org.quayside.organization.OrganizationId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class ProjectionsIT {

    @TempDir
    Path data;

    @Test
    void documents_follow_the_events_and_whoever_waits_sees_them() throws Exception {
        try (var application = start("1")) {
            publish(application, "a", "b");
            var projections = application.getBean(Projections.class);

            assertThat(projections.await("initials", projections.head(), Awaiting.PATIENCE)).isTrue();
            assertThat(seen(application, "a")).isEqualTo(1);
            assertThat(projections.position("initials")).isEqualTo(projections.head());
            assertThat(projections.await("initials", projections.head() + 1, Duration.ofMillis(50))).isFalse();
        }
    }

    @Test
    void extending_a_claim_is_not_claiming_anew() throws Exception {
        try (var application = start("1")) {
            publish(application, "a");
            await(application);
            var claims = application.getBean(Initials.class).claims.get();

            application.getBean(TransactionManager.class)
                    .executeInTransaction(() -> application.getBean(TokenStore.class).extendClaim("initials", 0));

            assertThat(application.getBean(Initials.class).claims).hasValue(claims);
        }
    }

    @Test
    void a_batch_that_fails_leaves_nothing_and_is_tried_again() throws Exception {
        try (var application = start("1")) {
            var initials = application.getBean(Initials.class);
            initials.failIn.set(1);
            publish(application, "a", "a");
            await(application);

            assertThat(initials.failIn).hasValue(0);
            assertThat(seen(application, "a")).isEqualTo(2);
        }
    }

    @Test
    void lost_documents_come_back() throws Exception {
        try (var application = start("1")) {
            publish(application, "a", "b", "a");
            await(application);
            var initials = application.getBean(Initials.class);

            application.getBean(Projections.class).rebuild("initials");
            await(application);

            assertThat(seen(application, "a")).isEqualTo(2);
            assertThat(initials.handled).hasSize(6);
        }
    }

    @Test
    void when_the_flush_of_another_fails_what_it_took_along_is_read_again() throws Exception {
        try (var application = start("1")) {
            var models = application.getBean(ReadModels.class);
            var claims = application.getBean(Initials.class).claims;
            publish(application, "a");
            await(application);
            for (int round = 1; round <= 3; round++) {
                publish(application, "a");
                await(application);
                var before = claims.get();

                var refused = new DocumentWrite("others", "c", new Document("_id", "d"));
                var checkpoint = new Checkpoint(GapAwareTrackingToken.newInstance(round, Set.of()), "store", "1");
                models.claim("others");
                assertThatExceptionOfType(MongoException.class).isThrownBy(() -> models.flush("others", checkpoint, List.of(refused)));

                Awaiting.until("a new claim", () -> claims.get() > before);
                await(application);
                assertThat(seen(application, "a")).isEqualTo(1 + round);
            }
        }
    }

    /** The token in SQL then stands amid what is read again; how far was published before, it must not forget. */
    @Test
    void reading_again_that_fails_midway_makes_no_event_new() throws Exception {
        try (var application = start("1", "--quayside.batch=1")) {
            publish(application, "a", "b", "a", "b");
            await(application);
            var initials = application.getBean(Initials.class);
            assertThat(initials.newEvents).hasSize(4);

            initials.failIn.set(3);
            application.getBean(Projections.class).rebuild("initials");
            await(application);

            assertThat(initials.failIn).hasValue(0);
            assertThat(initials.newEvents).hasSize(4);
            assertThat(seen(application, "b")).isEqualTo(2);
        }
    }

    @Test
    void a_start_goes_on_where_the_last_one_stopped_unless_the_code_reads_events_in_another_way() throws Exception {
        try (var application = start("1")) {
            publish(application, "a", "b");
            await(application);
        }
        try (var application = start("1")) {
            publish(application, "a");
            await(application);
            assertThat(seen(application, "a")).isEqualTo(2);
            assertThat(application.getBean(Initials.class).handled).hasSize(1);
        }
        try (var application = start("2")) {
            await(application);
            assertThat(seen(application, "a")).isEqualTo(2);
            assertThat(application.getBean(Initials.class).handled).hasSize(3);
            assertThat(application.getBean(Initials.class).publishing).containsExactly(application.getBean(Projections.class).head());
        }
    }

    /** Longer than the five seconds after which Axon would go on and have the database closed under it. */
    @Test
    void a_stop_waits_for_the_batch_in_progress() throws Exception {
        try (var application = start("1")) {
            var initials = application.getBean(Initials.class);
            initials.lingering = Duration.ofSeconds(7);
            publish(application, "a");
            Awaiting.until("a batch in progress", () -> !initials.handled.isEmpty());
        }
        try (var application = start("1")) {
            await(application);
            assertThat(seen(application, "a")).isEqualTo(1);
            assertThat(application.getBean(Initials.class).handled).isEmpty();
        }
    }

    private ConfigurableApplicationContext start(String version, String... more) {
        var arguments = Stream.concat(Stream.of("--quayside.data=" + data, "--server.port=0", "--test.initials.version=" + version), Stream.of(more));
        return new SpringApplicationBuilder(QuaysideApplication.class, Initials.Wiring.class).run(arguments.toArray(String[]::new));
    }

    private static void await(ConfigurableApplicationContext application) throws InterruptedException {
        var projections = application.getBean(Projections.class);
        assertThat(projections.await("initials", projections.head(), Awaiting.PATIENCE)).isTrue();
    }

    private static int seen(ConfigurableApplicationContext application, String initial) {
        var document = application.getBean(ReadModels.class).find("initials", initial);
        return document == null ? 0 : document.getInteger("seen");
    }

    private static void publish(ConfigurableApplicationContext application, String... names) {
        for (var name : names) {
            var work = DefaultUnitOfWork.startAndGet(null);
            work.attachTransaction(application.getBean(TransactionManager.class));
            var id = new OrganizationId(UUID.randomUUID().toString());
            var event = new OrganizationRegistered(id, id.value(), name, null, null, null, null, null);
            application.getBean(EventStore.class).publish(new GenericDomainEventMessage<>("Organization", id.value(), 0, event));
            work.commit();
        }
    }

    /** Counts organisations by initial; deliberately not idempotent, so that a repeated or a lost event shows. */
    static final class Initials implements Projection {
        /** Positions of the batches that may publish. */
        final ConcurrentLinkedQueue<Long> publishing = new ConcurrentLinkedQueue<>();
        final ConcurrentLinkedQueue<String> handled = new ConcurrentLinkedQueue<>();
        final AtomicInteger claims = new AtomicInteger();
        /** So many events from now, one fails; 0: none. */
        final AtomicInteger failIn = new AtomicInteger();
        final ConcurrentLinkedQueue<String> newEvents = new ConcurrentLinkedQueue<>();
        /** What a batch takes to be settled. */
        volatile Duration lingering = Duration.ZERO;
        private final String version;

        Initials(String version) {
            this.version = version;
        }

        @Override
        public String processor() {
            return "initials";
        }

        @Override
        public String version() {
            return version;
        }

        @Override
        public Set<String> collections() {
            return Set.of("initials");
        }

        @Override
        public Set<Class<?>> events() {
            return Set.of(OrganizationRegistered.class);
        }

        @Override
        public void on(EventMessage<?> event, Batch batch) {
            var initial = ((OrganizationRegistered) event.getPayload()).name().substring(0, 1);
            var before = batch.find("initials", initial);
            batch.put("initials", new Document("_id", initial).append("seen", before == null ? 1 : before.getInteger("seen") + 1));
            handled.add(event.getIdentifier());
            if (batch.isNew()) {
                newEvents.add(event.getIdentifier());
            }
            if (failIn.get() > 0 && failIn.decrementAndGet() == 0) {
                throw new IllegalStateException("injected");
            }
        }

        @Override
        public void settle(Batch batch) {
            LockSupport.parkNanos(lingering.toNanos());
            if (batch.publishing()) {
                publishing.add(batch.position());
            }
        }

        @Override
        public void forget() {
            claims.incrementAndGet();
        }

        @Configuration(proxyBeanMethods = false)
        static class Wiring {
            @Bean
            Initials initials(@Value("${test.initials.version}") String version) {
                return new Initials(version);
            }
        }
    }
}
