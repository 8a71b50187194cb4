package org.quayside.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.quayside.app.webhook.Receiver.OK;
import static org.quayside.app.webhook.Receiver.first;
import static org.quayside.app.webhook.Receiver.status;
import static org.quayside.app.webhook.Receiver.write;
import static org.quayside.app.webhook.Sending.IN_ORDER;
import static org.quayside.app.webhook.Sending.await;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.match.LogWriter;
import org.quayside.app.match.MatchLog;
import org.quayside.app.webhook.DeliveryStore.Attempt;
import org.quayside.app.webhook.DeliveryStore.State;
import org.quayside.app.webhook.Receiver.Behaviour;
import org.quayside.app.webhook.Receiver.Received;
import org.quayside.subscription.DeliveryTerms;
import org.quayside.subscription.DisableReason;
import org.quayside.subscription.Signature;
import org.quayside.subscription.SubscriptionCommand.PauseSubscription;
import org.quayside.subscription.SubscriptionCommand.ResumeSubscription;
import org.quayside.subscription.SubscriptionCommand.RotateSecret;
import org.quayside.subscription.SubscriptionEvent.SubscriptionDisabled;
import org.quayside.subscription.SubscriptionId;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deliveries over real sockets, to endpoints that behave well, badly or not at all. */
class WebhookIT {
    /** Events for each of a thousand endpoints. */
    private static final int EACH = Math.max(5, Integer.getInteger("quayside.soak.events", 5_000) / 1_000);
    private static final SteppingClock CLOCK = new SteppingClock();

    @TempDir
    private static Path data;

    private static Sending sending;
    private static Receiver receiver;

    private final String vacancy = UUID.randomUUID().toString();
    private final String path = "/" + vacancy;

    @BeforeAll
    static void start() {
        receiver = new Receiver();
        sending = Sending.on(data, CLOCK);
    }

    @AfterAll
    static void stop() {
        sending.close();
        receiver.close();
    }

    @Test
    void the_reference_library_accepts_what_is_sent_and_nothing_else() throws Exception {
        var id = sending.subscribe(receiver.at(path, OK), vacancy);
        var sequence = sending.write(vacancy, 1);
        var got = one();
        var webhook = new Webhook(sending.key(id).text());
        assertThatCode(() -> webhook.verify(got.body(), headers(got))).doesNotThrowAnyException();
        assertThatCode(() -> webhook.verify(got.body() + " ", headers(got))).isInstanceOf(Exception.class);
        assertThatCode(() -> new Webhook(SignatureKey.random(Signature.HMAC_SHA256).text()).verify(got.body(), headers(got)))
                .isInstanceOf(Exception.class);
        assertThat(got.id()).isEqualTo("msg_%s_%d".formatted(id, sequence));
        assertThat(got.headers()).containsEntry("Content-Type", "application/cloudevents+json; charset=UTF-8");
        assertThat(got.body()).contains("\"type\":\"org.quayside.match.found\"", "\"sequence\":\"%019d\"".formatted(sequence))
                .hasSizeLessThan(20_000);
        await("recorded", () -> delivery(id, sequence, State.DELIVERED));
        assertThat(sending.deliveries().attempts(id, sequence)).hasSize(1).first().extracting(Attempt::status).isEqualTo(204);
    }

