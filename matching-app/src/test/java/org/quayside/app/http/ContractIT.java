package org.quayside.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quayside.app.HttpApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls every operation that openapi.yaml documents and holds each answer against the schema that it promises. The document is written by
 * hand, so that both can be wrong, and this tells.
 */
class ContractIT extends HttpApi {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String CV = "Skills\nPython, COBOL\n\nExperience\n2015 - present Developer, Harbour Works\nWrote COBOL every day.\n";

    private JsonNode document = JSON.missingNode();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> called = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private final String organization = unique("contract");
    private final String person = unique("person");

    @Test
    void every_documented_operation_is_called_and_every_answer_is_as_documented() throws Exception {
        document = send(request("/openapi.json").GET()).json();
        people();
        lists();
        applications();
        webhooks();
        others();
        engines();
        departures();
        operations().stream().filter(operation -> !called.contains(operation)).toList().forEach(this::blindly);

        assertThat(wrong).isEmpty();
        assertThat(called).containsAll(operations());
    }

    private void people() {
        call("integrator", "post /api/v1/organizations", "{\"externalId\": \"%s\", \"name\": \"Contract\", \"sector\": \"software\"}".formatted(organization), 201, "organization");
        known.put("id", known("organization"));
        call("integrator", "get /api/v1/organizations", null, 200, null);
        call("operator", "get /api/v1/organizations/{id}", null, 200, null);
        call("operator", "put /api/v1/organizations/{id}", "{\"name\": \"Contract Limited\", \"sector\": \"software\"}", 200, null);
        call("integrator", "post /api/v1/candidates", """
                {"externalId": "%s", "name": "Ada Ho", "email": "ada@example.org", "text": %s}""".formatted(person, JSON.writeValueAsString(CV)), 201, "candidate");
        call("integrator", "get /api/v1/candidates", null, 200, null);
        known.put("id", known("candidate"));
        call("operator", "get /api/v1/candidates/{id}", null, 200, null);
        call("operator", "put /api/v1/candidates/{id}/contact", "{\"name\": \"Ada Ho\", \"phone\": \"+852 5550 1234\"}", 200, null);
        call("operator", "put /api/v1/candidates/{id}/cv", CV + "\nJava\n", 200, null);
        call("operator", "get /api/v1/candidates/{id}/cv", null, 200, null);
        call("operator", "patch /api/v1/candidates/{id}/profile", """
                {"salary": {"amount": 30000, "currency": "HKD"}, "years": 10, "languages": [{"language": "en", "level": "C1"}]}""", 200, null);
        call("recruiter:" + organization, "post /api/v1/vacancies", """
                {"title": "Developer", "description": "You write programs.", "sector": "software",
                 "requirements": [{"skills": ["cobol"], "importance": "REQUIRED"}]}""", 201, "vacancy");
        call("organiser", "get /api/v1/vacancies", null, 200, null);
        known.put("id", known("vacancy"));
        call("organiser", "get /api/v1/vacancies/{id}", null, 200, null);
        call("operator", "put /api/v1/vacancies/{id}", """
                {"title": "Senior developer", "description": "You write programs.", "sector": "software",
                 "requirements": [{"skills": ["cobol"], "importance": "REQUIRED"}]}""", 200, null);
    }

    private void lists() {
        known.put("candidate", known("candidate"));
        awaitMatch();
        known.put("id", known("vacancy"));
        call("operator", "get /api/v1/vacancies/{id}/shortlist", null, 200, null);
        call("operator", "get /api/v1/vacancies/{id}/shortlist/stream", null, 200, null);
        known.put("id", known("candidate"));
        call("operator", "get /api/v1/candidates/{id}/suggestions", null, 200, null);
        call("operator", "get /api/v1/candidates/{id}/suggestions/stream", null, 200, null);
        call("operator", "get /api/v1/candidates/{id}/matches/{vacancy}", null, 200, null);
        call("integrator", "get /api/v1/match-events", null, 200, null);
        call("integrator", "get /api/v1/match-events/stream", null, 200, null);
    }

    private void applications() {
        known.put("application", known("candidate") + "~" + known("vacancy"));
        call("candidate:" + person, "post /api/v1/applications", "{\"vacancy\": \"%s\", \"decision\": \"INTEREST\"}".formatted(known("vacancy")), 201, null);
        call("candidate:" + person, "get /api/v1/applications", null, 200, null);
        call("operator", "get /api/v1/applications/{application}", null, 200, null);
        known.put("organization", organization);
        call("operator", "put /api/v1/candidates/{id}/hidden-from/{organization}", "", 204, null);
        call("operator", "delete /api/v1/candidates/{id}/hidden-from/{organization}", "", 204, null);
    }

