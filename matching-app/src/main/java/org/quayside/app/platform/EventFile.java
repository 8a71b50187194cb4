package org.quayside.app.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
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
    private static final String USER = "sa";
    private static final String PASSWORD = "";
    /** Often and little: who commits waits meanwhile. */
    private static final int INTERVAL_MILLIS = 250;
    private static final int REWRITE_BYTES = 512 << 10;
    private static final int FILL_PERCENT = 50;
    /** Room on the disk before a file is opened again that could not be written to. */
    private static final long REOPEN_BYTES = 16 << 20;
    private static final int PATIENCE_SECONDS = 10;

    private final ScheduledExecutorService housekeeping =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("events-compaction").factory());
    /** Holds the file open until the pool does. */
    private final Connection first;
    private final Path path;
    private volatile @Nullable MVStore store;
    private boolean failing;

    private EventFile(Path path, String url) throws SQLException {
        this.path = path;
        first = DriverManager.getConnection(url, USER, PASSWORD);
        setPoolName("events");
        setJdbcUrl(url);
        setUsername(USER);
        setPassword(PASSWORD);
        housekeeping.scheduleWithFixedDelay(this::keepHouse, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Open, with its tables as they are to be.
     *
     * @throws CannotStart when the disk is full
     */
    static EventFile in(DataDirectory directory) throws SQLException {
        var file = new EventFile(directory.file("events.mv.db"), "jdbc:h2:%s;WRITE_DELAY=0;RETENTION_TIME=1000;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
                .formatted(RoomAhead.named(directory.file("events"))));
        try {
            if (RoomAhead.isLacking(file.path)) {
                throw new CannotStart("the disk has no room for the event file %s: make some, 8 MB at least".formatted(file.path));
            }
            Tables.bringUpToDate(file.getJdbcUrl(), USER, PASSWORD);
            return file;
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Does not wait, as the pool would, for a file that cannot be opened now. */
    @Override
    public Connection getConnection() throws SQLException {
        if (isBroken() || RoomAhead.isLacking(path)) {
            throw new SQLTransientConnectionException("the disk has no room for the event file; it is looked again all the time");
        }
        return super.getConnection();
    }

    private void keepHouse() {
        try {
            if (store == null) {
                if (isRunning()) {
                    store = storeOf(first);
                    first.close();
                }
            } else if (isBroken()) {
                if (path.toFile().getUsableSpace() >= REOPEN_BYTES) {
                    reopen();
                }
            } else if (RoomAhead.isLacking(path)) {
                RoomAhead.take(path);
            } else if (store.compact(FILL_PERCENT, REWRITE_BYTES)) {
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

    private boolean isBroken() {
        return store != null && store.isClosed();
    }

    /** A write has failed, of a full disk for instance: H2 opens its file again when nobody is left who is connected to the closed one. */
    private void reopen() throws SQLException {
        getHikariPoolMXBean().softEvictConnections();
        try (var connection = DriverManager.getConnection(getJdbcUrl(), USER, PASSWORD)) {
            store = storeOf(connection);
            getConnection().close(); // from here on the pool holds it open
        }
    }

    private static MVStore storeOf(Connection connection) throws SQLException {
        return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase().getStore().getMvStore();
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
        // Which may need room that is not there.
        if (isRunning() && !RoomAhead.isLacking(path)) {
            compact();
        }
        super.close();
        try {
            first.close();
        } catch (SQLException e) {
            LOG.warn("the event file was not closed in order", e);
        }
    }

    /** Past the pool: the database closes under the connection that asks for it, which the pool would take for a failure. */
    private void compact() {
        try (var connection = DriverManager.getConnection(getJdbcUrl(), USER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        } catch (SQLException e) {
            if (e.getErrorCode() != ErrorCode.DATABASE_IS_CLOSED) {
                LOG.warn("the event file was closed without being compacted", e);
            }
        }
    }
}
