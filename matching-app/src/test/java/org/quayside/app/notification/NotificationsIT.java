package org.quayside.app.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.Awaiting;
import org.quayside.app.RunningApplication;
import org.quayside.candidate.CandidateCommand.EraseCandidate;
import org.quayside.candidate.CandidateCommand.RegisterCandidate;
import org.quayside.candidate.CandidateCommand.SubmitCv;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Contact;
import org.quayside.organization.OrganizationCommand.RegisterOrganization;
import org.quayside.organization.OrganizationDetails;
import org.quayside.organization.OrganizationId;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.SkillRequirement;
import org.quayside.vacancy.VacancyCommand.PublishVacancy;
import org.quayside.vacancy.VacancyId;

/** With a real mail server in this process. */
class NotificationsIT {
    private static final CandidateId ADA = new CandidateId("ada");
    private static final CandidateId NOBODY = new CandidateId("aaa");
    private static final OrganizationId QUAY = new OrganizationId("quay");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Test
    void a_strong_match_is_told_once_to_both_sides_and_mailed_once_to_each(@TempDir Path data) throws Exception {
        server.start();
        try {
            try (var first = application(data)) {
                first.send(new RegisterOrganization(QUAY, "quay", new OrganizationDetails("Quay", null, null, null, null, "talent@quay.example")));
                first.send(new PublishVacancy(new VacancyId("v1"), "v1", QUAY, posting()));
                first.send(new RegisterCandidate(ADA, "ada", new Contact("Ada Ho", "ada@example.org", null)));
                first.send(new SubmitCv(ADA, null, "text/plain", "Python, five years at a bank", LocalDate.of(2025, 4, 2), null));
                // Whose turn comes first, and who cannot be written to.
                first.send(new RegisterCandidate(NOBODY, "nobody", new Contact("No Address", "nobody at example", null)));
                first.send(new SubmitCv(NOBODY, null, "text/plain", "Python, five years at a bank", LocalDate.of(2025, 4, 2), null));
                Awaiting.until("a notice for her", () -> notices(first).size() == 1);
                Awaiting.until("a notice about each of the two", () -> first.get(NoticeStore.class).of(QUAY, null, Long.MAX_VALUE, 10).size() == 2);
                assertThat(server.waitForIncomingEmail(Awaiting.PATIENCE.toMillis(), 2)).isTrue();
                var letter = mailTo("talent@quay.example");
                assertThat(letter.getSubject()).contains("new strong candidate");
                assertThat(GreenMailUtil.getBody(letter)).contains("Python developer: ").contains("strong candidate").contains("Names open once")
                        .doesNotContain("Ada");
                var mail = mailTo("ada@example.org");
                assertThat(mail.getSubject()).isEqualTo("A new strong match");
                assertThat(GreenMailUtil.getBody(mail)).contains("Python developer").contains("Sign in to see why").doesNotContain("Quay");
            }
            try (var second = application(data)) {
                second.send(new PublishVacancy(new VacancyId("v2"), "v2", QUAY, posting()));
                Awaiting.until("another notice", () -> notices(second).size() == 2);
                assertThat(server.getReceivedMessages()).as("a digest a day, for each side").hasSize(2);
                var store = second.get(NoticeStore.class);
                long id = notices(second).getFirst().id();
                assertThat(store.see(id, new CandidateId("somebody-else"), Instant.EPOCH)).isFalse();
                assertThat(store.see(id, ADA, Instant.EPOCH)).isTrue();
                assertThat(notices(second).getFirst().seenAt()).isEqualTo(Instant.EPOCH);

                second.send(new EraseCandidate(ADA));
                Awaiting.until("none about who is erased", () -> notices(second).isEmpty());
                assertThat(store.of(QUAY, null, Long.MAX_VALUE, 10)).extracting(Notice::candidate).doesNotContain(ADA);
            }
        } finally {
            server.stop();
        }
    }

    private MimeMessage mailTo(String address) throws MessagingException {
        for (MimeMessage mail : server.getReceivedMessages()) {
            if (mail.getAllRecipients()[0].toString().equals(address)) {
                return mail;
            }
        }
        throw new AssertionError("no mail to " + address);
    }

    private RunningApplication application(Path data) {
        return RunningApplication.on(data, "--quayside.demo=true", "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + server.getSmtp().getPort(),
                "--quayside.notifications.look-every=200ms");
    }

    private static List<Notice> notices(RunningApplication application) {
        return application.get(NoticeStore.class).of(ADA, null, Long.MAX_VALUE, 10);
    }

    private static Posting posting() {
        return new Posting("Python developer", "Python", null, null, null, null, null, null, null, null,
                List.of(new SkillRequirement(List.of(new SkillId("python")), Importance.REQUIRED, null, false)), List.of(), List.of(), null, null, null, null);
    }
}
