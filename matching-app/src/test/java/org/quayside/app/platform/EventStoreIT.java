package org.quayside.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.RunningApplication;
import org.quayside.candidate.CandidateCommand.RegisterCandidate;
import org.quayside.candidate.CandidateEvent.CandidatePaused;
import org.quayside.candidate.CandidateEvent.CandidateRegistered;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Contact;
import org.quayside.organization.OrganizationCommand.RegisterOrganization;
import org.quayside.organization.OrganizationDetails;
import org.quayside.organization.OrganizationId;

class EventStoreIT {
    private static final Contact CONTACT = new Contact("Julia Wong", "julia@example.org", null);

    @TempDir
    private Path data;

    @Test
    void axon_appends_in_springs_transactions() {
        try (var application = RunningApplication.on(data)) {
            assertThat(application.get(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        }
    }

    @Test
    void events_and_ids_are_the_same_after_a_restart() {
        CandidateId candidate;
        String store;
        try (var application = RunningApplication.on(data)) {
            candidate = application.get(Identities.class).candidate("jw-1");
            store = application.get(Installation.class).eventStoreId();
            application.send(new RegisterCandidate(candidate, "jw-1", CONTACT));
            application.sql().sql("ALTER TABLE DomainEventEntry ALTER COLUMN globalIndex RESTART WITH 1").update();
        }
        try (var application = RunningApplication.on(data)) {
            assertThat(application.get(Installation.class).eventStoreId()).isEqualTo(store);
            assertThat(application.get(Identities.class).candidate("jw-1")).isEqualTo(candidate);
            assertThat(application.events(candidate)).containsExactly(new CandidateRegistered(candidate, "jw-1", CONTACT));
            application.send(new RegisterCandidate(new CandidateId("next"), "next", CONTACT));
        }
    }

    @Test
    void the_order_of_positions_is_the_order_of_commits() throws Exception {
        try (var application = RunningApplication.on(data); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = new ArrayList<Long>();
            var sent = new ArrayList<Future<?>>();
            try (var stream = application.get(EventStore.class).openStream(null)) {
                for (int n = 0; n < 200; n++) {
                    var candidate = new CandidateId("c" + n);
                    sent.add(threads.submit(() -> application.send(new RegisterCandidate(candidate, candidate.value(), CONTACT))));
                }
                while (seen.size() < 200) {
                    TrackedEventMessage<?> event = stream.nextAvailable();
                    seen.add(event.trackingToken().position().orElseThrow());
                }
            }
            for (var command : sent) {
                command.get();
            }
            assertThat(seen).isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
        }
    }

    @Test
    void two_who_create_the_same_candidate_at_once_leave_one() throws Exception {
        var same = new CandidateId("same");
        try (var application = RunningApplication.on(data); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<Future<?>>();
            for (int n = 0; n < 50; n++) {
                sent.add(threads.submit(() -> application.send(new RegisterCandidate(same, "same", CONTACT))));
            }
            for (var command : sent) {
                command.get();
            }
            assertThat(application.events(same)).hasSize(1);

            var engine = application.get(EventStorageEngine.class);
            var paused = new GenericDomainEventMessage<>("Candidate", "same", 1, new CandidatePaused(same));
            engine.appendEvents(paused);
            assertThatThrownBy(() -> engine.appendEvents(new GenericDomainEventMessage<>("Candidate", "same", 1, new CandidatePaused(same))))
                    .isInstanceOf(ConcurrencyException.class);
        }
    }

    @Test
    void an_event_of_a_later_version_stops_the_reader() {
        var person = new CandidateId("person");
        try (var application = RunningApplication.on(data)) {
            application.send(new RegisterCandidate(person, "person", CONTACT));
            application.sql().sql("UPDATE DomainEventEntry SET payloadType = 'candidate.CandidatePromoted' WHERE aggregateIdentifier = 'person'")
                    .update();

            assertThatThrownBy(() -> application.events(person)).hasMessageContaining("stored by a later version");
        }
    }

    @Test
    void snapshots_shorten_loading_and_hold_nothing_personal() {
        var school = new OrganizationId("school");
        var person = new CandidateId("person");
        try (var application = RunningApplication.on(data)) {
            for (int n = 0; n < 3 * Aggregates.EVENTS_PER_SNAPSHOT; n++) {
                application.send(new RegisterOrganization(school, "school", details("School " + n)));
                application.send(new RegisterCandidate(person, "person", new Contact("Julia " + n, null, null)));
            }
            var snapshots = application.sql().sql("SELECT DISTINCT type FROM SnapshotEventEntry").query(String.class).list();
            assertThat(snapshots).containsExactly("Organization");
            long first = application.get(EventStore.class).readEvents("school").next().getSequenceNumber();
            assertThat(first).isGreaterThanOrEqualTo(Aggregates.EVENTS_PER_SNAPSHOT);

            application.sql().sql("UPDATE SnapshotEventEntry SET payloadRevision = 'another shape'").update();
            assertThat(application.get(EventStore.class).readEvents("school").next().getSequenceNumber()).isZero();
        }
    }

    private static OrganizationDetails details(String name) {
        return new OrganizationDetails(name, null, null, null, null, null);
    }
}
