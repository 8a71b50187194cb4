package org.quayside.app.vacancy;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.Page;
import org.quayside.app.platform.view.Documents;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.vacancy.CloseReason;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;

/** Answers what vacancies there are and what they say. Owns the collection {@code vacancies}. */
@Component
public final class VacancyView {
    static final String COLLECTION = "vacancies";
    static final String ID = "_id";
    static final String VERSION = "version";
    static final String EXTERNAL_ID = "externalId";
    static final String ORGANIZATION = "organization";
    static final String STATUS = "status";
    static final String REASON = "reason";
    static final String SECTOR = "sector";
    /** Lower case, for searching. */
    static final String TITLE = "title";
    static final String POSTING = "posting";

    /** Whether a vacancy takes part in matching. */
    public enum Status {
        OPEN,
        CLOSED,
        EXPIRED
    }

    /** A vacancy with all it says. */
    public record Entry(VacancyId id, long version, String externalId, OrganizationId organization, Status status,
            @Nullable CloseReason closeReason, Posting posting) {}

    /** A vacancy in a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(VacancyId id, String externalId, OrganizationId organization, String title, @Nullable Sector sector,
            @Nullable String district, Status status, @Nullable Instant validThrough) {}

    /** What a list shows of a posting, whose text is most of it. */
    private record Headline(String title, @Nullable Sector sector, @Nullable String district, @Nullable Instant validThrough) {}

    private static final String[] OF_A_LINE = {EXTERNAL_ID, ORGANIZATION, STATUS, POSTING + ".title", POSTING + ".sector", POSTING + ".district",
            POSTING + ".validThrough"};

    /** What a list is narrowed to; null: by nothing. {@code words} has to be in the title; {@code among}: those at a fair. */
    public record Filter(@Nullable OrganizationId organization, @Nullable Sector sector, @Nullable String words,
            @Nullable Set<VacancyId> among) {
        private List<Bson> conditions() {
            List<Bson> conditions = new ArrayList<>();
            if (organization != null) {
                conditions.add(eq(ORGANIZATION, organization.value()));
            }
            if (sector != null) {
                conditions.add(eq(SECTOR, sector.name()));
            }
            if (words != null && !words.isBlank()) {
                conditions.add(regex(TITLE, Pattern.compile(Pattern.quote(searchable(words.strip())))));
            }
            if (among != null) {
                conditions.add(in(ID, among.stream().map(VacancyId::value).toList()));
            }
            return conditions;
        }
    }

    private final Documents documents;

    VacancyView(Documents documents) {
        this.documents = documents;
    }

    public Optional<Entry> find(VacancyId id) {
        return Optional.ofNullable(documents.find(COLLECTION, id.value())).map(this::entry);
    }

    /** Whose vacancy it is; empty: there is none. */
    public Optional<OrganizationId> owner(VacancyId id) {
        return documents.all(COLLECTION, List.of(id.value()), ORGANIZATION).stream().map(d -> new OrganizationId(d.getString(ORGANIZATION))).findFirst();
    }

    /** Those of the vacancies that there are. */
    public Map<VacancyId, Line> lines(Collection<VacancyId> ids) {
        return documents.all(COLLECTION, ids.stream().map(VacancyId::value).toList(), OF_A_LINE).stream()
                .map(this::line)
                .collect(Collectors.toUnmodifiableMap(Line::id, line -> line));
    }

    public Page<Line> list(Filter filter, Page.Request page) {
        List<Line> found = documents.list(COLLECTION, page.after(), page.limit(), filter.conditions(), OF_A_LINE).stream().map(this::line).toList();
        return Page.of(found, page, line -> line.id().value());
    }

    static String searchable(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    private Line line(Document d) {
        Headline headline = documents.value(d.get(POSTING, Document.class), Headline.class);
        return new Line(new VacancyId(d.getString(ID)), d.getString(EXTERNAL_ID), new OrganizationId(d.getString(ORGANIZATION)), headline.title(),
                headline.sector(), headline.district(), Status.valueOf(d.getString(STATUS)), headline.validThrough());
    }

    private Entry entry(Document d) {
        String reason = d.getString(REASON);
        return new Entry(new VacancyId(d.getString(ID)), d.getLong(VERSION), d.getString(EXTERNAL_ID),
                new OrganizationId(d.getString(ORGANIZATION)), Status.valueOf(d.getString(STATUS)),
                reason == null ? null : CloseReason.valueOf(reason), documents.value(d.get(POSTING, Document.class), Posting.class));
    }
}
