package org.quayside.application;

import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.privacy.DataSubject;
import org.quayside.privacy.Personal;
import org.quayside.vacancy.VacancyId;

/** What the two sides decide about one pair. */
public sealed interface ApplicationEvent {
    CandidateId candidateId();

    VacancyId vacancyId();

    OrganizationId organizationId();

    /** The candidate is interested. */
    record InterestExpressed(CandidateId candidateId, VacancyId vacancyId, OrganizationId organizationId) implements ApplicationEvent {}

    /** The recruiter is interested. */
    record CandidateShortlisted(CandidateId candidateId, VacancyId vacancyId, OrganizationId organizationId) implements ApplicationEvent {}

    /** Both are: contact details are open to the organisation from now on. */
    record ContactOpened(CandidateId candidateId, VacancyId vacancyId, OrganizationId organizationId) implements ApplicationEvent {}

    record ApplicationDeclined(
            @DataSubject CandidateId candidateId, VacancyId vacancyId, OrganizationId organizationId, DeclineReason reason,
            @Personal @Nullable String note)
            implements ApplicationEvent {}

    /** The candidate is no longer interested. */
    record InterestWithdrawn(CandidateId candidateId, VacancyId vacancyId, OrganizationId organizationId) implements ApplicationEvent {}

    record CandidateInterviewed(CandidateId candidateId, VacancyId vacancyId, OrganizationId organizationId) implements ApplicationEvent {}

    record CandidateHired(CandidateId candidateId, VacancyId vacancyId, OrganizationId organizationId) implements ApplicationEvent {}
}
