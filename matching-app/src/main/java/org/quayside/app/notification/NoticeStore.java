package org.quayside.app.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.app.notification.Notice.Kind;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices are entries of the match log: every pair found at or above {@code quayside.notifications.threshold} (basis points) with no gate
 * failed. What is forgotten there is forgotten here. Only what was seen has a table, {@code notice_seen}.
 */
@Component
class NoticeStore {
    /** Which entries, {@code m}, of the match log are notices at a threshold. */
    private static final String STRONG = "m.kind = 'FOUND' AND m.score >= ? AND m.verdict <> 'FAIL'";
    private static final String SELECT = """
            SELECT m.sequence, m.vacancy_id, m.candidate_id, m.organization_id, m.score, m.happened_at, s.seen_at
            FROM match_log m LEFT JOIN notice_seen s ON s.id = m.sequence AND s.kind = ?
            WHERE %s AND m.%s = ? AND m.sequence < ?
            ORDER BY m.sequence DESC FETCH FIRST %d ROWS ONLY""";

    private final JdbcClient sql;
    private final int threshold;

    NoticeStore(JdbcClient sql, @Value("${quayside.notifications.threshold:7500}") int threshold) {
        this.sql = sql;
        this.threshold = threshold;
    }

    /** Who has a notice behind one position of the match log and up to another. */
    List<CandidateId> candidates(long after, long upTo) {
        return sql.sql("SELECT DISTINCT m.candidate_id FROM match_log m WHERE %s AND m.sequence > ? AND m.sequence <= ?".formatted(STRONG))
                .params(threshold, after, upTo).query((row, n) -> new CandidateId(row.getString(1))).list();
    }

    /** The newest first. */
    List<Notice> of(CandidateId candidate, long before, int limit) {
        return of(Kind.STRONG_MATCH, candidate.value(), before, limit);
    }

    /** The newest first. */
    List<Notice> of(OrganizationId organization, long before, int limit) {
        return of(Kind.STRONG_CANDIDATE, organization.value(), before, limit);
    }

    private List<Notice> of(Kind kind, String owner, long before, int limit) {
        return sql.sql(SELECT.formatted(STRONG, kind.ownerColumn(), limit)).params(kind.name(), threshold, owner, before)
                .query((row, n) -> notice(row, kind)).list();
    }

    /** False: the owner has no such notice. */
    boolean seen(long id, Kind kind, String owner, Instant now) {
        var found = of(kind, owner, id + 1, 1);
        if (found.isEmpty() || found.getFirst().id() != id) {
            return false;
        }
        if (found.getFirst().seenAt() == null) {
            try {
                sql.sql("INSERT INTO notice_seen (id, kind, seen_at) VALUES (?, ?, ?)").params(id, kind.name(), Timestamp.from(now)).update();
            } catch (DuplicateKeyException _) {
                // Seen twice at the same time: the first one stands.
            }
        }
        return true;
    }

    private static Notice notice(ResultSet row, Kind kind) throws SQLException {
        var candidate = row.getString(3);
        var vacancy = row.getString(2);
        var seen = row.getObject(7, OffsetDateTime.class);
        @Nullable Instant seenAt = seen == null ? null : seen.toInstant();
        return new Notice(row.getLong(1), kind, new VacancyId(vacancy), new CandidateId(candidate), new OrganizationId(row.getString(4)), row.getInt(5),
                row.getObject(6, OffsetDateTime.class).toInstant(), seenAt, "/api/v1/candidates/%s/matches/%s".formatted(candidate, vacancy));
    }
}
