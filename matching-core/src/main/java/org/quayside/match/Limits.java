package org.quayside.match;

/**
 * How long lists are and what may stand on them.
 *
 * @param shortlist rows per vacancy; its floor is the vacancy's own threshold
 * @param suggestions rows per candidate, {@code floor} the lowest match among them
 * @param slack rows kept in memory behind either list; never stored, never shown
 */
public record Limits(int shortlist, int suggestions, int floor, int slack) {
    public static final Limits DEFAULT = new Limits(100, 50, 3_000, 24);

    public Limits {
        if (shortlist < 1 || suggestions < 1 || slack < 0 || floor < 0) {
            throw new IllegalArgumentException("limits %d, %d, %d, %d".formatted(shortlist, suggestions, floor, slack));
        }
    }
}
