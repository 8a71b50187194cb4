package org.quayside.app.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quayside.app.webhook.Agenda.Item;
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
            @Nullable Attempt attempt) {
        /**
         * What became of an attempt.
         *
         * @param outcome null: it was no longer wanted
         * @param pause until the next; null: there is none
         */
        static Tried of(Item item, Subscribed to, Instant begun, @Nullable Outcome outcome, @Nullable Duration pause, Instant now) {
            var attempt = outcome == null ? null
                    : new Attempt(begun, to.settings().endpoint(), outcome.status(), outcome.millis(), outcome.problem(), outcome.head());
            return new Tried(to.id(), item.sequence(), state(outcome, pause), item.attempts() + 1, pause == null ? null : now.plus(pause), now, attempt);
        }

        private static State state(@Nullable Outcome outcome, @Nullable Duration pause) {
            return outcome == null ? State.DROPPED : outcome.delivered() ? State.DELIVERED : pause == null ? State.FAILED : State.WAITING;
        }
    }
}
