package org.quayside.app.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether this node sends
 * @param allowLoopback whether endpoints may be on this machine: for development
 * @param allowHosts names of hosts that may have private addresses
 * @param timeout of one attempt, from looking the address up to the end of the answer
 * @param retries pauses before the second attempt, the third and so on; behind the last one a delivery is given up
 * @param disableAfter an endpoint that has failed for so long without a success is disabled
 * @param keep how long settled deliveries stay in the delivery log
 * @param lease a node that is not heard of for so long has lost its subscriptions to the others
 * @param breaker how long a failing endpoint is left alone at first; doubles up to {@code breakerMost}
 * @param sockets attempts of this node at a time
 */
@ConfigurationProperties("quayside.webhooks")
record WebhookSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("false") boolean allowLoopback,
        @DefaultValue List<String> allowHosts,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"}) List<Duration> retries,
        @DefaultValue("5d") Duration disableAfter,
        @DefaultValue("7d") Duration keep,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("5s") Duration breaker,
        @DefaultValue("5m") Duration breakerMost,
        @DefaultValue("1000") int sockets) {}
