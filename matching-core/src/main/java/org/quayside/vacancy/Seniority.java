package org.quayside.vacancy;

/** Level of a job or a person, ascending; the distance between two is the difference of their ordinals. */
public enum Seniority {
    INTERN,
    JUNIOR,
    MIDDLE,
    SENIOR,
    LEAD,
    EXECUTIVE
}
