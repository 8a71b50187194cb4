package org.quayside.app.match;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.Awaiting;
import org.quayside.app.RunningApplication;
import org.quayside.app.match.EngineBuilds.State;
import org.quayside.app.match.EngineBuilds.Status;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.app.platform.readmodel.Projections;
import org.quayside.app.platform.readmodel.ReadModelVerification;
import org.quayside.app.platform.readmodel.ReadModels;
import org.quayside.candidate.CandidateCommand.EraseCandidate;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationCommand.RegisterOrganization;
import org.quayside.organization.OrganizationDetails;
import org.quayside.organization.OrganizationId;
import org.quayside.scoring.EngineEvent.EngineActivated;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.VacancyId;

/** Engines side by side, through the running application: a skill is imported that some CVs name and that counts as Java. */
class EnginesIT {
    private static final VacancyId VACANCY = new VacancyId("v1");
    private static final CandidateId JAVA = new CandidateId("knows-java");
    private static final CandidateId SHIPSCRIPT = new CandidateId("knows-shipscript");

    @TempDir
    Path data;

    @Test
    void another_taxonomy_is_built_beside_the_served_one_publishes_nothing_and_is_switched_to_with_one_difference() throws Exception {
        try (var application = RunningApplication.on(data)) {
            market(application);
            importShipscript();
            var engines = application.get(EngineBuilds.class);
            var log = application.get(MatchLog.class);
            var head = log.head();

            var built = built(application, engines.build(false, 100));

            assertThat(shortlist(application)).containsExactly(JAVA);
            assertThat(log.head()).isEqualTo(head);
            assertThatThrownBy(() -> engines.build(true, 100)).isInstanceOf(EngineRefused.class).hasMessageContaining(built.version().toString());
            var report = application.get(EngineComparison.class).report(built.version().toString(), 10);
            assertThat(report.shortlists()).isEqualTo(new EngineReport.Lists(1, 1, 0.5, 0.5, report.shortlists().kendallDistance()));
            assertThat(report.publication()).isEqualTo(new EngineReport.Publication(1, 1, 0, 0, 0.5));
            assertThat(report.movers().getFirst()).satisfies(mover -> {
                assertThat(mover.candidate()).isEqualTo(SHIPSCRIPT);
                assertThat(mover.rankBefore()).isNull();
                assertThat(mover.rankAfter()).isEqualTo(2);
                assertThat(mover.because()).isNotNull().extracting(EngineReport.Cause::anyOf).isEqualTo(List.of(new SkillId("java")));
            });

            engines.switchTo(built.version().toString());
            for (int times = 0; times < 20; times++) {
                verifyClean(application); // also while the slot that was served throws its documents away
            }
            Awaiting.until("one engine", () -> engines.all().size() == 1 && engines.all().getFirst().version().equals(built.version()));
            settle(application);

            assertThat(shortlist(application)).containsExactly(JAVA, SHIPSCRIPT);
            assertThat(log.read(head, 10, LogFilter.ALL)).extracting(MatchEntry::kind).containsExactly(Kind.ENGINE, Kind.FOUND);
            verifyClean(application);
            Awaiting.until("thrown away", () -> count(application, "profiles") == 0);
            assertThat(count(application, "shortlists")).isZero();
        }
        try (var application = RunningApplication.on(data)) {
            settle(application);
            assertThat(shortlist(application)).containsExactly(JAVA, SHIPSCRIPT);
            candidate(application, new CandidateId("another"), "Shipscript");
            settle(application);
            assertThat(shortlist(application)).hasSize(3);
            verifyClean(application);
        }
    }

    @Test
    void a_build_can_be_paused_over_a_restart_follows_erasures_and_is_thrown_away_without_a_trace() throws Exception {
        String version;
        try (var application = RunningApplication.on(data)) {
            market(application);
            var engines = application.get(EngineBuilds.class);
            version = built(application, engines.build(true, 100)).version().toString();
            engines.pace(version, true, 30);
            application.send(new EraseCandidate(JAVA));
            settle(application);
            assertThat(engines.find(version).orElseThrow().state()).isEqualTo(State.PAUSED);
            assertThatThrownBy(() -> engines.switchTo(version)).isInstanceOf(EngineRefused.class).hasMessageContaining("PAUSED");
        }
        try (var application = RunningApplication.on(data)) {
            var engines = application.get(EngineBuilds.class);
            settle(application);
            assertThat(engines.find(version).orElseThrow()).matches(one -> one.state() == State.PAUSED && one.throttle() == 30);
            assertThat(count(application, "profiles-b")).isEqualTo(2);
            engines.pace(version, false, 100);
            built(application, engines.find(version).orElseThrow());
            assertThat(count(application, "profiles-b")).isEqualTo(1);

            engines.discard(version);
            assertThat(engines.all()).hasSize(1);
            Awaiting.until("thrown away", () -> count(application, "profiles-b") == 0);
            verifyClean(application);
            assertThat(engines.build(true, 100).version().epoch()).as("counts that were thrown away keep their number").isEqualTo(2);
        }
    }

