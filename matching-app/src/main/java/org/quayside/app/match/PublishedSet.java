package org.quayside.app.match;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quayside.organization.OrganizationId;
import org.quayside.vacancy.VacancyId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Table {@code published_set}: the pairs that the match log says stand, each with the score as last published. One row for a vacancy, its
 * pairs as bytes: a row for each pair was a third of what a burst wrote to SQL.
 */
@Component
public final class PublishedSet {
    private static final String SELECT = "SELECT vacancy_id, organization_id, pairs FROM published_set";
    static final String INSERT = "INSERT INTO published_set (vacancy_id, organization_id, pairs) VALUES (?, ?, ?)";

    private final JdbcTemplate sql;

    PublishedSet(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Everything, by vacancy in the order of ids. */
    public Map<VacancyId, PublishedPairs> all() {
        var all = new TreeMap<VacancyId, PublishedPairs>(Comparator.comparing(VacancyId::value));
        sql.query(SELECT, into(all));
        return all;
    }

    /** One query each: the databases look up a key faster than they compare a row with hundreds of them. */
    Map<VacancyId, PublishedPairs> of(Collection<VacancyId> vacancies) {
        var found = new HashMap<VacancyId, PublishedPairs>();
        var rows = into(found);
        sql.execute(SELECT + " WHERE vacancy_id = ?", (PreparedStatement query) -> {
            for (var vacancy : vacancies) {
                query.setString(1, vacancy.value());
                try (var result = query.executeQuery()) {
                    while (result.next()) {
                        rows.processRow(result);
                    }
                }
            }
            return found;
        });
        return found;
    }

    private static RowCallbackHandler into(Map<VacancyId, PublishedPairs> all) {
        return row -> all.put(new VacancyId(row.getString(1)), new PublishedPairs(new OrganizationId(row.getString(2)), row.getBytes(3)));
    }

    /**
     * Folds new log entries into the table.
     *
     * @param standing what the table says of their vacancies; it follows
     */
    void apply(List<MatchLog.Draft> entries, Map<VacancyId, PublishedPairs> standing) {
        var gone = new ArrayList<Object[]>();
        var come = new ArrayList<Object[]>();
        var moved = new ArrayList<Object[]>();
        entries.stream().collect(groupingBy(entry -> requireNonNull(entry.about()).vacancy())).forEach((vacancy, changes) -> {
            var before = standing.get(vacancy);
            var pairs = before != null ? before : new PublishedPairs(requireNonNull(changes.getFirst().about()).organization());
            changes.forEach(change -> fold(change, pairs));
            if (pairs.isEmpty()) {
                gone.add(new Object[] {vacancy.value()});
            } else if (before == null) {
                come.add(row(vacancy, pairs));
            } else {
                moved.add(new Object[] {pairs.rows(), vacancy.value()});
            }
        });
        sql.batchUpdate("DELETE FROM published_set WHERE vacancy_id = ?", gone);
        sql.batchUpdate(INSERT, come);
        sql.batchUpdate("UPDATE published_set SET pairs = ? WHERE vacancy_id = ?", moved);
    }

    private static void fold(MatchLog.Draft change, PublishedPairs pairs) {
        var about = requireNonNull(change.about());
        if (change.kind() == MatchEntry.Kind.LOST) {
            pairs.remove(about.candidate());
        } else {
            pairs.put(about.candidate(), requireNonNull(about.score()));
        }
    }

    static Object[] row(VacancyId vacancy, PublishedPairs pairs) {
        return new Object[] {vacancy.value(), pairs.organization().value(), pairs.rows()};
    }
}
