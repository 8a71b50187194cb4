package org.quayside.app.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.RunningApplication;
import org.quayside.app.platform.CannotStart;
import org.quayside.candidate.CandidateCommand.EraseCandidate;
import org.quayside.candidate.CandidateCommand.RegisterCandidate;
import org.quayside.candidate.CandidateCommand.SubmitCv;
import org.quayside.candidate.CandidateEvent.CandidateErased;
import org.quayside.candidate.CandidateEvent.CandidateRegistered;
import org.quayside.candidate.CandidateEvent.CvSubmitted;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Contact;

class ErasureIT {
    private static final CandidateId JULIA = new CandidateId("julia");
    private static final CandidateId KEVIN = new CandidateId("kevin");
    private static final String TEXT = "Ten years of Java at the harbour office";

    @TempDir
    private Path data;

    @Test
    void an_erased_persons_events_stay_and_read_as_nothing_personal() throws IOException {
        String wrapped;
        try (var application = RunningApplication.on(data)) {
            register(application, JULIA);
            register(application, KEVIN);
            wrapped = application.sql().sql("SELECT wrapped_key FROM subject_key WHERE subject = 'julia'").query(String.class).single();

            application.send(new EraseCandidate(JULIA));

            var keys = application.get(SubjectKeys.class);
            assertThat(keys.erased("julia")).isTrue();
            assertThat(keys.encrypt("julia", "anything", new byte[1])).isNull();
            assertThat(application.events(JULIA)).containsExactly(
                    new CandidateRegistered(JULIA, null, null),
                    new CvSubmitted(JULIA, documentId(application, KEVIN), null, "text/plain", null, null, LocalDate.of(2026, 1, 2)),
                    new CandidateErased(JULIA));
            assertThat(cv(application, KEVIN).text()).isEqualTo(TEXT);
            assertThat(ledger()).hasSize(1).first().asString().contains("\"subject\":\"julia\"");
        }
        assertThat(Files.readString(data.resolve("events.mv.db"), StandardCharsets.ISO_8859_1))
                .doesNotContain(wrapped).doesNotContain("harbour office").contains("kevin");
    }

    @Test
    void a_database_restored_from_before_an_erasure_is_told_of_it_again() throws IOException {
        try (var application = RunningApplication.on(data)) {
            register(application, JULIA);
        }
        var events = data.resolve("events.mv.db");
        var backup = Files.copy(events, data.resolve("backup"));
        try (var application = RunningApplication.on(data)) {
            application.send(new EraseCandidate(JULIA));
            application.send(new RegisterCandidate(KEVIN, "kevin", contact()));
            application.send(new EraseCandidate(KEVIN));
        }
        Files.copy(backup, events, StandardCopyOption.REPLACE_EXISTING);

        try (var application = RunningApplication.on(data)) {
            assertThat(application.events(JULIA)).last().isEqualTo(new CandidateErased(JULIA));
            assertThat(cv(application, JULIA).text()).isNull();
            assertThat(application.get(SubjectKeys.class).erased("kevin")).isTrue();
            assertThat(ledger()).hasSize(3);
        }
    }

    @Test
    void a_ledger_that_was_lost_or_cut_short_is_completed_from_the_database() throws IOException {
        try (var application = RunningApplication.on(data)) {
            register(application, JULIA);
            register(application, KEVIN);
            application.send(new EraseCandidate(JULIA));
            application.send(new EraseCandidate(KEVIN));
        }
        var whole = Files.readString(data.resolve("erasures.ndjson"));
        Files.writeString(data.resolve("erasures.ndjson"), whole.substring(0, whole.length() - 10));

        try (var application = RunningApplication.on(data)) {
            assertThat(application.get(ErasureLedger.class).subjects()).containsExactly("julia", "kevin");
            assertThat(ledger()).hasSize(2);
        }
    }

    @Test
    void a_missing_or_foreign_master_key_is_refused_with_the_reason() throws IOException {
        try (var application = RunningApplication.on(data)) {
            register(application, JULIA);
        }
        var key = data.resolve("master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");

        Files.delete(key);
        assertThatThrownBy(() -> RunningApplication.on(data)).rootCause().isInstanceOf(CannotStart.class).hasMessageContaining("is missing");
        Files.writeString(key, Base64.getEncoder().encodeToString(new byte[32]));
        assertThatThrownBy(() -> RunningApplication.on(data)).rootCause().isInstanceOf(CannotStart.class).hasMessageContaining("is not the one");
        Files.writeString(key, "short");
        assertThatThrownBy(() -> RunningApplication.on(data)).rootCause().isInstanceOf(CannotStart.class).hasMessageContaining("holds no key");
    }

    private static void register(RunningApplication application, CandidateId candidate) {
        application.send(new RegisterCandidate(candidate, candidate.value(), contact()));
        application.send(new SubmitCv(candidate, "cv.txt", "text/plain", TEXT, LocalDate.of(2026, 1, 2), null));
    }

    private static Contact contact() {
        return new Contact("Julia Wong", "julia@example.org", null);
    }

    private static CvSubmitted cv(RunningApplication application, CandidateId candidate) {
        return application.events(candidate).stream().filter(CvSubmitted.class::isInstance).map(CvSubmitted.class::cast).findFirst()
                .orElseThrow();
    }

    private static String documentId(RunningApplication application, CandidateId candidate) {
        return cv(application, candidate).documentId();
    }

    private List<String> ledger() throws IOException {
        return Files.readAllLines(data.resolve("erasures.ndjson"));
    }
}
