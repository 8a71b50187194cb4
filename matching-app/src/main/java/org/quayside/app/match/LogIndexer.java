package org.quayside.app.match;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes the {@link LogIndex}: reads a run of entries, stores where everybody is spoken of and moves the end of the index, unless meanwhile
 * somebody was forgotten.
 */
@Component
final class LogIndexer implements LogFollower {
    /** So many entries are looked through rather than indexed. */
    static final int RUN = 16_384;
    /** So many at most share one row. */
    private static final int LONGEST = 65_536;

    private final JdbcTemplate sql;
    private final LogIndex index;
    private volatile long indexed;

    LogIndexer(JdbcTemplate sql, LogIndex index) {
        this.sql = sql;
        this.index = index;
    }

    @Override
    public boolean isDue(long last) {
        return last - indexed >= RUN;
    }

    @Override
    public Step follow(BooleanSupplier goesOn) {
        var state = state();
        if (state.last() - state.upTo() < RUN) {
            indexed = state.upTo();
            return Step.DONE;
        }
        return store(state, Math.min(state.last(), state.upTo() + LONGEST)) ? Step.MORE : Step.IN_VAIN;
    }

    private record State(long last, long upTo, long erasures) {}

    private State state() {
        return requireNonNull(sql.queryForObject(
                "SELECT h.last_sequence, i.up_to, i.erasures FROM match_log_head h JOIN match_log_indexed i ON i.id = h.id WHERE h.id = 1",
                (row, _) -> new State(row.getLong(1), row.getLong(2), row.getLong(3))));
    }

    /** False: it was overtaken. */
    private boolean store(State state, long upTo) {
        var rows = index.read(state.upTo(), upTo).entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(subject -> new Object[] {upTo, subject.getKey(), subject.getValue().encoded()}).toList();
        sql.update("INSERT INTO match_log_run (up_to) VALUES (?)", upTo);
        sql.batchUpdate(LogIndex.INSERT, rows);
        return sql.update("UPDATE match_log_indexed SET up_to = ? WHERE id = 1 AND up_to = ? AND erasures = ?", upTo, state.upTo(), state.erasures()) == 1;
    }

    @Override
    public String toString() {
        return "its index";
    }
}
