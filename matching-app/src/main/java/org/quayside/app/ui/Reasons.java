package org.quayside.app.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.scoring.Verdict;

/**
 * Why a pair scored as it did, in words.
 *
 * @param path where it is read again
 * @param steps how the pair came to stand where it does, oldest first; empty: not told
 */
record Reasons(String path, List<Side> sides, List<Gate> gates, List<Requirement> requirements, List<Step> steps,
        Choices choices) {
    /**
     * Fit or appeal: a weighted mean of its lines.
     *
     * @param note what is not among the lines; null: nothing
     */
    record Side(String name, int value, List<Line> lines, @Nullable String note) {}

    /** A category; one that does not count is not asked. */
    record Line(String label, @Nullable String fact, boolean counts, int weight, int value) {}

    /** @param moved the score, or from which to which */
    record Step(String day, String moved, @Nullable String because) {}

    record Gate(Verdict verdict, String label) {}

    /**
     * @param years asked, worded; null: none
     * @param kind {@code has}, {@code near} or {@code gap}
     * @param how sentences that explain the credit
     */
    record Requirement(
            String asked, String importance, @Nullable String years, boolean strict, int value, String kind, List<String> how, List<Quote> quotes) {}
}
