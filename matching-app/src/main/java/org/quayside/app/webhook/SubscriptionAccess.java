package org.quayside.app.webhook;

import org.quayside.app.http.HttpProblem;
import org.quayside.app.security.Caller;
import org.quayside.app.security.Role;
import org.quayside.subscription.SubscriptionId;
import org.springframework.stereotype.Component;

/** Whose subscription it is: the owner's and the operator's; for all others there is none. */
@Component
final class SubscriptionAccess {
    private final SubscriptionStore store;

    SubscriptionAccess(SubscriptionStore store) {
        this.store = store;
    }

    Subscribed own(String id, Caller caller) {
        try {
            return store.find(new SubscriptionId(id)).filter(found -> caller.is(Role.OPERATOR) || found.owner().equals(caller.name()))
                    .orElseThrow(() -> HttpProblem.notFound("subscription", id));
        } catch (IllegalArgumentException e) {
            throw HttpProblem.notFound("subscription", id);
        }
    }
}
