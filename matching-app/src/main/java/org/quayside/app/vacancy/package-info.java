/** Vacancies at the edge: advertisements in several forms become postings. */
@NullMarked
package org.quayside.app.vacancy;

import org.jspecify.annotations.NullMarked;
