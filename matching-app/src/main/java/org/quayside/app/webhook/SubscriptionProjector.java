package org.quayside.app.webhook;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.quayside.app.webhook.Subscribed.Secret;
import org.quayside.app.webhook.Subscribed.Settings;
import org.quayside.app.webhook.Subscribed.Status;
import org.quayside.subscription.SubscriptionEvent;
import org.quayside.subscription.SubscriptionEvent.SecretRotated;
import org.quayside.subscription.SubscriptionEvent.SubscriptionChanged;
import org.quayside.subscription.SubscriptionEvent.SubscriptionCreated;
import org.quayside.subscription.SubscriptionEvent.SubscriptionDeleted;
import org.quayside.subscription.SubscriptionEvent.SubscriptionDisabled;
import org.quayside.subscription.SubscriptionEvent.SubscriptionPaused;
import org.quayside.subscription.SubscriptionEvent.SubscriptionResumed;
import org.springframework.stereotype.Component;

/** Writes {@link SubscriptionStore} in the transaction of the events: it subscribes, reads nothing again, and so sends nothing again. */
@Component
@ProcessingGroup(SubscriptionProjector.PROCESSOR)
final class SubscriptionProjector {
    static final String PROCESSOR = "subscriptions";

    private final SubscriptionStore store;

    SubscriptionProjector(SubscriptionStore store) {
        this.store = store;
    }

    @EventHandler
    void on(SubscriptionEvent event, @SequenceNumber long version) {
        var id = event.subscriptionId();
        switch (event) {
            case SubscriptionCreated e -> store.add(id, e.owner(), new Settings(e.visibility(), e.endpoint(), e.description(), e.filter(),
                    e.terms(), e.signature(), java.util.List.of(new Secret(e.sealedSecret(), null))), e.startsAfter());
            case SubscriptionChanged e -> store.change(id, version, settings(event).with(e.endpoint(), e.description(), e.filter(), e.terms()));
            case SecretRotated e -> store.change(id, version, settings(event).rotated(e.sealedSecret(), e.previousUntil()));
            case SubscriptionPaused _ -> store.change(id, version, Status.PAUSED, null);
            case SubscriptionResumed _ -> store.change(id, version, Status.ACTIVE, null);
            case SubscriptionDisabled e -> store.change(id, version, Status.DISABLED, e.reason() + ": " + e.detail());
            case SubscriptionDeleted _ -> store.remove(id);
        }
    }

    private Settings settings(SubscriptionEvent event) {
        return store.find(event.subscriptionId()).orElseThrow().settings();
    }
}
