package org.quayside.app.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.view.Documents;
import org.quayside.application.ApplicationId;
import org.quayside.application.DeclineReason;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;

/**
 * Answers how far pairs are. Owns the collections {@code applications} and {@code application-lists}; the latter has a document for each
 * candidate and each vacancy with the ids of their applications, so that nothing but ids is looked up.
 */
@Component
public final class ApplicationView {
    static final String COLLECTION = "applications";
    static final String LISTS = "application-lists";
    static final String ID = "_id";
    static final String VERSION = "version";
    static final String ORGANIZATION = "organization";
    static final String INTERESTED = "interested";
    static final String SHORTLISTED = "shortlisted";
    static final String DECLINED = "declined";
    static final String CONTACT_OPEN = "contactOpen";
    static final String INTERVIEWED = "interviewed";
    static final String HIRED = "hired";
    static final String IDS = "ids";

    /** One pair. {@code declined}: why, null: not declined. */
    public record Entry(ApplicationId id, long version, OrganizationId organization, boolean interested, boolean shortlisted,
            @Nullable DeclineReason declined, boolean contactOpen, boolean interviewed, boolean hired) {
        public CandidateId candidate() {
            return id.candidateId();
        }

        public VacancyId vacancy() {
            return id.vacancyId();
        }
    }

    private final Documents documents;

    ApplicationView(Documents documents) {
        this.documents = documents;
    }

    public Optional<Entry> find(ApplicationId id) {
        return Optional.ofNullable(documents.find(COLLECTION, id.toString())).map(ApplicationView::entry);
    }

    /** Those of the pairs of which there is something to say. */
    public Map<ApplicationId, Entry> of(Collection<ApplicationId> ids) {
        return documents.all(COLLECTION, ids.stream().map(ApplicationId::toString).toList()).stream()
                .map(ApplicationView::entry)
                .collect(Collectors.toUnmodifiableMap(Entry::id, entry -> entry));
    }

    /** All of one candidate, oldest first. */
    public List<Entry> of(CandidateId id) {
        return listed(candidateList(id));
    }

    /** All for one vacancy, oldest first. */
    public List<Entry> of(VacancyId id) {
        return listed(vacancyList(id));
    }

    static String candidateList(CandidateId id) {
        return "candidate:" + id;
    }

    static String vacancyList(VacancyId id) {
        return "vacancy:" + id;
    }

    private List<Entry> listed(String list) {
        Document found = documents.find(LISTS, list);
        return found == null ? List.of() : found.getList(IDS, String.class).stream()
                .map(id -> documents.find(COLLECTION, id)).filter(Objects::nonNull).map(ApplicationView::entry).toList();
    }

    static ApplicationId id(String text) {
        int tilde = text.indexOf('~');
        if (tilde < 0) {
            throw new IllegalArgumentException("application id '%s' is not <candidate>~<vacancy>".formatted(text));
        }
        return new ApplicationId(new CandidateId(text.substring(0, tilde)), new VacancyId(text.substring(tilde + 1)));
    }

    private static Entry entry(Document d) {
        String declined = d.getString(DECLINED);
        return new Entry(id(d.getString(ID)), d.getLong(VERSION), new OrganizationId(d.getString(ORGANIZATION)), d.getBoolean(INTERESTED),
                d.getBoolean(SHORTLISTED), declined == null ? null : DeclineReason.valueOf(declined), d.getBoolean(CONTACT_OPEN),
                d.getBoolean(INTERVIEWED), d.getBoolean(HIRED));
    }
}
