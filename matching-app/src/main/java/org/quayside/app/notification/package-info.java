/**
 * Tells people what is new for them: a strong match for a candidate, a strong candidate for an organisation.
 *
 * <p>{@link org.quayside.app.notification.Notifier} follows the match log from where it stopped; notices and its position are one
 * transaction, so each match is told once, whatever stops in between, and a rebuild tells nothing again. Notices are listed over HTTP; if a
 * mail server is configured ({@code spring.mail.host}), candidates get a digest of what they have not seen yet, at most one a day.
 */
@NullMarked
package org.quayside.app.notification;

import org.jspecify.annotations.NullMarked;
