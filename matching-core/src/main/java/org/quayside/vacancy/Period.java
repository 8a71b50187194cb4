package org.quayside.vacancy;

/** Period that a sum of pay is for. */
public enum Period {
    HOUR,
    DAY,
    MONTH,
    YEAR
}
