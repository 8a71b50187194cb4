package org.quayside.app.platform.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.Awaiting;
import org.quayside.app.QuaysideApplication;
import org.quayside.app.platform.DeadLetters;
import org.quayside.candidate.CandidateCommand.EraseCandidate;
import org.quayside.candidate.CandidateCommand.PauseCandidate;
import org.quayside.candidate.CandidateCommand.RegisterCandidate;
import org.quayside.candidate.CandidateEvent;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Contact;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class ParkingIT {
    private static final CandidateId POISON = new CandidateId("poison");
    private static final CandidateId OTHER = new CandidateId("other");

    @TempDir
    private Path data;

    @Test
    void a_poison_event_waits_with_its_aggregate_until_it_is_tried_again_or_the_person_is_erased() throws Exception {
        try (var application = new SpringApplicationBuilder(QuaysideApplication.class, Chokes.class)
                .run("--quayside.data=" + data, "--server.port=0")) {
            var commands = application.getBean(CommandGateway.class);
            var projections = application.getBean(Projections.class);
            var letters = application.getBean(DeadLetters.class);
            var choking = application.getBean(Choking.class);
            choking.poisonous.add("poison");

            commands.sendAndWait(new RegisterCandidate(POISON, "poison", new Contact("P", null, null)));
            commands.sendAndWait(new RegisterCandidate(OTHER, "other", new Contact("O", null, null)));
            commands.sendAndWait(new PauseCandidate(POISON));
            assertThat(projections.await("choking", projections.head(), Awaiting.PATIENCE)).isTrue();

            assertThat(choking.handled).contains("other CandidateRegistered").doesNotContain("poison CandidatePaused");
            assertThat(letters.of("choking")).extracting(DeadLetters.Letter::event, DeadLetters.Letter::cause).containsExactlyInAnyOrder(
                    tuple("candidate.CandidateRegistered", IllegalStateException.class.getName()),
                    tuple("candidate.CandidatePaused", null));
            assertThat(application.getBean(ProcessorHealth.class).health().getStatus()).isEqualTo(new Status(ProcessorHealth.PARKED));

            projections.rebuild("choking");
            assertThat(projections.await("choking", projections.head(), Awaiting.PATIENCE)).isTrue();
            assertThat(letters.of("choking")).hasSize(2);

            choking.poisonous.clear();
            choking.handled.clear();
            projections.tryAgain("choking");
            assertThat(projections.await("choking", projections.head(), Awaiting.PATIENCE)).isTrue();
            assertThat(choking.handled).containsSubsequence("poison CandidateRegistered", "other CandidateRegistered", "poison CandidatePaused");
            assertThat(letters.of("choking")).isEmpty();

            choking.poisonous.add("poison");
            projections.rebuild("choking");
            assertThat(projections.await("choking", projections.head(), Awaiting.PATIENCE)).isTrue();
            assertThat(letters.of("choking")).hasSize(2);
            choking.poisonous.clear();
            commands.sendAndWait(new EraseCandidate(POISON));
            assertThat(projections.await("choking", projections.head(), Awaiting.PATIENCE)).isTrue();
            assertThat(choking.handled).last().isEqualTo("poison CandidateErased");
            assertThat(letters.of("choking")).isEmpty();
        }
    }

    @Configuration
    static class Chokes {
        @Bean
        Choking choking() {
            return new Choking();
        }
    }

    static final class Choking implements Projection {
        final Set<String> poisonous = ConcurrentHashMap.newKeySet();
        final List<String> handled = new CopyOnWriteArrayList<>();

        @Override
        public String processor() {
            return "choking";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public Set<String> collections() {
            return Set.of("choking");
        }

        @Override
        public Set<Class<?>> events() {
            return Set.of(CandidateEvent.class);
        }

        @Override
        public void on(EventMessage<?> event, Batch batch) {
            var payload = (CandidateEvent) event.getPayload();
            if (poisonous.contains(payload.candidateId().value())) {
                throw new IllegalStateException("cannot swallow this");
            }
            handled.add(payload.candidateId() + " " + payload.getClass().getSimpleName());
        }
    }
}
