package org.quayside.match;

/**
 * What is about to be looked at lies all over memory, and whoever takes it one after the other waits for each. So a little of many things is read first, and nothing
 * done with it: the processor waits for all of these at the same time, and finds them near when their turn comes.
 */
final class Ahead {
    /** So many at a time. */
    static final int MANY = 32;

    /** Never asked for. */
    static long kept;

    private Ahead() {}

    /** Takes the sum of what was read, so that the compiler cannot leave out the reading. */
    static void keep(long sum) {
        kept = sum;
    }
}
