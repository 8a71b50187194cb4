package org.quayside.app.match;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry.About;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.app.platform.readmodel.Progress;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.scoring.Score;
import org.quayside.scoring.ScoreBreakdown;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Table {@code match_log}: everything that was published about pairs, in order, never rebuilt. Sequences are dense and in the order of
 * commits, so that a reader who has seen one has seen all before it. Folding the log gives the {@link PublishedSet}.
 */
@Component
public final class MatchLog {
    private static final String INSERT = """
            INSERT INTO match_log (sequence, kind, happened_at, vacancy_id, candidate_id, organization_id, score, fit, appeal, verdict,
            cause, engine, breakdown) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = """
            SELECT sequence, kind, happened_at, vacancy_id, candidate_id, organization_id, score, fit, appeal, verdict, cause, engine,
            CASE WHEN breakdown IS NULL THEN 0 ELSE 1 END FROM match_log WHERE sequence > ?""";

    private final JdbcTemplate sql;
    private final SealedBreakdowns breakdowns;
    private final Progress announced = new Progress();

    MatchLog(JdbcTemplate sql, SealedBreakdowns breakdowns) {
        this.sql = sql;
        this.breakdowns = breakdowns;
    }

    /** An entry that has no sequence yet; {@code score} null: the candidate was erased. */
    record Draft(
            Kind kind,
            Instant happenedAt,
            VacancyId vacancy,
            CandidateId candidate,
            OrganizationId organization,
            @Nullable Score score,
            String cause,
            String engine,
            byte @Nullable [] breakdown) {}

    /** Which entries to read; null: any. Forgotten entries have lost what a filter asks for, so that only an open one finds them. */
    public record Filter(
            @Nullable VacancyId vacancy, @Nullable CandidateId candidate, @Nullable OrganizationId organization, @Nullable Integer minimum) {
        public static final Filter ALL = new Filter(null, null, null, null);
    }

    /** Appends in the caller's transaction, which holds the log's lock from here to its end. */
    void append(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        var last = Objects.requireNonNull(sql.queryForObject("SELECT last_sequence FROM match_log_head WHERE id = 1 FOR UPDATE", Long.class));
        var sequence = new long[] {last};
        sql.batchUpdate(INSERT, drafts, 1_000, (row, draft) -> {
            var score = draft.score();
            row.setLong(1, ++sequence[0]);
            row.setString(2, draft.kind().name());
            row.setTimestamp(3, Timestamp.from(draft.happenedAt()));
            row.setString(4, draft.vacancy().value());
            row.setString(5, draft.candidate().value());
            row.setString(6, draft.organization().value());
            row.setObject(7, score == null ? null : score.match(), Types.INTEGER);
            row.setObject(8, score == null ? null : score.fit(), Types.INTEGER);
            row.setObject(9, score == null ? null : score.appeal(), Types.INTEGER);
            row.setString(10, score == null ? null : score.verdict().name());
            row.setString(11, draft.cause());
            row.setString(12, draft.engine());
            row.setBytes(13, draft.breakdown());
        });
        sql.update("UPDATE match_log_head SET last_sequence = ? WHERE id = 1", last + drafts.size());
    }

    /** Empties every entry about an erased person, except the notice, without numbers, that the pair is lost: followers need it. */
    void forget(CandidateId candidate) {
        sql.update(
                """
                UPDATE match_log SET kind = 'FORGOTTEN', vacancy_id = NULL, candidate_id = NULL, organization_id = NULL, score = NULL,
                fit = NULL, appeal = NULL, verdict = NULL, cause = NULL, engine = NULL, breakdown = NULL
                WHERE candidate_id = ? AND NOT (kind = 'LOST' AND score IS NULL)""",
                candidate.value());
    }

    /** Sequence of the last entry; 0: none. */
    public long head() {
        return Objects.requireNonNull(sql.queryForObject("SELECT last_sequence FROM match_log_head WHERE id = 1", Long.class));
    }

    /** Entries behind {@code after}, oldest first. */
    public List<MatchEntry> read(long after, int limit, Filter filter) {
        var query = new StringBuilder(SELECT);
        var values = new ArrayList<Object>(List.of(after));
        with(query, values, " AND vacancy_id = ?", filter.vacancy() == null ? null : filter.vacancy().value());
        with(query, values, " AND candidate_id = ?", filter.candidate() == null ? null : filter.candidate().value());
        with(query, values, " AND organization_id = ?", filter.organization() == null ? null : filter.organization().value());
        with(query, values, " AND score >= ?", filter.minimum());
        query.append(" ORDER BY sequence LIMIT ?");
        values.add(limit);
        return sql.query(query.toString(), (row, n) -> entry(row), values.toArray());
    }

    public Optional<MatchEntry> find(long sequence) {
        return read(sequence - 1, 1, Filter.ALL).stream().filter(entry -> entry.sequence() == sequence).findFirst();
    }

    /** Why the pair was published, as it was reckoned then; empty: a lost or forgotten one, or the person was erased. */
    public Optional<ScoreBreakdown> breakdown(long sequence) {
        return sql.query(
                        "SELECT candidate_id, breakdown FROM match_log WHERE sequence = ? AND breakdown IS NOT NULL",
                        (row, n) -> breakdowns.open(new CandidateId(row.getString(1)), row.getBytes(2)),
                        sequence)
                .stream()
                .findFirst()
                .flatMap(found -> found);
    }

    /** The pairs of a vacancy that stood at a time, with their scores as published: what the entries up to then fold to. */
    public Map<CandidateId, Score> standingAt(VacancyId vacancy, Instant time) {
        var standing = new HashMap<VacancyId, Map<CandidateId, Score>>();
        sql.query(
                SELECT + " AND vacancy_id = ? AND happened_at <= ? ORDER BY sequence",
                row -> {
                    fold(standing, entry(row));
                },
                0L,
                vacancy.value(),
                Timestamp.from(time));
        return standing.getOrDefault(vacancy, Map.of());
    }

    /** The whole log, folded. */
    Map<VacancyId, Map<CandidateId, Score>> folded() {
        var standing = new HashMap<VacancyId, Map<CandidateId, Score>>();
        sql.query(SELECT + " ORDER BY sequence", row -> {
            fold(standing, entry(row));
        }, 0L);
        standing.values().removeIf(Map::isEmpty);
        return standing;
    }

    private static void fold(Map<VacancyId, Map<CandidateId, Score>> standing, MatchEntry entry) {
        var about = entry.about();
        if (about == null) {
            return;
        }
        var pairs = standing.computeIfAbsent(about.vacancy(), vacancy -> new HashMap<>());
        if (entry.kind() == Kind.LOST || about.score() == null) {
            pairs.remove(about.candidate());
        } else {
            pairs.put(about.candidate(), about.score());
        }
    }

    /** Waits until there is an entry behind {@code after}; false: not within {@code timeout}. */
    public boolean await(long after, Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        while (head() <= after) {
            var left = Duration.ofNanos(deadline - System.nanoTime());
            if (left.isNegative()) {
                return false;
            }
            // Another node may be the one that writes: look again now and then.
            var slice = left.compareTo(Duration.ofSeconds(1)) < 0 ? left : Duration.ofSeconds(1);
            announced.await(after + 1, slice);
        }
        return true;
    }

    /** The entries up to {@code sequence} are committed. */
    void announce(long sequence) {
        announced.reached(sequence);
    }

    private static void with(StringBuilder query, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            query.append(condition);
            values.add(value);
        }
    }

    private static MatchEntry entry(ResultSet row) throws SQLException {
        var kind = Kind.valueOf(row.getString(2));
        var time = row.getTimestamp(3).toInstant();
        if (kind == Kind.FORGOTTEN) {
            return new MatchEntry(row.getLong(1), kind, time, null);
        }
        var verdict = row.getString(10);
        var score = verdict == null ? null : new Score(row.getInt(7), row.getInt(8), row.getInt(9), Verdict.valueOf(verdict));
        var about = new About(
                new VacancyId(row.getString(4)),
                new CandidateId(row.getString(5)),
                new OrganizationId(row.getString(6)),
                score,
                row.getString(11),
                row.getString(12),
                row.getInt(13) == 1);
        return new MatchEntry(row.getLong(1), kind, time, about);
    }
}
