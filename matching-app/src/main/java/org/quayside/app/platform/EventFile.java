package org.quayside.app.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.slf4j.LoggerFactory;

/**
 * The H2 file {@code events.mv.db}, opened so that an acknowledged write survives {@code kill -9}: without {@code WRITE_DELAY=0} H2
 * loses the last half second. A second of {@code RETENTION_TIME} (H2: 45) and compaction on close keep the file from growing, and remove erased
 * keys from it. Never zero: then H2 takes pages away under who reads them ("Chunk not found"), and may write a file that does not open again.
 */
final class EventFile extends HikariDataSource {
    private EventFile() {}

    static EventFile in(DataDirectory directory) {
        var file = new EventFile();
        file.setPoolName("events");
        file.setJdbcUrl("jdbc:h2:file:%s;WRITE_DELAY=0;RETENTION_TIME=1000;DB_CLOSE_ON_EXIT=FALSE".formatted(directory.file("events")));
        file.setUsername("sa");
        file.setPassword("");
        return file;
    }

    @Override
    public void close() {
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
                LoggerFactory.getLogger(EventFile.class).warn("the event file was closed without being compacted: {}", e.getMessage());
            }
        }
    }
}