    @Test
    void a_start_with_another_taxonomy_goes_on_with_the_old_one_and_switches_when_the_new_one_is_built_unless_told_to_wait() throws Exception {
        try (var application = RunningApplication.on(data)) {
            market(application);
        }
        importShipscript();
        try (var application = RunningApplication.on(data, "--quayside.engine.switch=manual")) {
            var engines = application.get(EngineBuilds.class);
            candidate(application, new CandidateId("another"), "Java");
            var beside = engines.all().get(1);
            built(application, beside);
            settle(application);
            assertThat(shortlist(application)).containsExactlyInAnyOrder(JAVA, new CandidateId("another"));
            assertThat(engines.all()).hasSize(2);
            engines.discard(beside.version().toString());
        }
        try (var application = RunningApplication.on(data)) {
            var engines = application.get(EngineBuilds.class);
            var head = application.get(MatchLog.class).head();
            Awaiting.until("one engine", () -> engines.all().size() == 1 && engines.all().getFirst().version().taxonomy().equals(application.get(Taxonomy.class).version()));
            settle(application);
            assertThat(shortlist(application)).contains(SHIPSCRIPT).hasSize(3);
            assertThat(application.get(MatchLog.class).read(head, 10, LogFilter.ALL)).extracting(MatchEntry::kind)
                    .containsExactly(Kind.ENGINE, Kind.FOUND);
            verifyClean(application);
        }
    }

    @Test
    void lists_of_another_programs_engine_only_lose_people_until_the_new_one_is_built_and_switched_to() throws Exception {
        var stays = new CandidateId("stays");
        try (var application = RunningApplication.on(data)) {
            market(application);
            candidate(application, stays, "Java");
            settle(application);
            becomeAnotherPrograms(application);
        }
        try (var application = RunningApplication.on(data, "--quayside.engine.switch=manual")) {
            var engines = application.get(EngineBuilds.class);
            var log = application.get(MatchLog.class);
            assertThat(shortlist(application)).containsExactlyInAnyOrder(JAVA, stays);
            candidate(application, new CandidateId("comes"), "Java");
            application.send(new EraseCandidate(JAVA));
            settle(application);

            assertThat(shortlist(application)).containsExactly(stays);
            assertThat(log.read(0, 100, LogFilter.about(JAVA, null))).extracting(MatchEntry::kind).containsExactly(Kind.LOST);
            verifyClean(application);
            var next = built(application, engines.all().get(1));
            var head = log.head();
            engines.switchTo(next.version().toString());
            Awaiting.until("one engine", () -> engines.all().size() == 1);
            settle(application);

            assertThat(shortlist(application)).containsExactlyInAnyOrder(stays, new CandidateId("comes"));
            assertThat(log.read(head, 10, LogFilter.ALL)).extracting(MatchEntry::kind).containsExactly(Kind.ENGINE, Kind.FOUND);
            verifyClean(application);
        }
    }

    /** As if an extractor before this one had been at work: in the slot, in the checkpoint, and as the engine that was activated. */
    private static void becomeAnotherPrograms(RunningApplication application) throws InterruptedException {
        var engine = Objects.requireNonNull(application.get(EngineSlots.class).held(Slot.A).engine());
        var older = new EngineActivated(engine.version().replaceFirst("^x\\d+", "x0"), engine.epoch(), engine.candidates(), engine.holders());
        var json = application.get(StateJson.class).bytes(older);
        application.get(ReadModels.class).collection("checkpoints").updateOne(eq("_id", "matching"), set("version", older.version() + "/1"));
        application.get(ReadModels.class).collection("engine").updateOne(eq("_id", "current"), set("activated", new String(json, UTF_8)));
        application.send(new RegisterOrganization(new OrganizationId("o2"), "o2", new OrganizationDetails("Quay", null, null, null, null, null)));
        settle(application); // whoever writes next to the embedded server makes all of it durable
        application.sql().sql("UPDATE engine_slot SET engine = ? WHERE slot = 'A'").param(json).update();
        application.sql().sql("UPDATE DomainEventEntry SET payload = ? WHERE aggregateIdentifier = 'engine'").param(json).update();
    }

    private void importShipscript() throws IOException {
        var folder = Files.createDirectories(data.resolve(Taxonomy.FOLDER));
        Files.writeString(folder.resolve("imported-skills.tsv"), """
                id\tkind\ten\tzh-Hant\taliases-en\taliases-zh\tbroader\trelated\tesco
                shipscript\tTECHNOLOGY\tShipscript\tShipscript\t\t\tjava\t\t
                """);
    }

    private static void market(RunningApplication application) throws InterruptedException {
        SmallMarket.publish(application.get(CommandGateway.class), VACANCY, new OrganizationId("o1"),
                SmallMarket.posting("Developer", List.of(new SkillId("java"))));
        candidate(application, JAVA, "Java");
        candidate(application, SHIPSCRIPT, "Shipscript");
        settle(application);
        assertThat(shortlist(application)).containsExactly(JAVA);
    }

    private static void candidate(RunningApplication application, CandidateId id, String skill) {
        SmallMarket.register(application.get(CommandGateway.class), id, "Somebody");
        SmallMarket.submit(application.get(CommandGateway.class), id, "Skills%n%s%n%s".formatted(skill, id));
    }

    private static List<CandidateId> shortlist(RunningApplication application) {
        return application.get(Shortlists.class).of(VACANCY).stream().map(Shortlists.Row::candidate).toList();
    }

    private static Status built(RunningApplication application, Status begun) {
        var version = begun.version().toString();
        Awaiting.until("built", () -> application.get(EngineBuilds.class).find(version).orElseThrow().state() == State.BUILT);
        return application.get(EngineBuilds.class).find(version).orElseThrow();
    }

    private static long count(RunningApplication application, String collection) {
        return application.get(ReadModels.class).collection(collection).countDocuments();
    }

    private static void verifyClean(RunningApplication application) throws InterruptedException {
        var report = application.get(ReadModelVerification.class).verify(Awaiting.PATIENCE);
        assertThat(report.differences()).isEmpty();
        assertThat(report.problems()).isEmpty();
    }

    private static void settle(RunningApplication application) throws InterruptedException {
        assertThat(application.get(Projections.class).awaitAll(Awaiting.PATIENCE)).isTrue();
    }
}
