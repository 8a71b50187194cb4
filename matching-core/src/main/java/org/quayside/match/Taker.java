package org.quayside.match;

/** Wants the pairs of one member: tells a sweep what need not be scored and takes what was. */
interface Taker {
    /** Lowest match that still matters to it; may rise while the sweep goes on. */
    int bar();

    /** Whether pairs with verdict FAIL matter. */
    default boolean failed() {
        return false;
    }

    /** How many more of those that reach the bar it keeps before the bar rises with each; 0: it has them all, or keeps none. */
    int room();

    /** A pair that was scored: {@code number} of the other side. Also called for some that do not reach the bar. */
    void take(int number, long packed);
}
