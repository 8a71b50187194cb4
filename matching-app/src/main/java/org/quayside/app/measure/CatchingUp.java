package org.quayside.app.measure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.scoring.Verdict;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two readers that read all matches found, in pages of the same size, and hand on the same events: one over HTTP, as a consumer of the feed
 * would, one straight from SQL.
 */
final class CatchingUp implements AutoCloseable {
    private static final int PAGE = 10_000;
    private static final int BUFFER = 1 << 16;
    /** Not the one of the JDK that is made of {@code URLConnection}: it copies what it has of a long answer again with all that comes. */
    private final CloseableHttpClient http = HttpClients.custom().disableContentCompression()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                            .http1Config(Http1Config.custom().setBufferSize(BUFFER).build()).build())
                    .build())
            .build();
    private final MeasuredLog log;
    private final JdbcTemplate sql;
    private final int events;
    private final BatchReader reader = new BatchReader();

    /** @param events that there are */
    CatchingUp(MeasuredLog log, JdbcTemplate sql, int events) {
        this.log = log;
        this.sql = sql;
        this.events = events;
    }

    /** Each asks for one event so many times: compiled, as in a server that has been up, is then also what a request costs besides its events. */
    void ask(int times) throws IOException {
        for (int n = 0; n < times; n++) {
            pageOverHttp(n % events, 1);
            pageStraight(n % events, 1);
        }
    }

    /** Nanoseconds that it took. */
    long overHttp(Consumer<List<MeasuredEvent>> pages) throws IOException {
        var begun = System.nanoTime();
        long position = 0;
        for (int read = 0; read < events;) {
            var page = pageOverHttp(position, PAGE);
            position = page.getLast().sequence();
            read += page.size();
            pages.accept(page);
        }
        return System.nanoTime() - begun;
    }

    private List<MeasuredEvent> pageOverHttp(long position, int limit) throws IOException {
        var page = new ArrayList<MeasuredEvent>(limit);
        var request = new HttpGet("%s/api/v1/match-events?type=%s&limit=%d&lastEventId=%d".formatted(log.address(), BatchReader.FOUND, limit, position));
        request.setHeader("Authorization", "Bearer " + log.token());
        http.execute(request, answer -> {
            reader.read(new BufferedInputStream(answer.getEntity().getContent(), BUFFER), page);
            return null;
        });
        return page;
    }

    /** Nanoseconds that it took. */
    long straight(Consumer<List<MeasuredEvent>> pages) {
        var begun = System.nanoTime();
        long position = 0;
        for (int read = 0; read < events;) {
            var page = pageStraight(position, PAGE);
            position = page.getLast().sequence();
            read += page.size();
            pages.accept(page);
        }
        return System.nanoTime() - begun;
    }

    private List<MeasuredEvent> pageStraight(long position, int limit) {
        var page = new ArrayList<MeasuredEvent>(limit);
        sql.query("""
                SELECT sequence, kind, happened_at, vacancy_id, candidate_id, organization_id, score, fit, appeal, verdict, cause, engine, detail
                FROM match_log WHERE sequence > ? AND kind = 'FOUND' ORDER BY sequence LIMIT ?""", row -> {
            page.add(new MeasuredEvent(row.getLong(1), Kind.valueOf(row.getString(2)), row.getObject(3, OffsetDateTime.class).toInstant(),
                    row.getString(4), row.getString(5), row.getString(6), row.getInt(7), row.getInt(8), row.getInt(9),
                    Verdict.valueOf(row.getString(10)), row.getString(11), row.getString(12), row.getString(13)));
        }, position, limit);
        return page;
    }

    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }
}
