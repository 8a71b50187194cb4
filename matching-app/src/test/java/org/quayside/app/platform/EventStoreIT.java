package org.quayside.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.QuaysideApplication;
import org.quayside.candidate.CandidateCommand.RegisterCandidate;
import org.quayside.candidate.CandidateCommand.SubmitCv;
import org.quayside.candidate.CandidateEvent.CandidateRegistered;
import org.quayside.candidate.CandidateEvent.CvSubmitted;
import org.quayside.candidate.Contact;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class EventStoreIT {
    @TempDir
    private Path data;

    @Test
    void events_are_found_again_after_a_restart() {
        var contact = new Contact("Julia Wong", "julia@example.org", null);
        String id;
        try (var application = start()) {
            var candidate = application.getBean(Identities.class).candidate("jw-1");
            id = candidate.value();
            var commands = application.getBean(CommandGateway.class);
            commands.sendAndWait(new RegisterCandidate(candidate, "jw-1", contact));
            commands.sendAndWait(new SubmitCv(candidate, "cv.txt", "text/plain", "Ten years of Java", LocalDate.of(2026, 1, 2), null));
        }
        try (var application = start()) {
            assertThat(application.getBean(Identities.class).candidate("jw-1").value()).isEqualTo(id);
            var events = application.getBean(EventStore.class).readEvents(id).asStream().map(e -> e.getPayload()).toList();
            assertThat(events).hasSize(2);
            assertThat(events.getFirst()).isInstanceOfSatisfying(CandidateRegistered.class, e -> assertThat(e.contact()).isEqualTo(contact));
            assertThat(events.getLast()).isInstanceOfSatisfying(CvSubmitted.class, e -> assertThat(e.text()).isEqualTo("Ten years of Java"));
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(QuaysideApplication.class).run("--quayside.data=" + data, "--server.port=0");
    }
}
