package org.quayside.candidate;

import org.quayside.vacancy.LanguageLevel;

/** A human language (BCP 47) at a level that the candidate states. */
public record DeclaredLanguage(String language, LanguageLevel level) {}
