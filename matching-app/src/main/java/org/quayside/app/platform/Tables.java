package org.quayside.app.platform;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The tables of the truth: one script for both databases, up to the type of a byte column and how many event numbers are taken at once. */
final class Tables {
    private static final Map<String, String> POSTGRES = Map.of("bytes", "BYTEA", "some_bytes", "BYTEA", "event_numbers_at_once", "1");
    /** H2 keeps a BLOB apart from its row; what is small and comes in thousands belongs into the row. */
    private static final Map<String, String> H2 =
            Map.of("bytes", "BLOB", "some_bytes", "BINARY VARYING(1048576)", "event_numbers_at_once", "200");

    private Tables() {}

    /** Makes what is not there yet. */
    static void bringUpToDate(String url, @Nullable String user, @Nullable String password) {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/schema")
                .placeholders(SqlDatabase.isPostgres(url) ? POSTGRES : H2)
                // What stood before the whole schema was written as one.
                .ignoreMigrationPatterns("*:missing")
                .load()
                .migrate();
    }
}
