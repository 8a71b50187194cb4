package org.quayside.app.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.readmodel.Batch;
import org.quayside.app.platform.view.ViewProjector;
import org.quayside.application.ApplicationEvent;
import org.quayside.application.ApplicationEvent.ApplicationDeclined;
import org.quayside.application.ApplicationEvent.CandidateHired;
import org.quayside.application.ApplicationEvent.CandidateInterviewed;
import org.quayside.application.ApplicationEvent.CandidateShortlisted;
import org.quayside.application.ApplicationEvent.ContactOpened;
import org.quayside.application.ApplicationEvent.InterestExpressed;
import org.quayside.application.ApplicationEvent.InterestWithdrawn;
import org.quayside.application.ApplicationId;
import org.quayside.candidate.CandidateEvent.CandidateErased;
import org.quayside.candidate.CandidateId;
import org.springframework.stereotype.Component;

/** Writes {@link ApplicationView}. With an erased candidate their applications go. */
@Component
final class ApplicationProjector implements ViewProjector {
    @Override
    public Set<String> collections() {
        return Set.of(ApplicationView.COLLECTION, ApplicationView.LISTS);
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(ApplicationEvent.class, CandidateErased.class);
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void on(DomainEventMessage<?> message, Batch batch) {
        switch (message.getPayload()) {
            case ApplicationEvent e -> on(e, message.getSequenceNumber(), batch);
            case CandidateErased e -> forget(e.candidateId(), batch);
            default -> throw new IllegalArgumentException("not asked for: " + message.getPayloadType());
        }
    }

    private static void on(ApplicationEvent event, long version, Batch batch) {
        var id = new ApplicationId(event.candidateId(), event.vacancyId());
        Document known = batch.find(ApplicationView.COLLECTION, id.toString());
        Document pair = known == null ? fresh(id, event) : known;
        if (known == null) {
            list(ApplicationView.candidateList(event.candidateId()), id, batch);
            list(ApplicationView.vacancyList(event.vacancyId()), id, batch);
        }
        switch (event) {
            case InterestExpressed _ -> pair.append(ApplicationView.INTERESTED, true);
            case CandidateShortlisted _ -> pair.append(ApplicationView.SHORTLISTED, true).append(ApplicationView.DECLINED, null);
            case ContactOpened _ -> pair.append(ApplicationView.CONTACT_OPEN, true);
            case ApplicationDeclined e -> pair.append(ApplicationView.DECLINED, e.reason().name())
                    .append(ApplicationView.SHORTLISTED, false).append(ApplicationView.CONTACT_OPEN, false);
            case InterestWithdrawn _ -> pair.append(ApplicationView.INTERESTED, false).append(ApplicationView.CONTACT_OPEN, false);
            case CandidateInterviewed _ -> pair.append(ApplicationView.INTERVIEWED, true);
            case CandidateHired _ -> pair.append(ApplicationView.HIRED, true);
        }
        batch.put(ApplicationView.COLLECTION, pair.append(ApplicationView.VERSION, version));
    }

    private static Document fresh(ApplicationId id, ApplicationEvent event) {
        return new Document(ApplicationView.ID, id.toString())
                .append(ApplicationView.ORGANIZATION, event.organizationId().value())
                .append(ApplicationView.INTERESTED, false)
                .append(ApplicationView.SHORTLISTED, false)
                .append(ApplicationView.DECLINED, null)
                .append(ApplicationView.CONTACT_OPEN, false)
                .append(ApplicationView.INTERVIEWED, false)
                .append(ApplicationView.HIRED, false);
    }

    private static void list(String list, ApplicationId id, Batch batch) {
        List<String> ids = ids(batch.find(ApplicationView.LISTS, list));
        if (!ids.contains(id.toString())) {
            ids.add(id.toString());
            batch.put(ApplicationView.LISTS, new Document(ApplicationView.ID, list).append(ApplicationView.IDS, ids));
        }
    }

    private static void forget(CandidateId candidate, Batch batch) {
        String own = ApplicationView.candidateList(candidate);
        for (String text : ids(batch.find(ApplicationView.LISTS, own))) {
            batch.remove(ApplicationView.COLLECTION, text);
            String vacancy = ApplicationView.vacancyList(ApplicationView.id(text).vacancyId());
            List<String> left = ids(batch.find(ApplicationView.LISTS, vacancy));
            left.remove(text);
            batch.put(ApplicationView.LISTS, new Document(ApplicationView.ID, vacancy).append(ApplicationView.IDS, left));
        }
        batch.remove(ApplicationView.LISTS, own);
    }

    private static List<String> ids(@Nullable Document list) {
        return list == null ? new ArrayList<>() : new ArrayList<>(list.getList(ApplicationView.IDS, String.class));
    }
}
