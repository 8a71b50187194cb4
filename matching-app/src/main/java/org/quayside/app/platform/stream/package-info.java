/**
 * Server-sent events: one response that stays open, written by a (virtual) thread of its own.
 *
 * <p>Nothing is pushed from memory. A {@link org.quayside.app.platform.stream.StreamSource} is asked for what is newer than what it has
 * sent, sleeps until there is news, and is asked again. So a slow reader holds up nobody
 * but itself: its own write blocks, after the server's write timeout ({@code server.tomcat.connection-timeout}) the connection is dropped,
 * and the reader resumes from the last id it saw. {@link org.quayside.app.platform.stream.OpenStreams} counts what is open, sends
 * heartbeats, and closes every stream now and then so that access is checked again.
 */
@NullMarked
package org.quayside.app.platform.stream;

import org.jspecify.annotations.NullMarked;
