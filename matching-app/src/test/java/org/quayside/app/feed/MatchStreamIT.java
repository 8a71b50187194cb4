package org.quayside.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Streams of server-sent events: the feed's, and the one that says when a list has changed. */
class MatchStreamIT extends FeedScene {
    @Test
    void a_stream_that_was_cut_goes_on_where_it_was() throws Exception {
        var start = end();
        IntStream.range(0, 4).forEach(_ -> candidate());
        String third;
        try (var stream = stream(FEED + "/stream?lastEventId=" + start, null)) {
            stream.id();
            stream.id();
            third = stream.id();
        }
        candidate();
        try (var stream = stream(FEED + "/stream?lastEventId=" + start, third)) {
            assertThat(stream.id()).isEqualTo(Position.text(Position.parse(third) + 1));
            assertThat(stream.line("event:")).isEqualTo("event: org.quayside.match.found");
            assertThat(JSON.readTree(stream.line("data:").substring("data:".length())).get("specversion").stringValue()).isEqualTo("1.0");
            assertThat(stream.id()).isEqualTo(Position.text(Position.parse(third) + 2));
        }
    }

    @Test
    void a_stream_for_a_fair_goes_on_with_what_joins_it_later() throws Exception {
        var fair = post("organiser", "/api/v1/fairs", """
                {"name": "Fair", "place": "Wan Chai", "firstDay": "2027-04-26", "lastDay": "2027-04-27"}""").json().get("id").stringValue();
        try (var stream = stream(FEED + "/stream?fair=%s&lastEventId=%s".formatted(fair, end()), null)) {
            candidate();
            var passed = stream.id();
            assertThat(stream.lines().readLine()).as("only the position moves").isEmpty();
            var exhibitor = get("integrator", "/api/v1/vacancies/" + vacancy).json().get("organization").stringValue();
            put("organiser", "/api/v1/fairs/%s/organizations/%s".formatted(fair, exhibitor), "");
            put("operator", "/api/v1/fairs/%s/organizations/%s/vacancies/%s".formatted(fair, exhibitor, vacancy), "");
            // What a fair shows is looked up once a second: somebody who comes after that is told of.
            var heard = new java.util.concurrent.atomic.AtomicBoolean();
            var coming = Thread.startVirtualThread(() -> {
                for (int n = 0; n < 100 && !heard.get(); n++) {
                    candidate();
                    java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
                }
            });
            var event = JSON.readTree(stream.line("data:").substring("data:".length()));
            heard.set(true);
            coming.join();
            assertThat(event.at("/data/vacancy").stringValue()).isEqualTo(vacancy);
            assertThat(event.get("id").stringValue()).isGreaterThan(passed);
        }
    }

    @Test
    void a_shortlist_says_when_it_has_changed_and_only_to_its_recruiter() throws Exception {
        var path = "/api/v1/vacancies/" + vacancy + "/shortlist/stream";
        assertThat(get("recruiter:other", path).status()).isEqualTo(404);
        try (var stream = stream("recruiter:" + organization, path, null)) {
            var before = stream.id();
            candidate();
            assertThat(Long.parseLong(stream.id())).isGreaterThan(Long.parseLong(before));
            assertThat(stream.line("event:")).isEqualTo("event: changed");
        }
    }

    private Stream stream(String path, @Nullable String lastEventId) throws IOException, InterruptedException {
        return stream("integrator", path, lastEventId);
    }

    private Stream stream(String account, String path, @Nullable String lastEventId) throws IOException, InterruptedException {
        HttpRequest.Builder request = as(account, path).GET();
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var client = HttpClient.newHttpClient();
        var response = client.send(request.build(), BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        return new Stream(client, new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
    }

    /** An open stream; closing it cuts the connection. */
    private record Stream(HttpClient client, BufferedReader lines) implements AutoCloseable {
        String id() throws IOException {
            return line("id:").substring("id: ".length());
        }

        String line(String start) throws IOException {
            var line = lines.readLine();
            while (line != null && !line.startsWith(start)) {
                line = lines.readLine();
            }
            return line == null ? "" : line;
        }

        @Override
        public void close() {
            client.shutdownNow();
        }
    }
}
