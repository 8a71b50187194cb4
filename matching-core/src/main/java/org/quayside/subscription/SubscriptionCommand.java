package org.quayside.subscription;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.quayside.command.Checks;

/** What can be asked of a subscription. */
public sealed interface SubscriptionCommand {
    SubscriptionId subscriptionId();

    /**
     * Creates, or changes the one that there is; then secret, visibility and start stay as they are.
     *
     * @param sealedSecret as the edge has sealed it
     * @param startsAfter position in the log behind which events are wanted
     */
    record CreateSubscription(
            @TargetAggregateIdentifier SubscriptionId subscriptionId, String owner, Visibility visibility, String endpoint,
            @Nullable String description, EventFilter filter, DeliveryTerms terms, Signature signature, String sealedSecret, long startsAfter)
            implements SubscriptionCommand {
        public CreateSubscription {
            Checks.line("owner", owner, 255);
            check(endpoint, description);
            if (startsAfter < 0) {
                throw new IllegalArgumentException("startsAfter %d < 0".formatted(startsAfter));
            }
        }
    }

    /** @param expectedVersion the version the caller has read; null: whatever it is */
    record ChangeSubscription(
            @TargetAggregateIdentifier SubscriptionId subscriptionId, String endpoint, @Nullable String description, EventFilter filter,
            DeliveryTerms terms, @Nullable Long expectedVersion)
            implements SubscriptionCommand {
        public ChangeSubscription {
            check(endpoint, description);
        }
    }

    /** Nothing is sent until it is resumed; nothing is lost. */
    record PauseSubscription(@TargetAggregateIdentifier SubscriptionId subscriptionId) implements SubscriptionCommand {}

    /** Goes on where it was paused or disabled. */
    record ResumeSubscription(@TargetAggregateIdentifier SubscriptionId subscriptionId) implements SubscriptionCommand {}

    /** @param detail what the endpoint did, in words */
    record DisableSubscription(@TargetAggregateIdentifier SubscriptionId subscriptionId, DisableReason reason, String detail)
            implements SubscriptionCommand {
        public DisableSubscription {
            Checks.line("detail", detail, 300);
        }
    }

    /** @param previousUntil until when deliveries are signed with the secret before, too */
    record RotateSecret(@TargetAggregateIdentifier SubscriptionId subscriptionId, String sealedSecret, Instant previousUntil)
            implements SubscriptionCommand {}

    record DeleteSubscription(@TargetAggregateIdentifier SubscriptionId subscriptionId) implements SubscriptionCommand {}

    private static void check(String endpoint, @Nullable String description) {
        checkEndpoint(endpoint);
        checkDescription(description);
    }

    static void checkEndpoint(String endpoint) {
        Checks.line("endpoint", endpoint, 2_000);
    }

    static @Nullable String checkDescription(@Nullable String description) {
        Checks.optionalLine("description", description, 200);
        return description;
    }
}
