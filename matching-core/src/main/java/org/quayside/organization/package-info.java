/**
 * Organisations that publish vacancies, as an event-sourced aggregate: registered once, revised when what they say about themselves changes.
 */
@NullMarked
package org.quayside.organization;

import org.jspecify.annotations.NullMarked;
