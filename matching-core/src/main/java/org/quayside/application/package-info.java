/**
 * Applications: what the two sides decide about one pair of candidate and vacancy, as an event-sourced aggregate.
 *
 * <p>Either side may begin: the candidate expresses interest, the recruiter shortlists. When both have, {@link
 * org.quayside.application.ApplicationEvent.ContactOpened} follows, and an interview and a hire can be recorded. Contact closes when the
 * candidate withdraws or the organisation declines; shortlisting again takes a decline back.
 */
@NullMarked
package org.quayside.application;

import org.jspecify.annotations.NullMarked;
