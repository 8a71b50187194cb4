package org.quayside.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.app.webhook.Receiver.OK;
import static org.quayside.app.webhook.Receiver.first;
import static org.quayside.app.webhook.Receiver.status;
import static org.quayside.app.webhook.Receiver.write;
import static org.quayside.app.webhook.Sending.IN_ORDER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quayside.app.Awaiting;
import org.quayside.app.webhook.DeliveryStore.Attempt;
import org.quayside.app.webhook.DeliveryStore.State;
import org.quayside.app.webhook.Receiver.Behaviour;
import org.quayside.app.webhook.Receiver.Received;
import org.quayside.subscription.DeliveryTerms;
import org.quayside.subscription.DisableReason;
import org.quayside.subscription.Signature;
import org.quayside.subscription.SubscriptionCommand.PauseSubscription;
import org.quayside.subscription.SubscriptionCommand.ResumeSubscription;
import org.quayside.subscription.SubscriptionEvent.SubscriptionDisabled;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deliveries over real sockets to endpoints that behave badly or not at all. */
class BadEndpointsIT extends DeliveryScene {
    /** Events for each of a thousand endpoints. */
    private static final int EACH = Math.max(5, Integer.getInteger("quayside.soak.events", 5_000) / 1_000);
    /** Milliseconds: far more than the three seconds that an answer may take, so that a busy machine's delays are not taken for them. */
    private static final int HANGS_FOR = 40_000;

    /** Attempts here are meant to take too long. */
    @BeforeAll
    static void begin() {
        start("--quayside.webhooks.timeout=3s");
    }

