package org.quayside.app.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry;
import org.quayside.app.notification.Notice.Kind;
import org.quayside.candidate.CandidateEvent.CandidateErased;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables about notices. Those about a person go in the transaction that erases the person. */
@Component
@ProcessingGroup("erasure")
class NoticeStore {
    private static final String COLUMNS = "SELECT id, kind, vacancy_id, candidate_id, organization_id, score, noticed_at, seen_at FROM notice ";

    private final JdbcClient sql;
    private final JdbcTemplate batches;

    NoticeStore(JdbcClient sql, JdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    @EventHandler
    void on(CandidateErased event) {
        sql.sql("DELETE FROM notice WHERE candidate_id = ?").param(event.candidateId().value()).update();
        sql.sql("DELETE FROM notice_digest WHERE candidate_id = ?").param(event.candidateId().value()).update();
    }

    /** How far the match log has been told; locked until the transaction ends, so that two nodes do not tell the same. */
    long position() {
        return sql.sql("SELECT match_sequence FROM notice_position WHERE id = 1 FOR UPDATE").query(Long.class).single();
    }

    void advance(long position) {
        sql.sql("UPDATE notice_position SET match_sequence = ? WHERE id = 1").param(position).update();
    }

    void add(List<MatchEntry> entries) {
        List<Object[]> rows = new java.util.ArrayList<>();
        for (MatchEntry entry : entries) {
            var about = entry.about();
            if (about != null && about.score() != null) {
                for (Kind kind : Kind.values()) {
                    rows.add(new Object[] {entry.sequence(), kind.name(), about.vacancy().value(), about.candidate().value(), about.organization().value(),
                        about.score().match(), Timestamp.from(entry.happenedAt())});
                }
            }
        }
        if (!rows.isEmpty()) {
            batches.batchUpdate("INSERT INTO notice (id, kind, vacancy_id, candidate_id, organization_id, score, noticed_at) VALUES (?, ?, ?, ?, ?, ?, ?)", rows);
        }
    }

    List<Notice> of(CandidateId candidate, long before, int limit) {
        return sql.sql(COLUMNS + "WHERE kind = 'STRONG_MATCH' AND candidate_id = ? AND id < ? ORDER BY id DESC FETCH FIRST %d ROWS ONLY".formatted(limit))
                .params(candidate.value(), before).query(NoticeStore::notice).list();
    }

    List<Notice> of(OrganizationId organization, long before, int limit) {
        return sql.sql(COLUMNS + "WHERE kind = 'STRONG_CANDIDATE' AND organization_id = ? AND id < ? ORDER BY id DESC FETCH FIRST %d ROWS ONLY".formatted(limit))
                .params(organization.value(), before).query(NoticeStore::notice).list();
    }

    boolean seen(long id, Kind kind, String owner, Instant now) {
        String column = kind == Kind.STRONG_MATCH ? "candidate_id" : "organization_id";
        return sql.sql("UPDATE notice SET seen_at = COALESCE(seen_at, ?) WHERE id = ? AND kind = ? AND %s = ?".formatted(column))
                .params(Timestamp.from(now), id, kind.name(), owner).update() > 0;
    }

    /** Candidates with something unseen that no digest has told, and no digest since {@code since}. */
    List<CandidateId> due(Instant since, int limit) {
        return sql.sql("""
                SELECT n.candidate_id FROM notice n LEFT JOIN notice_digest d ON d.candidate_id = n.candidate_id
                WHERE n.kind = 'STRONG_MATCH' AND n.seen_at IS NULL AND (d.candidate_id IS NULL OR d.sent_at < ? AND n.id > d.last_notice)
                GROUP BY n.candidate_id ORDER BY n.candidate_id FETCH FIRST %d ROWS ONLY""".formatted(limit))
                .param(Timestamp.from(since)).query((r, _) -> new CandidateId(r.getString(1))).list();
    }

    long lastTold(CandidateId candidate) {
        return sql.sql("SELECT last_notice FROM notice_digest WHERE candidate_id = ?").param(candidate.value()).query(Long.class).optional().orElse(0L);
    }

    void told(CandidateId candidate, long last, Instant now) {
        if (sql.sql("UPDATE notice_digest SET last_notice = ?, sent_at = ? WHERE candidate_id = ?").params(last, Timestamp.from(now), candidate.value()).update() == 0) {
            sql.sql("INSERT INTO notice_digest (candidate_id, last_notice, sent_at) VALUES (?, ?, ?)").params(candidate.value(), last, Timestamp.from(now)).update();
        }
    }

    private static Notice notice(ResultSet r, int row) throws SQLException {
        OffsetDateTime seen = r.getObject(8, OffsetDateTime.class);
        @Nullable Instant seenAt = seen == null ? null : seen.toInstant();
        return new Notice(r.getLong(1), Kind.valueOf(r.getString(2)), new VacancyId(r.getString(3)), new CandidateId(r.getString(4)), new OrganizationId(r.getString(5)),
                r.getInt(6), r.getObject(7, OffsetDateTime.class).toInstant(), seenAt, "/api/v1/candidates/%s/matches/%s".formatted(r.getString(4), r.getString(3)));
    }
}
