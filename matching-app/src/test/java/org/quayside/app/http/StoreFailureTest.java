package org.quayside.app.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.MongoTimeoutException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFailureTest {
    @Test
    void a_database_that_is_away_or_full_is_told_from_a_mistake() {
        assertThat(StoreFailure.isBehind(new IllegalStateException(new MongoTimeoutException("nobody there")))).isTrue();
        assertThat(StoreFailure.isBehind(new IllegalStateException(new SQLException("disk full", "53100")))).isTrue();
        assertThat(StoreFailure.isBehind(new IllegalStateException(new SQLException("terminated by an administrator", "57P01")))).isTrue();
        var batch = new SQLException("of a batch", "HY000");
        assertThat(StoreFailure.isBehind(batch)).isFalse();
        batch.setNextException(new SQLException("general", "HY000", new MVStoreException(2, "Writing failed")));
        assertThat(StoreFailure.isBehind(batch)).isTrue();
        assertThat(StoreFailure.isBehind(new SQLException("unique", "23505"))).isFalse();
        assertThat(StoreFailure.isBehind(new SQLException("without a state"))).isFalse();
        assertThat(StoreFailure.isBehind(new IllegalArgumentException(new IOException("of a document")))).isFalse();
    }

    @Test
    void a_file_of_h2_that_was_closed_is_one(@TempDir Path folder) throws SQLException {
        var url = "jdbc:h2:file:" + folder.resolve("events");
        try (var one = DriverManager.getConnection(url); var other = DriverManager.getConnection(url); var statement = other.createStatement()) {
            one.createStatement().execute("SHUTDOWN IMMEDIATELY");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute("SELECT 1"))
                    .matches(StoreFailure::isBehind);
        }
    }
}
