package org.quayside.vacancy;

/** Why a vacancy was closed by its organisation. */
public enum CloseReason {
    FILLED,
    CANCELLED,
    ON_HOLD,
    /** It came with an import that was undone; the same import again reopens it. */
    IMPORT_UNDONE,
    OTHER
}
