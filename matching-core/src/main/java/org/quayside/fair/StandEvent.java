package org.quayside.fair;

import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyId;

/** What can happen to an organisation's stand at a fair. */
public sealed interface StandEvent {
    FairId fairId();

    OrganizationId organizationId();

    record FairJoined(FairId fairId, OrganizationId organizationId) implements StandEvent {}

    /** With it all its vacancies are taken down. */
    record FairLeft(FairId fairId, OrganizationId organizationId) implements StandEvent {}

    record VacancyShown(FairId fairId, OrganizationId organizationId, VacancyId vacancyId) implements StandEvent {}

    record VacancyTakenDown(FairId fairId, OrganizationId organizationId, VacancyId vacancyId) implements StandEvent {}
}
