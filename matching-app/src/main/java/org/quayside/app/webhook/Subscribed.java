package org.quayside.app.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quayside.app.feed.EventType;
import org.quayside.app.match.LogFilter;
import org.quayside.subscription.DeliveryTerms;
import org.quayside.subscription.EventFilter;
import org.quayside.subscription.Signature;
import org.quayside.subscription.SubscriptionId;
import org.quayside.subscription.Visibility;

/**
 * A subscription as it is now, with its progress.
 *
 * @param version sequence number of its last event
 * @param disabled why, if it is
 * @param revision another one: something else is to be looked at anew
 * @param readUpTo place in the log up to which everything is settled or waits for another attempt
 * @param failures since the last success
 * @param failingSince the first of them
 */
record Subscribed(SubscriptionId id, String owner, Status status, long version, Settings settings, @Nullable String disabled, long revision,
        long readUpTo, int failures, @Nullable Instant failingSince) {
    enum Status {
        ACTIVE,
        PAUSED,
        DISABLED
    }

    /** What the owner has chosen, and the secrets, newest first. */
    record Settings(Visibility visibility, String endpoint, @Nullable String description, EventFilter filter, DeliveryTerms terms,
            Signature signature, List<Secret> secrets) {
        Settings with(String toEndpoint, @Nullable String text, EventFilter wanted, DeliveryTerms how) {
            return new Settings(visibility, toEndpoint, text, wanted, how, signature, secrets);
        }

        /** The one before signs until then; those before it no more. */
        Settings rotated(String sealed, Instant previousUntil) {
            return new Settings(visibility, endpoint, description, filter, terms, signature,
                    List.of(new Secret(sealed, null), new Secret(secrets.getFirst().sealed(), previousUntil)));
        }
    }

    /** @param until when it ceases to sign; null: not yet known */
    record Secret(String sealed, @Nullable Instant until) {}

    /** Which entries of the log are for it, at whatever fair their vacancies are shown. */
    LogFilter wanted() {
        var filter = settings.filter();
        var visibility = settings.visibility();
        return new LogFilter(EventType.kinds(filter.types()), Set.copyOf(filter.vacancies()), Set.copyOf(filter.candidates()),
                Set.copyOf(filter.organizations()), Set.copyOf(filter.sectors()), filter.minimumScore(),
                visibility.everything() ? null : Set.copyOf(visibility.organizations()));
    }
}
