/**
 * A text before anybody asks what it is about: its lines under the sections that headings open ({@code Headings}, {@code Line}), its tokens by
 * OpenNLP ({@code Tokens}), its language, and what words have in common ({@code Stems}, {@code Plurals}, {@code Phrases}). Nothing here knows a skill.
 */
@NullMarked
package org.quayside.extraction.text;

import org.jspecify.annotations.NullMarked;
