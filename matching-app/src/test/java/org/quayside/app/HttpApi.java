package org.quayside.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole application as the demonstration runs it, asked over HTTP. All tests that extend this share one; each uses external ids of
 * its own.
 */
@SpringBootTest(
        classes = QuaysideApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // Tests read what they have just written; a busy machine takes longer to show it than anybody would wait for.
        properties = {"quayside.demo=true", "server.address=127.0.0.1", "quayside.views.longest-wait=60s"})
@Execution(ExecutionMode.SAME_THREAD)
public abstract class HttpApi {
    protected static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final ConcurrentMap<String, String> TOKENS = new ConcurrentHashMap<>();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void ownData(DynamicPropertyRegistry properties) {
        properties.add("quayside.data", () -> {
            try {
                // In the build's folder, which is cleaned with it: the application closes after the test.
                return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "quayside-test").toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** An external id that no other test has. */
    protected static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    protected URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** A bearer token of a demo account, like {@code operator} or {@code recruiter:quay}. */
    protected String token(String account) {
        return TOKENS.computeIfAbsent(port + account, _ -> {
            String body = JSON.writeValueAsString(java.util.Map.of("account", account));
            Answer answer = send(request("/api/v1/demo/token").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
            return answer.json().get("token").stringValue();
        });
    }

    protected HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path));
    }

    protected HttpRequest.Builder as(String account, String path) {
        return request(path).header("Authorization", "Bearer " + token(account));
    }

    protected Answer get(String account, String path) {
        return send(as(account, path).GET());
    }

    protected Answer post(String account, String path, String json) {
        return send(as(account, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    protected Answer put(String account, String path, String json) {
        return send(as(account, path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    protected Answer delete(String account, String path) {
        return send(as(account, path).DELETE());
    }

    protected Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A multipart body with one file and text fields, given as name, value, name, value. */
    protected static HttpRequest.Builder multipart(HttpRequest.Builder request, String method, String fileName, byte[] file, String... fields) {
        String boundary = "quayside-" + UUID.randomUUID();
        var parts = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            parts.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, fields[i], fields[i + 1])
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        parts.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .formatted(boundary, fileName).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        parts.writeBytes(file);
        parts.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        BodyPublisher body = BodyPublishers.ofByteArray(parts.toByteArray());
        return request.header("Content-Type", "multipart/form-data; boundary=" + boundary).method(method, body);
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The pointer of the first error, with its detail. */
        public String error() {
            JsonNode error = json().path("errors").path(0);
            return error.path("pointer").asString("") + error.path("parameter").asString("") + " " + error.path("detail").asString("");
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }
}
