package org.quayside.app.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.app.feed.Position;
import org.quayside.subscription.DeliveryTerms;
import org.quayside.subscription.EventFilter;
import org.quayside.subscription.Signature;

/**
 * A subscription as the API shows it.
 *
 * @param disabled why nothing is sent any more
 * @param readUpTo position up to which events have arrived or wait for another attempt
 * @param behind how many entries of the log follow on it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubscriptionBody(String id, long version, String owner, Subscribed.Status status, @Nullable String disabled, String endpoint,
        @Nullable String description, EventFilter filter, DeliveryTerms delivery, Signature signature, String readUpTo, long behind,
        int failures, @Nullable Instant failingSince, List<Range> replays) {
    /** A replay that is going on. */
    record Range(String id, String readUpTo, String last) {
        static Range of(DeliveryStore.Replay replay) {
            return new Range(replay.id(), Position.text(replay.readUpTo()), Position.text(replay.last()));
        }
    }

    static SubscriptionBody of(Subscribed s, long head, List<DeliveryStore.Replay> replays) {
        var settings = s.settings();
        return new SubscriptionBody(s.id().value(), s.version(), s.owner(), s.status(), s.disabled(), settings.endpoint(),
                settings.description(), settings.filter(), settings.terms(), settings.signature(), Position.text(s.readUpTo()),
                Math.max(0, head - s.readUpTo()), s.failures(), s.failingSince(), replays.stream().map(Range::of).toList());
    }
}
