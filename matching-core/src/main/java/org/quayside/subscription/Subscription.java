package org.quayside.subscription;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.quayside.command.CommandRefused;
import org.quayside.subscription.SubscriptionCommand.ChangeSubscription;
import org.quayside.subscription.SubscriptionCommand.CreateSubscription;
import org.quayside.subscription.SubscriptionCommand.DeleteSubscription;
import org.quayside.subscription.SubscriptionCommand.DisableSubscription;
import org.quayside.subscription.SubscriptionCommand.PauseSubscription;
import org.quayside.subscription.SubscriptionCommand.ResumeSubscription;
import org.quayside.subscription.SubscriptionCommand.RotateSecret;
import org.quayside.subscription.SubscriptionEvent.SecretRotated;
import org.quayside.subscription.SubscriptionEvent.SubscriptionChanged;
import org.quayside.subscription.SubscriptionEvent.SubscriptionCreated;
import org.quayside.subscription.SubscriptionEvent.SubscriptionDeleted;
import org.quayside.subscription.SubscriptionEvent.SubscriptionDisabled;
import org.quayside.subscription.SubscriptionEvent.SubscriptionPaused;
import org.quayside.subscription.SubscriptionEvent.SubscriptionResumed;

/** One integrator's wish to be told. */
public class Subscription {
    private enum Status {
        ACTIVE,
        PAUSED,
        DISABLED,
        DELETED
    }

    @AggregateIdentifier
    private @Nullable SubscriptionId id;

    private Status status = Status.ACTIVE;
    private String endpoint = "";
    private @Nullable String description;
    private EventFilter filter = EventFilter.ALL;
    private DeliveryTerms terms = DeliveryTerms.DEFAULT;

    protected Subscription() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CreateSubscription command) {
        if (id == null) {
            apply(new SubscriptionCreated(command.subscriptionId(), command.owner(), command.visibility(), command.endpoint(),
                    command.description(), command.filter(), command.terms(), command.signature(), command.sealedSecret(),
                    command.startsAfter()));
        } else {
            change(command.subscriptionId(), command.endpoint(), command.description(), command.filter(), command.terms());
        }
    }

    @CommandHandler
    void handle(ChangeSubscription command) {
        CommandRefused.unlessVersion(command.expectedVersion(), getVersion(), SubscriptionRefusal.SUBSCRIPTION_CHANGED_MEANWHILE,
                "subscription " + command.subscriptionId());
        change(command.subscriptionId(), command.endpoint(), command.description(), command.filter(), command.terms());
    }

    private void change(SubscriptionId which, String to, @Nullable String text, EventFilter wanted, DeliveryTerms how) {
        refuseIfDeleted(which);
        if (!to.equals(endpoint) || !Objects.equals(text, description) || !wanted.equals(filter) || !how.equals(terms)) {
            apply(new SubscriptionChanged(which, to, text, wanted, how));
        }
    }

    @CommandHandler
    void handle(PauseSubscription command) {
        refuseIfDeleted(command.subscriptionId());
        if (status == Status.DISABLED) {
            throw new CommandRefused(SubscriptionRefusal.SUBSCRIPTION_DISABLED,
                    "subscription %s is disabled, so nothing is sent; resume it or leave it".formatted(command.subscriptionId()));
        }
        if (status == Status.ACTIVE) {
            apply(new SubscriptionPaused(command.subscriptionId()));
        }
    }

    @CommandHandler
    void handle(ResumeSubscription command) {
        refuseIfDeleted(command.subscriptionId());
        if (status != Status.ACTIVE) {
            apply(new SubscriptionResumed(command.subscriptionId()));
        }
    }

    /** By the courier, which may be late: what is no longer active stays as it is. */
    @CommandHandler
    void handle(DisableSubscription command) {
        if (status == Status.ACTIVE) {
            apply(new SubscriptionDisabled(command.subscriptionId(), command.reason(), command.detail()));
        }
    }

    @CommandHandler
    void handle(RotateSecret command) {
        refuseIfDeleted(command.subscriptionId());
        apply(new SecretRotated(command.subscriptionId(), command.sealedSecret(), command.previousUntil()));
    }

    @CommandHandler
    void handle(DeleteSubscription command) {
        if (status != Status.DELETED) {
            apply(new SubscriptionDeleted(command.subscriptionId()));
        }
    }

    private void refuseIfDeleted(SubscriptionId which) {
        if (status == Status.DELETED) {
            throw new CommandRefused(SubscriptionRefusal.SUBSCRIPTION_DELETED, "subscription %s has been deleted".formatted(which));
        }
    }

    @EventSourcingHandler
    void on(SubscriptionEvent event) {
        id = event.subscriptionId();
        switch (event) {
            case SubscriptionCreated e -> set(e.endpoint(), e.description(), e.filter(), e.terms());
            case SubscriptionChanged e -> set(e.endpoint(), e.description(), e.filter(), e.terms());
            case SubscriptionPaused _ -> status = Status.PAUSED;
            case SubscriptionResumed _ -> status = Status.ACTIVE;
            case SubscriptionDisabled _ -> status = Status.DISABLED;
            case SubscriptionDeleted _ -> status = Status.DELETED;
            case SecretRotated _ -> {}
        }
    }

    private void set(String to, @Nullable String text, EventFilter wanted, DeliveryTerms how) {
        endpoint = to;
        description = text;
        filter = wanted;
        terms = how;
    }
}
