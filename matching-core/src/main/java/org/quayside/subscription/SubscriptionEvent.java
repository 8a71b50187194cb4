package org.quayside.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can happen to a subscription. */
public sealed interface SubscriptionEvent {
    SubscriptionId subscriptionId();

    record SubscriptionCreated(
            SubscriptionId subscriptionId, String owner, Visibility visibility, String endpoint, @Nullable String description,
            EventFilter filter, DeliveryTerms terms, Signature signature, String sealedSecret, long startsAfter)
            implements SubscriptionEvent {}

    record SubscriptionChanged(
            SubscriptionId subscriptionId, String endpoint, @Nullable String description, EventFilter filter, DeliveryTerms terms)
            implements SubscriptionEvent {}

    record SubscriptionPaused(SubscriptionId subscriptionId) implements SubscriptionEvent {}

    record SubscriptionResumed(SubscriptionId subscriptionId) implements SubscriptionEvent {}

    record SubscriptionDisabled(SubscriptionId subscriptionId, DisableReason reason, String detail) implements SubscriptionEvent {}

    record SecretRotated(SubscriptionId subscriptionId, String sealedSecret, Instant previousUntil) implements SubscriptionEvent {}

    record SubscriptionDeleted(SubscriptionId subscriptionId) implements SubscriptionEvent {}
}
