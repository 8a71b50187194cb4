package org.quayside.vacancy;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quayside.command.RefusedWith;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyCommand.CloseVacancy;
import org.quayside.vacancy.VacancyCommand.ExpireVacancy;
import org.quayside.vacancy.VacancyCommand.PublishVacancy;
import org.quayside.vacancy.VacancyCommand.ReopenVacancy;
import org.quayside.vacancy.VacancyCommand.RescheduleExpiry;
import org.quayside.vacancy.VacancyCommand.ReviseVacancy;
import org.quayside.vacancy.VacancyEvent.VacancyClosed;
import org.quayside.vacancy.VacancyEvent.VacancyExpired;
import org.quayside.vacancy.VacancyEvent.VacancyPublished;
import org.quayside.vacancy.VacancyEvent.VacancyReopened;
import org.quayside.vacancy.VacancyEvent.VacancyRevised;

class VacancyTest {
    private static final VacancyId ID = new VacancyId("v1");
    private static final OrganizationId QUAY = new OrganizationId("o1");
    private static final Instant SOON = Instant.parse("2030-05-01T15:59:59Z");
    private static final Instant LATER = Instant.parse("2030-06-01T15:59:59Z");

    private static final VacancyPublished ENDLESS = new VacancyPublished(ID, "ext-1", QUAY, posting("AI engineer", null));
    private static final VacancyPublished UNTIL_SOON = new VacancyPublished(ID, "ext-1", QUAY, posting("AI engineer", SOON));
    private static final VacancyClosed CLOSED = new VacancyClosed(ID, CloseReason.FILLED, null);
    private static final VacancyExpired EXPIRED = new VacancyExpired(ID, SOON);

    private final FixtureConfiguration<Vacancy> fixture = new AggregateTestFixture<>(Vacancy.class);

    @Test
    void publishing_a_vacancy_without_an_end_schedules_nothing() {
        fixture.givenNoPriorActivity().when(publish(posting("AI engineer", null)))
                .expectEvents(ENDLESS).expectNoScheduledDeadlines();
    }

    @Test
    void publishing_a_vacancy_schedules_its_end() {
        fixture.givenNoPriorActivity().when(publish(posting("AI engineer", SOON)))
                .expectEvents(UNTIL_SOON).expectScheduledDeadline(SOON, new ExpireVacancy(ID, SOON));
    }

    @Test
    void publishing_it_again_changes_nothing_or_revises() {
        fixture.given(ENDLESS).when(publish(posting("AI engineer", null))).expectSuccessfulHandlerExecution().expectNoEvents();
        fixture.given(ENDLESS).when(publish(posting("ML engineer", null)))
                .expectEvents(new VacancyRevised(ID, posting("ML engineer", null)));
    }

    @Test
    void another_organisation_cannot_publish_it_again() {
        PublishVacancy byAnother = new PublishVacancy(ID, "ext-1", new OrganizationId("o2"), posting("AI engineer", null));
        expectRefusal(fixture.given(ENDLESS).when(byAnother), VacancyRefusal.VACANCY_OF_ANOTHER_ORGANIZATION,
                "vacancy v1 belongs to organisation o1, not o2");
    }

    @Test
    void a_revision_moves_the_end() {
        fixture.givenCommands(publish(posting("AI engineer", SOON))).when(new ReviseVacancy(ID, posting("AI engineer", LATER), null))
                .expectEvents(new VacancyRevised(ID, posting("AI engineer", LATER)))
                .expectScheduledDeadline(LATER, new ExpireVacancy(ID, LATER))
                .expectNoScheduledDeadline(SOON, new ExpireVacancy(ID, SOON));
    }

    @Test
    void a_revision_may_take_the_end_away() {
        fixture.givenCommands(publish(posting("AI engineer", SOON))).when(new ReviseVacancy(ID, posting("AI engineer", null), null))
                .expectEvents(new VacancyRevised(ID, posting("AI engineer", null))).expectNoScheduledDeadlines();
    }

    @Test
    void a_vacancy_that_is_not_open_refuses_revision() {
        ReviseVacancy revise = new ReviseVacancy(ID, posting("ML engineer", LATER), null);
        expectRefusal(fixture.given(ENDLESS, CLOSED).when(revise), VacancyRefusal.VACANCY_NOT_OPEN,
                "vacancy v1 is CLOSED; reopen it before revising it");
        expectRefusal(fixture.given(UNTIL_SOON, EXPIRED).when(publish(posting("ML engineer", LATER))), VacancyRefusal.VACANCY_NOT_OPEN,
                "vacancy v1 is EXPIRED; reopen it before revising it");
    }

    @Test
    void closing_records_the_reason_and_cancels_the_end() {
        fixture.givenCommands(publish(posting("AI engineer", SOON)))
                .when(new CloseVacancy(ID, CloseReason.ON_HOLD, "budget", null))
                .expectEvents(new VacancyClosed(ID, CloseReason.ON_HOLD, "budget")).expectNoScheduledDeadlines();
    }

    @Test
    void closing_a_closed_vacancy_changes_nothing_and_an_expired_one_can_be_closed() {
        CloseVacancy close = new CloseVacancy(ID, CloseReason.FILLED, null, null);
        fixture.given(ENDLESS, CLOSED).when(close).expectSuccessfulHandlerExecution().expectNoEvents();
        fixture.given(UNTIL_SOON, EXPIRED).when(close).expectEvents(CLOSED);
    }

