package org.quayside.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuaysideServerTest {
    private final Deque<Integer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final HttpServer listener = listener();
    private String address = "";

    private static HttpServer listener() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeEach
    void listen() {
        address = "http://127.0.0.1:" + listener.getAddress().getPort();
        listener.createContext("/", exchange -> {
            try (exchange) {
                asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                int status = answers.removeFirst();
                exchange.getResponseHeaders().add("Retry-After", "1");
                var body = "{\"detail\": \"answer %d\"}".formatted(status).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        listener.start();
    }

    @AfterEach
    void stop() {
        listener.stop(0);
    }

    @Test
    void one_that_is_busy_is_asked_again_with_the_same_body_as_late_as_it_says() {
        answers.addAll(List.of(503, 429, 201));
        var begun = System.nanoTime();
        var answer = QuaysideServer.at(address, "token").post("/x", "application/json", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.created()).isTrue();
        assertThat(asked).containsExactly("{}", "{}", "{}");
        assertThat(java.time.Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(java.time.Duration.ofMillis(1_900));
    }

    @Test
    void what_it_refuses_is_refused_once_and_in_its_words() {
        answers.addAll(List.of(422));
        var answer = QuaysideServer.at(address, null).get("/x");
        assertThat(answer.good()).isFalse();
        assertThat(answer.problem()).isEqualTo("answer 422");
        assertThat(asked).hasSize(1);
    }

    @Test
    void one_that_is_not_there_is_a_problem_of_the_environment() {
        listener.stop(0);
        assertThat(QuaysideServer.at(address, null).answers()).isFalse();
        assertThatThrownBy(() -> QuaysideServer.at(address, null).get("/x")).isInstanceOf(EnvironmentProblem.class).hasMessageContaining("does not answer");
    }
}
