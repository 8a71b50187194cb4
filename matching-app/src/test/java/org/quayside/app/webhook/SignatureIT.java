package org.quayside.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.quayside.app.webhook.Receiver.OK;
import static org.quayside.app.webhook.Receiver.first;
import static org.quayside.app.webhook.Receiver.status;
import static org.quayside.app.webhook.Receiver.write;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quayside.app.Awaiting;
import org.quayside.app.webhook.DeliveryStore.Attempt;
import org.quayside.app.webhook.DeliveryStore.State;
import org.quayside.app.webhook.Receiver.Received;
import org.quayside.subscription.DeliveryTerms;
import org.quayside.subscription.Signature;
import org.quayside.subscription.SubscriptionCommand.RotateSecret;

/** What is sent is signed as Standard Webhooks 1.0 says, over real sockets. */
class SignatureIT extends DeliveryScene {
    @BeforeAll
    static void begin() {
        start();
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
        Awaiting.until("recorded", () -> delivery(id, sequence, State.DELIVERED));
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
        Awaiting.until("signed with both", () -> {
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

    private static java.util.HashMap<String, List<String>> headers(Received one) {
        var headers = new java.util.HashMap<String, List<String>>();
        Stream.of("webhook-id", "webhook-timestamp", "webhook-signature").forEach(name -> headers.put(name, List.of(one.header(name))));
        return headers;
    }
}
