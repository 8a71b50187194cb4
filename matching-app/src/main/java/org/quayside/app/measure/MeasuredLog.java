package org.quayside.app.measure;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.quayside.app.match.MatchLog;
import org.quayside.app.security.DemoAccount;
import org.quayside.app.security.DemoTokens;
import org.quayside.app.security.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The match log of a measured application, filled without any matching: with rows as long as matching writes them. */
final class MeasuredLog {
    private static final String ORGANIZATION = "1b671a64-40d5-491e-99b0-da01ff1f3341";
    /** Bytes of a sealed breakdown: the mean of the demonstration's. */
    private static final int BREAKDOWN = 1_400;
    private static final int IN_ONE_TRANSACTION = 1_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final MatchLog log;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final SplittableRandom random = new SplittableRandom(6);
    private final String address;
    private final String token;

    MeasuredLog(MeasuredApplication application) {
        log = application.bean(MatchLog.class);
        sql = application.bean(JdbcTemplate.class);
        transaction = new TransactionTemplate(application.bean(PlatformTransactionManager.class));
        address = "http://127.0.0.1:" + application.port();
        token = application.bean(DemoTokens.class).token(new DemoAccount(Role.INTEGRATOR, null)).getTokenValue();
    }

    String address() {
        return address;
    }

    String token() {
        return token;
    }

    HttpClient http() {
        return http;
    }

    long head() {
        return log.head();
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Entries as matching writes them, under the log's lock. */
    void write(String vacancy, int count) {
        for (int from = 0; from < count; from += IN_ONE_TRANSACTION) {
            var some = Math.min(IN_ONE_TRANSACTION, count - from);
            transaction.executeWithoutResult(status -> append(vacancy, some));
        }
        log.announce(log.head());
    }

    /** The database counts what it holds, as it does by itself in time: without, its plans are guesses. */
    void analyze() {
        sql.execute("ANALYZE");
    }

    private void append(String vacancy, int count) {
        long last = Objects.requireNonNull(sql.queryForObject("SELECT last_sequence FROM match_log_head WHERE id = 1 FOR UPDATE", Long.class));
        var rows = new ArrayList<Object[]>();
        var now = Timestamp.from(Instant.now());
        var cause = uuid();
        for (int n = 1; n <= count; n++) {
            var breakdown = new byte[BREAKDOWN];
            random.nextBytes(breakdown);
            rows.add(new Object[] {last + n, now, vacancy, uuid(), ORGANIZATION, 5_000 + n % 50 * 100, cause, breakdown});
        }
        sql.batchUpdate("""
                INSERT INTO match_log (sequence, kind, happened_at, vacancy_id, candidate_id, organization_id, sector, score, fit, appeal, verdict,
                cause, engine, breakdown) VALUES (?, 'FOUND', ?, ?, ?, ?, 'software', ?, 5000, 5000, 'PASS', ?, 'x2-c235da23-s1-e0', ?)""", rows);
        sql.update("UPDATE match_log_head SET last_sequence = ? WHERE id = 1", last + count);
    }

    /** The id of the subscription. */
    String subscribe(String endpoint, String vacancy, long after) throws IOException, InterruptedException {
        var body = """
                {"endpoint": "%s", "filter": {"vacancies": ["%s"]}, "lastEventId": "%d", "delivery": {"parallel": 32}}"""
                .formatted(endpoint, vacancy, after);
        var answer = http.send(request("/api/v1/subscriptions").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
        return JSON.readTree(answer.body()).get("id").stringValue();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }
}
