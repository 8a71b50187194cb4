package org.quayside.app.match;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry.About;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The pairs that the match log says stand, each with the score as last published: what the log folds to. Table {@code published_set} has
 * them as they were some entries ago, one row for a vacancy, its pairs as bytes; what the log has told since is kept here, and folded from the
 * log again when this is new, or was told to forget, or another node has written. Rows that followed every batch were most of what SQL wrote.
 */
final class PublishedSet {
    /** So many entries may be told before the table follows. */
    private static final int BEHIND = 65_536;
    static final String INSERT = "INSERT INTO published_set (vacancy_id, organization_id, pairs) VALUES (?, ?, ?)";
    private static final String SELECT = "SELECT vacancy_id, organization_id, pairs FROM published_set";
    private static final Comparator<VacancyId> BY_ID = Comparator.comparing(VacancyId::value);

    private final JdbcTemplate sql;
    private final int most;
    /** Of whom the log has told since the table was written, as they are after {@link #upTo}; empty pairs: nothing stands any more. */
    private final Map<VacancyId, PublishedPairs> since = new HashMap<>();
    /** Sequence of the last entry that is in {@link #since}; negative: nothing is known. */
    private long upTo = -1;
    private long written;

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
        all.putAll(since);
        all.values().removeIf(PublishedPairs::isEmpty);
        return all;
    }

    /** Of those of the vacancies that something stands of. */
    synchronized Map<VacancyId, PublishedPairs> of(Collection<VacancyId> vacancies) {
        catchUp();
        var found = new HashMap<VacancyId, PublishedPairs>();
        for (var vacancy : vacancies) {
            Optional.ofNullable(since.get(vacancy)).or(() -> stored(vacancy)).filter(pairs -> !pairs.isEmpty()).ifPresent(pairs -> found.put(vacancy, pairs));
        }
        return found;
    }

    /** Follows entries that the caller's transaction has appended to the log, the last of them at {@code last}. */
    synchronized void apply(List<MatchLog.Draft> entries, long last) {
        if (upTo != last - entries.size()) {
            forget(); // something was appended between: all of it is folded from the log
            return;
        }
        entries.forEach(entry -> fold(entry.kind(), entry.about()));
        upTo = last;
        if (upTo - written >= most) {
            write();
        }
    }

    /** What is not committed, or may not be the last any more, will be read again. */
    synchronized void forget() {
        since.clear();
        upTo = -1;
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
            told.forEach(entry -> fold(entry.kind(), entry.about()));
            upTo = heads.last();
        }
    }

    private record Heads(long last, long published) {}

    private void fold(Kind kind, @Nullable About about) {
        if (about == null || !kind.isMatch()) {
            return;
        }
        var pairs = since.computeIfAbsent(about.vacancy(), vacancy -> stored(vacancy).orElseGet(() -> new PublishedPairs(about.organization())));
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

    private void write() {
        sql.batchUpdate("DELETE FROM published_set WHERE vacancy_id = ?", since.keySet().stream().map(vacancy -> new Object[] {vacancy.value()}).toList());
        sql.batchUpdate(INSERT, since.entrySet().stream().filter(one -> !one.getValue().isEmpty()).map(one -> row(one.getKey(), one.getValue())).toList());
        sql.update("UPDATE match_log_head SET published_sequence = ? WHERE id = 1", upTo);
        written = upTo;
        since.clear();
    }

    static Object[] row(VacancyId vacancy, PublishedPairs pairs) {
        return new Object[] {vacancy.value(), pairs.organization().value(), pairs.rows()};
    }
}
