package org.quayside.app.match;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry.About;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The pairs that the match log says stand, each with the score as last published: what the log folds to. Table {@code published_set} has one
 * row for a vacancy, its pairs as bytes, which is written some tens of thousands of entries after they changed; what the log has told since is kept
 * here, and folded from the log again when this is new, or was told to forget, or another node has written. Rows that followed every batch were
 * most of what SQL wrote; all of them at once, now and then, held the lists up.
 *
 * <p>No row is older than {@code published_sequence} says. Some are newer, which does no harm: an entry says what becomes of its pair whatever was
 * before, so that entries told once more, in their order, leave what they left.
 */
final class PublishedSet {
    /** So many entries may be told before a row follows. */
    private static final int BEHIND = 65_536;
    static final String INSERT = "INSERT INTO published_set (vacancy_id, organization_id, pairs) VALUES (?, ?, ?)";
    private static final String SELECT = "SELECT vacancy_id, organization_id, pairs FROM published_set";
    private static final Comparator<VacancyId> BY_ID = Comparator.comparing(VacancyId::value);

    private final JdbcTemplate sql;
    private final int most;
    /** Whose rows are behind the log, those first that have been for longest. */
    private final Map<VacancyId, Changed> since = new LinkedHashMap<>();
    /** Sequence of the last entry that is in {@link #since}; negative: nothing is known. */
    private long upTo = -1;
    private long written;
    /** Rows to write · {@link #most}, what is left of it. */
    private long owed;

    /**
     * A vacancy that the log has told of since its row was written.
     *
     * @param from sequence of the first entry that is not in the row
     * @param pairs as they are after {@link #upTo}; empty: nothing stands any more
     */
    private record Changed(long from, PublishedPairs pairs) {}

    PublishedSet(JdbcTemplate sql) {
        this(sql, BEHIND);
    }

    PublishedSet(JdbcTemplate sql, int most) {
        this.sql = sql;
        this.most = most;
    }

    /** What stands of all vacancies that something stands of, in the order of ids. */
    synchronized Map<VacancyId, PublishedPairs> all() {
        catchUp();
        var all = new TreeMap<VacancyId, PublishedPairs>(BY_ID);
        sql.query(SELECT, row -> {
            all.put(new VacancyId(row.getString(1)), pairs(row));
        });
        since.forEach((vacancy, changed) -> all.put(vacancy, changed.pairs()));
        all.values().removeIf(PublishedPairs::isEmpty);
        return all;
    }

    /** Of those of the vacancies that something stands of. */
    synchronized Map<VacancyId, PublishedPairs> of(Collection<VacancyId> vacancies) {
        catchUp();
        var found = new HashMap<VacancyId, PublishedPairs>();
        for (var vacancy : vacancies) {
            Optional.ofNullable(since.get(vacancy)).map(Changed::pairs).or(() -> stored(vacancy)).filter(pairs -> !pairs.isEmpty()).ifPresent(pairs -> found.put(vacancy, pairs));
        }
        return found;
    }

    /** Follows entries that the caller's transaction has appended to the log, the last of them at {@code last}. */
    synchronized void apply(List<MatchLog.Draft> entries, long last) {
        if (upTo != last - entries.size()) {
            forget(); // something was appended between: all of it is folded from the log
            return;
        }
        for (var entry : entries) {
            fold(++upTo, entry.kind(), entry.about());
        }
        owed += (long) entries.size() * since.size();
        write((int) (owed / most));
        owed %= most;
    }

    /** What is not committed, or may not be the last any more, will be read again. */
    synchronized void forget() {
        since.clear();
        upTo = -1;
        owed = 0;
    }

    private void catchUp() {
        var heads = sql.queryForObject("SELECT last_sequence, published_sequence FROM match_log_head WHERE id = 1",
                (row, n) -> new Heads(row.getLong(1), row.getLong(2)));
        requireNonNull(heads);
        if (upTo > heads.last() || written != heads.published()) {
            forget();
        }
        written = heads.published();
        if (upTo < heads.last()) {
            var told = new ArrayList<MatchEntry>();
            MatchLog.forEach(sql, Math.max(upTo, written), heads.last() + 1, told::add);
            told.forEach(entry -> fold(entry.sequence(), entry.kind(), entry.about()));
            upTo = heads.last();
        }
    }

    private record Heads(long last, long published) {}

    private void fold(long sequence, Kind kind, @Nullable About about) {
        if (about == null || !kind.isMatch()) {
            return;
        }
        var pairs = since.computeIfAbsent(about.vacancy(), vacancy ->
                new Changed(sequence, stored(vacancy).orElseGet(() -> new PublishedPairs(about.organization())))).pairs();
        if (kind == Kind.LOST || about.score() == null) {
            pairs.remove(about.candidate());
        } else {
            pairs.put(about.candidate(), about.score());
        }
    }

    private Optional<PublishedPairs> stored(VacancyId vacancy) {
        return sql.query(SELECT + " WHERE vacancy_id = ?", (row, n) -> pairs(row), vacancy.value()).stream().findFirst();
    }

    private static PublishedPairs pairs(ResultSet row) throws SQLException {
        return new PublishedPairs(new OrganizationId(row.getString(2)), row.getBytes(3));
    }

    /** Writes the rows that have been behind for longest: so many, so that each is written in time without many at once, and all that it is time for. */
    private void write(int count) {
        var rows = new ArrayList<Map.Entry<VacancyId, Changed>>();
        for (var one : since.entrySet()) {
            if (rows.size() >= count && one.getValue().from() > upTo - most) {
                break;
            }
            rows.add(one);
        }
        if (rows.isEmpty()) {
            return;
        }
        sql.batchUpdate("DELETE FROM published_set WHERE vacancy_id = ?", rows.stream().map(one -> new Object[] {one.getKey().value()}).toList());
        sql.batchUpdate(INSERT, rows.stream().filter(one -> !one.getValue().pairs().isEmpty()).map(one -> row(one.getKey(), one.getValue().pairs())).toList());
        since.keySet().removeAll(rows.stream().map(Map.Entry::getKey).collect(Collectors.toSet()));
        written = since.isEmpty() ? upTo : since.values().iterator().next().from() - 1;
        sql.update("UPDATE match_log_head SET published_sequence = ? WHERE id = 1", written);
    }

    static Object[] row(VacancyId vacancy, PublishedPairs pairs) {
        return new Object[] {vacancy.value(), pairs.organization().value(), pairs.rows()};
    }
}
