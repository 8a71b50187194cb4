package org.quayside.app.webhook;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quayside.subscription.SubscriptionId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tables {@code webhook_delivery}, {@code webhook_attempt} and {@code webhook_replay}: what was tried, and what waits to be tried again. */
@Component
final class DeliveryStore {
    /** How far a delivery is. */
    enum State {
        DELIVERED,
        /** For another attempt. */
        WAITING,
        /** Given up: the schedule is over. */
        FAILED,
        /** No longer wanted: the person was erased or the subscription filters otherwise. */
        DROPPED
    }

    /** @param status of the last answer, 0: none */
    record Delivery(long sequence, State state, int attempts, int status, @Nullable Instant dueAt, Instant updatedAt) {}

    record Attempt(Instant startedAt, String endpoint, int status, int millis, @Nullable String problem, @Nullable String head) {}

    record Replay(String id, long readUpTo, long last, Instant createdAt) {}

    private static final String SELECT = "SELECT sequence, state, attempts, status, due_at, updated_at FROM webhook_delivery ";

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    DeliveryStore(JdbcTemplate sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        transaction = new TransactionTemplate(transactions);
    }

    List<Delivery> waiting(SubscriptionId id) {
        return sql.query(SELECT + "WHERE subscription_id = ? AND state = 'WAITING'", (row, n) -> delivery(row), id.value());
    }

    /** Events behind a place of which a first attempt is recorded. */
    Set<Long> triedBehind(SubscriptionId id, long place) {
        return new HashSet<>(sql.queryForList(
                "SELECT sequence FROM webhook_delivery WHERE subscription_id = ? AND sequence > ?", Long.class, id.value(), place));
    }

    List<Replay> replays(SubscriptionId id) {
        return sql.query("SELECT id, read_up_to, last_sequence, created_at FROM webhook_replay WHERE subscription_id = ? ORDER BY created_at",
                (row, n) -> new Replay(row.getString(1), row.getLong(2), row.getLong(3), row.getTimestamp(4).toInstant()), id.value());
    }

    String addReplay(SubscriptionId id, long after, long last, Instant now) {
        var replay = UUID.randomUUID().toString();
        sql.update("INSERT INTO webhook_replay (id, subscription_id, read_up_to, last_sequence, created_at) VALUES (?, ?, ?, ?, ?)",
                replay, id.value(), after, last, Timestamp.from(now));
        return replay;
    }

    /** Newest first. */
    List<Delivery> list(SubscriptionId id, @Nullable State state, long before, int limit) {
        return sql.query(SELECT + "WHERE subscription_id = ? AND sequence < ? AND (state = ? OR ? = 1) ORDER BY sequence DESC LIMIT ?",
                (row, n) -> delivery(row), id.value(), before, state == null ? "" : state.name(), state == null ? 1 : 0, limit);
    }

    Optional<Delivery> find(SubscriptionId id, long sequence) {
        return sql.query(SELECT + "WHERE subscription_id = ? AND sequence = ?", (row, n) -> delivery(row), id.value(), sequence)
                .stream().findFirst();
    }

    List<Attempt> attempts(SubscriptionId id, long sequence) {
        return sql.query("SELECT started_at, endpoint, status, millis, problem, head FROM webhook_attempt"
                        + " WHERE subscription_id = ? AND sequence = ? ORDER BY started_at",
                (row, n) -> new Attempt(row.getTimestamp(1).toInstant(), row.getString(2), row.getInt(3), row.getInt(4), row.getString(5),
                        row.getString(6)), id.value(), sequence);
    }

    /** Due at once, with the whole schedule before it again. */
    void redeliver(SubscriptionId id, long sequence, Instant now) {
        var time = Timestamp.from(now);
        if (!dueAgain(id, sequence, time)) {
            try {
                sql.update("INSERT INTO webhook_delivery (subscription_id, sequence, state, attempts, status, due_at, updated_at)"
                        + " VALUES (?, ?, 'WAITING', 0, 0, ?, ?)", id.value(), sequence, time, time);
            } catch (DuplicateKeyException _) {
                // Recorded meanwhile.
                dueAgain(id, sequence, time);
            }
        }
    }

    private boolean dueAgain(SubscriptionId id, long sequence, Timestamp time) {
        return sql.update("UPDATE webhook_delivery SET state = 'WAITING', attempts = 0, due_at = ?, updated_at = ?"
                + " WHERE subscription_id = ? AND sequence = ?", time, time, id.value(), sequence) > 0;
    }

    /** All or nothing. Progress is kept only while the subscription is leased to {@code node}. */
    void record(List<Settled> all, String node) {
        transaction.executeWithoutResult(status -> write(all, node));
    }

