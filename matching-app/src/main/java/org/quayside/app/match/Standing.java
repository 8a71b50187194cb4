package org.quayside.app.match;

/** Whether somebody or something takes part in matching now, and if not, why. */
public enum Standing {
    ACTIVE,
    PAUSED,
    WITHDRAWN,
    MERGED,
    CLOSED,
    EXPIRED
}
