package org.quayside.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.RunningApplication;
import org.quayside.app.match.LogWriter;
import org.quayside.app.security.DemoAccount;
import org.quayside.app.security.DemoTokens;
import org.quayside.app.security.Role;
import tools.jackson.databind.json.JsonMapper;

/** Batches that are longer than what is read from the database at a time. */
class CatchingUpIT {
    private static final int EVENTS = 3_500;

    @TempDir
    private Path data;

    @Test
    void a_long_batch_has_every_event_once_and_ends_where_it_cannot_be_read_on() throws Exception {
        try (var application = RunningApplication.on(data, "--quayside.demo=true", "--server.address=127.0.0.1", "--logging.level.root=warn")) {
            var last = new LogWriter(application).append("v1", EVENTS);
            var first = last - EVENTS + 1;
            assertThat(ids(batch(application, first - 1, 10_000))).containsExactlyElementsOf(LongStream.rangeClosed(first, last).boxed().toList());
            assertThat(ids(batch(application, first - 1, 2_500))).containsExactlyElementsOf(LongStream.range(first, first + 2_500).boxed().toList());
            assertThat(ids(batch(application, last, 10_000))).isEmpty();

            application.sql().sql("UPDATE match_log SET kind = 'BROKEN' WHERE sequence = ?").param(first + 1_500).update();
            var readable = ids(batch(application, first - 1, 10_000));
            assertThat(readable).containsExactlyElementsOf(LongStream.range(first, first + 1_200).boxed().toList());
            var further = ids(batch(application, readable.getLast(), 10_000));
            assertThat(further).containsExactlyElementsOf(LongStream.range(first + 1_200, first + 1_400).boxed().toList());
            assertThat(batch(application, further.getLast(), 10_000).statusCode()).isEqualTo(500);
        }
    }

    private static List<Long> ids(HttpResponse<String> batch) {
        assertThat(batch.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(batch.body()).valueStream().map(event -> Position.parse(event.get("id").stringValue())).toList();
    }

    private static HttpResponse<String> batch(RunningApplication application, long after, int limit) throws IOException, InterruptedException {
        var token = application.get(DemoTokens.class).token(new DemoAccount(Role.INTEGRATOR, null)).getTokenValue();
        var port = application.context().getEnvironment().getRequiredProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/api/v1/match-events?lastEventId=%d&limit=%d".formatted(port, after, limit)))
                    .header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
        }
    }
}
