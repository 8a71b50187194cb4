package org.quayside.app.organization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.Page;
import org.quayside.app.platform.view.Documents;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.springframework.stereotype.Component;

/** Answers what organisations there are. Owns the collection {@code organizations}. */
@Component
public final class OrganizationView {
    static final String COLLECTION = "organizations";
    static final String ID = "_id";
    static final String VERSION = "version";
    static final String EXTERNAL_ID = "externalId";
    static final String NAME = "name";
    static final String NAME_ZH = "nameZh";
    static final String SECTOR = "sector";
    static final String WEBSITE = "website";
    static final String DISTRICT = "district";
    static final String EMAIL = "email";

    /** An organisation as the API shows it; its mailbox is for who may revise it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(OrganizationId id, long version, String externalId, String name, @Nullable String nameZh, @Nullable Sector sector,
            @Nullable String website, @Nullable String district, @Nullable String email) {
        Entry withoutEmail() {
            return new Entry(id, version, externalId, name, nameZh, sector, website, district, null);
        }
    }

    private static final int READ_AT_ONCE = 500;

    private final Documents documents;

    OrganizationView(Documents documents) {
        this.documents = documents;
    }

    public Optional<Entry> find(OrganizationId id) {
        return Optional.ofNullable(documents.find(COLLECTION, id.value())).map(OrganizationView::entry);
    }

    /** Those of the organisations that there are, as everybody may see them. */
    public Map<OrganizationId, Entry> of(Collection<OrganizationId> ids) {
        return documents.all(COLLECTION, ids.stream().map(OrganizationId::value).toList()).stream()
                .map(d -> entry(d).withoutEmail())
                .collect(Collectors.toUnmodifiableMap(Entry::id, entry -> entry));
    }

    /** As everybody may see them. */
    public Page<Entry> list(Page.Request page) {
        List<Entry> found = documents.list(COLLECTION, page.after(), page.limit(), List.of()).stream().map(d -> entry(d).withoutEmail()).toList();
        return Page.of(found, page, entry -> entry.id().value());
    }

    /** Every organisation, in the order of ids. */
    public void forEach(Consumer<Entry> reader) {
        String after = null;
        List<Document> part;
        do {
            part = documents.list(COLLECTION, after, READ_AT_ONCE, List.of());
            part.stream().map(OrganizationView::entry).forEach(reader);
            after = part.isEmpty() ? null : part.getLast().getString(ID);
        } while (part.size() > READ_AT_ONCE);
    }

    private static Entry entry(Document d) {
        String sector = d.getString(SECTOR);
        return new Entry(new OrganizationId(d.getString(ID)), d.getLong(VERSION), d.getString(EXTERNAL_ID), d.getString(NAME),
                d.getString(NAME_ZH), sector == null ? null : Sector.valueOf(sector), d.getString(WEBSITE), d.getString(DISTRICT), d.getString(EMAIL));
    }
}
