package org.quayside.app.ui;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.quayside.scoring.Score;

/**
 * The rows of a page, from the best one on.
 *
 * @param path where the rows are read again
 * @param stream says when they have changed
 * @param more where more of them are, null: these are all
 */
record MatchList(List<Row> rows, String path, String stream, @Nullable String more) {
    /**
     * @param version differs when anything in the row differs
     * @param grounds differs when the reasons may differ: another rank or name alone does not change them
     * @param match 0..100, like fit and appeal
     * @param state what was decided, in a word; null: nothing yet
     * @param reasons where they are
     */
    record Row(String id, String version, String grounds, int rank, String title, List<String> facts, int match, int fit, int appeal,
            String verdict, List<Chip> chips, @Nullable String state, String reasons) {
        /** A row whose version and grounds are computed from all the rest. */
        static Row of(String id, int rank, String title, List<String> facts, Score score, List<Chip> chips, @Nullable String state, String reasons) {
            var match = Words.percent(score.match());
            var fit = Words.percent(score.fit());
            var appeal = Words.percent(score.appeal());
            var version = Objects.hash(rank, title, facts, score, chips, state);
            var grounds = Objects.hash(score, chips, state);
            return new Row(id, Integer.toHexString(version), Integer.toHexString(grounds), rank, title, facts, match, fit, appeal,
                    score.verdict().name(), chips, state, reasons);
        }
    }

    /** A requirement at a glance: {@code has}, {@code near} or {@code gap}. */
    record Chip(String kind, String label) {}

    /** What the page is about. */
    record Heading(String title, List<String> facts) {}
}