    @Test
    void an_ed25519_signature_is_verified_with_the_public_key_alone() throws Exception {
        var id = sending.subscribe(receiver.at(path, OK), vacancy, DeliveryTerms.DEFAULT, Signature.ED25519);
        sending.write(vacancy, 1);
        var got = one();
        var key = sending.key(id).forReceiver();
        assertThat(key).startsWith("whpk_");
        // The raw key behind the fixed head of its X.509 form (RFC 8410).
        var encoded = HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(Base64.getDecoder().decode(key.substring(5))));
        var check = java.security.Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        check.update((got.id() + "." + got.header("webhook-timestamp") + "." + got.body()).getBytes(StandardCharsets.UTF_8));
        var sent = got.header("webhook-signature");
        assertThat(sent).startsWith("v1a,");
        assertThat(check.verify(Base64.getDecoder().decode(sent.substring(4)))).isTrue();
    }

    @Test
    void after_a_rotation_both_secrets_verify_until_the_overlap_is_over() throws Exception {
        var id = sending.subscribe(receiver.at(path, OK), vacancy);
        var old = sending.key(id).text();
        var secrets = sending.application().get(Secrets.class);
        sending.application().send(new RotateSecret(id, secrets.seal(id, SignatureKey.random(Signature.HMAC_SHA256)), Instant.now().plusSeconds(60)));
        sending.application().get(Courier.class).look();
        // A courier that is at work takes a change in within a second.
        await("signed with both", () -> {
            sending.write(vacancy, 1);
            return receiver.received(path).stream().anyMatch(got -> got.header("webhook-signature").contains(" "));
        });
        var got = receiver.received(path).stream().filter(one -> one.header("webhook-signature").contains(" ")).findFirst().orElseThrow();
        assertThat(got.header("webhook-signature").split(" ")).hasSize(2);
        assertThatCode(() -> new Webhook(old).verify(got.body(), headers(got))).doesNotThrowAnyException();
        assertThatCode(() -> new Webhook(sending.key(id).text()).verify(got.body(), headers(got))).doesNotThrowAnyException();

        sending.application().send(new RotateSecret(id, secrets.seal(id, SignatureKey.random(Signature.HMAC_SHA256)), Instant.now()));
        assertThat(secrets.keys(sending.subscription(id))).hasSize(1);
        assertThat(sending.application().sql().sql("SELECT settings FROM webhook_subscription WHERE id = ?").param(id.value())
                .query(String.class).single()).doesNotContain("whsec_");
    }

    @Test
    void what_fails_is_tried_again_under_the_same_id() {
        var id = sending.subscribe(receiver.at(path, first(2, status(500), OK)), vacancy);
        var sequence = sending.write(vacancy, 1);
        await("three attempts", () -> receiver.received(path).size() == 3);
        assertThat(receiver.received(path).stream().map(Received::id).distinct()).hasSize(1);
        await("delivered", () -> delivery(id, sequence, State.DELIVERED));
        assertThat(sending.deliveries().attempts(id, sequence)).extracting(Attempt::status).containsExactly(500, 500, 204);
        assertThat(sending.subscription(id).failures()).isZero();
    }

    @Test
    void every_kind_of_bad_answer_is_a_failed_attempt_that_says_why() throws Exception {
        problem("hangs", (request, out) -> TimeUnit.SECONDS.sleep(30), "no whole answer within 3000 ms");
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
        await(what, () -> !sending.deliveries().attempts(id, sequence).isEmpty());
        var attempt = sending.deliveries().attempts(id, sequence).getFirst();
        assertThat(attempt.problem() == null ? String.valueOf(attempt.status()) : attempt.problem()).as(what).contains(says);
        assertThat(attempt.millis()).as(what).isLessThan(5_000);
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
        await("delivered", () -> delivery(id, sequence, State.DELIVERED));
        var attempt = sending.deliveries().attempts(id, sequence).getFirst();
        assertThat(attempt.status()).isEqualTo(200);
        // Beyond what is read, no more than the buffers of two sockets hold.
        assertThat(sent.get()).isLessThan(100_000_000);
    }

    @Test
    void an_answer_whose_body_drips_counts_by_its_status_and_ends_with_the_time_allowed() {
        var id = sending.subscribe(receiver.at(path, (request, out) -> {
            write(out, "HTTP/1.1 200 x\r\nContent-Length: 1000\r\n\r\n");
            while (true) {
                write(out, ".");
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }), vacancy);
        var sequence = sending.write(vacancy, 1);
        await("delivered", () -> delivery(id, sequence, State.DELIVERED));
        assertThat(sending.deliveries().attempts(id, sequence)).hasSize(1).first().extracting(Attempt::millis)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.INTEGER).isLessThan(5_000);
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
            await("tried", () -> !sending.deliveries().attempts(id, sequence).isEmpty());
            assertThat(sending.deliveries().attempts(id, sequence).getFirst().problem()).startsWith("TLS: ");
            assertThat(untrusted.received()).isEmpty();
            sending.application().send(new PauseSubscription(id));
        }
    }

    @Test
    void an_endpoint_that_is_gone_is_disabled_and_loses_nothing_when_it_comes_back() {
        var id = sending.subscribe(receiver.at(path, first(1, status(410), OK)), vacancy, IN_ORDER, Signature.HMAC_SHA256);
        sending.write(vacancy, 3);
        await("disabled", () -> sending.subscription(id).status() == Subscribed.Status.DISABLED);
        assertThat(sending.subscription(id).disabled()).isEqualTo("GONE: the endpoint answered 410");
        assertThat(receiver.received(path)).hasSize(1);
        sending.application().send(new ResumeSubscription(id));
        sending.application().get(Courier.class).look();
        await("all", () -> receiver.received(path).stream().map(Received::id).distinct().count() == 3);
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
        await("disabled", () -> sending.subscription(id).status() == Subscribed.Status.DISABLED);
        assertThat(sending.subscription(id).disabled()).matches("FAILING: no success since \\S+; at last: answered 500");
        assertThat(sending.application().events(id)).last()
                .isInstanceOfSatisfying(SubscriptionDisabled.class, event -> {
                    assertThat(event.reason()).isEqualTo(DisableReason.FAILING);
                    assertThat(event.detail()).startsWith("no success since");
                });
        receiver.at(path, OK);
        sending.application().send(new ResumeSubscription(id));
        sending.application().get(Courier.class).look();
        await("delivered after all", () -> !sending.deliveries().list(id, State.DELIVERED, Long.MAX_VALUE, 1).isEmpty());
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
            await("all", () -> receiver.received(there).stream().map(Received::id).distinct().count() == 3);
            var got = receiver.received(there);
            assertThat(Duration.ofNanos(got.get(1).at() - got.get(0).at())).isGreaterThan(Duration.ofMillis(1_950));
        }
    }

    @Test
    void in_order_means_one_at_a_time_and_none_before_the_one_before_it() {
        var failed = java.util.concurrent.ConcurrentHashMap.<String>newKeySet();
        var onTheirWay = new java.util.concurrent.atomic.AtomicInteger();
        var most = new java.util.concurrent.atomic.AtomicInteger();
        sending.subscribe(receiver.at(path, (request, out) -> {
            most.accumulateAndGet(onTheirWay.incrementAndGet(), Math::max);
            TimeUnit.MILLISECONDS.sleep(2);
            onTheirWay.decrementAndGet();
            var fails = number(request) % 10 == 0 && failed.add(request.id());
            (fails ? status(500) : OK).answer(request, out);
        }), vacancy, IN_ORDER, Signature.HMAC_SHA256);
        for (int n = 0; n < 10; n++) {
            sending.write(vacancy, 10);
        }
        await("all", () -> receiver.received(path).stream().map(Received::id).distinct().count() == 100);
        assertThat(receiver.received(path).stream().map(WebhookIT::number)).isSorted();
        assertThat(most.get()).isEqualTo(1);
    }

    @Test
    void no_more_are_sent_in_a_second_than_the_owner_allows() {
        sending.subscribe(receiver.at(path, OK), vacancy, new DeliveryTerms(false, 16, 5), Signature.HMAC_SHA256);
        sending.write(vacancy, 11);
        await("all", () -> receiver.received(path).size() == 11);
        var got = receiver.received(path);
        // At most two whole periods' worth can touch each other.
        assertThat(Duration.ofNanos(got.getLast().at() - got.getFirst().at())).isGreaterThan(Duration.ofMillis(950));
    }

    @Test
    void of_a_thousand_endpoints_a_hundred_dead_ones_slow_nobody() {
        var alive = IntStream.range(0, 900).mapToObj(n -> "/alive/%s/%d".formatted(vacancy, n)).toList();
        var dead = IntStream.range(0, 100).mapToObj(n -> "/dead/%s/%d".formatted(vacancy, n)).toList();
        var endpoints = new ArrayList<>(alive.stream().map(there -> receiver.at(there, OK)).toList());
        dead.forEach(there -> endpoints.add(receiver.at(there, (request, out) -> TimeUnit.SECONDS.sleep(30))));
        sending.subscribeMany(endpoints, vacancy, DeliveryTerms.DEFAULT);
        await("leased", () -> open() >= 1_000);
        var begun = System.nanoTime();
        sending.write(vacancy, EACH);
        await("all", Duration.ofSeconds(30 + 3 * EACH), () -> alive.stream().mapToLong(receiver::distinct).sum() == 900L * EACH);
        System.out.printf("%,d deliveries to 900 endpoints beside 100 dead ones: %.1f s%n", 900 * EACH, (System.nanoTime() - begun) / 1e9);
        assertThat(receiver.received().stream().filter(one -> one.path().startsWith("/dead/" + vacancy)).map(Received::path).distinct().count())
                .isPositive();
        sending.application().sql().sql("UPDATE webhook_subscription SET status = 'PAUSED' WHERE settings LIKE ?").param("%" + vacancy + "%").update();
    }

    private long open() {
        return sending.application().sql().sql("SELECT COUNT(*) FROM webhook_subscription WHERE leased_by IS NOT NULL AND settings LIKE ?")
                .param("%" + vacancy + "%").query(Long.class).single();
    }

    @Test
    void a_range_is_sent_once_more_while_new_events_go_on() {
        var id = sending.subscribe(receiver.at(path, OK), vacancy);
        var after = sending.application().get(MatchLog.class).head();
        var last = sending.write(vacancy, 2_000);
        await("all", () -> receiver.received(path).size() == 2_000);
        sending.deliveries().addReplay(id, after, last, Instant.now());
        sending.look(id);
        for (int n = 0; n < 20; n++) {
            sending.write(vacancy, 10);
        }
        await("twice, and the new ones once", () -> receiver.received(path).size() == 4_200);
        assertThat(receiver.received(path).stream().map(Received::id).distinct()).hasSize(2_200);
        await("the replay has ended", () -> sending.deliveries().replays(id).isEmpty());
        assertThat(newBeforeLastOld(last)).as("new events did not wait for the end of the replay").isTrue();
    }

    private boolean newBeforeLastOld(long last) {
        var replayed = receiver.received(path).subList(2_000, 4_200).stream().map(WebhookIT::number).toList();
        return replayed.indexOf(replayed.stream().filter(n -> n > last).findFirst().orElseThrow()) < replayed.lastIndexOf(last);
    }

    @Test
    void one_event_is_sent_once_more_on_request() {
        var id = sending.subscribe(receiver.at(path, OK), vacancy);
        var sequence = sending.write(vacancy, 1);
        await("recorded", () -> delivery(id, sequence, State.DELIVERED));
        sending.redeliver(id, sequence);
        await("twice", () -> receiver.received(path).size() == 2);
        assertThat(receiver.received(path).stream().map(Received::id).distinct()).hasSize(1);
    }

    @Test
    void of_a_person_who_is_erased_nothing_more_is_sent() {
        var id = sending.subscribe(receiver.at(path, status(500)), vacancy);
        var sequence = sending.write(vacancy, 1);
        await("tried", () -> !receiver.received(path).isEmpty());
        new LogWriter(sending.application()).forget("c" + sequence);
        await("dropped", () -> delivery(id, sequence, State.DROPPED));
        assertThat(sending.deliveries().waiting(id)).isEmpty();
    }

    @Test
    void a_time_that_was_stored_before_the_clock_was_put_back_holds_up_nothing() {
        var id = sending.subscribe(receiver.at(path, OK), vacancy);
        sending.application().send(new PauseSubscription(id));
        var sequence = sending.write(vacancy, 1);
        sending.deliveries().redeliver(id, sequence, Instant.now().plus(Duration.ofDays(3_650)));
        sending.application().send(new ResumeSubscription(id));
        sending.application().get(Courier.class).look();
        await("sent", () -> !receiver.received(path).isEmpty());
    }

    @Test
    void a_clock_that_jumps_amid_failing_attempts_neither_disables_nor_holds_up_nor_loses() {
        var attempts = new java.util.concurrent.atomic.AtomicInteger();
        var id = sending.subscribe(receiver.at(path, (request, out) -> (attempts.incrementAndGet() <= 14 ? status(500) : OK).answer(request, out)), vacancy);
        sending.write(vacancy, 5);
        try {
            await("failing", () -> attempts.get() >= 3);
            CLOCK.step(Duration.ofDays(365));
            sending.write(vacancy, 5);
            await("failing a year later", () -> attempts.get() >= 12);
            CLOCK.step(Duration.ofDays(-730));
            sending.write(vacancy, 5);
            await("all", () -> sending.deliveries().list(id, State.DELIVERED, Long.MAX_VALUE, 100).size() == 15);
            assertThat(sending.subscription(id).status()).isEqualTo(Subscribed.Status.ACTIVE);
        } finally {
            CLOCK.step(Duration.ofDays(365));
        }
    }

    @Test
    void what_is_paused_waits_and_nothing_is_lost() {
        var id = sending.subscribe(receiver.at(path, OK), vacancy);
        sending.application().send(new PauseSubscription(id));
        sending.application().get(Courier.class).look();
        sending.write(vacancy, 5);
        sending.application().send(new ResumeSubscription(id));
        sending.application().get(Courier.class).look();
        await("all", () -> receiver.received(path).size() == 5);
    }

    private static long number(Received one) {
        return Long.parseLong(one.id().substring(one.id().lastIndexOf('_') + 1));
    }

    private Received one() {
        await("received", () -> !receiver.received(path).isEmpty());
        return receiver.received(path).getFirst();
    }

    private static boolean delivery(SubscriptionId id, long sequence, State state) {
        return sending.deliveries().find(id, sequence).filter(found -> found.state() == state).isPresent();
    }

    private static java.util.HashMap<String, List<String>> headers(Received one) {
        var headers = new java.util.HashMap<String, List<String>>();
        Stream.of("webhook-id", "webhook-timestamp", "webhook-signature").forEach(name -> headers.put(name, List.of(one.header(name))));
        return headers;
    }
}
