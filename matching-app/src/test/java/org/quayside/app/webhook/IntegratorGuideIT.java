package org.quayside.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.app.webhook.Receiver.OK;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quayside.app.Awaiting;
import org.quayside.app.HttpApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What docs/integrators.md promises: its examples run, and events are what asyncapi.yaml says. */
class IntegratorGuideIT extends HttpApi {
    private static final Path EXAMPLES = Path.of("..", "docs", "examples").toAbsolutePath();
    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    @TempDir
    private Path folder;

    private final List<String> registered = new ArrayList<>();

    /** What is left would match other tests' vacancies. */
    @AfterEach
    void nobody_is_left_behind() {
        registered.forEach(candidate -> delete("integrator", "/api/v1/candidates/" + candidate));
    }

    @ParameterizedTest
    @CsvSource({"java, VerifyWebhook.java", "python3, verify_webhook.py", "node, verify-webhook.mjs"})
    void the_signature_check_believes_what_we_sign_and_nothing_else(String interpreter, String example) throws Exception {
        var program = interpreter.equals("java") ? Path.of(System.getProperty("java.home"), "bin", "java").toString() : interpreter;
        Assumptions.assumeTrue(runs(program), interpreter + " is not on this machine");
        try (var receiver = new Receiver()) {
            var id = subscribe("integrator", receiver.at("/hook", OK));
            assertThat(post("integrator", SUBSCRIPTIONS + "/" + id + "/test", "").json().get("delivered").booleanValue()).isTrue();
            var got = receiver.received("/hook").getFirst();
            var secret = get("integrator", SUBSCRIPTIONS + "/" + id + "/secret").json().at("/keys/0/key").stringValue();
            var body = Files.writeString(folder.resolve("body"), got.body());
            var header = List.of(got.id(), got.header("webhook-timestamp"), got.header("webhook-signature"), body.toString());
            assertThat(run(program, EXAMPLES.resolve(example).toString(), secret, header)).isEqualTo("genuine");
            assertThat(run(program, EXAMPLES.resolve(example).toString(), "whsec_" + "A".repeat(32), header)).isEqualTo("refused");
            Files.writeString(body, got.body().replace("ping", "pong"));
            assertThat(run(program, EXAMPLES.resolve(example).toString(), secret, header)).isEqualTo("refused");
            delete("integrator", SUBSCRIPTIONS + "/" + id);
        }
    }

