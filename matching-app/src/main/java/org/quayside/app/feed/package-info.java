/**
 * The match log for other systems: CloudEvents 1.0, in batches by long polling and as a stream of server-sent events.
 *
 * <p>Both read the {@link org.quayside.app.match.MatchLog} by its dense sequence, which is the position: whoever has seen one event has
 * seen all before it. Nothing is pushed from memory, so that nothing is lost, doubled or overtaken, however slow a reader is or often it
 * comes back. {@code docs/feed.md} explains it to integrators.
 */
@NullMarked
package org.quayside.app.feed;

import org.jspecify.annotations.NullMarked;
