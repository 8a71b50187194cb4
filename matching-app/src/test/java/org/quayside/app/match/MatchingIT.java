package org.quayside.app.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.Awaiting;
import org.quayside.app.QuaysideApplication;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.app.platform.readmodel.Projections;
import org.quayside.app.platform.readmodel.ReadModelVerification;
import org.quayside.app.privacy.SubjectKeys;
import org.quayside.candidate.CandidateCommand.EraseCandidate;
import org.quayside.candidate.CandidateCommand.PauseCandidate;
import org.quayside.candidate.CandidateCommand.ResumeCandidate;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.CloseReason;
import org.quayside.vacancy.VacancyCommand.CloseVacancy;
import org.quayside.vacancy.VacancyCommand.ReopenVacancy;
import org.quayside.vacancy.VacancyId;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class MatchingIT {
    private static final OrganizationId ORGANIZATION = new OrganizationId("o1");
    private static final String CV = "Skills%nJava%nPython%nMachine learning%n%nWorked with Java for many years.".formatted();

    @TempDir
    static Path data;

    private static ConfigurableApplicationContext application;
    private static CommandGateway commands;

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(QuaysideApplication.class).run("--quayside.data=" + data, "--server.port=0");
        commands = application.getBean(CommandGateway.class);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void a_cv_comes_onto_the_shortlist_and_the_log_says_so_and_why() throws Exception {
        var vacancy = vacancy();
        var told = new CopyOnWriteArrayList<VacancyId>();
        try (var _ = application.getBean(ListChanges.class).subscribe(changes -> told.addAll(changes.shortlists()))) {
            var candidate = candidate();
            settle();

            assertThat(shortlisted(vacancy)).contains(candidate);
            assertThat(application.getBean(Suggestions.class).of(candidate)).extracting(Suggestions.Row::vacancy).contains(vacancy);
            assertThat(told).contains(vacancy);
            var entries = application.getBean(MatchLog.class).read(0, 100, LogFilter.about(candidate, vacancy));
            assertThat(entries).extracting(MatchEntry::kind).containsExactly(Kind.FOUND);
            var explained = application.getBean(Explanations.class).explain(candidate, vacancy).orElseThrow();
            assertThat(application.getBean(MatchLog.class).breakdown(entries.getFirst().sequence())).hasValue(explained.breakdown());
            var evidence = explained.breakdown().requirements().getFirst().candidateEvidence();
            assertThat(evidence).isNotEmpty().allSatisfy(place -> assertThat(explained.quote(place)).isEqualToIgnoringCase("java"));
        }
    }

    @Test
    void a_paused_candidate_is_on_no_list_and_comes_back() throws Exception {
        var vacancy = vacancy();
        var candidate = candidate();
        settle();
        commands.sendAndWait(new PauseCandidate(candidate));
        settle();
        assertThat(shortlisted(vacancy)).doesNotContain(candidate);
        assertThat(application.getBean(Suggestions.class).of(candidate)).isEmpty();

        commands.sendAndWait(new ResumeCandidate(candidate));
        settle();
        assertThat(shortlisted(vacancy)).contains(candidate);
        assertThat(application.getBean(MatchLog.class).read(0, 100, LogFilter.about(candidate, vacancy)))
                .extracting(MatchEntry::kind)
                .containsExactly(Kind.FOUND, Kind.LOST, Kind.FOUND);
    }

    @Test
    void a_closed_vacancy_has_no_list_and_one_reopened_has_it_again() throws Exception {
        var vacancy = vacancy();
        var candidate = candidate();
        settle();
        commands.sendAndWait(new CloseVacancy(vacancy, CloseReason.ON_HOLD, null, null));
        settle();
        assertThat(shortlisted(vacancy)).isEmpty();

        commands.sendAndWait(new ReopenVacancy(vacancy, null, null));
        settle();
        assertThat(shortlisted(vacancy)).contains(candidate);
    }

    @Test
    void of_an_erased_candidate_the_log_keeps_sequences_and_the_notice_of_loss() throws Exception {
        var vacancy = vacancy();
        var candidate = candidate();
        settle();
        var found = log(candidate).getFirst();

        commands.sendAndWait(new EraseCandidate(candidate));
        settle();

        assertThat(shortlisted(vacancy)).doesNotContain(candidate);
        assertThat(application.getBean(MatchLog.class).find(found.sequence())).hasValueSatisfying(entry -> {
            assertThat(entry.kind()).isEqualTo(Kind.FORGOTTEN);
            assertThat(entry.about()).isNull();
        });
        assertThat(log(candidate)).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(Kind.LOST);
            assertThat(entry.about()).isNotNull().hasFieldOrPropertyWithValue("score", null);
        });
        assertThat(application.getBean(Explanations.class).explain(candidate, vacancy)).isEmpty();
    }

    @Test
    void a_process_that_died_amid_an_erasure_finishes_it_at_its_next_start() throws Exception {
        var vacancy = vacancy();
        var candidate = candidate();
        settle();
        application.getBean(TransactionManager.class)
                .executeInTransaction(() -> application.getBean(SubjectKeys.class).erase(candidate.value()));
        application.getBean(Serving.class).projector(application.getBean(EngineSlots.class).serving()).forget();
        candidate();
        settle();

        assertThat(shortlisted(vacancy)).isNotEmpty().doesNotContain(candidate);
        assertThat(log(candidate)).extracting(MatchEntry::kind).contains(Kind.LOST);
        commands.sendAndWait(new EraseCandidate(candidate));
        settle();
        verifyClean();
    }

    @Test
    void a_new_epoch_and_a_rebuild_leave_everything_in_agreement() throws Exception {
        vacancy();
        candidate();
        settle();
        var engines = application.getBean(EngineBuilds.class);
        var epoch = engines.build(true, 100).version();
        settle();
        verifyClean();
        engines.switchTo(epoch.toString());
        Awaiting.until("one engine", () -> engines.all().size() == 1);
        settle();
        assertThat(application.getBean(Serving.class).book().scorer().version()).isEqualTo(epoch);
        verifyClean();
        var head = application.getBean(MatchLog.class).head();

        application.getBean(Projections.class).rebuild(application.getBean(Serving.class).processor());
        settle();

        verifyClean();
        assertThat(application.getBean(MatchLog.class).head()).isEqualTo(head);
    }

    private static void verifyClean() throws InterruptedException {
        var report = application.getBean(ReadModelVerification.class).verify(Awaiting.PATIENCE);
        assertThat(report.differences()).isEmpty();
        assertThat(report.problems()).isEmpty();
        var slot = application.getBean(EngineSlots.class).serving();
        assertThat(report.documents()).extractingByKeys(slot.collection(ListStore.SHORTLISTS), slot.collection(ListStore.SUGGESTIONS))
                .allSatisfy(count -> assertThat(count).isPositive());
    }

    private static VacancyId vacancy() {
        var id = new VacancyId(UUID.randomUUID().toString());
        SmallMarket.publish(commands, id, ORGANIZATION, SmallMarket.posting("Java developer", List.of(new SkillId("java"))));
        return id;
    }

    private static CandidateId candidate() {
        var id = new CandidateId(UUID.randomUUID().toString());
        SmallMarket.register(commands, id, "Somebody");
        SmallMarket.submit(commands, id, CV + id);
        return id;
    }

    private static List<CandidateId> shortlisted(VacancyId vacancy) {
        return application.getBean(Shortlists.class).of(vacancy).stream().map(Shortlists.Row::candidate).toList();
    }

    private static List<MatchEntry> log(CandidateId candidate) {
        return application.getBean(MatchLog.class).read(0, 1_000, LogFilter.about(candidate, null));
    }

    private static void settle() throws InterruptedException {
        assertThat(application.getBean(Projections.class).awaitAll(Awaiting.PATIENCE)).isTrue();
    }
}
