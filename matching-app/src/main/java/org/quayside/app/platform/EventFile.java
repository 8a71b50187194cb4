package org.quayside.app.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.api.ErrorCode;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The H2 file {@code events.mv.db}, opened so that an acknowledged write survives {@code kill -9}: without {@code WRITE_DELAY=0} H2
 * loses the last half second. A second of {@code RETENTION_TIME} (H2: 45) and compaction on close keep the file from growing, and remove erased
 * keys from it. Never zero: then H2 takes pages away under who reads them ("Chunk not found"), and may write a file that does not open again.
 *
 * <p>Each commit writes a chunk of the file, of which little stays in use. H2 gathers what does in a thread that {@code WRITE_DELAY=0} ends, so
 * it is done here; without it the file of a process that runs on grows with every commit.
 */
final class EventFile extends HikariDataSource {
    private static final Logger LOG = LoggerFactory.getLogger(EventFile.class);
    /** Often and little: who commits waits meanwhile. */
    private static final int INTERVAL_MILLIS = 250;
    private static final int REWRITE_BYTES = 512 << 10;
    private static final int FILL_PERCENT = 50;
    private static final int PATIENCE_SECONDS = 10;

    private final ScheduledExecutorService housekeeping =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("events-compaction").factory());
    private @Nullable MVStore store;
    private boolean failing;

    private EventFile() {
        housekeeping.scheduleWithFixedDelay(this::keepHouse, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    static EventFile in(DataDirectory directory) {
        var file = new EventFile();
        file.setPoolName("events");
        file.setJdbcUrl("jdbc:h2:file:%s;WRITE_DELAY=0;RETENTION_TIME=1000;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0".formatted(directory.file("events")));
        file.setUsername("sa");
        file.setPassword("");
        return file;
    }

    private void keepHouse() {
        try {
            if (store == null && isRunning()) {
                store = opened();
            }
            if (store != null && store.isClosed()) {
                // A write failed, of a full disk for instance: H2 opens its file again when nobody is left who is connected to the closed one.
                store = null;
                getHikariPoolMXBean().softEvictConnections();
            } else if (store != null && store.compact(FILL_PERCENT, REWRITE_BYTES)) {
                store.commit();
            }
            failing = false;
        } catch (SQLException | RuntimeException e) {
            if (!failing) {
                LOG.warn("the event file cannot be looked after, it is tried again and again: {}", e.toString());
            }
            failing = true;
        }
    }

    private MVStore opened() throws SQLException {
        try (var connection = getConnection()) {
            return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase().getStore().getMvStore();
        }
    }

    @Override
    public void close() {
        housekeeping.shutdown();
        try {
            // It is waited for: an interrupt would close the file under H2.
            if (!housekeeping.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("the event file is still being compacted while it closes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (isRunning()) {
            compact();
        }
        super.close();
    }

    /** Past the pool: the database closes under the connection that asks for it, which the pool would take for a failure. */
    private void compact() {
        try (var connection = DriverManager.getConnection(getJdbcUrl(), getUsername(), getPassword());
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        } catch (SQLException e) {
            if (e.getErrorCode() != ErrorCode.DATABASE_IS_CLOSED) {
                LOG.warn("the event file was closed without being compacted", e);
            }
        }
    }
}
