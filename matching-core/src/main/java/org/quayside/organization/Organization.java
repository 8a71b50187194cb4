package org.quayside.organization;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.quayside.command.CommandRefused;
import org.quayside.organization.OrganizationCommand.RegisterOrganization;
import org.quayside.organization.OrganizationCommand.ReviseOrganization;
import org.quayside.organization.OrganizationEvent.OrganizationRegistered;
import org.quayside.organization.OrganizationEvent.OrganizationRevised;

/** An employer, or whoever else publishes vacancies. */
public class Organization {
    @AggregateIdentifier
    private @Nullable OrganizationId id;

    private @Nullable OrganizationDetails details;

    protected Organization() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterOrganization command) {
        if (id == null) {
            OrganizationDetails d = command.details();
            apply(new OrganizationRegistered(
                    command.organizationId(), command.externalId(), d.name(), d.nameZh(), d.sector(), d.website(), d.district(), d.email()));
        } else {
            revise(command.organizationId(), command.details());
        }
    }

    @CommandHandler
    void handle(ReviseOrganization command) {
        CommandRefused.unlessVersion(command.expectedVersion(), getVersion(), OrganizationRefusal.ORGANIZATION_CHANGED_MEANWHILE,
                "organisation " + command.organizationId());
        revise(command.organizationId(), command.details());
    }

    private void revise(OrganizationId organizationId, OrganizationDetails d) {
        if (!d.equals(details)) {
            apply(new OrganizationRevised(organizationId, d.name(), d.nameZh(), d.sector(), d.website(), d.district(), d.email()));
        }
    }

    @EventSourcingHandler
    void on(OrganizationEvent event) {
        id = event.organizationId();
        details = switch (event) {
            case OrganizationRegistered e -> new OrganizationDetails(e.name(), e.nameZh(), e.sector(), e.website(), e.district(), e.email());
            case OrganizationRevised e -> new OrganizationDetails(e.name(), e.nameZh(), e.sector(), e.website(), e.district(), e.email());
        };
    }
}
