package org.quayside.vacancy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quayside.organization.OrganizationId;

/** What can happen to a vacancy. */
public sealed interface VacancyEvent {
    VacancyId vacancyId();

    record VacancyPublished(VacancyId vacancyId, String externalId, OrganizationId organizationId, Posting posting) implements VacancyEvent {}

    record VacancyRevised(VacancyId vacancyId, Posting posting) implements VacancyEvent {}

    record VacancyClosed(VacancyId vacancyId, CloseReason reason, @Nullable String note) implements VacancyEvent {}

    record VacancyReopened(VacancyId vacancyId, @Nullable Instant validThrough) implements VacancyEvent {}

    /** Its {@code validThrough} has passed: the only way in which time ends a vacancy. */
    record VacancyExpired(VacancyId vacancyId, Instant validThrough) implements VacancyEvent {}
}
