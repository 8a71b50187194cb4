/**
 * What an advertisement asks: {@link org.quayside.extraction.vacancy.VacancyReader} takes a text to a {@link
 * org.quayside.extraction.vacancy.VacancyReading}. {@code Importances} tells must from nice, {@code Alternatives} finds choices, {@code NotAsked} what is
 * only told; pay, place and terms have finders of their own.
 */
@NullMarked
package org.quayside.extraction.vacancy;

import org.jspecify.annotations.NullMarked;
