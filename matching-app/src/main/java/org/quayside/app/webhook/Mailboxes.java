package org.quayside.app.webhook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.quayside.subscription.SubscriptionId;

/**
 * The mailboxes of the subscriptions that are leased to this node. One that is closed is given back only when nothing of it is on its way,
 * so that nobody else sends it meanwhile. Thread-safe.
 */
final class Mailboxes {
    private static final long DRAIN = TimeUnit.SECONDS.toNanos(3);

    private final SubscriptionStore subscriptions;
    private final Post post;
    private final Map<String, Mailbox> open = new LinkedHashMap<>();
    private final Map<String, Mailbox> closing = new LinkedHashMap<>();

    Mailboxes(SubscriptionStore subscriptions, Post post) {
        this.subscriptions = subscriptions;
        this.post = post;
    }

    synchronized boolean isEmpty() {
        return open.isEmpty();
    }

    /** The log has grown. */
    void wake() {
        List<Mailbox> all;
        synchronized (this) {
            all = List.copyOf(open.values());
        }
        all.forEach(Mailbox::wake);
    }

    /**
     * Closes what is no longer this node's, and as many as {@code excess} that others are to have, and opens what is new; false: there is
     * more to open, but the node has to say first that it is alive.
     */
    synchronized boolean follow(Leases node, Recorder recorder, int excess) {
        var mine = node.mine();
        int left = excess;
        for (var one : List.copyOf(open.entrySet())) {
            if (!mine.containsKey(one.getKey()) || !one.getValue().alive()) {
                close(one.getKey());
            } else if (left > 0) {
                left--;
                close(one.getKey());
            }
        }
        finish(node, recorder);
        // To open a thousand takes a while, and this node must not seem dead meanwhile.
        for (var one : mine.entrySet()) {
            openOrRefresh(one.getKey(), one.getValue());
            if (!node.fresh()) {
                return false;
            }
        }
        return true;
    }

    private void close(String id) {
        var mailbox = Objects.requireNonNull(open.remove(id));
        mailbox.stop();
        closing.put(id, mailbox);
    }

    private void finish(Leases node, Recorder recorder) {
        var done = drained(closing);
        if (!done.isEmpty() && recorder.idle()) {
            node.giveBack(done);
            done.forEach(closing::remove);
        }
    }

    private void openOrRefresh(String id, long revision) {
        if (closing.containsKey(id)) {
            return;
        }
        var mailbox = open.get(id);
        if (mailbox != null && mailbox.revision() == revision) {
            return;
        }
        subscriptions.find(new SubscriptionId(id)).filter(found -> found.status() == Subscribed.Status.ACTIVE).ifPresent(found -> {
            if (mailbox == null) {
                var opened = new Mailbox(post, found);
                open.put(id, opened);
                opened.start();
            } else {
                mailbox.refresh(found);
            }
        });
    }

    /** They are others' already. */
    synchronized void abandon() {
        open.values().forEach(Mailbox::stop);
        open.clear();
        closing.clear();
    }

    /** What is on its way may end, for a while; then what was recorded is given back. */
    void stop(Leases node, Recorder recorder) throws InterruptedException {
        var all = stopAll();
        var deadline = System.nanoTime() + DRAIN;
        while (System.nanoTime() < deadline && drained(all).size() < all.size()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        recorder.close(2_000);
        var done = drained(all);
        node.giveBack(done);
        node.leave(done.size() == all.size());
    }

    private synchronized Map<String, Mailbox> stopAll() {
        var all = new LinkedHashMap<>(closing);
        all.putAll(open);
        open.clear();
        closing.clear();
        all.values().forEach(Mailbox::stop);
        return all;
    }

    private static List<String> drained(Map<String, Mailbox> some) {
        return some.entrySet().stream().filter(one -> one.getValue().drained()).map(Map.Entry::getKey).toList();
    }
}
