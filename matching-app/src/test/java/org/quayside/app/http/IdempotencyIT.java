package org.quayside.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quayside.app.HttpApi;

class IdempotencyIT extends HttpApi {
    private static final String PATH = "/api/v1/organizations";

    @Test
    void the_same_key_and_request_give_the_first_answer_again() {
        String key = unique("key");
        String nameless = "{\"name\": \"Quay %s\"}".formatted(key);
        Answer first = post(key, nameless);
        Answer again = post(key, nameless);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void the_same_key_with_another_request_is_refused() {
        String key = unique("key");
        post(key, "{\"name\": \"Quay\"}");
        Answer other = post(key, "{\"name\": \"Key\"}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("type").stringValue()).isEqualTo("urn:quayside:problem:idempotency-key-reused");
    }

    @Test
    void a_mistake_is_replayed_too() {
        String key = unique("key");
        assertThat(post(key, "{}").status()).isEqualTo(422);
        assertThat(post(key, "{}").header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void keys_belong_to_who_sends_them() {
        String key = unique("key");
        Answer one = post(key, "{\"name\": \"Quay\"}");
        Answer other = send(as("organiser", PATH).header("Content-Type", "application/json").header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString("{\"name\": \"Quay\"}")));
        assertThat(other.json().get("id")).isNotEqualTo(one.json().get("id"));
    }

    @Test
    void a_file_with_another_boundary_is_the_same_request() {
        String key = unique("key");
        byte[] cv = "Rust".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Answer first = send(multipart(as("integrator", "/api/v1/candidates").header("Idempotency-Key", key), "POST", "cv.txt", cv, "name", "A B"));
        Answer again = send(multipart(as("integrator", "/api/v1/candidates").header("Idempotency-Key", key), "POST", "cv.txt", cv, "name", "A B"));
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void of_many_at_once_one_does_it() throws Exception {
        String key = unique("key");
        String body = "{\"name\": \"Once\"}";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> calls = IntStream.range(0, 8).<Callable<Answer>>mapToObj(_ -> () -> post(key, body)).toList();
            var ids = new java.util.HashSet<String>();
            for (Future<Answer> call : threads.invokeAll(calls)) {
                Answer answer = call.get();
                assertThat(answer.status()).isIn(201, 409);
                if (answer.status() == 201) {
                    ids.add(answer.json().get("id").stringValue());
                }
            }
            assertThat(ids).hasSize(1);
        }
    }

    private Answer post(String key, String body) {
        return send(as("integrator", PATH).header("Content-Type", "application/json").header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }
}
