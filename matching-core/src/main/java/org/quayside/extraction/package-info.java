/**
 * Reading texts: which skills, years, languages and conditions a CV or an advertisement states, and where.
 *
 * <p>A text is laid out first ({@code text}): lines under the sections that headings open, passages within which words belong together, cut by OpenNLP's
 * sentence model, and tokens by its tokenizer. Then the taxonomy's names are found in it ({@code mention}), which makes a {@link
 * org.quayside.extraction.Reading}. From there {@link org.quayside.extraction.cv.CvReader} asks what a person can do (years from phrases and dates, what is
 * denied), and {@link org.quayside.extraction.vacancy.VacancyReader} what a job asks for (importance, alternatives, pay, place); what both state in the
 * same way is read by {@code fact}, and what no taxonomy lists by {@code unlisted}.
 *
 * <p>All offsets are UTF-16 indexes into the text as it was given: masking keeps its length. What the words mean stands in word lists beside this
 * package, so that a language or a heading is added without code. Every finder works passage by passage with bounded patterns, so that the time
 * grows with the text and not with its malice.
 */
@NullMarked
package org.quayside.extraction;

import org.jspecify.annotations.NullMarked;
