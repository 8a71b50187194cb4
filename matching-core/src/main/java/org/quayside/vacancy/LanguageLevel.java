package org.quayside.vacancy;

/** CEFR level of a human language, ascending. */
public enum LanguageLevel {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2
}
