package org.quayside.app.http;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * openapi.yaml, and what calls by it came to: which operations answered as expected, and everything in which a request or an answer is not as the
 * document says.
 */
final class Contract {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode document;
    /** By account and path. */
    private final BiFunction<String, String, HttpRequest.Builder> requests;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> answered = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();

    Contract(JsonNode document, BiFunction<String, String, HttpRequest.Builder> requests) {
        this.document = document;
        this.requests = requests;
    }

    /** From now on {@code {name}} in a path is this. */
    void know(String name, String value) {
        known.put(name, value);
    }

    /** {@code nobody} if it is not known. */
    String known(String name) {
        return known.getOrDefault(name, "nobody");
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** Documented operations that were called and answered with what was expected. */
    Set<String> answered() {
        return Set.copyOf(answered);
    }

    Set<String> operations() {
        var operations = new TreeSet<String>();
        document.get("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (METHODS.contains(operation.getKey())) {
                operations.add(operation.getKey() + " " + path.getKey());
            }
        }));
        return operations;
    }

    /**
     * Calls and checks.
     *
     * @param operation as documented, {@code get /api/v1/fairs/{fair}}, with a query behind it if there is one
     * @param expected the status
     * @return the answer's JSON; missing if it is none
     */
    JsonNode call(String account, String operation, @Nullable String body, int expected) {
        var method = operation.substring(0, operation.indexOf(' '));
        var target = operation.substring(operation.indexOf(' ') + 1);
        var template = target.replaceFirst("\\?.*", "");
        var described = document.get("paths").path(template).path(method);
        if (described.isMissingNode()) {
            wrong.add(operation + " is not documented");
            return JSON.missingNode();
        }
        for (var one : known.entrySet()) {
            target = target.replace("{" + one.getKey() + "}", one.getValue());
        }
        var at = "/paths/" + template.replace("~", "~0").replace("/", "~1") + "/" + method;
        var type = template.endsWith("/cv") ? "text/plain" : template.equals("/api/v1/imports") ? "application/octet-stream" : "application/json";
        if (body != null && !body.isEmpty() && type.equals("application/json")) {
            validate(operation + " request", at + "/requestBody/content/application~1json/schema", JSON.readTree(body));
        }
        try (var client = HttpClient.newHttpClient()) {
            var request = requests.apply(account, target).header("Content-Type", type)
                    .method(method.toUpperCase(Locale.ROOT), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            var answer = answer(client, request.build(), operation, method + " " + template, at, described, expected);
            client.shutdownNow();
            return answer;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(operation, e);
        }
    }

    private JsonNode answer(HttpClient client, HttpRequest request, String operation, String documented, String at, JsonNode described, int expected)
            throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofInputStream());
        var status = String.valueOf(response.statusCode());
        var content = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        var bytes = content.equals("text/event-stream") ? first(response.body()) : response.body().readAllBytes();
        if (response.statusCode() != expected) {
            wrong.add("%s: %s %s, not %d".formatted(operation, status, new String(bytes, StandardCharsets.UTF_8), expected));
            return JSON.missingNode();
        }
        answered.add(documented);
        // A problem may be documented as the default; a success may not.
        var key = described.get("responses").has(status) || expected < 300 ? status : "default";
        var reference = described.get("responses").path(key).path("$ref").asString("");
        var where = reference.isEmpty() ? at + "/responses/" + key : reference.substring(1);
        var there = document.at(where);
        if (there.isMissingNode()) {
            wrong.add("%s: %s is not documented".formatted(operation, status));
        } else if (!there.has("content")) {
            if (bytes.length > 0) {
                wrong.add("%s: %s has a body that is not documented".formatted(operation, status));
            }
        } else if (!there.get("content").has(content)) {
            wrong.add("%s: %s is '%s', documented is %s".formatted(operation, status, content, there.get("content").propertyNames()));
        } else if (content.endsWith("json")) {
            var json = JSON.readTree(bytes);
            validate(operation + " " + status, where + "/content/" + content.replace("/", "~1") + "/schema", json);
            return json;
        }
        return JSON.missingNode();
    }

    private static byte[] first(InputStream stream) throws IOException {
        try (stream) {
            return stream.readNBytes(1);
        }
    }

    /** The document itself is the schema's, so that its references lead where they lead. */
    private void validate(String what, String pointer, JsonNode value) {
        if (document.at(pointer).isMissingNode()) {
            wrong.add(what + ": there is no schema at " + pointer);
            return;
        }
        var whole = (ObjectNode) document.deepCopy();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.put("$ref", "#" + pointer.replace("{", "%7B").replace("}", "%7D"));
        registry.getSchema(whole).validate(value).forEach(error -> wrong.add("%s: %s".formatted(what, error)));
    }
}
