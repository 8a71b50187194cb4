package org.quayside.app.insight;

import java.util.Date;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.readmodel.Batch;
import org.quayside.app.platform.view.ViewProjector;
import org.quayside.candidate.CandidateEvent.CandidateErased;
import org.quayside.candidate.CandidateEvent.CandidateRetracted;
import org.quayside.candidate.CandidateEvent.CvSubmitted;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.VacancyEvent;
import org.quayside.vacancy.VacancyEvent.VacancyClosed;
import org.quayside.vacancy.VacancyEvent.VacancyExpired;
import org.quayside.vacancy.VacancyEvent.VacancyPublished;
import org.quayside.vacancy.VacancyEvent.VacancyReopened;
import org.quayside.vacancy.VacancyEvent.VacancyRevised;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Writes {@code marketVacancies} (when one opened and closed, its words about a sector, names that no taxonomy lists) and {@code
 * marketSwitchers} (a document for each candidate who says that they want to change into AI; it says nothing else).
 */
@Component
final class MarketProjector implements ViewProjector {
    static final String VACANCIES = "marketVacancies";
    static final String SWITCHERS = "marketSwitchers";
    static final String ID = "_id";
    static final String ORGANIZATION = "organization";
    static final String TITLE = "title";
    static final String STATED = "statedSector";
    static final String READ = "readSector";
    static final String UNLISTED = "unlisted";
    static final String OPENED = "opened";
    static final String CLOSED = "closed";

    private final SectorWords sectors = new SectorWords();
    private final SwitchWish wish;
    /** Made when the first text is read, which a start need not wait for. */
    private final SingletonSupplier<UnlistedNames> unlisted;

    MarketProjector(AiVocabulary vocabulary, Taxonomy taxonomy) {
        wish = new SwitchWish(vocabulary);
        unlisted = SingletonSupplier.of(() -> new UnlistedNames(taxonomy));
    }

    @Override
    public Set<String> collections() {
        return Set.of(VACANCIES, SWITCHERS);
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(VacancyEvent.class, CvSubmitted.class, CandidateErased.class, CandidateRetracted.class);
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public void on(DomainEventMessage<?> message, Batch batch) {
        Date at = Date.from(message.getTimestamp());
        switch (message.getPayload()) {
            case CvSubmitted event -> {
                String candidate = event.candidateId().value();
                if (event.text() != null && wish.in(event.text())) {
                    batch.put(SWITCHERS, new Document(ID, candidate));
                } else {
                    batch.remove(SWITCHERS, candidate);
                }
            }
            case CandidateErased event -> batch.remove(SWITCHERS, event.candidateId().value());
            case CandidateRetracted event -> batch.remove(SWITCHERS, event.candidateId().value());
            case VacancyEvent event -> on(event, at, batch);
            default -> throw new IllegalArgumentException("nothing about the market: " + message.getPayloadType());
        }
    }

    private void on(VacancyEvent event, Date at, Batch batch) {
        Document known = event instanceof VacancyPublished ? null : batch.find(VACANCIES, event.vacancyId().value());
        Document vacancy = known == null ? new Document(ID, event.vacancyId().value()) : known;
        switch (event) {
            case VacancyPublished e -> say(vacancy.append(ORGANIZATION, e.organizationId().value()).append(OPENED, at).append(CLOSED, null), e.posting());
            case VacancyRevised e -> say(vacancy, e.posting());
            case VacancyClosed _, VacancyExpired _ -> vacancy.append(CLOSED, at);
            case VacancyReopened _ -> vacancy.append(CLOSED, null);
        }
        batch.put(VACANCIES, vacancy);
    }

    private void say(Document vacancy, Posting posting) {
        vacancy.append(TITLE, posting.title()).append(STATED, slug(posting.sector())).append(READ, slug(sectors.of(posting.text())))
                .append(UNLISTED, unlisted.obtain().in(posting.text()));
    }

    private static @Nullable String slug(@Nullable Sector sector) {
        return sector == null ? null : sector.slug();
    }
}
