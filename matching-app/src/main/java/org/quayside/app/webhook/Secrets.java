package org.quayside.app.webhook;

import java.time.Clock;
import java.util.List;
import org.quayside.app.privacy.SealedSecrets;
import org.quayside.subscription.Signature;
import org.quayside.subscription.SubscriptionId;
import org.springframework.stereotype.Component;

/** Keys of subscriptions: in clear only while something is signed. */
@Component
final class Secrets {
    private final SealedSecrets vault;
    private final Clock clock;

    Secrets(SealedSecrets vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    String seal(SubscriptionId id, SignatureKey key) {
        return vault.seal(context(id), key.text());
    }

    /** The keys that sign now, the newest first. */
    List<SignatureKey> keys(Subscribed subscription) {
        var now = clock.instant();
        return subscription.settings().secrets().stream()
                .filter(secret -> secret.until() == null || now.isBefore(secret.until()))
                .map(secret -> open(subscription, secret))
                .toList();
    }

    SignatureKey open(Subscribed subscription, Subscribed.Secret secret) {
        Signature kind = subscription.settings().signature();
        return SignatureKey.parse(kind, vault.open(context(subscription.id()), secret.sealed()));
    }

    private static String context(SubscriptionId id) {
        return "webhook/" + id;
    }
}
