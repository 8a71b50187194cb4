package org.quayside.match;

/**
 * Takes the rows of a list one after the other, best first, without an object for each.
 *
 * @param <I> kind of the listed ones' ids
 */
public interface RowTaker<I> {
    /**
     * A row of somebody whose id is a UUID as {@link UuidText} has it.
     *
     * @param high first half of the id, {@code low} the second
     * @param score as {@link org.quayside.scoring.Score#packed} packs it
     */
    void take(long high, long low, long score);

    /** A row of somebody with another id. */
    void take(I id, long score);
}
