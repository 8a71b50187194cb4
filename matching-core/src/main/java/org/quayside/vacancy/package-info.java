/** Vacancies: what is asked and what is offered, as an event-sourced aggregate. */
@NullMarked
package org.quayside.vacancy;

import org.jspecify.annotations.NullMarked;
