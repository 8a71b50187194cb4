package org.quayside.scoring;

/** A condition that can fail a match and never adds points. */
public enum Gate {
    /** The vacancy asks for skills at all. */
    REQUIREMENTS_STATED,
    /** One per REQUIRED requirement. */
    REQUIRED_SKILL,
    /** One per excluded skill. */
    EXCLUDED_SKILL,
    PERMIT,
    PLACE,
    /** One per language asked. */
    LANGUAGE,
    SALARY,
    /** The candidate hides from this organisation; whoever asks must not learn that the candidate exists. */
    HIDDEN
}
