/**
 * Webhooks: the match log, sent to the endpoints that integrators subscribe, signed after Standard Webhooks 1.0.
 *
 * <p>The log is the queue. Each subscription has a place in it ({@code webhook_subscription.read_up_to}) up to which everything has been
 * settled; an event behind it is settled once its first attempt is recorded. What has failed waits in {@code webhook_delivery} until it is
 * due again. So a subscription that lags behind costs one number, a rebuild of read models sends nothing, and after a crash between an
 * attempt and its record the same event goes out again under the same {@code webhook-id}.
 *
 * <p>{@link org.quayside.app.webhook.Leases} gives each subscription to one node at a time. On it a {@link
 * org.quayside.app.webhook.Mailbox} with a thread of its own decides what is sent next: order, parallelism, rate, pauses and the circuit
 * breaker are its own, so that an endpoint that is dead or slow holds up nobody. {@link org.quayside.app.webhook.Sender} does one attempt,
 * to the very addresses that {@link org.quayside.app.webhook.AddressGuard} has checked; {@link org.quayside.app.webhook.Recorder} writes
 * outcomes down, many in one transaction.
 */
@NullMarked
package org.quayside.app.webhook;

import org.jspecify.annotations.NullMarked;
