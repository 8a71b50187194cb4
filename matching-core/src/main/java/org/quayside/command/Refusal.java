package org.quayside.command;

/** A named reason for which an aggregate refuses a command; each aggregate has an enum of its own. */
public interface Refusal {
    /** What kind of refusal it is, so that an edge can answer without knowing every reason. */
    enum Kind {
        /** It contradicts what is so now; another command may have to come first. */
        CONFLICT,
        /** It was meant for an earlier version. */
        STALE,
        /** What it is about has been removed for good. */
        GONE
    }

    String name();

    Kind kind();
}
