package org.quayside.app.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.QuaysideModule;
import org.quayside.app.webhook.Subscribed.Settings;
import org.quayside.app.webhook.Subscribed.Status;
import org.quayside.subscription.SubscriptionId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code webhook_subscription}. What the owner chose changes with events, progress with deliveries. */
@Component
final class SubscriptionStore {
    private static final String SELECT =
            "SELECT id, owner, status, version, settings, disabled, revision, read_up_to, failures, failing_since FROM webhook_subscription ";

    private final JdbcTemplate sql;
    private final JsonMapper json;

    SubscriptionStore(JdbcTemplate sql, QuaysideModule module) {
        this.sql = sql;
        this.json = JsonMapper.builder().addModule(module).build();
    }

    void add(SubscriptionId id, String owner, Settings settings, long startsAfter) {
        sql.update("INSERT INTO webhook_subscription (id, owner, status, version, settings, revision, read_up_to, failures)"
                + " VALUES (?, ?, ?, 0, ?, 0, ?, 0)", id.value(), owner, Status.ACTIVE.name(), json.writeValueAsString(settings), startsAfter);
    }

    void change(SubscriptionId id, long version, Settings settings) {
        sql.update("UPDATE webhook_subscription SET settings = ?, version = ?, revision = revision + 1 WHERE id = ?",
                json.writeValueAsString(settings), version, id.value());
    }

    /** With another status the failures before are forgotten. */
    void change(SubscriptionId id, long version, Status status, @Nullable String disabled) {
        sql.update("UPDATE webhook_subscription SET status = ?, disabled = ?, version = ?, failures = 0, failing_since = NULL,"
                + " revision = revision + 1 WHERE id = ?", status.name(), disabled, version, id.value());
    }

    /** With all that was ever sent. */
    void remove(SubscriptionId id) {
        for (var table : List.of("webhook_attempt", "webhook_delivery", "webhook_replay")) {
            sql.update("DELETE FROM " + table + " WHERE subscription_id = ?", id.value());
        }
        sql.update("DELETE FROM webhook_subscription WHERE id = ?", id.value());
    }

    /** Something about its deliveries was asked for that the courier is to look at. */
    void touch(SubscriptionId id) {
        sql.update("UPDATE webhook_subscription SET revision = revision + 1 WHERE id = ?", id.value());
    }

    Optional<Subscribed> find(SubscriptionId id) {
        return sql.query(SELECT + "WHERE id = ?", (row, n) -> subscribed(row), id.value()).stream().findFirst();
    }

    /** In the order of ids. @param owner null: of everybody */
    List<Subscribed> list(@Nullable String owner, @Nullable String after, int limit) {
        return sql.query(SELECT + "WHERE (owner = ? OR ? = 1) AND id > ? ORDER BY id LIMIT ?", (row, n) -> subscribed(row),
                owner == null ? "" : owner, owner == null ? 1 : 0, after == null ? "" : after, limit);
    }

    private Subscribed subscribed(ResultSet row) throws SQLException {
        Timestamp failing = row.getTimestamp(10);
        return new Subscribed(new SubscriptionId(row.getString(1)), row.getString(2), Status.valueOf(row.getString(3)), row.getLong(4),
                json.readValue(row.getString(5), Settings.class), row.getString(6), row.getLong(7), row.getLong(8), row.getInt(9),
                failing == null ? null : failing.toInstant());
    }
}
