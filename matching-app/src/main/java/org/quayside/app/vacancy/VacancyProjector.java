package org.quayside.app.vacancy;

import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.quayside.app.platform.readmodel.Batch;
import org.quayside.app.platform.view.Documents;
import org.quayside.app.platform.view.ViewProjector;
import org.quayside.app.vacancy.VacancyView.Status;
import org.quayside.organization.Sector;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.VacancyEvent;
import org.quayside.vacancy.VacancyEvent.VacancyClosed;
import org.quayside.vacancy.VacancyEvent.VacancyExpired;
import org.quayside.vacancy.VacancyEvent.VacancyPublished;
import org.quayside.vacancy.VacancyEvent.VacancyReopened;
import org.quayside.vacancy.VacancyEvent.VacancyRevised;
import org.springframework.stereotype.Component;

/** Writes {@link VacancyView}. */
@Component
final class VacancyProjector implements ViewProjector {
    private final Documents documents;

    VacancyProjector(Documents documents) {
        this.documents = documents;
    }

    @Override
    public Set<String> collections() {
        return Set.of(VacancyView.COLLECTION);
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(VacancyEvent.class);
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void on(DomainEventMessage<?> message, Batch batch) {
        var event = (VacancyEvent) message.getPayload();
        Document known = event instanceof VacancyPublished ? null : batch.find(VacancyView.COLLECTION, event.vacancyId().value());
        Document vacancy = known == null ? new Document(VacancyView.ID, event.vacancyId().value()) : known;
        switch (event) {
            case VacancyPublished e -> {
                vacancy.append(VacancyView.EXTERNAL_ID, e.externalId()).append(VacancyView.ORGANIZATION, e.organizationId().value())
                        .append(VacancyView.STATUS, Status.OPEN.name());
                say(vacancy, e.posting());
            }
            case VacancyRevised e -> say(vacancy, e.posting());
            case VacancyClosed e -> vacancy.append(VacancyView.STATUS, Status.CLOSED.name()).append(VacancyView.REASON, e.reason().name());
            case VacancyReopened e -> {
                vacancy.append(VacancyView.STATUS, Status.OPEN.name()).append(VacancyView.REASON, null);
                Posting posting = documents.value(vacancy.get(VacancyView.POSTING, Document.class), Posting.class);
                say(vacancy, posting.withValidThrough(e.validThrough()));
            }
            case VacancyExpired _ -> vacancy.append(VacancyView.STATUS, Status.EXPIRED.name());
        }
        batch.put(VacancyView.COLLECTION, vacancy.append(VacancyView.VERSION, message.getSequenceNumber()));
    }

    private void say(Document vacancy, Posting posting) {
        Sector sector = posting.sector();
        vacancy.append(VacancyView.TITLE, VacancyView.searchable(posting.title()))
                .append(VacancyView.SECTOR, sector == null ? null : sector.name())
                .append(VacancyView.POSTING, documents.document(posting));
    }
}
