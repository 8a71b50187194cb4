package org.quayside.app.candidate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.quayside.app.candidate.CandidateView.Cv;
import org.quayside.app.candidate.CandidateView.Status;
import org.quayside.app.platform.readmodel.Batch;
import org.quayside.app.platform.view.SealedFields;
import org.quayside.app.platform.view.ViewProjector;
import org.quayside.candidate.CandidateEvent;
import org.quayside.candidate.CandidateEvent.CandidateErased;
import org.quayside.candidate.CandidateEvent.CandidateMerged;
import org.quayside.candidate.CandidateEvent.CandidatePaused;
import org.quayside.candidate.CandidateEvent.CandidateRegistered;
import org.quayside.candidate.CandidateEvent.CandidateResumed;
import org.quayside.candidate.CandidateEvent.CandidateRetracted;
import org.quayside.candidate.CandidateEvent.CandidateUnmerged;
import org.quayside.candidate.CandidateEvent.CandidateWithdrawn;
import org.quayside.candidate.CandidateEvent.ContactRevised;
import org.quayside.candidate.CandidateEvent.CvSubmitted;
import org.quayside.candidate.CandidateEvent.OrganizationHidden;
import org.quayside.candidate.CandidateEvent.OrganizationUnhidden;
import org.quayside.candidate.CandidateEvent.ProfileRevised;
import org.springframework.stereotype.Component;

/** Writes {@link CandidateView}. Of an erased candidate nothing is left. */
@Component
final class CandidateProjector implements ViewProjector {
    private final SealedFields sealed;

    CandidateProjector(SealedFields sealed) {
        this.sealed = sealed;
    }

    @Override
    public Set<String> collections() {
        return Set.of(CandidateView.COLLECTION);
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(CandidateEvent.class);
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void on(DomainEventMessage<?> message, Batch batch) {
        var event = (CandidateEvent) message.getPayload();
        String id = event.candidateId().value();
        Document known = event instanceof CandidateRegistered ? null : batch.find(CandidateView.COLLECTION, id);
        Document candidate = known == null ? new Document(CandidateView.ID, id) : known;
        candidate.append(CandidateView.VERSION, message.getSequenceNumber());
        switch (event) {
            case CandidateRegistered e -> {
                candidate.append(CandidateView.STATUS, Status.ACTIVE.name()).append(CandidateView.HIDDEN_FROM, List.of());
                seal(candidate, CandidateView.EXTERNAL_ID, e.externalId());
                seal(candidate, CandidateView.CONTACT, e.contact());
            }
            case ContactRevised e -> seal(candidate, CandidateView.CONTACT, e.contact());
            case CvSubmitted e -> seal(candidate, CandidateView.CV, new Cv(e.documentId(), e.fileName(), e.mediaType(), e.submittedOn()));
            case ProfileRevised e -> seal(candidate, CandidateView.PROFILE, e.declared());
            case OrganizationHidden e -> hide(candidate, e.organizationId().value(), true);
            case OrganizationUnhidden e -> hide(candidate, e.organizationId().value(), false);
            case CandidatePaused _ -> candidate.append(CandidateView.STATUS, Status.PAUSED.name());
            case CandidateResumed _ -> candidate.append(CandidateView.STATUS, Status.ACTIVE.name());
            case CandidateWithdrawn _ -> candidate.append(CandidateView.STATUS, Status.WITHDRAWN.name());
            case CandidateMerged e -> candidate.append(CandidateView.MERGED_INTO, e.into().value());
            case CandidateUnmerged _ -> candidate.remove(CandidateView.MERGED_INTO);
            case CandidateErased _, CandidateRetracted _ -> {
                batch.remove(CandidateView.COLLECTION, id);
                return;
            }
        }
        batch.put(CandidateView.COLLECTION, candidate);
    }

    @Override
    public Document comparable(Document document) {
        return CandidateView.opened(document, sealed);
    }

    private void seal(Document candidate, String field, @Nullable Object value) {
        String id = candidate.getString(CandidateView.ID);
        candidate.append(field, value == null ? null : sealed.seal(id, CandidateView.context(field), value));
    }

    private static void hide(Document candidate, String organization, boolean hidden) {
        List<String> hiddenFrom = new ArrayList<>(candidate.getList(CandidateView.HIDDEN_FROM, String.class, List.of()));
        hiddenFrom.remove(organization);
        if (hidden) {
            hiddenFrom.add(organization);
        }
        candidate.append(CandidateView.HIDDEN_FROM, hiddenFrom);
    }
}