    private void write(List<Settled> all, String node) {
        var deliveries = all.stream().map(Settled::delivery).filter(one -> one != null).toList();
        writeDeliveries(deliveries);
        sql.batchUpdate("INSERT INTO webhook_attempt (subscription_id, sequence, started_at, endpoint, status, millis, problem, head)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)", deliveries.stream().filter(one -> one.attempt() != null).toList(), 500, DeliveryStore::attempt);
        // In the order of ids, and of these all that follow are a part, so that nobody waits in a circle.
        var health = new TreeMap<String, Settled>();
        all.forEach(one -> health.put(one.subscription().value(), one));
        sql.batchUpdate("UPDATE webhook_subscription SET failures = ?, failing_since = ? WHERE id = ? AND leased_by = ?", health.values(), 500,
                (row, one) -> {
                    row.setInt(1, one.failures());
                    row.setTimestamp(2, time(one.failingSince()));
                    row.setString(3, one.subscription().value());
                    row.setString(4, node);
                });
        var progress = new TreeMap<String, Settled>();
        var replays = new LinkedHashMap<String, Settled>();
        for (var one : all) {
            if (one.replay() == null) {
                progress.put(one.subscription().value(), one);
            } else {
                replays.put(one.replay(), one);
            }
        }
        sql.batchUpdate("UPDATE webhook_subscription SET read_up_to = ? WHERE id = ? AND leased_by = ? AND read_up_to < ?",
                progress.values(), 500, (row, one) -> {
                    row.setLong(1, one.readUpTo());
                    row.setString(2, one.subscription().value());
                    row.setString(3, node);
                    row.setLong(4, one.readUpTo());
                });
        sql.batchUpdate("UPDATE webhook_replay SET read_up_to = ? WHERE id = ?", replays.values(), 500, (row, one) -> {
            row.setLong(1, one.readUpTo());
            row.setString(2, one.replay());
        });
        sql.update("DELETE FROM webhook_replay WHERE read_up_to >= last_sequence");
    }

    private void writeDeliveries(List<Settled.Tried> deliveries) {
        var last = new LinkedHashMap<String, Settled.Tried>();
        deliveries.forEach(one -> last.put(one.subscription() + " " + one.sequence(), one));
        var latest = List.copyOf(last.values());
        var known = sql.batchUpdate("UPDATE webhook_delivery SET state = ?, attempts = ?, status = ?, due_at = ?, updated_at = ?"
                + " WHERE subscription_id = ? AND sequence = ?", latest, 10_000, DeliveryStore::delivery);
        var missing = new ArrayList<Settled.Tried>();
        int n = 0;
        for (var part : known) {
            for (int updated : part) {
                if (updated == 0) {
                    missing.add(latest.get(n));
                }
                n++;
            }
        }
        sql.batchUpdate("INSERT INTO webhook_delivery (state, attempts, status, due_at, updated_at, subscription_id, sequence)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)", missing, 500, DeliveryStore::delivery);
    }

    private static void delivery(PreparedStatement row, Settled.Tried one) throws SQLException {
        row.setString(1, one.state().name());
        row.setInt(2, one.attempts());
        row.setInt(3, one.attempt() == null ? 0 : one.attempt().status());
        row.setTimestamp(4, time(one.dueAt()));
        row.setTimestamp(5, Timestamp.from(one.at()));
        row.setString(6, one.subscription().value());
        row.setLong(7, one.sequence());
    }

    private static void attempt(PreparedStatement row, Settled.Tried one) throws SQLException {
        var attempt = java.util.Objects.requireNonNull(one.attempt());
        row.setString(1, one.subscription().value());
        row.setLong(2, one.sequence());
        row.setTimestamp(3, Timestamp.from(attempt.startedAt()));
        row.setString(4, attempt.endpoint());
        row.setInt(5, attempt.status());
        row.setInt(6, attempt.millis());
        row.setString(7, attempt.problem());
        row.setString(8, attempt.head());
    }

    private static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        var due = row.getTimestamp(5);
        return new Delivery(row.getLong(1), State.valueOf(row.getString(2)), row.getInt(3), row.getInt(4), due == null ? null : due.toInstant(),
                row.getTimestamp(6).toInstant());
    }

    /** The delivery log ends somewhere. */
    void purge(Instant before) {
        var time = Timestamp.from(before);
        sql.update("DELETE FROM webhook_delivery WHERE state <> 'WAITING' AND updated_at < ?", time);
        sql.update("DELETE FROM webhook_attempt WHERE started_at < ?", time);
        // Recorded while their subscription was being deleted.
        for (var table : List.of("webhook_delivery", "webhook_attempt", "webhook_replay")) {
            sql.update("DELETE FROM " + table + " WHERE subscription_id NOT IN (SELECT id FROM webhook_subscription)");
        }
    }

    /** What endpoints answered may quote the person whom the events at these sequences were about. */
    void forgetAnswers(Collection<Long> sequences) {
        if (!sequences.isEmpty()) {
            var among = sequences.stream().map(String::valueOf).collect(Collectors.joining(", "));
            sql.update("UPDATE webhook_attempt SET head = NULL, problem = NULL WHERE sequence IN (" + among + ")");
        }
    }
}
