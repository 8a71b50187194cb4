package org.quayside.app.match;

import java.util.ArrayList;
import java.util.HashMap;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** A migration, named as Flyway wants it: the published set gets one row for a vacancy, where it had one for a pair. */
@Component
final class V51__PairsAsBytes extends BaseJavaMigration {
    V51__PairsAsBytes() {}

    @Override
    public void migrate(Context context) {
        var sql = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        var all = new HashMap<VacancyId, PublishedPairs>();
        sql.query("SELECT vacancy_id, organization_id, candidate_id, score, fit, appeal, verdict FROM published_set", row -> {
            var organization = new OrganizationId(row.getString(2));
            all.computeIfAbsent(new VacancyId(row.getString(1)), vacancy -> new PublishedPairs(organization))
                    .put(new CandidateId(row.getString(3)), new Score(row.getInt(4), row.getInt(5), row.getInt(6), Verdict.valueOf(row.getString(7))));
        });
        sql.execute("DROP TABLE published_set");
        sql.execute("""
                CREATE TABLE published_set (
                    vacancy_id      VARCHAR(64) NOT NULL PRIMARY KEY,
                    organization_id VARCHAR(64) NOT NULL,
                    pairs           %s NOT NULL
                )""".formatted(context.getConfiguration().getPlaceholders().get("some_bytes")));
        var rows = new ArrayList<Object[]>();
        all.forEach((vacancy, pairs) -> rows.add(PublishedTable.row(vacancy, pairs)));
        sql.batchUpdate(PublishedTable.INSERT, rows);
    }
}
