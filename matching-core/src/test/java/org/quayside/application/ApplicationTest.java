package org.quayside.application;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quayside.application.ApplicationCommand.DeclineApplication;
import org.quayside.application.ApplicationCommand.ExpressInterest;
import org.quayside.application.ApplicationCommand.RecordHire;
import org.quayside.application.ApplicationCommand.RecordInterview;
import org.quayside.application.ApplicationCommand.ShortlistCandidate;
import org.quayside.application.ApplicationCommand.WithdrawInterest;
import org.quayside.application.ApplicationEvent.ApplicationDeclined;
import org.quayside.application.ApplicationEvent.CandidateHired;
import org.quayside.application.ApplicationEvent.CandidateInterviewed;
import org.quayside.application.ApplicationEvent.CandidateShortlisted;
import org.quayside.application.ApplicationEvent.ContactOpened;
import org.quayside.application.ApplicationEvent.InterestExpressed;
import org.quayside.application.ApplicationEvent.InterestWithdrawn;
import org.quayside.candidate.CandidateId;
import org.quayside.command.RefusedWith;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyId;

class ApplicationTest {
    private static final CandidateId CANDIDATE = new CandidateId("c1");
    private static final VacancyId VACANCY = new VacancyId("v1");
    private static final OrganizationId QUAY = new OrganizationId("o1");
    private static final ApplicationId ID = new ApplicationId(CANDIDATE, VACANCY);

    private static final InterestExpressed INTERESTED = new InterestExpressed(CANDIDATE, VACANCY, QUAY);
    private static final CandidateShortlisted SHORTLISTED = new CandidateShortlisted(CANDIDATE, VACANCY, QUAY);
    private static final ContactOpened OPENED = new ContactOpened(CANDIDATE, VACANCY, QUAY);
    private static final ApplicationDeclined DECLINED = new ApplicationDeclined(CANDIDATE, VACANCY, QUAY, DeclineReason.SALARY, "too high");
    private static final InterestWithdrawn WITHDRAWN = new InterestWithdrawn(CANDIDATE, VACANCY, QUAY);
    private static final CandidateInterviewed INTERVIEWED = new CandidateInterviewed(CANDIDATE, VACANCY, QUAY);
    private static final CandidateHired HIRED = new CandidateHired(CANDIDATE, VACANCY, QUAY);
    private static final DeclineApplication DECLINE = new DeclineApplication(ID, QUAY, DeclineReason.SALARY, "too high");

    private final FixtureConfiguration<Application> fixture = new AggregateTestFixture<>(Application.class);

