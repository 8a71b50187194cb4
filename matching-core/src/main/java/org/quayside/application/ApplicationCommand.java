package org.quayside.application;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.quayside.command.Checks;
import org.quayside.organization.OrganizationId;

/** What either side can decide about one pair. {@code organizationId} is the vacancy's, as the edge has looked it up. */
public sealed interface ApplicationCommand {
    ApplicationId applicationId();

    OrganizationId organizationId();

    /** The candidate wants to be considered. */
    record ExpressInterest(@TargetAggregateIdentifier ApplicationId applicationId, OrganizationId organizationId)
            implements ApplicationCommand {}

    /** The recruiter wants to talk; takes a decline back. */
    record ShortlistCandidate(@TargetAggregateIdentifier ApplicationId applicationId, OrganizationId organizationId)
            implements ApplicationCommand {}

    /** The recruiter does not want to go on; possible before any interest was shown. */
    record DeclineApplication(
            @TargetAggregateIdentifier ApplicationId applicationId, OrganizationId organizationId, DeclineReason reason,
            @Nullable String note)
            implements ApplicationCommand {
        public DeclineApplication {
            Checks.optionalLine("note", note, 1_000);
        }
    }

    /** The candidate does not want to go on: contact details close again. */
    record WithdrawInterest(@TargetAggregateIdentifier ApplicationId applicationId, OrganizationId organizationId)
            implements ApplicationCommand {}

    record RecordInterview(@TargetAggregateIdentifier ApplicationId applicationId, OrganizationId organizationId)
            implements ApplicationCommand {}

    record RecordHire(@TargetAggregateIdentifier ApplicationId applicationId, OrganizationId organizationId)
            implements ApplicationCommand {}
}
