package org.quayside.app.fair;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.HttpProblem;
import org.quayside.app.http.Page;
import org.quayside.app.platform.readmodel.ReadModels;
import org.quayside.app.platform.view.Documents;
import org.quayside.candidate.CandidateId;
import org.quayside.fair.FairId;
import org.quayside.fair.StandId;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;

/**
 * Answers what fairs there are, who takes part and what is shown. Owns {@code fairs}, {@code fairStands} (an organisation at a fair) and
 * {@code fairVisits} (the fairs of a candidate; a document goes when the person is erased).
 */
@Component
public final class FairView {
    static final String FAIRS = "fairs";
    static final String STANDS = "fairStands";
    static final String VISITS = "fairVisits";
    static final String ID = "_id";
    static final String VERSION = "version";
    static final String EXTERNAL_ID = "externalId";
    static final String NAME = "name";
    static final String NAME_ZH = "nameZh";
    static final String PLACE = "place";
    static final String FIRST_DAY = "firstDay";
    static final String LAST_DAY = "lastDay";
    static final String CLOSED = "closed";
    static final String FAIR = "fair";
    static final String ORGANIZATION = "organization";
    static final String VACANCIES = "vacancies";
    static final String OF_CANDIDATE = "fairs";
    private static final int READ_AT_ONCE = 500;

    /** A fair as the API shows it, with how many take part. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(FairId id, long version, String externalId, String name, @Nullable String nameZh, String place, LocalDate firstDay,
            LocalDate lastDay, boolean open, int organizations, int vacancies, long candidates) {}

    /** An organisation at a fair. */
    public record Participant(OrganizationId organization, List<VacancyId> vacancies) {}

    private final Documents documents;
    private final ReadModels readModels;

    FairView(Documents documents, ReadModels readModels) {
        this.documents = documents;
        this.readModels = readModels;
    }

    public Optional<Entry> find(FairId id) {
        return Optional.ofNullable(documents.find(FAIRS, id.value())).map(this::entry);
    }

    public boolean exists(FairId id) {
        return documents.find(FAIRS, id.value()) != null;
    }

    /** @throws HttpProblem 404 if there is none of this id */
    public Entry existing(String id) {
        try {
            return find(new FairId(id)).orElseThrow(() -> HttpProblem.notFound("fair", id));
        } catch (IllegalArgumentException e) {
            throw HttpProblem.notFound("fair", id);
        }
    }

    public Page<Entry> list(Page.Request page) {
        List<Entry> found = documents.list(FAIRS, page.after(), page.limit(), List.of()).stream().map(this::entry).toList();
        return Page.of(found, page, entry -> entry.id().value());
    }

    Page<Participant> participants(FairId fair, Page.Request page) {
        List<Participant> found = documents.list(STANDS, page.after() == null ? null : fair + "~" + page.after(), page.limit(),
                List.of(eq(FAIR, fair.value()))).stream().map(FairView::participant).toList();
        return Page.of(found, page, participant -> participant.organization().value());
    }

    Page<CandidateId> visitors(FairId fair, Page.Request page) {
        List<CandidateId> found = documents.list(VISITS, page.after(), page.limit(), List.of(eq(OF_CANDIDATE, fair.value()))).stream()
                .map(document -> new CandidateId(document.getString(ID))).toList();
        return Page.of(found, page, CandidateId::value);
    }

    /** Everything that is shown at the fair now. */
    public Set<VacancyId> vacancies(FairId fair) {
        Set<VacancyId> all = new HashSet<>();
        for (Document stand : readModels.collection(STANDS).find(eq(FAIR, fair.value())).batchSize(READ_AT_ONCE)) {
            all.addAll(participant(stand).vacancies());
        }
        return all;
    }

    /** The fairs where the organisation shows the vacancy. */
    public List<Entry> showing(OrganizationId organization, VacancyId vacancy) {
        return entries(readModels.collection(STANDS).find(and(eq(ORGANIZATION, organization.value()), eq(VACANCIES, vacancy.value())))
                .map(stand -> stand.getString(FAIR)).into(new ArrayList<>()));
    }

    /** The fairs that the candidate is registered for. */
    public List<Entry> of(CandidateId candidate) {
        Document visits = documents.find(VISITS, candidate.value());
        return visits == null ? List.of() : entries(visits.getList(OF_CANDIDATE, String.class, List.of()));
    }

    private List<Entry> entries(List<String> fairs) {
        return documents.all(FAIRS, fairs).stream().map(this::entry).sorted(Comparator.comparing(Entry::firstDay).thenComparing(e -> e.id().value())).toList();
    }

    /** Whether the organisation shows the vacancy at the fair. */
    public boolean shows(FairId fair, OrganizationId organization, VacancyId vacancy) {
        Document stand = documents.find(STANDS, new StandId(fair, organization).toString());
        return stand != null && participant(stand).vacancies().contains(vacancy);
    }

    /** Those of the candidates who are registered for the fair. */
    public Set<CandidateId> registered(FairId fair, Collection<CandidateId> candidates) {
        Set<CandidateId> registered = new HashSet<>();
        var ids = candidates.stream().map(CandidateId::value).toList();
        for (Document visit : readModels.collection(VISITS).find(and(in(ID, ids), eq(OF_CANDIDATE, fair.value())))) {
            registered.add(new CandidateId(visit.getString(ID)));
        }
        return registered;
    }

    /** Everybody who is registered for the fair. */
    public Set<CandidateId> candidates(FairId fair) {
        Set<CandidateId> all = new HashSet<>();
        for (Document visit : readModels.collection(VISITS).find(eq(OF_CANDIDATE, fair.value())).projection(Projections.include(ID))
                .sort(Sorts.ascending(ID)).batchSize(READ_AT_ONCE)) {
            all.add(new CandidateId(visit.getString(ID)));
        }
        return all;
    }

    private Entry entry(Document d) {
        int organizations = 0;
        int vacancies = 0;
        for (Document stand : readModels.collection(STANDS).find(eq(FAIR, d.getString(ID))).batchSize(READ_AT_ONCE)) {
            organizations++;
            vacancies += participant(stand).vacancies().size();
        }
        return new Entry(new FairId(d.getString(ID)), d.getLong(VERSION), d.getString(EXTERNAL_ID), d.getString(NAME), d.getString(NAME_ZH),
                d.getString(PLACE), LocalDate.parse(d.getString(FIRST_DAY)), LocalDate.parse(d.getString(LAST_DAY)), !d.getBoolean(CLOSED),
                organizations, vacancies, readModels.collection(VISITS).countDocuments(eq(OF_CANDIDATE, d.getString(ID))));
    }

    private static Participant participant(Document d) {
        return new Participant(new OrganizationId(d.getString(ORGANIZATION)),
                d.getList(VACANCIES, String.class, List.of()).stream().map(VacancyId::new).toList());
    }
}
