package org.quayside.app.match;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry.About;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.app.platform.readmodel.Progress;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.scoring.Score;
import org.quayside.scoring.ScoreBreakdown;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Table {@code match_log}: everything that was published about pairs, and what the two sides decided, in order, never rebuilt. Sequences are dense and in the order of
 * commits, so that a reader who has seen one has seen all before it. Folding the log gives the {@link PublishedSet}.
 */
@Component
public final class MatchLog {
    private static final String INSERT = """
            INSERT INTO match_log (sequence, kind, happened_at, vacancy_id, candidate_id, organization_id, sector, score, fit, appeal,
            verdict, cause, engine, detail, breakdown) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = "SELECT " + EntryRows.COLUMNS + " FROM match_log WHERE sequence > ?";
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final JdbcTemplate sql;
    private final SealedBreakdowns breakdowns;
    private final Progress announced = new Progress();
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - LOOK_AGAIN.toNanos());

    MatchLog(JdbcTemplate sql, SealedBreakdowns breakdowns) {
        this.sql = sql;
        this.breakdowns = breakdowns;
    }

    /**
     * An entry that has no sequence yet.
     *
     * @param about null: about no pair
     */
    record Draft(Kind kind, Instant happenedAt, @Nullable About about, @Nullable String engine, byte @Nullable [] breakdown) {}

    /** A pair of which the log has told. */
    record Told(VacancyId vacancy, OrganizationId organization, @Nullable Sector sector) {}

    /** Appends in the caller's transaction, which holds the log's lock from here to its end. */
    void append(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        var last = Objects.requireNonNull(sql.queryForObject("SELECT last_sequence FROM match_log_head WHERE id = 1 FOR UPDATE", Long.class));
        var sequence = new long[] {last};
        sql.batchUpdate(INSERT, drafts, 1_000, (row, draft) -> {
            var about = draft.about();
            var score = about == null ? null : about.score();
            row.setLong(1, ++sequence[0]);
            row.setString(2, draft.kind().name());
            row.setTimestamp(3, Timestamp.from(draft.happenedAt()));
            row.setString(4, about == null ? null : about.vacancy().value());
            row.setString(5, about == null ? null : about.candidate().value());
            row.setString(6, about == null ? null : about.organization().value());
            row.setString(7, about == null || about.sector() == null ? null : about.sector().slug());
            row.setObject(8, score == null ? null : score.match(), Types.INTEGER);
            row.setObject(9, score == null ? null : score.fit(), Types.INTEGER);
            row.setObject(10, score == null ? null : score.appeal(), Types.INTEGER);
            row.setString(11, score == null ? null : score.verdict().name());
            row.setString(12, about == null ? null : about.cause());
            row.setString(13, draft.engine());
            row.setString(14, about == null ? null : about.detail());
            row.setBytes(15, draft.breakdown());
        });
        sql.update("UPDATE match_log_head SET last_sequence = ? WHERE id = 1", last + drafts.size());
    }

    /** Every pair of the candidate that the log has told of. */
    List<Told> told(CandidateId candidate) {
        return sql.query(
                "SELECT DISTINCT vacancy_id, organization_id, sector FROM match_log WHERE candidate_id = ? ORDER BY vacancy_id",
                (row, n) -> new Told(new VacancyId(row.getString(1)), new OrganizationId(row.getString(2)), EntryRows.sector(row.getString(3))),
                candidate.value());
    }

    /** Every candidate of whom the log has told for the vacancy. */
    List<CandidateId> toldOf(VacancyId vacancy) {
        return sql.query("SELECT DISTINCT candidate_id FROM match_log WHERE vacancy_id = ? ORDER BY candidate_id",
                (row, n) -> new CandidateId(row.getString(1)), vacancy.value());
    }

    /** The sector that the vacancy had when the log last told of it. */
    @Nullable Sector sector(VacancyId vacancy) {
        return sql.query(
                        "SELECT sector FROM match_log WHERE vacancy_id = ? AND sector IS NOT NULL ORDER BY sequence DESC LIMIT 1",
                        (row, n) -> row.getString(1),
                        vacancy.value())
                .stream().findFirst().map(EntryRows::sector).orElse(null);
    }

    /** Empties every entry about an erased person, except the notices, without numbers, that a pair is to be forgotten: followers need them. */
    void forget(CandidateId candidate) {
        sql.update(
                """
                UPDATE match_log SET kind = 'FORGOTTEN', vacancy_id = NULL, candidate_id = NULL, organization_id = NULL, sector = NULL,
                score = NULL, fit = NULL, appeal = NULL, verdict = NULL, cause = NULL, engine = NULL, detail = NULL, breakdown = NULL
                WHERE candidate_id = ? AND kind <> 'FORGET' AND NOT (kind = 'LOST' AND score IS NULL)""",
                candidate.value());
    }

    /** Sequence of the last entry; 0: none. */
    public long head() {
        return Objects.requireNonNull(sql.queryForObject("SELECT last_sequence FROM match_log_head WHERE id = 1", Long.class));
    }

    /** Entries behind {@code after}, oldest first. */
    public List<MatchEntry> read(long after, int limit, LogFilter filter) {
        var values = new ArrayList<Object>(List.of(after));
        var query = SELECT + filter.conditions(values) + " ORDER BY sequence LIMIT ?";
        values.add(limit);
        return sql.query(query, new EntryRows(), values.toArray());
    }

    public Optional<MatchEntry> find(long sequence) {
        return read(sequence - 1, 1, LogFilter.ALL).stream().filter(entry -> entry.sequence() == sequence).findFirst();
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
        var rows = new EntryRows();
        sql.query(
                SELECT + " AND vacancy_id = ? AND happened_at <= ? ORDER BY sequence",
                row -> {
                    fold(standing, rows.mapRow(row, 0));
                },
                0L,
                vacancy.value(),
                Timestamp.from(time));
        return standing.getOrDefault(vacancy, Map.of());
    }

    /** The whole log, folded. */
    Map<VacancyId, Map<CandidateId, Score>> folded() {
        var standing = new HashMap<VacancyId, Map<CandidateId, Score>>();
        var rows = new EntryRows();
        sql.query(SELECT + " ORDER BY sequence", row -> {
            fold(standing, rows.mapRow(row, 0));
        }, 0L);
        standing.values().removeIf(Map::isEmpty);
        return standing;
    }

    private static void fold(Map<VacancyId, Map<CandidateId, Score>> standing, MatchEntry entry) {
        var about = entry.about();
        if (about == null || !entry.kind().isMatch()) {
            return;
        }
        var pairs = standing.computeIfAbsent(about.vacancy(), vacancy -> new HashMap<>());
        if (entry.kind() == Kind.LOST || about.score() == null) {
            pairs.remove(about.candidate());
        } else {
            pairs.put(about.candidate(), about.score());
        }
    }

    /** Waits until there is an entry behind {@code after}; returns the last one's sequence, not beyond {@code after}: none within {@code timeout}. */
    public long await(long after, Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        while (announced.position() <= after) {
            var left = Duration.ofNanos(deadline - System.nanoTime());
            if (left.isNegative()) {
                break;
            }
            if (!looked()) {
                announced.await(after + 1, left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN);
            }
        }
        return announced.position();
    }

    /** Another node may be the one that writes: of all who wait one looks, now and then. */
    private boolean looked() {
        var last = lookedAt.get();
        var now = System.nanoTime();
        if (now - last < LOOK_AGAIN.toNanos() || !lookedAt.compareAndSet(last, now)) {
            return false;
        }
        announce(head());
        return true;
    }

    /** The entries up to {@code sequence} are committed. */
    public synchronized void announce(long sequence) {
        if (sequence > announced.position()) {
            announced.reached(sequence);
        }
    }
}
