package org.quayside.app.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.FileEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A running Quayside, seen over HTTP. Thread-safe. One that is busy (429, 503) is asked again, as late as it says by {@code Retry-After}:
 * what is sent is an upsert, so that twice does no harm.
 *
 * @param token null: calls go without one
 */
record QuaysideServer(String address, @Nullable String token, CloseableHttpClient client) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int RETRIES = 3;
    private static final int CONNECTIONS = 64;

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
        var connections = PoolingHttpClientConnectionManagerBuilder.create().setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(Timeout.ofSeconds(3)).build()).build();
        var client = HttpClients.custom().setConnectionManager(connections)
                .setRetryStrategy(new DefaultHttpRequestRetryStrategy(RETRIES, TimeValue.ofSeconds(1)))
                .setDefaultRequestConfig(within(Timeout.ofSeconds(60))).disableCookieManagement().disableRedirectHandling().build();
        return new QuaysideServer(address.replaceFirst("/+$", ""), token, client);
    }

    private static RequestConfig within(Timeout patience) {
        return RequestConfig.custom().setResponseTimeout(patience).build();
    }

    /** Whether it is there and is one. */
    boolean answers() {
        var health = request("GET", "/actuator/health", null);
        health.setConfig(within(Timeout.ofSeconds(5)));
        try {
            return client.execute(health, response -> response.getEntity() != null && EntityUtils.toString(response.getEntity()).contains("\"status\""));
        } catch (IOException e) {
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
        return send(request("GET", path, null));
    }

    Answer delete(String path) {
        return send(request("DELETE", path, null));
    }

    Answer patch(String path, String json) {
        return send(request("PATCH", path, new StringEntity(json, ContentType.APPLICATION_JSON)));
    }

    Answer post(String path, String contentType, byte[] body) {
        return send(request("POST", path, new ByteArrayEntity(body, ContentType.parse(contentType))));
    }

    /** A file as the body, whatever its size. */
    Answer upload(String path, Path file) {
        var request = request("POST", path, new FileEntity(file.toFile(), ContentType.APPLICATION_OCTET_STREAM));
        request.setConfig(within(Timeout.ofMinutes(10)));
        return send(request);
    }

    private HttpUriRequestBase request(String method, String path, @Nullable HttpEntity body) {
        var request = new HttpUriRequestBase(method, URI.create(address + path));
        request.setHeader("Accept", "application/json, application/problem+json");
        if (token != null) {
            request.setHeader("Authorization", "Bearer " + token);
        }
        request.setEntity(body);
        return request;
    }

    private Answer send(HttpUriRequestBase request) {
        try {
            return client.execute(request, response -> new Answer(response.getCode(),
                    parsed(response.getEntity() == null ? "" : EntityUtils.toString(response.getEntity(), StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new EnvironmentProblem("%s does not answer (%s); what was sent is kept, the same command goes on from there".formatted(address, e.getMessage()));
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
