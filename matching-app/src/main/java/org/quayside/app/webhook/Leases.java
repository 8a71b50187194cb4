package org.quayside.app.webhook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which subscriptions are this node's. A node says that it is alive; what is leased to it is nobody else's until it has been silent for the
 * length of a lease, by the clock of the database. It stops by itself before that, by its own monotonic clock.
 */
final class Leases {
    private static final String ALIVE = "(SELECT id FROM webhook_node WHERE alive_until > CURRENT_TIMESTAMP)";

    private final JdbcTemplate sql;
    private final Duration length;
    private String node = UUID.randomUUID().toString();
    private volatile long safeUntil = System.nanoTime();

    Leases(JdbcTemplate sql, Duration length) {
        this.sql = sql;
        this.length = length;
    }

    String node() {
        return node;
    }

    /** Whether what is leased to this node is still its own. */
    boolean safe() {
        return safeUntil - System.nanoTime() > 0;
    }

    /** Whether there is time for other things before this node must say again that it is alive. */
    boolean fresh() {
        return safeUntil - System.nanoTime() > length.toNanos() / 2;
    }

    /** Says that this node is alive. False: it was silent for too long, has lost everything, and goes on under another name. */
    boolean renew() {
        var before = System.nanoTime();
        boolean known = sql.update("UPDATE webhook_node SET alive_until = CURRENT_TIMESTAMP + " + interval() + " WHERE id = ?", node) == 1;
        if (!known) {
            node = UUID.randomUUID().toString();
            sql.update("INSERT INTO webhook_node (id, alive_until) VALUES (?, CURRENT_TIMESTAMP + " + interval() + ")", node);
        }
        safeUntil = before + length.toNanos() * 3 / 4;
        return known;
    }

    private String interval() {
        return "INTERVAL '%d.%03d' SECOND".formatted(length.toSeconds(), length.toMillisPart());
    }

    /** Takes what is nobody's, up to an equal share of all, and returns how many this node should give back for others. */
    int balance() {
        sql.update("DELETE FROM webhook_node WHERE alive_until <= CURRENT_TIMESTAMP");
        int nodes = Math.max(1, count("SELECT COUNT(*) FROM webhook_node"));
        int all = count("SELECT COUNT(*) FROM webhook_subscription WHERE status = 'ACTIVE'");
        int mine = count("SELECT COUNT(*) FROM webhook_subscription WHERE status = 'ACTIVE' AND leased_by = '" + node + "'");
        int share = (all + nodes - 1) / nodes;
        if (mine < share) {
            take(share - mine);
        }
        return Math.max(0, mine - share);
    }

    /** Each one only if it is still as it was read: of two nodes one takes it. In the order of ids, as everywhere, so that nobody waits in a circle. */
    private void take(int most) {
        var free = sql.query("SELECT id, leased_by FROM webhook_subscription WHERE status = 'ACTIVE'"
                        + " AND (leased_by IS NULL OR leased_by NOT IN " + ALIVE + ") ORDER BY id LIMIT ?",
                (row, n) -> new String[] {row.getString(1), row.getString(2)}, most);
        var never = new ArrayList<Object[]>();
        var dead = new ArrayList<Object[]>();
        for (var one : free) {
            if (one[1] == null) {
                never.add(new Object[] {node, one[0]});
            } else {
                dead.add(new Object[] {node, one[0], one[1]});
            }
        }
        sql.batchUpdate("UPDATE webhook_subscription SET leased_by = ? WHERE id = ? AND leased_by IS NULL", never);
        sql.batchUpdate("UPDATE webhook_subscription SET leased_by = ? WHERE id = ? AND leased_by = ?", dead);
    }

    /** This node's active subscriptions, with their revisions. */
    Map<String, Long> mine() {
        var mine = new LinkedHashMap<String, Long>();
        sql.query("SELECT id, revision FROM webhook_subscription WHERE status = 'ACTIVE' AND leased_by = ? ORDER BY id",
                row -> {
                    mine.put(row.getString(1), row.getLong(2));
                }, node);
        return mine;
    }

    void giveBack(List<String> subscriptions) {
        sql.batchUpdate("UPDATE webhook_subscription SET leased_by = NULL WHERE id = ? AND leased_by = ?",
                subscriptions.stream().sorted().map(id -> new Object[] {id, node}).toList());
    }

    /** Those that are not given back are free when the lease is over. */
    void leave(boolean everythingGivenBack) {
        safeUntil = System.nanoTime();
        if (everythingGivenBack) {
            sql.update("DELETE FROM webhook_node WHERE id = ?", node);
        }
    }

    private int count(String query) {
        @Nullable Integer found = sql.queryForObject(query, Integer.class);
        return found == null ? 0 : found;
    }
}
