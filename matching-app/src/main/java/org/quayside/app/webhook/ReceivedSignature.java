package org.quayside.app.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quayside.subscription.Signature;

/** What a receiver checks before it believes a delivery. */
public final class ReceivedSignature {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private ReceivedSignature() {}

    /**
     * @param secret {@code whsec_…}
     * @return null: it is genuine and fresh; otherwise why it is not
     */
    public static @Nullable String objection(
            String secret, @Nullable String id, @Nullable String timestamp, @Nullable String signatures, byte[] body, Instant now) {
        if (id == null || timestamp == null || signatures == null || !timestamp.matches("\\d{1,12}")) {
            return "a webhook header is missing";
        }
        var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, now).abs().compareTo(TOLERANCE) > 0) {
            return "sent at %s, which is not now".formatted(sent);
        }
        var expected = SignatureKey.parse(Signature.HMAC_SHA256, secret).sign(id, sent.getEpochSecond(), body).getBytes(StandardCharsets.US_ASCII);
        for (var signature : signatures.split(" ")) {
            if (MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.US_ASCII))) {
                return null;
            }
        }
        return "no signature fits";
    }
}