    private void webhooks() {
        call("integrator", "post /api/v1/subscriptions", """
                {"endpoint": "http://127.0.0.1:9/nobody", "description": "Ours", "filter": {"vacancies": ["%s"]}, "lastEventId": "0"}"""
                .formatted(known("vacancy")), 201, "subscription");
        call("integrator", "get /api/v1/subscriptions", null, 200, null);
        awaitDelivery();
        call("integrator", "get /api/v1/subscriptions/{subscription}", null, 200, null);
        call("integrator", "get /api/v1/subscriptions/{subscription}/secret", null, 200, null);
        call("integrator", "post /api/v1/subscriptions/{subscription}/rotate-secret", "{\"overlapHours\": 1}", 200, null);
        call("integrator", "post /api/v1/subscriptions/{subscription}/test", "", 200, null);
        call("integrator", "post /api/v1/subscriptions/{subscription}/replay", "{\"lastEventId\": \"0\"}", 202, null);
        call("integrator", "get /api/v1/subscriptions/{subscription}/deliveries", null, 200, null);
        call("integrator", "get /api/v1/subscriptions/{subscription}/deliveries/{event}", null, 200, null);
        call("integrator", "post /api/v1/subscriptions/{subscription}/deliveries/{event}/redeliver", "", 202, null);
        call("integrator", "post /api/v1/subscriptions/{subscription}/pause", "", 200, null);
        call("integrator", "post /api/v1/subscriptions/{subscription}/resume", "", 200, null);
        call("integrator", "put /api/v1/subscriptions/{subscription}", "{\"endpoint\": \"http://127.0.0.1:9/other\", \"delivery\": {\"inOrder\": true}}", 200, null);
        call("integrator", "delete /api/v1/subscriptions/{subscription}", "", 204, null);
    }

    private void others() {
        known.put("skill", "cobol");
        call("operator", "get /api/v1/skills", null, 200, null);
        call("operator", "get /api/v1/skills/{skill}", null, 200, null);
        call("operator", "post /api/v1/extract", "{\"text\": \"Five years of Python\"}", 200, null);
        call("operator", "post /api/v1/demo/token", "{\"account\": \"integrator\"}", 200, null);
        call("recruiter:" + organization, "get /api/v1/me", null, 200, null);
    }

    private void engines() {
        call("operator", "get /api/v1/engines", null, 200, null);
        call("operator", "post /api/v1/engines", "{\"recount\": true, \"throttle\": 100}", 202, null);
        known.put("engine", get("operator", "/api/v1/engines").json().get("items").get(1).get("version").stringValue());
        await(() -> get("operator", "/api/v1/engines/" + known("engine")).json().get("state").stringValue().equals("BUILT"));
        call("operator", "get /api/v1/engines/{engine}", null, 200, null);
        call("operator", "get /api/v1/engines/{engine}/report", null, 200, null);
        call("operator", "patch /api/v1/engines/{engine}", "{\"paused\": true, \"throttle\": 20}", 200, null);
        call("operator", "post /api/v1/engines/{engine}/switch", "", 409, null);
        call("operator", "delete /api/v1/engines/{engine}", null, 204, null);
    }

    private void departures() {
        known.put("id", known("vacancy"));
        call("operator", "post /api/v1/vacancies/{id}/close", "{\"reason\": \"FILLED\"}", 200, null);
        call("operator", "post /api/v1/vacancies/{id}/reopen", "{\"validThrough\": \"2099-05-31\"}", 200, null);
        post("operator", "/api/v1/vacancies/" + known("vacancy") + "/close", "{\"reason\": \"FILLED\"}");
        known.put("id", known("candidate"));
        call("operator", "post /api/v1/candidates/{id}/pause", "", 200, null);
        call("operator", "post /api/v1/candidates/{id}/resume", "", 200, null);
        call("operator", "post /api/v1/candidates/{id}/withdraw", "", 200, null);
        call("operator", "delete /api/v1/candidates/{id}", "", 202, null);
    }

    /** Operations that no story above tells are called with an empty object and about nobody: the answer must be documented all the same. */
    private void blindly(String operation) {
        var method = operation.substring(0, operation.indexOf(' '));
        call("operator", operation, method.equals("get") ? null : "{}", 0, null);
    }

    private String known(String name) {
        return known.getOrDefault(name, "nobody");
    }

    private void awaitMatch() {
        await(() -> get("operator", "/api/v1/candidates/%s/matches/%s".formatted(known("candidate"), known("vacancy"))).status() == 200
                && get("operator", "/api/v1/vacancies/%s/shortlist".formatted(known("vacancy"))).json().get("items").size() == 1);
    }