    private static boolean runs(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").redirectErrorStream(true).start().waitFor(2, TimeUnit.MINUTES);
        } catch (IOException e) {
            return false;
        }
    }

    private static String run(String program, String example, String secret, List<String> rest) throws Exception {
        var command = new ArrayList<>(List.of(program, example, secret));
        command.addAll(rest);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    @Test
    void the_consumer_of_the_feed_goes_on_where_it_was_killed() throws Exception {
        Assumptions.assumeTrue(runs("python3"), "python3 is not on this machine");
        var organization = matches(4);
        var all = get("integrator", "/api/v1/match-events?limit=1000").json().valueStream().map(event -> event.get("id").stringValue()).toList();
        assertThat(all.size()).as(organization).isGreaterThanOrEqualTo(4);
        var server = address("").toString();
        var position = folder.resolve("position");
        // One batch at a time would take all: a first run that is killed amid its batch has kept no position for it.
        var first = new ProcessBuilder("python3", EXAMPLES.resolve("follow_feed.py").toString(), server, token("integrator"), position.toString())
                .redirectErrorStream(true).start();
        try (var lines = first.inputReader()) {
            assertThat(lines.readLine()).startsWith(all.getFirst());
            first.destroyForcibly();
        }
        first.waitFor();
        var before = Files.exists(position) ? kept(position) : "0";
        // If it was killed when all was worked on and kept, there must be more, or the second one would wait for ever.
        var nothingLeft = get("integrator", "/api/v1/match-events?limit=1&lastEventId=" + before).json().isEmpty();
        var second = new ProcessBuilder("python3", EXAMPLES.resolve("follow_feed.py").toString(), server, token("integrator"), position.toString(), "1")
                .redirectErrorStream(true).start();
        try {
            if (nothingLeft) {
                matches(1);
            }
            var read = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.substring(0, 19)).toList();
            assertThat(second.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(read).isSorted().doesNotHaveDuplicates();
            assertThat(Long.parseLong(read.getFirst())).isEqualTo(Long.parseLong(before) + 1);
            assertThat(kept(position)).isEqualTo(read.getLast());
        } finally {
            second.destroyForcibly();
        }
    }

    private static String kept(Path position) throws IOException {
        return JSON.readTree(Files.readString(position)).get("lastEventId").stringValue();
    }

    @Test
    void a_subscription_to_a_fair_hears_of_what_it_shows_and_of_nothing_else() {
        var fair = post("organiser", "/api/v1/fairs", """
                {"name": "Fair", "place": "Wan Chai", "firstDay": "2027-04-26", "lastDay": "2027-04-27"}""").json().get("id").stringValue();
        var organization = unique("guide");
        var exhibitor = post("integrator", "/api/v1/organizations", "{\"externalId\": \"%s\", \"name\": \"Guide\"}".formatted(organization))
                .json().get("id").stringValue();
        var shown = vacancy(organization);
        var other = vacancy(organization);
        put("organiser", "/api/v1/fairs/%s/organizations/%s".formatted(fair, exhibitor), "");
        assertThat(put("operator", "/api/v1/fairs/%s/organizations/%s/vacancies/%s".formatted(fair, exhibitor, shown), "").status()).isLessThan(300);
        try (var receiver = new Receiver()) {
            var id = post("integrator", SUBSCRIPTIONS, "{\"endpoint\": \"%s\", \"filter\": {\"fairs\": [\"%s\"]}}"
                    .formatted(receiver.at("/hook", OK), fair)).json().get("id").stringValue();
            people(2);
            Awaiting.until("the log", () -> found(other) == 2 && found(shown) == 2);
            Awaiting.until("both at the endpoint", () -> receiver.distinct("/hook") == 2);
            assertThat(get("integrator", SUBSCRIPTIONS + "/" + id).json().at("/filter/fairs/0").stringValue()).isEqualTo(fair);
            Awaiting.until("all looked at", () -> get("integrator", SUBSCRIPTIONS + "/" + id + "/deliveries?state=DELIVERED").json().get("items").size() == 2);
            assertThat(receiver.received("/hook")).allSatisfy(got -> assertThat(JSON.readTree(got.body()).at("/data/vacancy").stringValue()).isEqualTo(shown));
            delete("integrator", SUBSCRIPTIONS + "/" + id);
        }
        List.of(shown, other).forEach(vacancy -> post("recruiter:" + organization, "/api/v1/vacancies/" + vacancy + "/close", "{\"reason\": \"FILLED\"}"));
        assertThat(post("integrator", SUBSCRIPTIONS, "{\"endpoint\": \"https://x.example\", \"filter\": {\"fairs\": [\"nowhere\"]}}").error())
                .startsWith("/filter/fairs").contains("nowhere");
    }

    @Test
    void every_event_is_one_that_asyncapi_describes() throws Exception {
        var document = send(request("/asyncapi.json").GET()).json();
        assertThat(document.get("asyncapi").stringValue()).isEqualTo("3.0.0");
        assertThat(document.findValues("$ref")).isNotEmpty().allSatisfy(
                reference -> assertThat(document.at(reference.stringValue().substring(1)).isMissingNode()).as(reference.toString()).isFalse());
        var described = new TreeSet<String>();
        document.at("/components/messages").forEach(message -> described.add(type(message)));
        var sent = new TreeSet<>(java.util.Arrays.stream(org.quayside.app.feed.EventType.values()).map(org.quayside.app.feed.EventType::type).toList());
        sent.add("org.quayside.ping");
        assertThat(described).isEqualTo(sent);
        try (var receiver = new Receiver()) {
            var since = get("integrator", "/api/v1/match-events?limit=1000").json();
            var id = post("integrator", SUBSCRIPTIONS, "{\"endpoint\": \"%s\", \"lastEventId\": \"0\"}".formatted(receiver.at("/hook", OK)))
                    .json().get("id").stringValue();
            matches(1);
            post("integrator", SUBSCRIPTIONS + "/" + id + "/test", "");
            Awaiting.until("the log at the endpoint", () -> receiver.distinct("/hook") > since.size() + 1);
            for (var got : receiver.received("/hook")) {
                validate(document, JSON.readTree(got.body()));
            }
            get("integrator", "/api/v1/match-events?limit=1000").json().forEach(event -> validate(document, event));
            delete("integrator", SUBSCRIPTIONS + "/" + id);
        }
    }

    private static String type(JsonNode message) {
        return message.at("/payload/allOf/1/properties/type/const").stringValue();
    }

    private static void validate(JsonNode document, JsonNode event) {
        var messages = document.at("/components/messages");
        var name = messages.propertyNames().stream().filter(one -> type(messages.get(one)).equals(event.get("type").stringValue())).findFirst();
        assertThat(name).as(event.toString()).isPresent();
        var schema = (ObjectNode) document.deepCopy();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$ref", "#/components/messages/" + name.orElseThrow() + "/payload");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema).validate(event)).as(event.toString()).isEmpty();
    }

    /** So many pairs onto shortlists; returns when the log has told of them. */
    private String matches(int people) {
        var organization = unique("guide");
        post("integrator", "/api/v1/organizations", "{\"externalId\": \"%s\", \"name\": \"Guide\"}".formatted(organization));
        var vacancy = vacancy(organization);
        people(people);
        Awaiting.until("matches", () -> found(vacancy) >= people);
        post("recruiter:" + organization, "/api/v1/vacancies/" + vacancy + "/close", "{\"reason\": \"FILLED\"}");
        return organization;
    }

    private String vacancy(String organization) {
        return post("recruiter:" + organization, "/api/v1/vacancies", """
                {"title": "Developer", "description": "You write programs.",
                 "requirements": [{"skills": ["fortran"], "importance": "REQUIRED", "years": 9}]}""").json().get("id").stringValue();
    }

    private void people(int count) {
        for (int n = 0; n < count; n++) {
            registered.add(post("integrator", "/api/v1/candidates", """
                    {"name": "Ada Ho", "text": "Skills\\nFortran\\n\\nExperience\\n2010 - present Developer, Quay\\nWrote Fortran every day."}""")
                    .json().get("id").stringValue());
        }
    }

    private int found(String vacancy) {
        return get("integrator", "/api/v1/match-events?vacancy=" + vacancy).json().size();
    }

    private String subscribe(String account, String endpoint) {
        var answer = post(account, SUBSCRIPTIONS, "{\"endpoint\": \"%s\"}".formatted(endpoint));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("id").stringValue();
    }
}
