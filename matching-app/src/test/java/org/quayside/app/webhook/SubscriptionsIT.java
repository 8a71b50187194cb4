package org.quayside.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quayside.app.HttpApi;

/** Subscriptions over HTTP: whose they are, their secrets, and what is refused. */
class SubscriptionsIT extends HttpApi {
    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    @Test
    void a_subscription_is_its_owners_alone() {
        var id = subscribe("integrator:mine", "http://127.0.0.1:9/nobody");
        assertThat(get("integrator:mine", SUBSCRIPTIONS).json().get("items")).hasSize(1);
        assertThat(get("integrator:other", SUBSCRIPTIONS).json().get("items")).isEmpty();
        for (var path : List.of("", "/secret", "/deliveries")) {
            assertThat(get("integrator:other", SUBSCRIPTIONS + "/" + id + path).status()).as(path).isEqualTo(404);
            assertThat(get("operator", SUBSCRIPTIONS + "/" + id + path).status()).as(path).isEqualTo(200);
        }
        assertThat(delete("integrator:other", SUBSCRIPTIONS + "/" + id).status()).isEqualTo(404);
        assertThat(delete("integrator:mine", SUBSCRIPTIONS + "/" + id).status()).isEqualTo(204);
        assertThat(get("integrator:mine", SUBSCRIPTIONS + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void the_name_of_a_deleted_subscription_is_free_again() {
        var wish = "{\"externalId\": \"%s\", \"endpoint\": \"http://127.0.0.1:9/nobody\"}".formatted(unique("mine"));
        var ids = new TreeSet<String>();
        for (int n = 0; n < 3; n++) {
            var made = post("integrator", SUBSCRIPTIONS, wish);
            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            var again = post("integrator", SUBSCRIPTIONS, wish);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.json().get("id")).isEqualTo(made.json().get("id"));
            ids.add(made.json().get("id").stringValue());
            assertThat(delete("integrator", made.header("Location")).status()).isEqualTo(204);
        }
        assertThat(ids).as("another subscription each time, with webhook-ids of its own").hasSize(3);
    }

    @Test
    void a_secret_is_rotated_without_a_word_and_both_sign_for_a_day() {
        var path = SUBSCRIPTIONS + "/" + subscribe("integrator", "http://127.0.0.1:9/nobody");
        assertThat(send(as("integrator", path + "/rotate-secret").POST(BodyPublishers.noBody())).status()).isEqualTo(200);
        var keys = get("integrator", path + "/secret").json().get("keys");
        assertThat(keys).hasSize(2);
        assertThat(Instant.parse(keys.get(1).get("until").stringValue())).isBetween(Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(24)));
        assertThat(post("integrator", path + "/rotate-secret", "{\"overlapHours\": 0}").status()).isEqualTo(200);
        assertThat(get("integrator", path + "/secret").json().get("keys")).hasSize(1);
        delete("integrator", path);
    }

    @Test
    void what_cannot_be_is_refused_with_a_pointer_to_it() {
        assertThat(post("integrator", SUBSCRIPTIONS, "{\"endpoint\": \"ftp://x.example\"}").error()).startsWith("/endpoint");
        for (var address : List.of("https://x.example:99999/", "https://x.example:0/")) {
            assertThat(post("integrator", SUBSCRIPTIONS, "{\"endpoint\": \"%s\"}".formatted(address)).error()).startsWith("/endpoint is '" + address + "'; its port is ");
        }
        for (var secret : List.of("https://u:geheim@x.example", "https://u:ge heim@x.example", "https://u:ge/heim@x.example", "u:geheim@x.example")) {
            var refused = post("integrator", SUBSCRIPTIONS, "{\"endpoint\": \"%s\"}".formatted(secret));
            assertThat(refused.error()).startsWith("/endpoint").contains("***@x.example");
            assertThat(refused.text()).doesNotContain("heim");
        }
        assertThat(post("integrator", SUBSCRIPTIONS, """
                {"endpoint": "https://x.example", "filter": {"types": ["org.quayside.match.found", "match.found"]}}""").error()).startsWith("/filter/types/1 is 'match.found', one of");
        assertThat(post("integrator", SUBSCRIPTIONS, """
                {"endpoint": "https://x.example", "delivery": {"inOrder": true, "parallel": 2}}""").error()).isEqualTo("/delivery/parallel is 2, but in order only 1 can be on its way");
        assertThat(post("integrator", SUBSCRIPTIONS, """
                {"endpoint": "https://x.example", "delivery": {"perSecond": -1}}""").error()).isEqualTo("/delivery/perSecond is -1, 1 to 1000 is expected");
        assertThat(post("integrator", SUBSCRIPTIONS, """
                {"endpoint": "https://x.example", "filter": {"minimumScore": 10001}}""").error())
                .isEqualTo("/filter/minimumScore is 10001, 0 to 10000 is expected");
        assertThat(post("integrator", SUBSCRIPTIONS, """
                {"endpoint": "https://x.example", "filter": {"vacancies": ["v1", "v 2"]}}""").error()).startsWith("/filter/vacancies/1 vacancy id 'v 2' is not");
        assertThat(post("integrator", SUBSCRIPTIONS, "{\"endpoint\": \"https://x.example\", \"description\": \"%s\"}".formatted("x".repeat(201))).error())
                .isEqualTo("/description has 201 characters, 1 to 200 are allowed");
        assertThat(post("integrator", SUBSCRIPTIONS, """
                {"endpoint": "https://x.example", "secret": "whsec_abc"}""").error()).startsWith("/secret");
        assertThat(post("integrator", SUBSCRIPTIONS, """
                {"endpoint": "https://x.example", "lastEventId": "9223372036854775807"}""").error()).startsWith("/lastEventId");
        assertThat(post("integrator", SUBSCRIPTIONS, """
                {"endpoint": "https://x.example", "lastEventId": "last"}""").error()).startsWith("/lastEventId").doesNotContain("from the beginning");
        assertThat(post("integrator", SUBSCRIPTIONS, """
                {"endpoint": "https://x.example", "filter": {"sectors": ["retail"]}}""").error()).contains("retail-and-e-commerce");
    }

    @Test
    void a_change_meant_for_another_version_is_refused_and_the_secret_is_in_no_kept_answer() {
        var created = send(as("integrator", SUBSCRIPTIONS).header("Content-Type", "application/json").header("Idempotency-Key", unique("key"))
                .POST(BodyPublishers.ofString("{\"endpoint\": \"http://127.0.0.1:9/nobody\"}")));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text()).doesNotContain("whsec_");
        var path = SUBSCRIPTIONS + "/" + created.json().get("id").stringValue();
        assertThat(get("integrator", path + "/secret").json().at("/keys/0/key").stringValue()).startsWith("whsec_");
        assertThat(get("integrator", path + "/secret").header("Cache-Control")).isEqualTo("no-store");
        var change = as("integrator", path).header("Content-Type", "application/json").header("If-Match", "\"7\"")
                .PUT(BodyPublishers.ofString("{\"endpoint\": \"http://127.0.0.1:9/other\"}"));
        assertThat(send(change).status()).isEqualTo(412);
        delete("integrator", path);
    }

    private String subscribe(String account, String endpoint) {
        var answer = post(account, SUBSCRIPTIONS, "{\"endpoint\": \"%s\"}".formatted(endpoint));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().get("id").stringValue();
    }
}