    private void awaitDelivery() {
        await(() -> {
            var tried = get("integrator", "/api/v1/subscriptions/%s/deliveries".formatted(known("subscription"))).json().get("items");
            if (!tried.isEmpty()) {
                known.put("event", tried.get(0).get("event").stringValue());
            }
            return !tried.isEmpty();
        });
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private Set<String> operations() {
        var operations = new TreeSet<String>();
        document.get("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            if (METHODS.contains(operation.getKey())) {
                operations.add(operation.getKey() + " " + path.getKey());
            }
        }));
        return operations;
    }

    /** @param expected status; 0: any that is documented. @param keep under which name to keep the id in the answer */
    private void call(String account, String operation, @Nullable String body, int expected, @Nullable String keep) {
        called.add(operation);
        var method = operation.substring(0, operation.indexOf(' '));
        var template = operation.substring(operation.indexOf(' ') + 1);
        var described = document.get("paths").get(template).get(method);
        var path = template;
        for (var name : known.keySet()) {
            path = path.replace("{" + name + "}", known(name));
        }
        path = path.replaceAll("\\{[^}]*}", "nobody");
        try (var client = HttpClient.newHttpClient()) {
            var type = operation.endsWith("/cv") ? "text/plain" : "application/json";
            var request = as(account, path).header("Content-Type", type)
                    .method(method.toUpperCase(java.util.Locale.ROOT), body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
            if (body != null && type.equals("application/json") && expected >= 200 && !body.isEmpty()) {
                validate(operation + " request", pointer(template, method) + "/requestBody/content/application~1json/schema",
                        described.at("/requestBody/content/application~1json/schema"), JSON.readTree(body));
            }
            answer(client, request, operation, template, method, described, expected, keep);
            client.shutdownNow();
        } catch (Exception e) {
            throw new AssertionError(operation, e);
        }
    }

    private void answer(HttpClient client, HttpRequest.Builder request, String operation, String template, String method, JsonNode described,
            int expected, @Nullable String keep) throws Exception {
        var response = client.send(request.build(), BodyHandlers.ofInputStream());
        var status = String.valueOf(response.statusCode());
        var content = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        var bytes = content.equals("text/event-stream") ? first(response.body()) : response.body().readAllBytes();
        if (expected != 0 && response.statusCode() != expected) {
            wrong.add("%s: %s %s, not %d".formatted(operation, status, new String(bytes, StandardCharsets.UTF_8), expected));
            return;
        }
        var key = described.get("responses").has(status) ? status : "default";
        var promised = resolved(described.get("responses").path(key));
        if (promised.isMissingNode() || !key.equals("default") && status.startsWith("5")) {
            wrong.add("%s: %s is not documented".formatted(operation, status));
            return;
        }
        if (!promised.has("content")) {
            if (bytes.length > 0) {
                wrong.add("%s: %s has a body that is not documented".formatted(operation, status));
            }
            return;
        }
        if (!promised.get("content").has(content)) {
            wrong.add("%s: %s is '%s', documented is %s".formatted(operation, status, content, promised.get("content").propertyNames()));
            return;
        }
        if (content.endsWith("json")) {
            var json = JSON.readTree(bytes);
            var reference = described.get("responses").path(key).path("$ref").asString("");
            var at = reference.isEmpty() ? pointer(template, method) + "/responses/" + key : reference.substring(1);
            validate(operation + " " + status, at + "/content/" + content.replace("/", "~1") + "/schema", promised.at("/content/" + content.replace("/", "~1") + "/schema"), json);
            if (keep != null) {
                known.put(keep, json.get("id").stringValue());
            }
        }
    }

    private static byte[] first(InputStream stream) throws Exception {
        try (stream) {
            return stream.readNBytes(1);
        }
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").stringValue().substring(1)) : node;
    }

    private static String pointer(String template, String method) {
        return "/paths/" + template.replace("~", "~0").replace("/", "~1") + "/" + method;
    }

    /** The document itself is the schema's, so that its references lead where they lead. */
    private void validate(String what, String pointer, JsonNode there, JsonNode value) {
        if (there.isMissingNode()) {
            wrong.add(what + ": there is no schema at " + pointer);
            return;
        }
        var whole = (ObjectNode) document.deepCopy();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.put("$ref", "#" + pointer.replace("{", "%7B").replace("}", "%7D"));
        Schema schema = registry.getSchema(whole);
        schema.validate(value).forEach(error -> wrong.add("%s: %s".formatted(what, error)));
    }
}