    @Test
    void interest_is_expressed_once() {
        fixture.givenNoPriorActivity().when(new ExpressInterest(ID, QUAY)).expectEvents(INTERESTED);
        fixture.given(INTERESTED).when(new ExpressInterest(ID, QUAY)).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void a_candidate_is_shortlisted_once() {
        fixture.givenNoPriorActivity().when(new ShortlistCandidate(ID, QUAY)).expectEvents(SHORTLISTED);
        fixture.given(SHORTLISTED).when(new ShortlistCandidate(ID, QUAY)).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void contact_opens_when_both_agree_whoever_comes_first() {
        fixture.given(INTERESTED).when(new ShortlistCandidate(ID, QUAY)).expectEvents(SHORTLISTED, OPENED);
        fixture.given(SHORTLISTED).when(new ExpressInterest(ID, QUAY)).expectEvents(INTERESTED, OPENED);
    }

    @Test
    void contact_opens_again_when_a_withdrawn_interest_comes_back() {
        fixture.given(INTERESTED, SHORTLISTED, OPENED, WITHDRAWN).when(new ExpressInterest(ID, QUAY)).expectEvents(INTERESTED, OPENED);
    }

    @Test
    void an_organisation_declines_once_and_even_before_any_interest() {
        fixture.given(INTERESTED).when(DECLINE).expectEvents(DECLINED);
        fixture.given(INTERESTED, DECLINED).when(DECLINE).expectSuccessfulHandlerExecution().expectNoEvents();
        fixture.givenNoPriorActivity().when(DECLINE).expectEvents(DECLINED);
    }

    @Test
    void whoever_was_declined_cannot_express_interest() {
        expectRefusal(fixture.given(DECLINED).when(new ExpressInterest(ID, QUAY)), ApplicationRefusal.APPLICATION_DECLINED,
                "application c1~v1 was declined; only the organisation can take it up again");
    }

    @Test
    void shortlisting_takes_a_decline_back() {
        fixture.given(INTERESTED, SHORTLISTED, OPENED, DECLINED).when(new ShortlistCandidate(ID, QUAY)).expectEvents(SHORTLISTED, OPENED);
    }

    @Test
    void interest_can_be_withdrawn() {
        fixture.given(INTERESTED).when(new WithdrawInterest(ID, QUAY)).expectEvents(WITHDRAWN);
    }

    @Test
    void interest_that_was_never_expressed_or_is_withdrawn_cannot_be_withdrawn() {
        String message = "application c1~v1 has no interest of the candidate to withdraw";
        WithdrawInterest withdraw = new WithdrawInterest(ID, QUAY);
        expectRefusal(fixture.givenNoPriorActivity().when(withdraw), ApplicationRefusal.NO_INTEREST_EXPRESSED, message);
        expectRefusal(fixture.given(INTERESTED, WITHDRAWN).when(withdraw), ApplicationRefusal.NO_INTEREST_EXPRESSED, message);
    }

    @Test
    void an_interview_and_a_hire_are_recorded_once() {
        fixture.given(INTERESTED, SHORTLISTED, OPENED).when(new RecordInterview(ID, QUAY)).expectEvents(INTERVIEWED);
        fixture.given(INTERESTED, SHORTLISTED, OPENED, INTERVIEWED).when(new RecordInterview(ID, QUAY)).expectNoEvents();
        fixture.given(INTERESTED, SHORTLISTED, OPENED).when(new RecordHire(ID, QUAY)).expectEvents(HIRED);
        fixture.given(INTERESTED, SHORTLISTED, OPENED, HIRED).when(new RecordHire(ID, QUAY)).expectNoEvents();
    }

    @ParameterizedTest
    @MethodSource("afterAgreementOnly")
    void no_interview_and_no_hire_before_both_have_agreed(ApplicationCommand command) {
        expectRefusal(fixture.given(INTERESTED).when(command), ApplicationRefusal.CONTACT_NOT_OPEN,
                "application c1~v1: interested true, shortlisted false; both have to agree first");
        expectRefusal(fixture.given(INTERESTED, SHORTLISTED, OPENED, WITHDRAWN).when(command), ApplicationRefusal.CONTACT_NOT_OPEN,
                "application c1~v1: interested false, shortlisted true; both have to agree first");
        expectRefusal(fixture.given(INTERESTED, SHORTLISTED, OPENED, DECLINED).when(command), ApplicationRefusal.CONTACT_NOT_OPEN,
                "application c1~v1: interested true, shortlisted false; both have to agree first");
    }

    static List<ApplicationCommand> afterAgreementOnly() {
        return List.of(new RecordInterview(ID, QUAY), new RecordHire(ID, QUAY));
    }

    @Test
    void nothing_takes_a_hire_back() {
        for (ApplicationCommand command : List.of(DECLINE, new WithdrawInterest(ID, QUAY))) {
            expectRefusal(fixture.given(INTERESTED, SHORTLISTED, OPENED, HIRED).when(command), ApplicationRefusal.CANDIDATE_ALREADY_HIRED,
                    "application c1~v1 ended with a hire");
        }
    }

    @ParameterizedTest
    @MethodSource("byAnotherOrganization")
    void another_organisation_has_no_say(ApplicationCommand command) {
        expectRefusal(fixture.given(INTERESTED).when(command), ApplicationRefusal.APPLICATION_OF_ANOTHER_ORGANIZATION,
                "application c1~v1 is with organisation o1, not o2");
    }

    static List<ApplicationCommand> byAnotherOrganization() {
        OrganizationId other = new OrganizationId("o2");
        return List.of(new ExpressInterest(ID, other), new ShortlistCandidate(ID, other),
                new DeclineApplication(ID, other, DeclineReason.OTHER, null), new WithdrawInterest(ID, other),
                new RecordInterview(ID, other), new RecordHire(ID, other));
    }

    private static void expectRefusal(ResultValidator<Application> result, ApplicationRefusal refusal, String message) {
        result.expectException(new RefusedWith(refusal)).expectExceptionMessage(message).expectNoEvents();
    }
}
