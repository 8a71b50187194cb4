package org.quayside.vacancy;

/** Why a vacancy was closed by its organisation. */
public enum CloseReason {
    FILLED,
    CANCELLED,
    ON_HOLD,
    OTHER
}
