/** Candidates: people with a CV, declared skills and wishes, as an event-sourced aggregate. */
@NullMarked
package org.quayside.candidate;

import org.jspecify.annotations.NullMarked;
