package org.quayside.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.Awaiting;

class EventFileTest {
    private static final int COMMITS_A_ROUND = 500;
    private static final int EVENT_BYTES = 700;

    /** Two thousand rows of 2 MB with their index; without compaction the file grows by more than is allowed here. */
    @Test
    void the_file_grows_with_what_is_in_it_and_not_with_every_commit(@TempDir Path folder) throws Exception {
        var path = folder.resolve("events.mv.db");
        var random = new Random(7);
        try (var file = EventFile.in(new DataDirectory(folder));
                var connection = file.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE event (position BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id VARCHAR(36) UNIQUE, body BLOB)");
            for (int round = 0; round < 3; round++) {
                insert(connection, random);
            }
            var before = Files.size(path);
            for (int round = 0; round < 4; round++) {
                insert(connection, random);
            }
            assertThat(Files.size(path) - before).isLessThan(12_000_000);
        }
    }

    /** As H2 leaves it when a write fails. */
    @Test
    void a_file_that_h2_has_closed_is_opened_again(@TempDir Path folder) throws Exception {
        try (var file = EventFile.in(new DataDirectory(folder))) {
            file.setMaximumPoolSize(1); // and in use all the time, so that the pool has no reason to look whether it is alive
            try (var connection = file.getConnection(); var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE event (position BIGINT)");
                statement.execute("INSERT INTO event VALUES (7)");
            }
            Thread.sleep(1_000); // it has been looked after meanwhile
            try (var connection = file.getConnection()) {
                ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase().getStore().getMvStore().closeImmediately();
                assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connection.createStatement().execute("INSERT INTO event VALUES (8)"));
            }
            Awaiting.until("the file is open", () -> holdsSeven(file));
        }
    }

    private static boolean holdsSeven(EventFile file) {
        try (var connection = file.getConnection(); var statement = connection.createStatement(); var rows = statement.executeQuery("SELECT position FROM event")) {
            return rows.next() && rows.getLong(1) == 7 && !rows.next();
        } catch (SQLException e) {
            return false;
        }
    }

    private static void insert(Connection connection, Random random) throws SQLException, InterruptedException {
        var body = new byte[EVENT_BYTES];
        try (var insert = connection.prepareStatement("INSERT INTO event (id, body) VALUES (?, ?)")) {
            for (int i = 0; i < COMMITS_A_ROUND; i++) {
                random.nextBytes(body);
                insert.setString(1, new UUID(random.nextLong(), random.nextLong()).toString());
                insert.setBytes(2, body);
                insert.execute();
            }
        }
        Thread.sleep(1_200); // what is replaced is kept for a second
    }
}
