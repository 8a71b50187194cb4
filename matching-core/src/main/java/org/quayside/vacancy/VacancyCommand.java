package org.quayside.vacancy;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.quayside.command.Checks;
import org.quayside.organization.OrganizationId;

/** What can be asked of a vacancy. {@code expectedVersion}: the version the caller has read; null: whatever it is. */
public sealed interface VacancyCommand {
    VacancyId vacancyId();

    /** Publishes, or revises what is published already. */
    record PublishVacancy(
            @TargetAggregateIdentifier VacancyId vacancyId, String externalId, OrganizationId organizationId, Posting posting)
            implements VacancyCommand {
        public PublishVacancy {
            Checks.line("externalId", externalId, 200);
        }
    }

    record ReviseVacancy(@TargetAggregateIdentifier VacancyId vacancyId, Posting posting, @Nullable Long expectedVersion)
            implements VacancyCommand {}

    record CloseVacancy(
            @TargetAggregateIdentifier VacancyId vacancyId, CloseReason reason, @Nullable String note, @Nullable Long expectedVersion)
            implements VacancyCommand {
        public CloseVacancy {
            Checks.optionalLine("note", note, 1_000);
        }
    }

    /** @param validThrough it expires then; null: never */
    record ReopenVacancy(
            @TargetAggregateIdentifier VacancyId vacancyId, @Nullable Instant validThrough, @Nullable Long expectedVersion)
            implements VacancyCommand {
        public ReopenVacancy {
            Posting.checkValidThrough(validThrough);
        }
    }

    /**
     * Ends the vacancy because its time has come; changes nothing if it is valid longer by now. It is also the payload of the deadline, which
     * lies in the scheduler's table as it is: no personal data here.
     */
    record ExpireVacancy(@TargetAggregateIdentifier VacancyId vacancyId, Instant validThrough) implements VacancyCommand {}

    /** Changes nothing; refused if the vacancy is another organisation's. */
    record RequireVacancyOf(@TargetAggregateIdentifier VacancyId vacancyId, OrganizationId organizationId) implements VacancyCommand {}

    /** Sets the deadline of an open vacancy again, for when the scheduler has lost it. */
    record RescheduleExpiry(@TargetAggregateIdentifier VacancyId vacancyId) implements VacancyCommand {}
}
