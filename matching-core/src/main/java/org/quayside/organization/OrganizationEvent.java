package org.quayside.organization;

import org.jspecify.annotations.Nullable;

/** What can happen to an organisation. */
public sealed interface OrganizationEvent {
    OrganizationId organizationId();

    record OrganizationRegistered(
            OrganizationId organizationId,
            String externalId,
            String name,
            @Nullable String nameZh,
            @Nullable Sector sector,
            @Nullable String website,
            @Nullable String district,
            @Nullable String email)
            implements OrganizationEvent {}

    record OrganizationRevised(
            OrganizationId organizationId,
            String name,
            @Nullable String nameZh,
            @Nullable Sector sector,
            @Nullable String website,
            @Nullable String district,
            @Nullable String email)
            implements OrganizationEvent {}
}
