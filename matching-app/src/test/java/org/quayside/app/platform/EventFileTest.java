package org.quayside.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {
    private static final int COMMITS_A_ROUND = 500;
    private static final int EVENT_BYTES = 700;

    /** Two thousand rows of 2 MB with their index; without compaction the file grew by 19 MB. */
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
