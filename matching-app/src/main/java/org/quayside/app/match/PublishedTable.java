package org.quayside.app.match;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Table {@code published_set}: what the match log folded to as of some entry, one row for a vacancy, its pairs as bytes. It follows the log
 * behind those who append: rows that were written with every batch were most of what SQL wrote.
 */
@Component
final class PublishedTable implements LogFollower {
    /** So many entries may be told before the table follows. */
    private static final int BEHIND = 65_536;
    private static final String INSERT = "INSERT INTO published_set (vacancy_id, organization_id, pairs) VALUES (?, ?, ?)";
    private static final String SELECT = "SELECT vacancy_id, organization_id, pairs FROM published_set";

    private final JdbcTemplate sql;
    private final int most;
    private volatile long written;

    @Autowired
    PublishedTable(JdbcTemplate sql) {
        this(sql, BEHIND);
    }

    PublishedTable(JdbcTemplate sql, int most) {
        this.sql = sql;
        this.most = most;
    }

    /** Sequences of the log's last entry, and of the last that is in the table. */
    record State(long last, long asOf) {}

    State state() {
        return requireNonNull(sql.queryForObject("SELECT h.last_sequence, p.sequence FROM match_log_head h JOIN published_set_as_of p ON p.id = h.id WHERE h.id = 1",
                (row, _) -> new State(row.getLong(1), row.getLong(2))));
    }

    Optional<PublishedPairs> of(VacancyId vacancy) {
        return sql.query(SELECT + " WHERE vacancy_id = ?", (row, _) -> pairs(row), vacancy.value()).stream().findFirst();
    }

    void forEach(BiConsumer<VacancyId, PublishedPairs> reader) {
        sql.query(SELECT, row -> {
            reader.accept(new VacancyId(row.getString(1)), pairs(row));
        });
    }

    private static PublishedPairs pairs(ResultSet row) throws SQLException {
        return new PublishedPairs(new OrganizationId(row.getString(2)), row.getBytes(3));
    }

    @Override
    public boolean isDue(long last) {
        return last - written >= most;
    }

    /** One at a time, of whatever node. */
    @Override
    public Step follow() {
        sql.queryForObject("SELECT sequence FROM published_set_as_of WHERE id = 1 FOR UPDATE", Long.class);
        var state = state();
        written = state.asOf();
        if (state.last() - state.asOf() < most) {
            return Step.DONE;
        }
        var changed = new HashMap<VacancyId, PublishedPairs>();
        MatchLog.forEach(sql, state.asOf(), state.last(), entry -> PublishedPairs.told(entry.kind(), entry.about())
                .ifPresent(about -> changed.computeIfAbsent(about.vacancy(), vacancy -> of(vacancy).orElseGet(() -> new PublishedPairs(about.organization())))
                        .follow(entry.kind(), about)));
        write(changed);
        sql.update("UPDATE published_set_as_of SET sequence = ? WHERE id = 1", state.last());
        return Step.MORE;
    }

    private void write(Map<VacancyId, PublishedPairs> changed) {
        sql.batchUpdate("DELETE FROM published_set WHERE vacancy_id = ?", changed.keySet().stream().map(vacancy -> new Object[] {vacancy.value()}).toList());
        sql.batchUpdate(INSERT, changed.entrySet().stream().filter(one -> !one.getValue().isEmpty()).map(one -> row(one.getKey(), one.getValue())).toList());
    }

    private static Object[] row(VacancyId vacancy, PublishedPairs pairs) {
        return new Object[] {vacancy.value(), pairs.organization().value(), pairs.rows()};
    }

    @Override
    public String toString() {
        return "the table of the published set";
    }
}
