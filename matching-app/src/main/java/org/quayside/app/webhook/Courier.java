package org.quayside.app.webhook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchLog;
import org.quayside.app.platform.stream.Signal;
import org.quayside.subscription.SubscriptionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Opens a mailbox for each subscription that is leased to this node, closes those that are not, and wakes all when the log has grown. Two
 * threads: one follows the log, one looks after leases.
 */
@Component
final class Courier implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final long DRAIN = TimeUnit.SECONDS.toNanos(3);
    private static final Duration PURGE_EVERY = Duration.ofHours(1);

    private final MatchLog log;
    private final SubscriptionStore subscriptions;
    private final DeliveryStore deliveries;
    private final Post post;
    private final WebhookSettings settings;
    private final JdbcTemplate sql;
    private final Signal asked = new Signal();
    private final Map<String, Mailbox> open = new LinkedHashMap<>();
    private final Map<String, Mailbox> closing = new LinkedHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable Leases leases;
    private @Nullable LogTail tail;
    private @Nullable Recorder recorder;
    private volatile boolean running;
    private long purgedAt = System.nanoTime();

    Courier(MatchLog log, SubscriptionStore subscriptions, DeliveryStore deliveries, Post post, WebhookSettings settings, JdbcTemplate sql) {
        this.log = log;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.post = post;
        this.settings = settings;
        this.sql = sql;
    }

    /** Begins once commands are handled. */
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (!settings.enabled() || running) {
            return;
        }
        running = true;
        begin();
        threads.add(Thread.ofPlatform().daemon().name("webhook-log").start(this::follow));
        threads.add(Thread.ofPlatform().daemon().name("webhook-leases").start(this::lookAfter));
    }

    private void begin() {
        var node = new Leases(sql, settings.lease());
        node.renew();
        leases = node;
        tail = new LogTail(log);
        recorder = new Recorder(deliveries, node.node());
        post.open(tail, recorder, node::safe);
    }

    /** The owner has changed something about it: look at once. */
    void look() {
        asked.raise();
    }

    private void follow() {
        while (running) {
            try {
                var current = java.util.Objects.requireNonNull(tail);
                if (current.advance()) {
                    wakeAll();
                } else {
                    log.await(current.head(), Duration.ofSeconds(1));
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("the match log was not read: {}", e.toString());
                pause();
            }
        }
    }

    private void wakeAll() {
        List<Mailbox> all;
        synchronized (open) {
            all = List.copyOf(open.values());
        }
        all.forEach(Mailbox::wake);
    }

    private void lookAfter() {
        var between = settings.lease().dividedBy(5);
        while (running) {
            var seen = asked.count();
            try {
                lookOnce();
                asked.await(seen, between.compareTo(Duration.ofSeconds(1)) < 0 ? between : Duration.ofSeconds(1));
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("leases were not looked after: {}", e.toString());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOnce() throws InterruptedException {
        var node = java.util.Objects.requireNonNull(leases);
        if (!node.renew()) {
            LOG.warn("this node was silent for so long that its subscriptions were given to others; it begins anew");
            anew(node);
        }
        int excess = node.balance();
        var mine = node.mine();
        synchronized (open) {
            for (var one : List.copyOf(open.entrySet())) {
                if (!mine.containsKey(one.getKey()) || !one.getValue().alive()) {
                    close(one.getKey());
                } else if (excess > 0) {
                    excess--;
                    close(one.getKey());
                }
            }
            finish(node);
            openOrRefresh(node, mine);
        }
        if (System.nanoTime() - purgedAt > PURGE_EVERY.toNanos()) {
            purgedAt = System.nanoTime();
            deliveries.purge(post.now().minus(settings.keep()));
        }
    }

    private void close(String id) {
        var mailbox = java.util.Objects.requireNonNull(open.remove(id));
        mailbox.stop();
        closing.put(id, mailbox);
    }

    /** Only what is no longer on its way is given back: nobody else sends it meanwhile. */
    private void finish(Leases node) {
        var done = closing.entrySet().stream().filter(one -> one.getValue().drained()).map(Map.Entry::getKey).toList();
        if (!done.isEmpty() && java.util.Objects.requireNonNull(recorder).idle()) {
            node.giveBack(done);
            done.forEach(closing::remove);
        }
    }

    /** To open a thousand takes a while, and this node must not seem dead meanwhile: it says that it is alive first, and then goes on. */
    private void openOrRefresh(Leases node, Map<String, Long> mine) {
        for (var one : mine.entrySet()) {
            openOrRefresh(one.getKey(), one.getValue());
            if (!node.fresh()) {
                asked.raise();
                return;
            }
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

    private void anew(Leases node) throws InterruptedException {
        synchronized (open) {
            open.values().forEach(Mailbox::stop);
            open.clear();
            closing.clear();
        }
        java.util.Objects.requireNonNull(recorder).close(1_000);
        recorder = new Recorder(deliveries, node.node());
        post.open(java.util.Objects.requireNonNull(tail), recorder, node::safe);
    }

    @Override
    public void start() {
        // When the application is ready, see above.
    }

    /** What is on its way may end; then everything is written down and given back. */
    @Override
    public void stop() {
        if (!running) {
            return;
        }
        running = false;
        // Not interrupted: amid a read that would close the file of an embedded database before the last outcomes are in it.
        asked.raise();
        var node = java.util.Objects.requireNonNull(leases);
        try {
            for (var thread : threads) {
                thread.join(2_000);
            }
            var all = new LinkedHashMap<String, Mailbox>(closing);
            synchronized (open) {
                all.putAll(open);
                open.clear();
            }
            all.values().forEach(Mailbox::stop);
            var deadline = System.nanoTime() + DRAIN;
            while (System.nanoTime() < deadline && !all.values().stream().allMatch(Mailbox::drained)) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            java.util.Objects.requireNonNull(recorder).close(2_000);
            node.giveBack(all.entrySet().stream().filter(one -> one.getValue().drained()).map(Map.Entry::getKey).toList());
            node.leave(all.values().stream().allMatch(Mailbox::drained));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            threads.clear();
            closing.clear();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
