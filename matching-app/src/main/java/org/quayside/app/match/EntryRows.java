package org.quayside.app.match;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry.About;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;
import org.springframework.jdbc.core.RowMapper;

/**
 * Rows of the match log as entries, for one query. Rows that follow each other mostly share a vacancy or a candidate, an organisation and a kind,
 * so that what a row says again is taken from the one before: readers that catch up read hundreds of thousands.
 */
final class EntryRows implements RowMapper<MatchEntry> {
    /** What {@link #mapRow} expects, in this order. */
    static final String COLUMNS = """
            sequence, kind, happened_at, vacancy_id, candidate_id, organization_id, sector, score, fit, appeal, verdict, cause, engine, detail,
            breakdown IS NOT NULL""";

    private static final Map<String, Sector> SECTORS = Arrays.stream(Sector.values()).collect(Collectors.toUnmodifiableMap(Sector::slug, sector -> sector));

    private final Last<Kind> kind = new Last<>(Kind::valueOf);
    private final Last<VacancyId> vacancy = new Last<>(VacancyId::new);
    private final Last<CandidateId> candidate = new Last<>(CandidateId::new);
    private final Last<OrganizationId> organization = new Last<>(OrganizationId::new);
    private final Last<Verdict> verdict = new Last<>(Verdict::valueOf);
    private @Nullable String slug;
    private @Nullable Sector sector;

    /** What a text was read as, kept for when the next row has the same. */
    private static final class Last<T> {
        private final Function<String, T> read;
        private @Nullable String text;
        private @Nullable T value;

        Last(Function<String, T> read) {
            this.read = read;
        }

        T of(String now) {
            var known = value;
            if (known == null || !now.equals(text)) {
                known = read.apply(now);
                value = known;
                text = now;
            }
            return known;
        }
    }

    private @Nullable Sector sector(@Nullable String now) {
        if (!Objects.equals(now, slug)) {
            slug = now;
            sector = now == null ? null : SECTORS.get(now);
        }
        return sector;
    }

    @Override
    public MatchEntry mapRow(ResultSet row, int number) throws SQLException {
        var what = kind.of(Objects.requireNonNull(row.getString(2)));
        var time = row.getObject(3, OffsetDateTime.class).toInstant();
        var about = row.getString(5);
        return new MatchEntry(row.getLong(1), what, time, about == null ? null : about(row, about), row.getString(13));
    }

    private About about(ResultSet row, String about) throws SQLException {
        var given = row.getString(11);
        return new About(
                vacancy.of(Objects.requireNonNull(row.getString(4))),
                candidate.of(about),
                organization.of(Objects.requireNonNull(row.getString(6))),
                sector(row.getString(7)),
                given == null ? null : new Score(row.getInt(8), row.getInt(9), row.getInt(10), verdict.of(given)),
                Objects.requireNonNull(row.getString(12)),
                row.getString(14),
                row.getBoolean(15));
    }
}
