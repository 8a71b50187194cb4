package org.quayside.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quayside.candidate.CandidateCommand.EraseCandidate;
import org.quayside.candidate.CandidateCommand.HideFromOrganization;
import org.quayside.candidate.CandidateCommand.PauseCandidate;
import org.quayside.candidate.CandidateCommand.RegisterCandidate;
import org.quayside.candidate.CandidateCommand.ResumeCandidate;
import org.quayside.candidate.CandidateCommand.ReviseContact;
import org.quayside.candidate.CandidateCommand.ReviseProfile;
import org.quayside.candidate.CandidateCommand.SubmitCv;
import org.quayside.candidate.CandidateCommand.UnhideFromOrganization;
import org.quayside.candidate.CandidateCommand.WithdrawCandidate;
import org.quayside.candidate.CandidateEvent.CandidateErased;
import org.quayside.candidate.CandidateEvent.CandidatePaused;
import org.quayside.candidate.CandidateEvent.CandidateRegistered;
import org.quayside.candidate.CandidateEvent.CandidateResumed;
import org.quayside.candidate.CandidateEvent.CandidateWithdrawn;
import org.quayside.candidate.CandidateEvent.ContactRevised;
import org.quayside.candidate.CandidateEvent.CvSubmitted;
import org.quayside.candidate.CandidateEvent.OrganizationHidden;
import org.quayside.candidate.CandidateEvent.OrganizationUnhidden;
import org.quayside.candidate.CandidateEvent.ProfileRevised;
import org.quayside.command.RefusedWith;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.SkillId;

class CandidateTest {
    private static final CandidateId ID = new CandidateId("c1");
    private static final OrganizationId EMPLOYER = new OrganizationId("o1");
    private static final LocalDate DAY = LocalDate.of(2025, 4, 2);
    private static final Contact JULIA = new Contact("Julia Wong", "julia@example.org", null);
    private static final Contact MOVED = new Contact("Julia Wong", "jw@example.org", "+852 5555 0101");
    private static final DeclaredProfile WISHES = new DeclaredProfile(null, false, Set.of("Kwun Tong"), Set.of(), Set.of(Sector.ROBOTICS),
            Set.of(), null, Permit.PERMANENT_RESIDENT, 35, List.of(new DeclaredSkill(new SkillId("python"), 30)), List.of());

    private static final CandidateRegistered REGISTERED = new CandidateRegistered(ID, "ext-1", JULIA);
    private static final SubmitCv CV = new SubmitCv(ID, "cv.pdf", "application/pdf", "Python since 2019", DAY, null);
    private static final CvSubmitted SUBMITTED = new CvSubmitted(ID, TextDigest.of(CV.text()).documentId(), "cv.pdf", "application/pdf", CV.text(),
            TextDigest.of(CV.text()).hex(), DAY);

    private final FixtureConfiguration<Candidate> fixture = new AggregateTestFixture<>(Candidate.class);

    @Test
    void registering_someone_new_records_it() {
        fixture.givenNoPriorActivity().when(new RegisterCandidate(ID, "ext-1", JULIA)).expectEvents(REGISTERED);
    }

