package org.quayside.fair;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.quayside.candidate.CandidateId;
import org.quayside.command.CommandRefused;
import org.quayside.fair.FairCommand.CloseFair;
import org.quayside.fair.FairCommand.OpenFair;
import org.quayside.fair.FairCommand.ReopenFair;
import org.quayside.fair.FairCommand.RequireOpenFair;
import org.quayside.fair.FairCommand.ReviseFair;
import org.quayside.fair.FairEvent.FairClosed;
import org.quayside.fair.FairEvent.FairOpened;
import org.quayside.fair.FairEvent.FairReopened;
import org.quayside.fair.FairEvent.FairRevised;
import org.quayside.fair.StandCommand.JoinFair;
import org.quayside.fair.StandCommand.LeaveFair;
import org.quayside.fair.StandCommand.ShowVacancy;
import org.quayside.fair.StandCommand.TakeVacancyDown;
import org.quayside.fair.StandEvent.FairJoined;
import org.quayside.fair.StandEvent.FairLeft;
import org.quayside.fair.StandEvent.VacancyShown;
import org.quayside.fair.StandEvent.VacancyTakenDown;
import org.quayside.fair.VisitCommand.CancelVisit;
import org.quayside.fair.VisitCommand.RegisterVisit;
import org.quayside.fair.VisitEvent.VisitCancelled;
import org.quayside.fair.VisitEvent.VisitRegistered;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyId;

class FairTest {
    private static final FairId ID = new FairId("f1");
    private static final LocalDate SATURDAY = LocalDate.of(2025, 4, 26);
    private static final LocalDate SUNDAY = LocalDate.of(2025, 4, 27);
    private static final FairDetails DETAILS = new FairDetails("AI Fair", "博覽", "Wan Chai", SATURDAY, SUNDAY);
    private static final FairDetails MOVED = new FairDetails("AI Fair", "博覽", "Cyberport", SATURDAY, SUNDAY);
    private static final FairOpened OPENED = new FairOpened(ID, "ai", "AI Fair", "博覽", "Wan Chai", SATURDAY, SUNDAY);
    private static final FairRevised REVISED = new FairRevised(ID, "AI Fair", "博覽", "Cyberport", SATURDAY, SUNDAY);
    private static final OrganizationId QUAY = new OrganizationId("o1");
    private static final VacancyId JOB = new VacancyId("v1");
    private static final StandId STAND = new StandId(ID, QUAY);
    private static final FairJoined JOINED = new FairJoined(ID, QUAY);
    private static final VacancyShown SHOWN = new VacancyShown(ID, QUAY, JOB);
    private static final CandidateId ADA = new CandidateId("c1");
    private static final VisitId VISIT = new VisitId(ID, ADA);
    private static final VisitRegistered REGISTERED = new VisitRegistered(ID, ADA, VisitWay.LINK);

    private final FixtureConfiguration<Fair> fair = new AggregateTestFixture<>(Fair.class);
    private final FixtureConfiguration<Stand> stand = new AggregateTestFixture<>(Stand.class);
    private final FixtureConfiguration<Visit> visit = new AggregateTestFixture<>(Visit.class);

    @Test
    void a_fair_is_opened_once_and_then_revised() {
        fair.givenNoPriorActivity().when(new OpenFair(ID, "ai", DETAILS)).expectEvents(OPENED);
        fair.given(OPENED).when(new OpenFair(ID, "ai", DETAILS)).expectNoEvents();
        fair.given(OPENED).when(new OpenFair(ID, "ai", MOVED)).expectEvents(REVISED);
        fair.given(OPENED).when(new ReviseFair(ID, MOVED, 0L)).expectEvents(REVISED);
        fair.given(OPENED, REVISED).when(new ReviseFair(ID, DETAILS, 0L)).expectException(CommandRefused.class)
                .expectExceptionMessage("fair f1 has version 1, not 0: read it again");
    }

