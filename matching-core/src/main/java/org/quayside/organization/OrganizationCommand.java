package org.quayside.organization;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.quayside.command.Checks;

/** What can be asked of an organisation. */
public sealed interface OrganizationCommand {
    OrganizationId organizationId();

    /** Registers, or revises who is registered already. */
    record RegisterOrganization(@TargetAggregateIdentifier OrganizationId organizationId, String externalId, OrganizationDetails details)
            implements OrganizationCommand {
        public RegisterOrganization {
            Checks.line("externalId", externalId, 200);
        }
    }

    /** @param expectedVersion the version the caller has read; null: whatever it is */
    record ReviseOrganization(
            @TargetAggregateIdentifier OrganizationId organizationId, OrganizationDetails details, @Nullable Long expectedVersion)
            implements OrganizationCommand {}
}
