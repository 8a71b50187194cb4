package org.quayside.scoring;

import org.quayside.vacancy.LanguageLevel;

/**
 * A human language as it counts for a candidate.
 *
 * @param language lower-case primary subtag of BCP 47: {@code en}, {@code yue}, {@code cmn}
 * @param declared whether the candidate stated it outside the CV: only then can the language gate decide
 */
public record HeldLanguage(String language, LanguageLevel level, boolean declared) {}
