package org.quayside.app.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quayside.app.webhook.DeliveryStore.Attempt;
import org.quayside.app.webhook.DeliveryStore.State;
import org.quayside.subscription.SubscriptionId;

/**
 * What is to be written down of one step of a mailbox. Those of one subscription are in their order.
 *
 * @param delivery null: only the place moved
 * @param replay which one's place moved; null: the subscription's own
 * @param readUpTo the place
 */
record Settled(SubscriptionId subscription, @Nullable Tried delivery, @Nullable String replay, long readUpTo, int failures,
        @Nullable Instant failingSince) {
    /** @param attempt null: it was dropped without one */
    record Tried(SubscriptionId subscription, long sequence, State state, int attempts, @Nullable Instant dueAt, Instant at,
            @Nullable Attempt attempt) {}
}
