package org.quayside.app.fair;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.readmodel.Batch;
import org.quayside.app.platform.view.ViewProjector;
import org.quayside.candidate.CandidateEvent.CandidateErased;
import org.quayside.fair.FairEvent;
import org.quayside.fair.FairEvent.FairClosed;
import org.quayside.fair.FairEvent.FairOpened;
import org.quayside.fair.FairEvent.FairReopened;
import org.quayside.fair.FairEvent.FairRevised;
import org.quayside.fair.StandEvent;
import org.quayside.fair.StandEvent.FairJoined;
import org.quayside.fair.StandEvent.FairLeft;
import org.quayside.fair.StandEvent.VacancyShown;
import org.quayside.fair.StandEvent.VacancyTakenDown;
import org.quayside.fair.StandId;
import org.quayside.fair.VisitEvent;
import org.quayside.fair.VisitEvent.VisitCancelled;
import org.quayside.fair.VisitEvent.VisitRegistered;
import org.springframework.stereotype.Component;

/** Writes {@link FairView}. */
@Component
final class FairProjector implements ViewProjector {
    @Override
    public Set<String> collections() {
        return Set.of(FairView.FAIRS, FairView.STANDS, FairView.VISITS);
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(FairEvent.class, StandEvent.class, VisitEvent.class, CandidateErased.class);
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Map<String, String> needs(DomainEventMessage<?> event) {
        String id = event.getAggregateIdentifier();
        return StandEvent.class.isAssignableFrom(event.getPayloadType()) ? Map.of(FairView.STANDS, id)
                : VisitEvent.class.isAssignableFrom(event.getPayloadType()) ? Map.of(FairView.VISITS, id.substring(id.indexOf('~') + 1))
                : Map.of();
    }

    @Override
    public void on(DomainEventMessage<?> message, Batch batch) {
        switch (message.getPayload()) {
            case FairEvent event -> on(event, message.getSequenceNumber(), batch);
            case StandEvent event -> on(event, batch);
            case VisitEvent event -> on(event, batch);
            case CandidateErased event -> batch.remove(FairView.VISITS, event.candidateId().value());
            default -> throw new IllegalArgumentException("no event of a fair: " + message.getPayloadType());
        }
    }

    private static void on(FairEvent event, long version, Batch batch) {
        Document fair = found(batch, FairView.FAIRS, event.fairId().value());
        switch (event) {
            case FairOpened e -> {
                fair.append(FairView.EXTERNAL_ID, e.externalId()).append(FairView.CLOSED, false);
                say(fair, e.name(), e.nameZh(), e.place(), e.firstDay(), e.lastDay());
            }
            case FairRevised e -> say(fair, e.name(), e.nameZh(), e.place(), e.firstDay(), e.lastDay());
            case FairClosed _ -> fair.append(FairView.CLOSED, true);
            case FairReopened _ -> fair.append(FairView.CLOSED, false);
        }
        batch.put(FairView.FAIRS, fair.append(FairView.VERSION, version));
    }

    private static void say(Document fair, String name, @Nullable String nameZh, String place, LocalDate firstDay, LocalDate lastDay) {
        fair.append(FairView.NAME, name).append(FairView.NAME_ZH, nameZh).append(FairView.PLACE, place)
                .append(FairView.FIRST_DAY, firstDay.toString()).append(FairView.LAST_DAY, lastDay.toString());
    }

    private static void on(StandEvent event, Batch batch) {
        String id = new StandId(event.fairId(), event.organizationId()).toString();
        Document stand = found(batch, FairView.STANDS, id).append(FairView.FAIR, event.fairId().value())
                .append(FairView.ORGANIZATION, event.organizationId().value());
        Set<String> shown = new TreeSet<>(stand.getList(FairView.VACANCIES, String.class, List.of()));
        switch (event) {
            case FairJoined _ -> {}
            case FairLeft _ -> {
                batch.remove(FairView.STANDS, id);
                return;
            }
            case VacancyShown e -> shown.add(e.vacancyId().value());
            case VacancyTakenDown e -> shown.remove(e.vacancyId().value());
        }
        batch.put(FairView.STANDS, stand.append(FairView.VACANCIES, List.copyOf(shown)));
    }

    private static void on(VisitEvent event, Batch batch) {
        String candidate = event.candidateId().value();
        Document visits = found(batch, FairView.VISITS, candidate);
        Set<String> fairs = new TreeSet<>(visits.getList(FairView.OF_CANDIDATE, String.class, List.of()));
        switch (event) {
            case VisitRegistered e -> fairs.add(e.fairId().value());
            case VisitCancelled e -> fairs.remove(e.fairId().value());
        }
        if (fairs.isEmpty()) {
            batch.remove(FairView.VISITS, candidate);
        } else {
            batch.put(FairView.VISITS, visits.append(FairView.OF_CANDIDATE, List.copyOf(fairs)));
        }
    }

    private static Document found(Batch batch, String collection, String id) {
        Document known = batch.find(collection, id);
        return known == null ? new Document(FairView.ID, id) : known;
    }
}
