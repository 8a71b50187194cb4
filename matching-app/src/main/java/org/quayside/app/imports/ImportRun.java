package org.quayside.app.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as the API shows it.
 *
 * @param form what the file was recognised as; null: not looked at yet
 * @param mapping the columns of a table and the fields that they were taken for
 * @param message why nothing more came of it
 * @param rows taken or refused until now
 * @param progress share of the file that was read, 0 to 1; of the undo, once there is one
 * @param rate rows a second
 * @param secondsLeft null: it does not run, or nobody can say yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportRun(String id, String fileName, State state, boolean dryRun, @Nullable String fair, @Nullable String form, @Nullable String encoding,
        @Nullable List<ColumnMapping.Column> mapping, @Nullable String message, long bytes, long rows, long created, long updated, long unchanged,
        long refused, double progress, double rate, @Nullable Long secondsLeft, Instant createdAt, @Nullable Instant finishedAt, @Nullable Undo undo) {
    /**
     * What came of taking it back, counted in organisations, vacancies, candidates, stands and visits.
     *
     * @param takenBack that say again what they said before, or are gone
     * @param left that have changed since and stay as they are
     * @param ahead that are still to come
     */
    record Undo(long takenBack, long left, long ahead, Instant startedAt) {
        double progress() {
            return ahead == 0 ? 1 : (takenBack + left) / (double) (takenBack + left + ahead);
        }
    }

    /** How far a run is. */
    enum State {
        RUNNING,
        DONE,
        /** Nothing more can come of it: the message says why. */
        FAILED,
        UNDOING,
        UNDONE;

        boolean moving() {
            return this == RUNNING || this == UNDOING;
        }
    }
}