    @Test
    void every_kind_of_bad_answer_is_a_failed_attempt_that_says_why() throws Exception {
        problem("hangs", (request, out) -> TimeUnit.MILLISECONDS.sleep(HANGS_FOR), "no whole answer within 3000 ms");
        problem("drips", (request, out) -> {
            for (var c : "HTTP/1.1 200 x\r\nX-Endless: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa".toCharArray()) {
                write(out, String.valueOf(c));
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }, "no whole answer within 3000 ms");
        problem("closes early", (request, out) -> {
            throw new IOException("closed");
        }, "NoHttpResponseException");
        problem("closes amid its answer's head", (request, out) -> {
            write(out, "HTTP/1.1 200 x\r\nContent-Le");
            throw new IOException("closed");
        }, "Exception");
        problem("speaks no HTTP", (request, out) -> write(out, "SSH-2.0-OpenSSH_9.6\r\n".repeat(30)), "Exception");
        problem("redirects", status(302, "Location: " + receiver.at("/elsewhere", OK) + "\r\n"), "302");
        problem("refuses", status(400), "400");
        assertThat(receiver.received("/elsewhere")).isEmpty();
    }

    private void problem(String what, Behaviour behaviour, String says) {
        var about = UUID.randomUUID().toString();
        var id = sending.subscribe(receiver.at("/" + about, behaviour), about);
        var sequence = sending.write(about, 1);
        Awaiting.until(what, () -> !sending.deliveries().attempts(id, sequence).isEmpty());
        var attempt = sending.deliveries().attempts(id, sequence).getFirst();
        assertThat(attempt.problem() == null ? String.valueOf(attempt.status()) : attempt.problem()).as(what).contains(says);
        assertThat(attempt.millis()).as(what).isLessThan(HANGS_FOR);
        sending.application().send(new PauseSubscription(id));
    }

    @Test
    void five_gigabytes_of_answer_are_not_read() {
        var sent = new java.util.concurrent.atomic.AtomicLong();
        var id = sending.subscribe(receiver.at(path, (request, out) -> {
            write(out, "HTTP/1.1 200 x\r\nContent-Length: 5368709120\r\n\r\n");
            var chunk = new byte[1 << 16];
            while (sent.get() < 5_368_709_120L) {
                out.write(chunk);
                sent.addAndGet(chunk.length);
            }
        }), vacancy);
        var sequence = sending.write(vacancy, 1);
        Awaiting.until("delivered", () -> delivery(id, sequence, State.DELIVERED));
        var attempt = sending.deliveries().attempts(id, sequence).getFirst();
        assertThat(attempt.status()).isEqualTo(200);
        // Beyond what is read, no more than the buffers of two sockets hold.
        assertThat(sent.get()).isLessThan(100_000_000);
    }

    @Test
    void an_answer_whose_body_drips_counts_by_its_status_and_ends_with_the_time_allowed() {
        var id = sending.subscribe(receiver.at(path, (request, out) -> {
            write(out, "HTTP/1.1 200 x\r\nContent-Length: 1000\r\n\r\n");
            // It never ends by itself.
            while (true) {
                write(out, ".");
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }), vacancy);
        var sequence = sending.write(vacancy, 1);
        Awaiting.until("delivered", () -> delivery(id, sequence, State.DELIVERED));
        assertThat(sending.deliveries().attempts(id, sequence)).hasSize(1).first().extracting(Attempt::millis)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.INTEGER).isLessThan(HANGS_FOR);
    }

    @Test
    void a_bad_certificate_is_not_trusted() throws Exception {
        var store = data.resolve("bad.p12");
        var made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "x",
                "-keyalg", "EC", "-dname", "CN=localhost", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", "secret").start();
        assertThat(made.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, "secret".toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "secret".toCharArray());
        var tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        try (var untrusted = new Receiver(tls.getServerSocketFactory().createServerSocket(0))) {
            var id = sending.subscribe("https://localhost:" + untrusted.port() + "/", vacancy);
            var sequence = sending.write(vacancy, 1);
            Awaiting.until("tried", () -> !sending.deliveries().attempts(id, sequence).isEmpty());
            assertThat(sending.deliveries().attempts(id, sequence).getFirst().problem()).startsWith("TLS: ");
            assertThat(untrusted.received()).isEmpty();
            sending.application().send(new PauseSubscription(id));
        }
    }

    @Test
    void an_endpoint_that_is_gone_is_disabled_and_loses_nothing_when_it_comes_back() {
        var id = sending.subscribe(receiver.at(path, first(1, status(410), OK)), vacancy, IN_ORDER, Signature.HMAC_SHA256);
        sending.write(vacancy, 3);
        Awaiting.until("disabled", () -> sending.subscription(id).status() == Subscribed.Status.DISABLED);
        assertThat(sending.subscription(id).disabled()).isEqualTo("GONE: the endpoint answered 410");
        assertThat(receiver.received(path)).hasSize(1);
        sending.application().send(new ResumeSubscription(id));
        sending.application().get(Courier.class).look();
        Awaiting.until("all", () -> receiver.received(path).stream().map(Received::id).distinct().count() == 3);
    }

    @Test
    void an_endpoint_that_has_failed_for_days_is_disabled_by_an_event_that_says_why() {
        // Nine failures and five days of them lie behind it: in one transaction, so that no courier sees it without.
        var id = new TransactionTemplate(sending.application().get(PlatformTransactionManager.class)).execute(_ -> {
            var failing = sending.subscribe(receiver.at(path, status(500)), vacancy);
            sending.application().sql().sql("UPDATE webhook_subscription SET failures = 9, failing_since = ? WHERE id = ?")
                    .param(Timestamp.from(Instant.now().minus(Duration.ofDays(5)))).param(failing.value()).update();
            return failing;
        });
        assertThat(id).isNotNull();
        sending.application().get(Courier.class).look();
        sending.write(vacancy, 1);
        Awaiting.until("disabled", () -> sending.subscription(id).status() == Subscribed.Status.DISABLED);
        assertThat(sending.subscription(id).disabled()).matches("FAILING: no success since \\S+; at last: answered 500");
        assertThat(sending.application().events(id)).last()
                .isInstanceOfSatisfying(SubscriptionDisabled.class, event -> {
                    assertThat(event.reason()).isEqualTo(DisableReason.FAILING);
                    assertThat(event.detail()).startsWith("no success since");
                });
        receiver.at(path, OK);
        sending.application().send(new ResumeSubscription(id));
        sending.application().get(Courier.class).look();
        Awaiting.until("delivered after all", () -> !sending.deliveries().list(id, State.DELIVERED, Long.MAX_VALUE, 1).isEmpty());
        assertThat(receiver.received(path).stream().map(Received::id).distinct()).hasSize(1);
        assertThat(sending.subscription(id).failures()).isZero();
    }

    @Test
    void who_asks_for_less_is_left_alone_for_so_long() {
        for (int status : new int[] {429, 503}) {
            var about = UUID.randomUUID().toString();
            var there = "/" + about;
            sending.subscribe(receiver.at(there, first(1, status(status, "Retry-After: 2\r\n"), OK)), about);
            sending.write(about, 3);
            Awaiting.until("all", () -> receiver.received(there).stream().map(Received::id).distinct().count() == 3);
            var got = receiver.received(there);
            assertThat(Duration.ofNanos(got.get(1).at() - got.get(0).at())).isGreaterThan(Duration.ofMillis(1_950));
        }
    }

    @Test
    void of_a_thousand_endpoints_a_hundred_dead_ones_slow_nobody() {
        var alive = IntStream.range(0, 900).mapToObj(n -> "/alive/%s/%d".formatted(vacancy, n)).toList();
        var dead = IntStream.range(0, 100).mapToObj(n -> "/dead/%s/%d".formatted(vacancy, n)).toList();
        var endpoints = new ArrayList<>(alive.stream().map(there -> receiver.at(there, OK)).toList());
        dead.forEach(there -> endpoints.add(receiver.at(there, (request, out) -> TimeUnit.MILLISECONDS.sleep(HANGS_FOR))));
        sending.subscribeMany(endpoints, vacancy, DeliveryTerms.DEFAULT);
        Awaiting.until("leased", () -> open() >= 1_000);
        var begun = System.nanoTime();
        sending.write(vacancy, EACH);
        Awaiting.until("all", Awaiting.PATIENCE.plusSeconds(3L * EACH), () -> alive.stream().mapToLong(receiver::distinct).sum() == 900L * EACH);
        System.out.printf("%,d deliveries to 900 endpoints beside 100 dead ones: %.1f s%n", 900 * EACH, (System.nanoTime() - begun) / 1e9);
        assertThat(receiver.received().stream().filter(one -> one.path().startsWith("/dead/" + vacancy)).map(Received::path).distinct().count())
                .isPositive();
        // Row by row: one statement over all of them would hold some and wait for others, and so would whoever records deliveries meanwhile.
        var sql = sending.application().sql();
        sql.sql("SELECT id FROM webhook_subscription WHERE settings LIKE ?").param("%" + vacancy + "%").query(String.class).list()
                .forEach(id -> sql.sql("UPDATE webhook_subscription SET status = 'PAUSED' WHERE id = ?").param(id).update());
    }

    private long open() {
        return sending.application().sql().sql("SELECT COUNT(*) FROM webhook_subscription WHERE leased_by IS NOT NULL AND settings LIKE ?")
                .param("%" + vacancy + "%").query(Long.class).single();
    }
}
