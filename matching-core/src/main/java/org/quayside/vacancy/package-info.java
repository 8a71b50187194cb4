/**
 * Vacancies: what is asked and what is offered, as an event-sourced aggregate, and the enums that candidates share with them.
 *
 * <p>A {@link org.quayside.vacancy.VacancyCommand} goes to the {@link org.quayside.vacancy.Vacancy} that it names. Publishing what is published
 * already revises it, or changes nothing if it says the same. Time ends a vacancy in one way only: a deadline at {@code validThrough} sends
 * {@link org.quayside.vacancy.VacancyCommand.ExpireVacancy}, and the vacancy answers with {@link
 * org.quayside.vacancy.VacancyEvent.VacancyExpired} unless it is valid longer by then.
 */
@NullMarked
package org.quayside.vacancy;

import org.jspecify.annotations.NullMarked;
