/**
 * Subscriptions: where an integrator wants its events sent, which ones, and how, as an event-sourced aggregate.
 *
 * <p>A subscription is active, paused by its owner, disabled by the courier (the endpoint is gone, or has failed for days) or deleted for
 * good. Secrets come in sealed and are kept sealed; after a rotation the old one still signs for a while.
 */
@NullMarked
package org.quayside.subscription;

import org.jspecify.annotations.NullMarked;
