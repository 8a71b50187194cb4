package org.quayside.app.webhook;

import org.quayside.app.feed.LogName;
import org.quayside.subscription.SubscriptionId;

/** The header {@code webhook-id}: of one event for one subscription always the same, however often it is sent. */
final class WebhookId {
    private WebhookId() {}

    static String of(SubscriptionId subscription, LogName log, long sequence) {
        return "msg_%s_%s%d".formatted(subscription, log.tag(), sequence);
    }

    static String ofTest(SubscriptionId subscription, String unique) {
        return "msg_%s_test_%s".formatted(subscription, unique);
    }
}
