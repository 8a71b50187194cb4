package org.quayside.app.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A running Quayside, seen over HTTP. Thread-safe.
 *
 * @param token null: calls go without one
 */
record QuaysideServer(String address, @Nullable String token, HttpClient client) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int TRIES = 4;

    /** What the server said. */
    record Answer(int status, JsonNode body) {
        boolean good() {
            return status / 100 == 2;
        }

        boolean created() {
            return status == 201;
        }

        /** The problem in words, with the pointers to what is wrong. */
        String problem() {
            List<String> words = new ArrayList<>();
            body.path("errors").forEach(error -> words.add((text(error, "pointer") + text(error, "parameter") + ": " + text(error, "detail")).replaceFirst("^: ", "")));
            if (words.isEmpty()) {
                words.add(text(body, "detail"));
            }
            return words.getFirst().isEmpty() ? "the server answered " + status : String.join("; ", words);
        }

        private static String text(JsonNode node, String field) {
            return node.path(field).asString("");
        }
    }

    static QuaysideServer at(String address, @Nullable String token) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(3)).build();
        return new QuaysideServer(address.replaceFirst("/+$", ""), token, client);
    }

    /** Whether it is there and is one. */
    boolean answers() {
        try {
            HttpRequest health = HttpRequest.newBuilder(URI.create(address + "/actuator/health")).timeout(Duration.ofSeconds(5)).build();
            return client.send(health, BodyHandlers.ofString(StandardCharsets.UTF_8)).body().contains("\"status\"");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The same server with a token of the demonstration, which a server outside of it does not give. */
    QuaysideServer signedInAs(String account) {
        Answer answer = post("/api/v1/demo/token", "application/json", MAPPER.writeValueAsBytes(MAPPER.createObjectNode().put("account", account)));
        String given = answer.body().path("token").asString("");
        if (!answer.good() || given.isEmpty()) {
            throw new EnvironmentProblem("%s asks for a token: give one with --token or in QUAYSIDE_TOKEN".formatted(address));
        }
        return new QuaysideServer(address, given, client);
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer patch(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").method("PATCH", BodyPublishers.ofString(json)));
    }

    Answer post(String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofByteArray(body)));
    }

    /** A file as the body, whatever its size. */
    Answer upload(String path, Path file) throws IOException {
        return send(request(path).timeout(Duration.ofMinutes(10)).header("Content-Type", "application/octet-stream").POST(BodyPublishers.ofFile(file)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60)).header("Accept", "application/json, application/problem+json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    /** Busy servers are asked again; what is sent is an upsert, so that twice does no harm. */
    private Answer send(HttpRequest.Builder request) {
        try {
            for (int tries = 1; ; tries++) {
                HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
                int status = response.statusCode();
                if (tries == TRIES || status != 429 && status != 503) {
                    return new Answer(status, parsed(response.body()));
                }
                Thread.sleep(Duration.ofMillis(500L << tries));
            }
        } catch (IOException e) {
            throw new EnvironmentProblem("%s does not answer (%s); what was sent is kept, the same command goes on from there".formatted(address, e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EnvironmentProblem("interrupted");
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return body.isBlank() ? MAPPER.missingNode() : MAPPER.readTree(body);
        } catch (tools.jackson.core.JacksonException e) {
            return MAPPER.missingNode();
        }
    }
}