    @Test
    void registering_the_same_person_again_changes_nothing() {
        fixture.given(REGISTERED).when(new RegisterCandidate(ID, "ext-1", JULIA)).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void registering_again_with_another_contact_revises_it() {
        fixture.given(REGISTERED).when(new RegisterCandidate(ID, "ext-1", MOVED)).expectEvents(new ContactRevised(ID, MOVED));
    }

    @Test
    void a_contact_is_revised_once() {
        fixture.given(REGISTERED).when(new ReviseContact(ID, MOVED, null)).expectEvents(new ContactRevised(ID, MOVED));
        fixture.given(REGISTERED, new ContactRevised(ID, MOVED)).when(new ReviseContact(ID, MOVED, null))
                .expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void a_cv_is_recorded_under_the_digest_of_its_text() {
        assertThat(SUBMITTED.digest()).hasSize(64).startsWith(SUBMITTED.documentId());
        fixture.given(REGISTERED).when(CV).expectEvents(SUBMITTED);
    }

    @Test
    void a_cv_with_the_same_text_changes_nothing() {
        SubmitCv sameText = new SubmitCv(ID, "again.docx", "application/msword", CV.text(), DAY.plusDays(9), null);
        fixture.given(REGISTERED, SUBMITTED).when(sameText).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void a_cv_with_another_text_replaces_the_first_and_the_first_may_come_back() {
        CvSubmitted other = new CvSubmitted(ID, TextDigest.of("Go").documentId(), null, "text/plain", "Go", TextDigest.of("Go").hex(), DAY);
        fixture.given(REGISTERED, SUBMITTED, other).when(CV).expectEvents(SUBMITTED);
    }

    @Test
    void a_profile_is_revised_once() {
        fixture.given(REGISTERED).when(new ReviseProfile(ID, WISHES, null)).expectEvents(new ProfileRevised(ID, WISHES));
        fixture.given(REGISTERED, new ProfileRevised(ID, WISHES)).when(new ReviseProfile(ID, WISHES, null))
                .expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void a_profile_that_states_nothing_changes_nothing_at_first() {
        fixture.given(REGISTERED).when(new ReviseProfile(ID, DeclaredProfile.NONE, null)).expectNoEvents();
    }

    @Test
    void a_candidate_hides_from_an_organisation_once_and_can_show_again() {
        OrganizationHidden hidden = new OrganizationHidden(ID, EMPLOYER);
        OrganizationUnhidden unhidden = new OrganizationUnhidden(ID, EMPLOYER);
        fixture.given(REGISTERED).when(new HideFromOrganization(ID, EMPLOYER)).expectEvents(hidden);
        fixture.given(REGISTERED, hidden).when(new HideFromOrganization(ID, EMPLOYER)).expectNoEvents();
        fixture.given(REGISTERED, hidden).when(new UnhideFromOrganization(ID, EMPLOYER)).expectEvents(unhidden);
        fixture.given(REGISTERED, hidden, unhidden).when(new UnhideFromOrganization(ID, EMPLOYER)).expectNoEvents();
        fixture.given(REGISTERED, hidden, unhidden).when(new HideFromOrganization(ID, EMPLOYER)).expectEvents(hidden);
    }

    @Test
    void a_candidate_pauses_and_resumes() {
        CandidatePaused paused = new CandidatePaused(ID);
        fixture.given(REGISTERED).when(new PauseCandidate(ID)).expectEvents(paused);
        fixture.given(REGISTERED, paused).when(new PauseCandidate(ID)).expectNoEvents();
        fixture.given(REGISTERED, paused).when(new ResumeCandidate(ID)).expectEvents(new CandidateResumed(ID));
        fixture.given(REGISTERED).when(new ResumeCandidate(ID)).expectNoEvents();
        fixture.given(REGISTERED, paused).when(CV).expectEvents(SUBMITTED);
    }

    @Test
    void a_candidate_withdraws_once() {
        CandidateWithdrawn withdrawn = new CandidateWithdrawn(ID);
        fixture.given(REGISTERED).when(new WithdrawCandidate(ID)).expectEvents(withdrawn);
        fixture.given(REGISTERED, withdrawn).when(new WithdrawCandidate(ID)).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @Test
    void a_candidate_is_erased_once_also_after_withdrawing() {
        CandidateErased erased = new CandidateErased(ID);
        fixture.given(REGISTERED).when(new EraseCandidate(ID)).expectEvents(erased);
        fixture.given(REGISTERED, new CandidateWithdrawn(ID)).when(new EraseCandidate(ID)).expectEvents(erased);
        fixture.given(REGISTERED, erased).when(new EraseCandidate(ID)).expectSuccessfulHandlerExecution().expectNoEvents();
    }

    @ParameterizedTest
    @MethodSource("everythingButErasure")
    void whoever_withdrew_refuses_everything_but_erasure(CandidateCommand command) {
        ResultValidator<Candidate> result = fixture.given(REGISTERED, new CandidateWithdrawn(ID)).when(command);
        expectRefusal(result, CandidateRefusal.CANDIDATE_WITHDRAWN, "candidate c1 withdrew; nothing but erasure is possible");
    }

    @ParameterizedTest
    @MethodSource("everythingButErasure")
    void whoever_was_erased_refuses_everything_even_with_the_key_gone(CandidateCommand command) {
        CandidateRegistered unreadable = new CandidateRegistered(ID, null, null);
        CvSubmitted unreadableCv = new CvSubmitted(ID, "5a0ba4c6387b3e38", null, "text/plain", null, null, DAY);
        ResultValidator<Candidate> result = fixture
                .given(unreadable, unreadableCv, new ProfileRevised(ID, null), new CandidateErased(ID)).when(command);
        expectRefusal(result, CandidateRefusal.CANDIDATE_ERASED,
                "candidate c1 was erased, which is final; register the person under another externalId");
    }

    @Test
    void whoever_was_erased_cannot_withdraw() {
        expectRefusal(fixture.given(REGISTERED, new CandidateErased(ID)).when(new WithdrawCandidate(ID)),
                CandidateRefusal.CANDIDATE_ERASED,
                "candidate c1 was erased, which is final; register the person under another externalId");
    }

    static List<CandidateCommand> everythingButErasure() {
        return List.of(new RegisterCandidate(ID, "ext-1", JULIA), new ReviseContact(ID, MOVED, null), CV,
                new ReviseProfile(ID, WISHES, null), new HideFromOrganization(ID, EMPLOYER), new UnhideFromOrganization(ID, EMPLOYER),
                new PauseCandidate(ID), new ResumeCandidate(ID));
    }

    @ParameterizedTest
    @MethodSource("meantForVersionZero")
    void what_was_meant_for_another_version_is_refused(CandidateCommand command) {
        expectRefusal(fixture.given(REGISTERED, SUBMITTED).when(command), CandidateRefusal.CANDIDATE_CHANGED_MEANWHILE,
                "candidate c1 has version 1, not 0: read it again");
        fixture.given(REGISTERED).when(command).expectSuccessfulHandlerExecution();
    }

    static List<CandidateCommand> meantForVersionZero() {
        return List.of(new ReviseContact(ID, MOVED, 0L), new ReviseProfile(ID, WISHES, 0L),
                new SubmitCv(ID, null, "text/plain", "Go", DAY, 0L));
    }

    @Test
    void nobody_but_the_registered_can_be_commanded() {
        fixture.givenNoPriorActivity().when(CV).expectException(AggregateNotFoundException.class);
    }

    @Test
    void a_command_that_could_never_be_right_cannot_be_built() {
        assertThatThrownBy(() -> new RegisterCandidate(ID, " ", JULIA)).hasMessage(
                "externalId is missing or blank, 1 to 200 characters are needed");
        assertThatThrownBy(() -> new SubmitCv(ID, null, "text/plain", "\n ", DAY, null)).hasMessage(
                "text has 0 characters, 1 to 1,000,000 are allowed");
        assertThatThrownBy(() -> new SubmitCv(ID, "a\nb", "text/plain", "Go", DAY, null)).hasMessage(
                "fileName has a control character, U+000A");
    }

    private static void expectRefusal(ResultValidator<Candidate> result, CandidateRefusal refusal, String message) {
        result.expectException(new RefusedWith(refusal)).expectExceptionMessage(message).expectNoEvents();
    }
}
