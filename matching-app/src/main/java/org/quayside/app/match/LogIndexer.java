package org.quayside.app.match;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the {@link LogIndex} behind those who append, because no list should wait for it. A transaction of its own reads a run, stores where
 * everybody is spoken of and moves the end of the index, unless meanwhile somebody was forgotten.
 */
@Component
final class LogIndexer implements DisposableBean {
    /** So many entries are looked through rather than indexed. */
    static final int RUN = 16_384;
    /** So many at most share one row. */
    private static final int LONGEST = 65_536;
    private static final Logger LOG = LoggerFactory.getLogger(LogIndexer.class);

    private final JdbcTemplate sql;
    private final LogIndex index;
    private final TransactionTemplate transaction;
    private final ExecutorService behind = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("log-index").factory());
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile long indexed;

    LogIndexer(JdbcTemplate sql, LogIndex index, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.index = index;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The caller's transaction has appended entries up to {@code last}. */
    void appended(long last) {
        if (last - indexed >= RUN) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    if (due.compareAndSet(false, true)) {
                        behind.execute(LogIndexer.this::follow);
                    }
                }
            });
        }
    }

    /** What fails is left to the next time: until then more of the log is looked through. */
    private void follow() {
        due.set(false);
        try {
            var more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(this::next));
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the index of the match log does not follow yet: {}", e.getMessage());
        }
    }

    /** Whether there was a run to index. */
    private boolean next(TransactionStatus status) {
        var state = state();
        if (state.last() - state.upTo() < RUN) {
            indexed = state.upTo();
            return false;
        }
        if (!store(state, Math.min(state.last(), state.upTo() + LONGEST))) {
            status.setRollbackOnly();
        }
        return true;
    }

    private record State(long last, long upTo, long erasures) {}

    private State state() {
        return sql.queryForObject("SELECT h.last_sequence, i.up_to, i.erasures FROM match_log_head h JOIN match_log_indexed i ON i.id = h.id WHERE h.id = 1",
                (row, _) -> new State(row.getLong(1), row.getLong(2), row.getLong(3)));
    }

    /** False: it was overtaken. */
    private boolean store(State state, long upTo) {
        var rows = index.read(state.upTo(), upTo).entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(subject -> new Object[] {upTo, subject.getKey(), subject.getValue().encoded()}).toList();
        sql.update("INSERT INTO match_log_run (up_to) VALUES (?)", upTo);
        sql.batchUpdate(LogIndex.INSERT, rows);
        return sql.update("UPDATE match_log_indexed SET up_to = ? WHERE id = 1 AND up_to = ? AND erasures = ?", upTo, state.upTo(), state.erasures()) == 1;
    }

    /** Whoever is interrupted amid a write closes the file of the database. */
    @Override
    public void destroy() throws InterruptedException {
        behind.shutdown();
        if (!behind.awaitTermination(30, TimeUnit.SECONDS)) {
            LOG.warn("the index of the match log is left as it is");
        }
    }
}
