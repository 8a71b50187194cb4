package org.quayside.app.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Data of a former version: what stood in the tables of pairs and notices stands in the new ones. */
class PairsAsBytesTest {
    @Test
    void what_was_published_and_what_was_seen_are_taken_over() {
        var database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:former;DB_CLOSE_DELAY=-1");
        var sql = new JdbcTemplate(database);
        flyway(database).target("50").load().migrate();
        var insert = "INSERT INTO published_set (vacancy_id, organization_id, candidate_id, score, fit, appeal, verdict) VALUES (?, ?, ?, ?, ?, ?, ?)";
        sql.update(insert, "v1", "o1", "c1", 9_000, 8_000, 10_000, "PASS");
        sql.update(insert, "v1", "o1", "1b671a64-40d5-491e-99b0-da01ff1f3341", 7_000, 7_000, 7_000, "UNKNOWN");
        sql.update(insert, "v2", "o2", "c1", 5_000, 5_000, 5_000, "UNKNOWN");
        var notice = "INSERT INTO notice (id, kind, vacancy_id, candidate_id, organization_id, score, noticed_at, seen_at) VALUES (?, ?, 'v1', 'c1', 'o1', 9000, NOW(), ?)";
        sql.update(notice, 1, "STRONG_MATCH", OffsetDateTime.now(ZoneOffset.UTC));
        sql.update(notice, 1, "STRONG_CANDIDATE", null);

        flyway(database).javaMigrations(new V51__PairsAsBytes()).load().migrate();

        var all = new PublishedSet(sql).all();
        assertThat(all.keySet()).containsExactly(new VacancyId("v1"), new VacancyId("v2"));
        assertThat(all.values()).extracting(PublishedPairs::organization).containsExactly(new OrganizationId("o1"), new OrganizationId("o2"));
        assertThat(all.values()).extracting(PublishedPairs::scores).containsExactly(
                Map.of(
                        new CandidateId("c1"), new Score(9_000, 8_000, 10_000, Verdict.PASS),
                        new CandidateId("1b671a64-40d5-491e-99b0-da01ff1f3341"), new Score(7_000, 7_000, 7_000, Verdict.UNKNOWN)),
                Map.of(new CandidateId("c1"), new Score(5_000, 5_000, 5_000, Verdict.UNKNOWN)));
        assertThat(sql.queryForList("SELECT kind FROM notice_seen", String.class)).containsExactly("STRONG_MATCH");
    }

    private static FluentConfiguration flyway(JdbcDataSource database) {
        return Flyway.configure().dataSource(database).locations("classpath:db/migration").placeholders(Map.of("bytes", "BLOB", "some_bytes", "BINARY VARYING(1048576)", "event_numbers_at_once", "200"));
    }
}
