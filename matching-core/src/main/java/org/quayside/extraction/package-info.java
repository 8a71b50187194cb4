/**
 * Reading texts: which skills, years, languages and conditions a CV or an advertisement states, and where.
 *
 * <p>A text is laid out first: lines under the sections that headings open ({@code Headings}, {@code Line}), passages within which words belong
 * together, cut by OpenNLP's sentence model, and tokens by its tokenizer ({@code Passage}, {@code Tokens}). {@link
 * org.quayside.extraction.SkillGazetteer} finds the taxonomy's names in the tokens, and {@code MentionFinder} decides which of the ambiguous ones are
 * meant. From there {@link org.quayside.extraction.CvReader} asks what a person can do (years from phrases and dates, what is denied), and {@link
 * org.quayside.extraction.VacancyReader} what a job asks for (importance, alternatives, pay, place).
 *
 * <p>All offsets are UTF-16 indexes into the text as it was given: masking keeps its length. What the words mean stands in word lists beside this
 * package, so that a language or a heading is added without code. Every finder works passage by passage with bounded patterns, so that the time
 * grows with the text and not with its malice.
 */
@NullMarked
package org.quayside.extraction;

import org.jspecify.annotations.NullMarked;
