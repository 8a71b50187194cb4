package org.quayside.application;

/** Why an organisation declined a candidate. */
public enum DeclineReason {
    MISSING_SKILL,
    EXPERIENCE,
    LANGUAGE,
    SALARY,
    AVAILABILITY,
    POSITION_FILLED,
    OTHER
}
