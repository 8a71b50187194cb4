package org.quayside.app.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.quayside.subscription.Signature;

/**
 * What deliveries are signed with, after Standard Webhooks 1.0. Its text is {@code whsec_} and 24 to 64 bytes in Base64 for HMAC, or {@code
 * whsk_} and an ed25519 seed and public key (32 bytes each) in Base64.
 */
final class SignatureKey {
    private static final String SECRET = "whsec_";
    private static final String PRIVATE = "whsk_";
    private static final String PUBLIC = "whpk_";
    private static final int SEED = 32;

    private final Signature kind;
    private final byte[] bytes;

    private SignatureKey(Signature kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    static SignatureKey random(Signature kind) {
        if (kind == Signature.HMAC_SHA256) {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            return new SignatureKey(kind, bytes);
        }
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            var both = Arrays.copyOf(seed, 2 * SEED);
            // The X.509 form ends with the raw key (RFC 8410).
            var encoded = pair.getPublic().getEncoded();
            System.arraycopy(encoded, encoded.length - SEED, both, SEED, SEED);
            return new SignatureKey(kind, both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException if it is no key of this kind */
    static SignatureKey parse(Signature kind, String text) {
        var prefix = kind == Signature.HMAC_SHA256 ? SECRET : PRIVATE;
        try {
            if (text.startsWith(prefix)) {
                var bytes = Base64.getDecoder().decode(text.substring(prefix.length()));
                if (kind == Signature.HMAC_SHA256 ? bytes.length >= 24 && bytes.length <= 64 : bytes.length == 2 * SEED) {
                    return new SignatureKey(kind, bytes);
                }
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw new IllegalArgumentException("is no key: %s and %s in Base64 are expected"
                .formatted(prefix, kind == Signature.HMAC_SHA256 ? "24 to 64 bytes" : "64 bytes (seed and public key)"));
    }

    /** What the owner may know: the secret, or the public key. */
    String forReceiver() {
        return kind == Signature.HMAC_SHA256
                ? text()
                : PUBLIC + Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, SEED, 2 * SEED));
    }

    /** All of it. */
    String text() {
        return (kind == Signature.HMAC_SHA256 ? SECRET : PRIVATE) + Base64.getEncoder().encodeToString(bytes);
    }

    /** One part of the header {@code webhook-signature}. */
    String sign(String id, long timestamp, byte[] body) {
        try {
            var head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
            if (kind == Signature.HMAC_SHA256) {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
                mac.update(head);
                return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
            }
            var seed = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Arrays.copyOf(bytes, SEED));
            var signature = java.security.Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(seed));
            signature.update(head);
            signature.update(body);
            return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
