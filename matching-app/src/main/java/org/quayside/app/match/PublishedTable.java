package org.quayside.app.match;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Table {@code published_set}: what the match log folded to as of some entry, or a later one, a row for each vacancy, its pairs as bytes. It
 * follows the log behind those who append ({@link PublishedTableWriter}).
 */
final class PublishedTable {
    private static final String INSERT = "INSERT INTO published_set (vacancy_id, organization_id, pairs) VALUES (?, ?, ?)";
    private static final String SELECT = "SELECT vacancy_id, organization_id, pairs FROM published_set";

    private final JdbcTemplate sql;

    PublishedTable(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Sequences of the log's last entry, and of the last that is in every row of the table. */
    record State(long last, long asOf) {}

    State state() {
        return requireNonNull(sql.queryForObject("SELECT h.last_sequence, p.sequence FROM match_log_head h JOIN published_set_as_of p ON p.id = h.id WHERE h.id = 1",
                (row, _) -> new State(row.getLong(1), row.getLong(2))));
    }

    /** To the end of the caller's transaction nobody else, of whatever node, writes the table. */
    void hold() {
        sql.queryForObject("SELECT sequence FROM published_set_as_of WHERE id = 1 FOR UPDATE", Long.class);
    }

    /** What is in every row now. */
    void isAsOf(long sequence) {
        sql.update("UPDATE published_set_as_of SET sequence = ? WHERE id = 1", sequence);
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

    void write(Collection<Map.Entry<VacancyId, PublishedPairs>> changed) {
        sql.batchUpdate("DELETE FROM published_set WHERE vacancy_id = ?", changed.stream().map(one -> new Object[] {one.getKey().value()}).toList());
        sql.batchUpdate(INSERT, changed.stream().filter(one -> !one.getValue().isEmpty()).map(one -> row(one.getKey(), one.getValue())).toList());
    }

    private static Object[] row(VacancyId vacancy, PublishedPairs pairs) {
        return new Object[] {vacancy.value(), pairs.organization().value(), pairs.rows()};
    }
}
