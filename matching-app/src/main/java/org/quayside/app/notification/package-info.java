/**
 * Tells people what is new for them: a strong match for a candidate, a strong candidate for an organisation.
 *
 * <p>Notices are entries of the match log ({@link org.quayside.app.notification.NoticeStore}), so each match is told once, whatever stops in
 * between, and a rebuild tells nothing again. They are listed over HTTP; if a mail server is configured ({@code spring.mail.host}), candidates
 * get a digest of what they have not seen yet, at most one a day ({@link org.quayside.app.notification.Digests}).
 */
@NullMarked
package org.quayside.app.notification;

import org.jspecify.annotations.NullMarked;
