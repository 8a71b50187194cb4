package org.quayside.app.match;

import java.util.function.BooleanSupplier;

/** Something that is written after the match log, behind those who append to it. What it has not come to yet is looked up in the log itself. */
interface LogFollower {
    /** Whether the log, at {@code last} now, is so far ahead that this should follow. */
    boolean isDue(long last);

    /**
     * Follows in the caller's transaction, for as many entries as one should take.
     *
     * @param goesOn false, from some time on: the program stops, and nobody waits for the rest
     */
    Step follow(BooleanSupplier goesOn);

    /** What came of it. */
    enum Step {
        /** There may be more. */
        MORE,
        /** Enough for now. */
        DONE,
        /** Something else was written meanwhile, or the program stops: this transaction is to come to nothing, and to be tried again. */
        IN_VAIN
    }
}
