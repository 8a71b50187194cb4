package org.quayside.app.webhook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchLog;
import org.quayside.app.platform.stream.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Has a mailbox open for each subscription that is leased to this node, and wakes all when the log has grown. Two threads: one follows the
 * log, one looks after leases.
 */
@Component
final class Courier implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration PURGE_EVERY = Duration.ofHours(1);

    private final MatchLog log;
    private final DeliveryStore deliveries;
    private final Post post;
    private final WebhookSettings settings;
    private final JdbcTemplate sql;
    private final Signal asked = new Signal();
    private final Mailboxes mailboxes;
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable Leases leases;
    private @Nullable LogTail tail;
    private @Nullable Recorder recorder;
    private volatile boolean running;
    private long purgedAt = System.nanoTime();

    Courier(MatchLog log, SubscriptionStore subscriptions, DeliveryStore deliveries, Post post, WebhookSettings settings, JdbcTemplate sql) {
        this.log = log;
        this.deliveries = deliveries;
        this.post = post;
        this.settings = settings;
        this.sql = sql;
        this.mailboxes = new Mailboxes(subscriptions, post);
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
                var current = Objects.requireNonNull(tail);
                if (mailboxes.isEmpty() ? current.skip() : current.advance()) {
                    mailboxes.wake(); // after skipping too: one may have been opened meanwhile, and have looked too early
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
        var node = Objects.requireNonNull(leases);
        if (!node.renew()) {
            LOG.warn("this node was silent for so long that its subscriptions were given to others; it begins anew");
            anew(node);
        }
        if (!mailboxes.follow(node, Objects.requireNonNull(recorder), node.balance())) {
            asked.raise();
        }
        if (System.nanoTime() - purgedAt > PURGE_EVERY.toNanos()) {
            purgedAt = System.nanoTime();
            deliveries.purge(post.now().minus(settings.keep()));
        }
    }

    private void anew(Leases node) throws InterruptedException {
        mailboxes.abandon();
        Objects.requireNonNull(recorder).close(1_000);
        recorder = new Recorder(deliveries, node.node());
        post.open(Objects.requireNonNull(tail), recorder, node::safe);
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
        var node = Objects.requireNonNull(leases);
        try {
            for (var thread : threads) {
                thread.join(2_000);
            }
            mailboxes.stop(node, Objects.requireNonNull(recorder));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            threads.clear();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
