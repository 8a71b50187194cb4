package org.quayside.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.Awaiting;
import org.quayside.app.RunningApplication;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.VacancyCommand.PublishVacancy;
import org.quayside.vacancy.VacancyEvent.VacancyExpired;
import org.quayside.vacancy.VacancyId;

class DeadlinesIT {
    private static final VacancyId KEPT = new VacancyId("kept");
    private static final VacancyId LOST = new VacancyId("lost");

    @TempDir
    private Path data;

    @Test
    void a_vacancy_expires_after_a_restart_even_if_its_deadline_was_lost() {
        Instant end;
        try (var application = RunningApplication.on(data)) {
            // Far enough off that a busy machine has published both by then: a deadline that is met is no longer there to be lost.
            end = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.MILLIS);
            publish(application, LOST, end);
            assertThat(application.sql().sql("DELETE FROM scheduled_tasks").update()).isEqualTo(1);
            publish(application, KEPT, end);
        }
        try (var application = RunningApplication.on(data)) {
            for (var vacancy : List.of(KEPT, LOST)) {
                await(application, vacancy, new VacancyExpired(vacancy, end));
            }
            assertThat(application.get(MissingDeadlines.class).set()).isZero();
        }
    }

    private static void publish(RunningApplication application, VacancyId vacancy, Instant end) {
        application.send(new PublishVacancy(vacancy, vacancy.value(), new OrganizationId("school"), new Posting("Teacher", "Teaches", null, null,
                null, null, null, null, null, null, List.of(), List.of(), List.of(), null, end, null, null)));
    }

    private static void await(RunningApplication application, VacancyId vacancy, Object event) {
        Awaiting.until(vacancy + " has expired", () -> application.events(vacancy).contains(event));
    }
}