    @Test
    void a_closed_fair_admits_nothing_until_it_is_opened_again() {
        fair.given(OPENED).when(new RequireOpenFair(ID)).expectSuccessfulHandlerExecution().expectNoEvents();
        fair.given(OPENED).when(new CloseFair(ID, null)).expectEvents(new FairClosed(ID));
        fair.given(OPENED, new FairClosed(ID)).when(new CloseFair(ID, null)).expectNoEvents();
        fair.given(OPENED, new FairClosed(ID)).when(new RequireOpenFair(ID)).expectException(CommandRefused.class)
                .expectExceptionMessage("fair f1 is closed; reopen it first");
        fair.given(OPENED, new FairClosed(ID)).when(new ReopenFair(ID, null)).expectEvents(new FairReopened(ID));
        fair.given(OPENED, new FairClosed(ID), new FairReopened(ID)).when(new RequireOpenFair(ID)).expectSuccessfulHandlerExecution();
        fair.givenNoPriorActivity().when(new RequireOpenFair(ID)).expectException(AggregateNotFoundException.class);
    }

    @Test
    void an_organisation_joins_and_leaves_with_all_it_shows() {
        stand.givenNoPriorActivity().when(new JoinFair(STAND)).expectEvents(JOINED);
        stand.given(JOINED).when(new JoinFair(STAND)).expectNoEvents();
        stand.given(JOINED, SHOWN).when(new LeaveFair(STAND)).expectEvents(new FairLeft(ID, QUAY));
        stand.given(JOINED, SHOWN, new FairLeft(ID, QUAY)).when(new LeaveFair(STAND)).expectNoEvents();
        stand.given(JOINED, SHOWN, new FairLeft(ID, QUAY), JOINED).when(new ShowVacancy(STAND, JOB)).expectEvents(SHOWN);
    }

    @Test
    void a_vacancy_is_shown_once_by_who_takes_part() {
        stand.given(JOINED).when(new ShowVacancy(STAND, JOB)).expectEvents(SHOWN);
        stand.given(JOINED, SHOWN).when(new ShowVacancy(STAND, JOB)).expectNoEvents();
        stand.given(JOINED, SHOWN).when(new TakeVacancyDown(STAND, JOB)).expectEvents(new VacancyTakenDown(ID, QUAY, JOB));
        stand.given(JOINED).when(new TakeVacancyDown(STAND, JOB)).expectNoEvents();
        stand.givenNoPriorActivity().when(new ShowVacancy(STAND, JOB)).expectException(CommandRefused.class)
                .expectExceptionMessage("organisation o1 does not take part in fair f1; it has to join first");
    }

    @Test
    void a_candidate_registers_once_and_may_cancel() {
        visit.givenNoPriorActivity().when(new RegisterVisit(VISIT, VisitWay.LINK)).expectEvents(REGISTERED);
        visit.given(REGISTERED).when(new RegisterVisit(VISIT, VisitWay.ACCOUNT)).expectNoEvents();
        visit.given(REGISTERED).when(new CancelVisit(VISIT)).expectEvents(new VisitCancelled(ID, ADA));
        visit.given(REGISTERED, new VisitCancelled(ID, ADA)).when(new CancelVisit(VISIT)).expectNoEvents();
    }

    @Test
    void a_fair_that_could_never_be_cannot_be_built() {
        assertThatThrownBy(() -> new FairDetails("AI Fair", null, "Wan Chai", SUNDAY, SATURDAY))
                .hasMessage("lastDay 2025-04-26 is before firstDay 2025-04-27");
        assertThatThrownBy(() -> new FairDetails("AI Fair", null, "Wan Chai", SUNDAY, SUNDAY.plusYears(2))).hasMessageContaining("more than 366 days");
        assertThatThrownBy(() -> new FairDetails("AI Fair", null, " ", SUNDAY, SUNDAY)).hasMessageStartingWith("place is missing");
    }
}
