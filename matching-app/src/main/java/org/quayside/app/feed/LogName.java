package org.quayside.app.feed;

import java.util.UUID;
import org.quayside.app.platform.Installation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names the match log, in the source of every event. A log that was restored from a backup goes on from where the backup ended, so that
 * positions are given out again, for other events: whoever restores it says so at its first start, and it goes on under another name.
 */
@Component
public final class LogName {
    private static final String KEPT = "match-log";
    private static final int TELLING = 8;

    private final String name;
    private final boolean original;

    LogName(Installation installation, JdbcClient sql, @Value("${quayside.restored:false}") boolean restored) {
        installation.kept(KEPT, installation::eventStoreId);
        if (restored) {
            sql.sql("UPDATE installation SET content = ? WHERE name = ?").params(UUID.randomUUID().toString(), KEPT).update();
        }
        name = installation.find(KEPT).orElseThrow();
        original = name.equals(installation.eventStoreId());
    }

    String source() {
        return "urn:quayside:" + name;
    }

    /** What tells a position of this log from the same position before the restore; nothing if there was none. */
    public String tag() {
        return original ? "" : name.substring(0, TELLING) + "_";
    }
}
