package org.quayside.match;

/**
 * What is about to be looked at lies all over memory, and whoever takes it one after the other waits for each. So a little of many things is read first, and nothing
 * done with it: the processor waits for all of these at the same time, and finds them near when their turn comes.
 */
final class Ahead {
    /** So many at a time. */
    private static final int MANY = 32;

    /** Never asked for. */
    static long kept;

    private Ahead() {}

    /** Of {@code count} things, the end of those to be read now that it is the turn of the one at {@code at}: nothing is, unless all that was read is used up. */
    static int end(int at, int count) {
        return at % MANY == 0 ? Math.min(count, at + MANY) : at;
    }

    /** Takes the sum of what was read, so that the compiler cannot leave out the reading. */
    static void keep(long sum) {
        kept = sum;
    }
}
