package org.quayside.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.Awaiting;
import org.quayside.app.RunningApplication;
import org.quayside.candidate.CandidateCommand.EraseCandidate;
import org.quayside.candidate.CandidateCommand.RegisterCandidate;
import org.quayside.candidate.CandidateCommand.SubmitCv;
import org.quayside.candidate.CandidateEvent.CandidateErased;
import org.quayside.candidate.CandidateEvent.CandidateRegistered;
import org.quayside.candidate.CandidateEvent.CvSubmitted;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Contact;

/** The same truth on PostgreSQL, with two nodes on it. */
class PostgresIT {
    private static final Contact CONTACT = new Contact("Julia Wong", "julia@example.org", null);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 2);

    @TempDir
    private static Path temporary;

    private static EmbeddedPostgres postgres;
    private static RunningApplication first;
    private static RunningApplication second;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().setPGStartupWait(Awaiting.PATIENCE).start();
        first = node("first");
        second = node("second");
    }

    @AfterAll
    static void stop() throws IOException {
        second.close();
        first.close();
        postgres.close();
    }

    private static RunningApplication node(String name) {
        return RunningApplication.on(temporary.resolve(name), "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--quayside.master-key-file=" + temporary.resolve("master.key"));
    }

    @Test
    void what_one_node_stores_the_other_reads() {
        var candidate = first.get(Identities.class).candidate("shared");
        first.send(new RegisterCandidate(candidate, "shared", CONTACT));

        assertThat(second.get(Identities.class).candidate("shared")).isEqualTo(candidate);
        assertThat(second.events(candidate)).containsExactly(new CandidateRegistered(candidate, "shared", CONTACT));
    }

    @Test
    void commands_on_one_candidate_from_two_nodes_are_decided_one_after_the_other() throws Exception {
        var both = new CandidateId("both");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Future<?>>();
            for (var node : List.of(first, second)) {
                for (int n = 0; n < 10; n++) {
                    sent.add(threads.submit(() -> node.send(new RegisterCandidate(both, "both", CONTACT))));
                }
            }
            for (var command : sent) {
                command.get();
            }
        }
        assertThat(first.events(both)).hasSize(1);
    }

    @Test
    void no_position_appears_behind_one_already_read() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var stream = first.get(EventStore.class).openStream(first.get(EventStore.class).createHeadToken())) {
            for (int n = 0; n < 100; n++) {
                var node = n % 2 == 0 ? first : second;
                var candidate = new CandidateId("order-" + n);
                threads.submit(() -> node.send(new RegisterCandidate(candidate, candidate.value(), CONTACT)));
            }
            var seen = new HashMap<String, Long>();
            long last = -1;
            while (seen.size() < 100) {
                var event = stream.nextAvailable();
                var position = event.trackingToken().position().orElseThrow();
                assertThat(position).isGreaterThan(last);
                last = position;
                if (event.getPayload() instanceof CandidateRegistered registered
                        && registered.candidateId().value().startsWith("order-")) {
                    seen.put(registered.candidateId().value(), position);
                }
            }
        }
    }

    @Test
    void an_erased_person_reads_as_nothing_personal() {
        var candidate = new CandidateId("erased");
        first.send(new RegisterCandidate(candidate, "erased", CONTACT));
        first.send(new SubmitCv(candidate, "cv.txt", "text/plain", "Ten years of Java", DAY, null));
        first.send(new EraseCandidate(candidate));

        assertThat(first.events(candidate)).hasSize(3).endsWith(new CandidateErased(candidate))
                .first().isEqualTo(new CandidateRegistered(candidate, null, null));
        assertThat(first.events(candidate).get(1)).isInstanceOfSatisfying(CvSubmitted.class, cv -> assertThat(cv.text()).isNull());
        assertThat(first.sql().sql("SELECT COUNT(*) FROM subject_key WHERE subject = 'erased' AND wrapped_key IS NULL AND erased_at IS NOT NULL")
                .query(Long.class).single()).isEqualTo(1);
    }
}
