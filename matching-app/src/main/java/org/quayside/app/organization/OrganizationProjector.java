package org.quayside.app.organization;

import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.readmodel.Batch;
import org.quayside.app.platform.view.ViewProjector;
import org.quayside.organization.OrganizationEvent;
import org.quayside.organization.OrganizationEvent.OrganizationRegistered;
import org.quayside.organization.OrganizationEvent.OrganizationRevised;
import org.quayside.organization.Sector;
import org.springframework.stereotype.Component;

/** Writes {@link OrganizationView}. */
@Component
final class OrganizationProjector implements ViewProjector {
    @Override
    public Set<String> collections() {
        return Set.of(OrganizationView.COLLECTION);
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(OrganizationEvent.class);
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public void on(DomainEventMessage<?> message, Batch batch) {
        var event = (OrganizationEvent) message.getPayload();
        Document before = batch.find(OrganizationView.COLLECTION, event.organizationId().value());
        Document after = switch (event) {
            case OrganizationRegistered e ->
                details(e.externalId(), e.organizationId().value(), e.name(), e.nameZh(), e.sector(), e.website(), e.district(), e.email());
            case OrganizationRevised e ->
                details(before == null ? "" : before.getString(OrganizationView.EXTERNAL_ID), e.organizationId().value(), e.name(), e.nameZh(),
                        e.sector(), e.website(), e.district(), e.email());
        };
        batch.put(OrganizationView.COLLECTION, after.append(OrganizationView.VERSION, message.getSequenceNumber()));
    }

    private static Document details(String externalId, String id, String name, @Nullable String nameZh, @Nullable Sector sector,
            @Nullable String website, @Nullable String district, @Nullable String email) {
        return new Document(OrganizationView.ID, id)
                .append(OrganizationView.EXTERNAL_ID, externalId)
                .append(OrganizationView.NAME, name)
                .append(OrganizationView.NAME_ZH, nameZh)
                .append(OrganizationView.SECTOR, sector == null ? null : sector.name())
                .append(OrganizationView.WEBSITE, website)
                .append(OrganizationView.DISTRICT, district)
                .append(OrganizationView.EMAIL, email);
    }
}
