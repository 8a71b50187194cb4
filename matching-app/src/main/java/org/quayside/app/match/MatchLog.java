package org.quayside.app.match;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry.About;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.app.platform.readmodel.Progress;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.scoring.Score;
import org.quayside.scoring.ScoreBreakdown;
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
    private static final String SELECT = "SELECT " + EntryRows.COLUMNS + " FROM match_log WHERE ";
    private static final String BETWEEN = SELECT + "sequence > ? AND sequence < ?";
    /** Entries that are looked up by their sequences at once. */
    private static final int AT_ONCE = 500;
    private static final int READ_AT_ONCE = 8_192;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final JdbcTemplate sql;
    private final SealedBreakdowns breakdowns;
    private final LogIndex index;
    private final LogFollowers followers;
    private final Progress announced = new Progress();
    private final AtomicLong lookedAt = new AtomicLong(System.nanoTime() - LOOK_AGAIN.toNanos());

    MatchLog(JdbcTemplate sql, SealedBreakdowns breakdowns, LogIndex index, LogFollowers followers) {
        this.sql = sql;
        this.index = index;
        this.followers = followers;
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

    /** Appends in the caller's transaction, which holds the log's lock from here to its end. Returns the sequence of the last entry. */
    long append(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return head();
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
        followers.appended(last + drafts.size());
        return last + drafts.size();
    }

    /** Every pair of the candidate that the log has told of. */
    List<Told> told(CandidateId candidate) {
        return about(LogFilter.about(candidate, null))
                .map(pair -> new Told(pair.vacancy(), pair.organization(), pair.sector()))
                .distinct()
                .sorted(Comparator.comparing(pair -> pair.vacancy().value()))
                .toList();
    }

    /** Every candidate of whom the log has told for the vacancy. */
    List<CandidateId> toldOf(VacancyId vacancy) {
        return about(LogFilter.about(vacancy)).map(About::candidate).distinct().sorted(Comparator.comparing(CandidateId::value)).toList();
    }

    /** The sector that the vacancy had when the log last told of it. */
    @Nullable Sector sector(VacancyId vacancy) {
        var telling = new LogFilter(Set.of(), Set.of(vacancy), Set.of(), Set.of(), Set.of(Sector.values()), null, null);
        return readBack(Long.MAX_VALUE, 1, telling).stream().map(MatchEntry::about).filter(Objects::nonNull).map(About::sector).findFirst().orElse(null);
    }

    private Stream<About> about(LogFilter filter) {
        return read(0, Integer.MAX_VALUE, filter).stream().map(MatchEntry::about).filter(Objects::nonNull);
    }

    /** Sequences of all entries about the candidate. */
    public List<Long> sequences(CandidateId candidate) {
        return read(0, Integer.MAX_VALUE, LogFilter.about(candidate, null)).stream().map(MatchEntry::sequence).toList();
    }

    /** Empties every entry about an erased person, except the notices, without numbers, that a pair is to be forgotten: followers need them. */
    void forget(CandidateId candidate) {
        index.hold();
        sql.batchUpdate(
                """
                UPDATE match_log SET kind = 'FORGOTTEN', vacancy_id = NULL, candidate_id = NULL, organization_id = NULL, sector = NULL,
                score = NULL, fit = NULL, appeal = NULL, verdict = NULL, cause = NULL, engine = NULL, detail = NULL, breakdown = NULL
                WHERE sequence = ? AND kind <> 'FORGET' AND NOT (kind = 'LOST' AND score IS NULL)""",
                sequences(candidate).stream().map(sequence -> new Object[] {sequence}).toList());
        index.forget(candidate.value(), sequences(candidate).stream().mapToLong(Long::longValue).toArray());
    }

    /** Sequence of the last entry; 0: none. */
    public long head() {
        return Objects.requireNonNull(sql.queryForObject("SELECT last_sequence FROM match_log_head WHERE id = 1", Long.class));
    }

    /** Entries behind {@code after}, oldest first. */
    public List<MatchEntry> read(long after, int limit, LogFilter filter) {
        var subjects = LogIndex.subjects(filter);
        if (subjects.isEmpty()) {
            return between(after, Long.MAX_VALUE, limit, filter, "ASC");
        }
        var indexed = index.upTo();
        var places = index.places(subjects, after, indexed);
        var found = new ArrayList<MatchEntry>();
        for (int from = 0; from < places.length && found.size() < limit; from += AT_ONCE) {
            found.addAll(at(Arrays.copyOfRange(places, from, Math.min(places.length, from + AT_ONCE)), limit - found.size(), filter, "ASC"));
        }
        if (found.size() < limit) {
            found.addAll(between(Math.max(after, indexed), Long.MAX_VALUE, limit - found.size(), filter, "ASC"));
        }
        return found;
    }

    /** Entries before {@code before} that a filter with few subjects takes, the newest first. */
    public List<MatchEntry> readBack(long before, int limit, LogFilter filter) {
        var indexed = index.upTo();
        var found = new ArrayList<>(between(indexed, before, limit, filter, "DESC"));
        var places = index.places(LogIndex.subjects(filter), 0, indexed);
        for (int to = places.length; to > 0 && found.size() < limit; to -= AT_ONCE) {
            var some = Arrays.stream(places, Math.max(0, to - AT_ONCE), to).filter(sequence -> sequence < before).toArray();
            found.addAll(at(some, limit - found.size(), filter, "DESC"));
        }
        return found;
    }

    private List<MatchEntry> between(long after, long before, int limit, LogFilter filter, String order) {
        var values = new ArrayList<Object>(List.of(after, before));
        return query(BETWEEN, values, limit, filter, order);
    }

    /** Numbers stand in the text of the query: a database compares with places one after the other, and with constants at once. */
    private List<MatchEntry> at(long[] sequences, int limit, LogFilter filter, String order) {
        if (sequences.length == 0) {
            return List.of();
        }
        var among = Arrays.stream(sequences).mapToObj(Long::toString).collect(Collectors.joining(", ", "sequence IN (", ")"));
        return query(SELECT + among, new ArrayList<>(), limit, filter, order);
    }

    private List<MatchEntry> query(String select, List<Object> values, int limit, LogFilter filter, String order) {
        var query = select + filter.conditions(values) + " ORDER BY sequence " + order + " LIMIT ?";
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
        var standing = new FoldedLog();
        read(0, Integer.MAX_VALUE, LogFilter.about(vacancy)).stream().filter(entry -> !entry.happenedAt().isAfter(time)).forEach(standing::add);
        return standing.pairs().getOrDefault(vacancy, Map.of());
    }

    /** The whole log, folded. */
    Map<VacancyId, Map<CandidateId, Score>> folded() {
        var standing = new FoldedLog();
        forEach(sql, 0, head(), standing::add);
        return standing.pairs();
    }

    /** Entries behind {@code after} and up to {@code last}, oldest first. The reader may ask the database. */
    static void forEach(JdbcTemplate sql, long after, long last, Consumer<MatchEntry> reader) {
        var rows = new EntryRows();
        for (long from = after; from < last; from += READ_AT_ONCE) {
            sql.query(BETWEEN + " ORDER BY sequence", rows, from, Math.min(last, from + READ_AT_ONCE) + 1).forEach(reader);
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
