package org.quayside.app.platform;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What makes this installation itself; made once and kept beside the events. */
@Component
public final class Installation {
    private final JdbcClient sql;
    private final String eventStoreId;
    private final byte[] secret;

    Installation(JdbcClient sql) {
        this.sql = sql;
        eventStoreId = kept("event-store-id", () -> UUID.randomUUID().toString());
        secret = HexFormat.of().parseHex(kept("installation-secret", Installation::random));
    }

    /** Names the event store, so that read models of another one are not taken for its own. */
    public String eventStoreId() {
        return eventStoreId;
    }

    /** What ids are derived with. */
    byte[] secret() {
        return secret.clone();
    }

    /** The value kept under this name; made now if there is none yet. */
    public String kept(String name, Supplier<String> first) {
        return find(name).or(() -> {
            try {
                sql.sql("INSERT INTO installation (name, content) VALUES (?, ?)").params(name, first.get()).update();
            } catch (DuplicateKeyException _) {
                // Another node was faster: its value counts.
            }
            return find(name);
        }).orElseThrow();
    }

    public Optional<String> find(String name) {
        return sql.sql("SELECT content FROM installation WHERE name = ?").param(name).query(String.class).optional();
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
