package org.quayside.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.quayside.app.RunningApplication;
import org.quayside.app.security.DemoAccount;
import org.quayside.app.security.DemoTokens;
import org.quayside.app.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An integrator who reads match events over real sockets, in batches or as a stream, from the first one on, and goes on behind the last one
 * that arrived whole. What was read can be looked at from other threads.
 */
final class Follower {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;
    private final String token;
    private final String query;
    private final List<JsonNode> events = new CopyOnWriteArrayList<>();
    private String position = "0";

    /** @param query narrows what is asked for, like {@code type=…}; empty: not */
    Follower(RunningApplication application, String query) {
        address = address(application) + "/api/v1/match-events";
        token = token(application);
        this.query = query;
    }

    static String address(RunningApplication application) {
        return "http://127.0.0.1:" + application.context().getEnvironment().getRequiredProperty("local.server.port");
    }

    static String token(RunningApplication application) {
        return application.get(DemoTokens.class).token(new DemoAccount(Role.INTEGRATOR, null)).getTokenValue();
    }

    static String type(JsonNode event) {
        return event.get("type").stringValue();
    }

    List<JsonNode> events() {
        return List.copyOf(events);
    }

    int count() {
        return events.size();
    }

    List<Long> sequences() {
        return events.stream().map(event -> Position.parse(event.get("id").stringValue())).toList();
    }

    /** Asks for batches until there is enough. */
    void poll(BooleanSupplier enough) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            while (!enough.getAsBoolean()) {
                var batch = client.send(request("?limit=7&timeout=500&lastEventId=%s&%s".formatted(position, query)), BodyHandlers.ofString());
                assertThat(batch.statusCode()).as(batch.body()).isEqualTo(200);
                JSON.readTree(batch.body()).forEach(this::add);
            }
        }
    }

    /** Opens the stream and cuts the connection after so many bytes, whatever they are in the middle of, or when there is enough. */
    void stream(int bytes, BooleanSupplier enough) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        try {
            var answer = client.send(request("/stream?" + query), BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).isEqualTo(200);
            read(answer.body(), bytes, enough);
        } finally {
            client.shutdownNow();
        }
    }

    private void read(InputStream body, int bytes, BooleanSupplier enough) throws IOException {
        var block = new StringBuilder();
        for (int left = bytes; left > 0; left--) {
            int next = body.read();
            if (next < 0) {
                return;
            }
            // Ids, names and JSON of events about ids are ASCII.
            block.append((char) next);
            if (block.length() > 1 && block.charAt(block.length() - 1) == '\n' && block.charAt(block.length() - 2) == '\n') {
                dispatch(block.toString());
                block.setLength(0);
                if (enough.getAsBoolean()) {
                    return;
                }
            }
        }
    }

    private void dispatch(String block) {
        for (var line : block.split("\n")) {
            if (line.startsWith("id: ")) {
                position = line.substring(4);
            } else if (line.startsWith("data: ")) {
                add(JSON.readTree(line.substring(6).getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    private void add(JsonNode event) {
        events.add(event);
        position = event.get("id").stringValue();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token).header("Last-Event-ID", position).build();
    }
}
