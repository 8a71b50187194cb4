package org.quayside.app.match;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Table {@code published_set}: the pairs that the match log says stand, each with the score as last published. */
@Component
public final class PublishedSet {
    private static final String SELECT =
            "SELECT vacancy_id, organization_id, candidate_id, score, fit, appeal, verdict FROM published_set";

    /** What stands of one vacancy. */
    public record Pairs(OrganizationId organization, Map<CandidateId, Score> scores) {}

    private final JdbcTemplate sql;

    PublishedSet(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** Everything, by vacancy in the order of ids. */
    public Map<VacancyId, Pairs> all() {
        var all = new TreeMap<VacancyId, Pairs>(Comparator.comparing(VacancyId::value));
        sql.query(SELECT, into(all));
        return all;
    }

    /** One query each: the databases look up a key faster than they compare a row with hundreds of them. */
    Map<VacancyId, Pairs> of(Collection<VacancyId> vacancies) {
        var found = new HashMap<VacancyId, Pairs>();
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

    private static RowCallbackHandler into(Map<VacancyId, Pairs> pairs) {
        return row -> {
            var organization = new OrganizationId(row.getString(2));
            pairs.computeIfAbsent(new VacancyId(row.getString(1)), vacancy -> new Pairs(organization, new HashMap<>()))
                    .scores()
                    .put(new CandidateId(row.getString(3)),
                            new Score(row.getInt(4), row.getInt(5), row.getInt(6), Verdict.valueOf(row.getString(7))));
        };
    }

    /** Folds new log entries into the table. */
    void apply(List<MatchLog.Draft> entries) {
        var gone = new ArrayList<Object[]>();
        var come = new ArrayList<Object[]>();
        var moved = new ArrayList<Object[]>();
        for (var entry : entries) {
            var about = Objects.requireNonNull(entry.about());
            var vacancy = about.vacancy().value();
            var candidate = about.candidate().value();
            if (entry.kind() == MatchEntry.Kind.LOST) {
                gone.add(new Object[] {vacancy, candidate});
                continue;
            }
            var score = Objects.requireNonNull(about.score());
            var verdict = score.verdict().name();
            if (entry.kind() == MatchEntry.Kind.FOUND) {
                var organization = about.organization().value();
                come.add(new Object[] {vacancy, candidate, organization, score.match(), score.fit(), score.appeal(), verdict});
            } else {
                moved.add(new Object[] {score.match(), score.fit(), score.appeal(), verdict, vacancy, candidate});
            }
        }
        sql.batchUpdate("DELETE FROM published_set WHERE vacancy_id = ? AND candidate_id = ?", gone);
        sql.batchUpdate(
                "INSERT INTO published_set (vacancy_id, candidate_id, organization_id, score, fit, appeal, verdict) VALUES (?, ?, ?, ?, ?, ?, ?)",
                come);
        sql.batchUpdate(
                "UPDATE published_set SET score = ?, fit = ?, appeal = ?, verdict = ? WHERE vacancy_id = ? AND candidate_id = ?", moved);
    }
}
