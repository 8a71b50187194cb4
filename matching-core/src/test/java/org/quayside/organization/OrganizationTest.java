package org.quayside.organization;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.quayside.command.CommandRefused;
import org.quayside.organization.OrganizationCommand.RegisterOrganization;
import org.quayside.organization.OrganizationCommand.ReviseOrganization;
import org.quayside.organization.OrganizationEvent.OrganizationRegistered;
import org.quayside.organization.OrganizationEvent.OrganizationRevised;

class OrganizationTest {
    private static final OrganizationId ID = new OrganizationId("o1");
    private static final OrganizationDetails QUAY = new OrganizationDetails("Quay Robotics", "碼頭機械", Sector.ROBOTICS, null, "Sha Tin", null);
    private static final OrganizationDetails MOVED =
            new OrganizationDetails("Quay Robotics", "碼頭機械", Sector.ROBOTICS, "https://quay.example", "Tai Po", "talent@quay.example");
    private static final OrganizationRegistered REGISTERED =
            new OrganizationRegistered(ID, "quay", "Quay Robotics", "碼頭機械", Sector.ROBOTICS, null, "Sha Tin", null);
    private static final OrganizationRevised REVISED =
            new OrganizationRevised(ID, "Quay Robotics", "碼頭機械", Sector.ROBOTICS, "https://quay.example", "Tai Po", "talent@quay.example");

    private final FixtureConfiguration<Organization> fixture = new AggregateTestFixture<>(Organization.class);

    @Test
    void registering_an_organisation_records_it() {
        fixture.givenNoPriorActivity().when(new RegisterOrganization(ID, "quay", QUAY)).expectEvents(REGISTERED);
    }

    @Test
    void registering_it_again_changes_nothing_or_revises() {
        fixture.given(REGISTERED).when(new RegisterOrganization(ID, "quay", QUAY)).expectSuccessfulHandlerExecution().expectNoEvents();
        fixture.given(REGISTERED).when(new RegisterOrganization(ID, "quay", MOVED)).expectEvents(REVISED);
    }

    @Test
    void an_organisation_is_revised_once() {
        fixture.given(REGISTERED).when(new ReviseOrganization(ID, MOVED, null)).expectEvents(REVISED);
        fixture.given(REGISTERED, REVISED).when(new ReviseOrganization(ID, MOVED, null)).expectNoEvents();
    }

    @Test
    void a_revision_meant_for_another_version_is_refused() {
        fixture.given(REGISTERED, REVISED).when(new ReviseOrganization(ID, QUAY, 0L)).expectNoEvents()
                .expectException(CommandRefused.class).expectExceptionMessage("organisation o1 has version 1, not 0: read it again");
        fixture.given(REGISTERED).when(new ReviseOrganization(ID, MOVED, 0L)).expectEvents(REVISED);
    }

    @Test
    void an_organisation_that_is_not_registered_cannot_be_revised() {
        fixture.givenNoPriorActivity().when(new ReviseOrganization(ID, QUAY, null)).expectException(AggregateNotFoundException.class);
    }

    @Test
    void details_that_could_never_be_right_cannot_be_built() {
        assertThatThrownBy(() -> new OrganizationDetails("", null, null, null, null, null))
                .hasMessage("name is missing or blank, 1 to 200 characters are needed");
        assertThatThrownBy(() -> new OrganizationDetails("Quay", null, null, "javascript:alert(1)", null, null))
                .hasMessage("website 'javascript:alert(1)' is not an http or https address");
    }
}
