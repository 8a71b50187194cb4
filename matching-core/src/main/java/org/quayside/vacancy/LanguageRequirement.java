package org.quayside.vacancy;

/** A human language (BCP 47: {@code en}, {@code yue}, {@code cmn}) and the level asked. */
public record LanguageRequirement(String language, LanguageLevel level) {}
