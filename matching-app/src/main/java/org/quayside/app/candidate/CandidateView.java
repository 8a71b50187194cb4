package org.quayside.app.candidate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.Page;
import org.quayside.app.platform.view.Documents;
import org.quayside.app.platform.view.SealedFields;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Contact;
import org.quayside.candidate.DeclaredProfile;
import org.quayside.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** Answers what candidates there are and what is known of them. Owns the collection {@code candidates}; what is personal in it is sealed. */
@Component
public final class CandidateView {
    static final String COLLECTION = "candidates";
    static final String ID = "_id";
    static final String VERSION = "version";
    static final String STATUS = "status";
    static final String HIDDEN_FROM = "hiddenFrom";
    static final String EXTERNAL_ID = "externalId";
    static final String MERGED_INTO = "mergedInto";
    static final String CONTACT = "contact";
    static final String PROFILE = "profile";
    static final String CV = "cv";

    /** Whether a candidate takes part in matching. */
    public enum Status {
        ACTIVE,
        PAUSED,
        WITHDRAWN
    }

    /** The CV that counts; its text is read from the events. */
    public record Cv(String documentId, @Nullable String fileName, String mediaType, LocalDate submittedOn) {}

    /** A candidate; whoever shows one decides how much of it the reader may see. */
    public record Entry(CandidateId id, long version, Status status, @Nullable String externalId, @Nullable Contact contact,
            DeclaredProfile profile, @Nullable Cv cv, Set<OrganizationId> hiddenFrom, @Nullable CandidateId mergedInto) {}

    private static final int READ_AT_ONCE = 500;

    private final Documents documents;
    private static final Map<String, Class<?>> SEALED =
            Map.of(EXTERNAL_ID, String.class, CONTACT, Contact.class, PROFILE, DeclaredProfile.class, CV, Cv.class);

    private final SealedFields sealed;

    CandidateView(Documents documents, SealedFields sealed) {
        this.documents = documents;
        this.sealed = sealed;
    }

    public Optional<Entry> find(CandidateId id) {
        return Optional.ofNullable(documents.find(COLLECTION, id.value())).map(this::entry);
    }

    /** Those of the candidates that there are. */
    public Map<CandidateId, Entry> of(Collection<CandidateId> ids) {
        return documents.all(COLLECTION, ids.stream().map(CandidateId::value).toList()).stream().map(this::entry)
                .collect(Collectors.toUnmodifiableMap(Entry::id, entry -> entry));
    }

    public Page<Entry> list(Page.Request page) {
        List<Entry> found = documents.list(COLLECTION, page.after(), page.limit(), List.of()).stream().map(this::entry).toList();
        return Page.of(found, page, entry -> entry.id().value());
    }

    /** Everybody, in the order of ids. */
    void forEach(Consumer<Entry> reader) {
        String after = null;
        List<Document> part;
        do {
            part = documents.list(COLLECTION, after, READ_AT_ONCE, List.of());
            part.stream().map(this::entry).forEach(reader);
            after = part.isEmpty() ? null : part.getLast().getString(ID);
        } while (part.size() > READ_AT_ONCE);
    }

    /** Sealed fields open in their own place only. */
    static String context(String field) {
        return COLLECTION + "/" + field;
    }

    private Entry entry(Document d) {
        String id = d.getString(ID);
        DeclaredProfile profile = open(d, PROFILE, DeclaredProfile.class);
        Set<OrganizationId> hiddenFrom = d.getList(HIDDEN_FROM, String.class, List.of()).stream().map(OrganizationId::new)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Entry(new CandidateId(id), d.getLong(VERSION), Status.valueOf(d.getString(STATUS)), open(d, EXTERNAL_ID, String.class),
                open(d, CONTACT, Contact.class), profile == null ? DeclaredProfile.NONE : profile, open(d, CV, Cv.class), hiddenFrom,
                d.getString(MERGED_INTO) == null ? null : new CandidateId(d.getString(MERGED_INTO)));
    }

    /** The document with what is sealed in it open, to be compared with another. */
    static Document opened(Document document, SealedFields sealed) {
        var open = new Document(document);
        var id = document.getString(ID);
        SEALED.forEach((field, type) ->
                open.computeIfPresent(field, (same, value) -> sealed.open(id, context(field), (Binary) value, type)));
        return open;
    }

    private <T> @Nullable T open(Document d, String field, Class<T> type) {
        return sealed.open(d.getString(ID), context(field), d.get(field, Binary.class), type);
    }
}