    @Test
    void reopening_sets_a_new_end() {
        fixture.given(UNTIL_SOON, EXPIRED).when(new ReopenVacancy(ID, LATER, null))
                .expectEvents(new VacancyReopened(ID, LATER)).expectScheduledDeadline(LATER, new ExpireVacancy(ID, LATER));
    }

    @Test
    void reopening_without_an_end_schedules_nothing() {
        fixture.given(UNTIL_SOON, CLOSED).when(new ReopenVacancy(ID, null, null))
                .expectEvents(new VacancyReopened(ID, null)).expectNoScheduledDeadlines();
    }

    @Test
    void reopening_what_is_open_changes_nothing_or_moves_the_end() {
        fixture.given(UNTIL_SOON).when(new ReopenVacancy(ID, SOON, null)).expectSuccessfulHandlerExecution().expectNoEvents();
        fixture.given(UNTIL_SOON).when(new ReopenVacancy(ID, LATER, null)).expectEvents(new VacancyReopened(ID, LATER));
    }

    @Test
    void a_reopened_vacancy_is_compared_with_its_new_end() {
        fixture.given(UNTIL_SOON, CLOSED, new VacancyReopened(ID, LATER)).when(publish(posting("AI engineer", LATER))).expectNoEvents();
        fixture.given(UNTIL_SOON, CLOSED, new VacancyReopened(ID, LATER)).when(publish(posting("AI engineer", SOON)))
                .expectEvents(new VacancyRevised(ID, posting("AI engineer", SOON)));
    }

    @Test
    void a_vacancy_expires_when_its_end_has_come() {
        fixture.givenCommands(publish(posting("AI engineer", SOON))).whenTimeAdvancesTo(SOON.plusSeconds(1)).expectEvents(EXPIRED);
    }

    @Test
    void a_vacancy_that_was_extended_does_not_expire_at_its_old_end() {
        ExpireVacancy atTheOldEnd = new ExpireVacancy(ID, SOON);
        fixture.given(UNTIL_SOON, new VacancyRevised(ID, posting("AI engineer", LATER))).when(atTheOldEnd).expectNoEvents();
        fixture.given(UNTIL_SOON, new VacancyRevised(ID, posting("AI engineer", null))).when(atTheOldEnd).expectNoEvents();
        fixture.given(UNTIL_SOON, CLOSED).when(atTheOldEnd).expectNoEvents();
        fixture.given(UNTIL_SOON).when(atTheOldEnd).expectEvents(EXPIRED);
    }

    @Test
    void a_lost_deadline_is_set_again() {
        fixture.given(UNTIL_SOON).when(new RescheduleExpiry(ID))
                .expectNoEvents().expectScheduledDeadline(SOON, new ExpireVacancy(ID, SOON));
    }

    @Test
    void a_vacancy_that_is_closed_or_endless_gets_no_deadline() {
        fixture.given(UNTIL_SOON, CLOSED).when(new RescheduleExpiry(ID)).expectNoScheduledDeadlines();
        fixture.given(ENDLESS).when(new RescheduleExpiry(ID)).expectNoScheduledDeadlines();
    }

    @ParameterizedTest
    @MethodSource("meantForVersionZero")
    void what_was_meant_for_another_version_is_refused(VacancyCommand command) {
        VacancyRevised revised = new VacancyRevised(ID, posting("ML engineer", null));
        expectRefusal(fixture.given(ENDLESS, revised).when(command), VacancyRefusal.VACANCY_CHANGED_MEANWHILE,
                "vacancy v1 has version 1, not 0: read it again");
        fixture.given(ENDLESS).when(command).expectSuccessfulHandlerExecution();
    }

    static List<VacancyCommand> meantForVersionZero() {
        return List.of(new ReviseVacancy(ID, posting("Data engineer", null), 0L),
                new CloseVacancy(ID, CloseReason.OTHER, null, 0L), new ReopenVacancy(ID, LATER, 0L));
    }

    @Test
    void what_was_never_published_cannot_be_closed() {
        fixture.givenNoPriorActivity().when(new CloseVacancy(ID, CloseReason.FILLED, null, null))
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void an_end_that_no_scheduler_could_keep_cannot_be_built() {
        assertThatThrownBy(() -> posting("AI engineer", Instant.MAX)).hasMessageStartingWith("validThrough +1000000000-12-31");
        assertThatThrownBy(() -> new ReopenVacancy(ID, Instant.EPOCH, null))
                .hasMessage("validThrough 1970-01-01T00:00:00Z is not within 2000-01-01T00:00:00Z..2100-01-01T00:00:00Z");
    }

    private static PublishVacancy publish(Posting posting) {
        return new PublishVacancy(ID, "ext-1", QUAY, posting);
    }

    private static Posting posting(String title, @Nullable Instant validThrough) {
        return new Posting(title, "We look for someone who knows Python.", null, null, null, null, null, null, null, null, List.of(),
                List.of(), List.of(), null, validThrough, null, null);
    }

    private static void expectRefusal(ResultValidator<Vacancy> result, VacancyRefusal refusal, String message) {
        result.expectException(new RefusedWith(refusal)).expectExceptionMessage(message).expectNoEvents();
    }
}
