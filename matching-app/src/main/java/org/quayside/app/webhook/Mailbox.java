package org.quayside.app.webhook;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.LogFilter;
import org.quayside.app.webhook.Agenda.Item;
import org.quayside.app.webhook.EndpointHealth.Hopeless;
import org.quayside.app.webhook.Settled.Tried;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that is to go to one subscription, on the node that it is leased to: what is next is the {@link Agenda}'s, how the endpoint
 * does is {@link EndpointHealth}'s, both guarded by this object. One thread takes what is next; each attempt has a thread of its own.
 */
final class Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final long IDLE = TimeUnit.SECONDS.toNanos(10);
    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long PLACE_LAG = 1_000;

    private final Post post;
    private final Agenda agenda;
    private final EndpointHealth health;
    private final Thread thread;

    private Subscribed subscription;
    private LogFilter filter;
    private volatile Admission admission;
    private boolean woken;
    private volatile boolean stopped;
    private boolean refiltered;

    Mailbox(Post post, Subscribed subscription) {
        this.post = post;
        this.subscription = subscription;
        this.filter = subscription.wanted();
        this.admission = post.admission(subscription);
        this.health = post.health(subscription);
        this.agenda = new Agenda(new Run(null, subscription.readUpTo(), Long.MAX_VALUE,
                post.deliveries().triedBehind(subscription.id(), subscription.readUpTo())));
        this.thread = Thread.ofVirtual().name("webhook-" + subscription.id()).unstarted(this::run);
    }

    void start() {
        look();
        thread.start();
    }

    /** Something may be new. */
    synchronized void wake() {
        woken = true;
        notifyAll();
    }

    synchronized long revision() {
        return subscription.revision();
    }

    boolean alive() {
        return thread.isAlive();
    }

    /** Nothing new is begun. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Whether everything that was begun has ended, too. */
    synchronized boolean drained() {
        return stopped && agenda.onTheirWay() == 0 && !thread.isAlive();
    }

    /** The owner has changed something. */
    void refresh(Subscribed now) {
        synchronized (this) {
            refiltered |= !now.settings().filter().equals(subscription.settings().filter());
            subscription = now;
            filter = now.wanted();
            admission = post.admission(now);
            health.startOver();
        }
        look();
        wake();
    }

    private void look() {
        var stored = post.deliveries().waiting(subscription.id());
        var ranges = post.deliveries().replays(subscription.id());
        synchronized (this) {
            agenda.takeIn(stored, ranges, System.nanoTime(), post.now());
        }
    }

    private void run() {
        try {
            for (var item = take(); item != null; item = take()) {
                var next = item;
                Thread.startVirtualThread(() -> attempt(next));
            }
        } catch (InterruptedException _) {
            // The process ends.
        } catch (RuntimeException e) {
            LOG.error("mailbox of subscription {} stopped and will be opened again", subscription.id(), e);
        }
    }

    /** The next attempt, once it may begin; null: stopped. */
    private @Nullable Item take() throws InterruptedException {
        while (true) {
            Item item = null;
            long wait;
            synchronized (this) {
                if (stopped) {
                    return null;
                }
                woken = false;
                wait = barred();
                if (wait <= 0) {
                    item = agenda.due(System.nanoTime(), inOrder());
                    if (item == null && agenda.blocked(inOrder())) {
                        wait = untilDue();
                        health.unused();
                    }
                }
            }
            if (wait <= 0 && item == null) {
                item = fresh();
            }
            if (item != null) {
                return admitted() ? item : null;
            }
            await(wait);
        }
    }

    private boolean inOrder() {
        return subscription.settings().terms().inOrder();
    }

    /** How long nothing may begin; not above zero: one may, and has the breaker's permission. */
    private long barred() {
        if (agenda.onTheirWay() >= health.window(subscription.settings().terms().parallel())) {
            return IDLE;
        }
        if (!post.leased()) {
            return POLL;
        }
        var paused = health.pausedFor();
        return paused > 0 ? paused : health.admits() ? 0 : POLL;
    }

    private long untilDue() {
        return agenda.untilDue(System.nanoTime(), inOrder(), IDLE);
    }

    /** What was not tried yet. Reads the database, so not under the lock. */
    private @Nullable Item fresh() throws InterruptedException {
        var wanted = post.fresh(subscription, filter);
        for (var run : inTurn()) {
            var read = run.next(post.log(), wanted);
            if (read != null) {
                synchronized (this) {
                    return agenda.begin(run, read);
                }
            }
        }
        nothingFresh();
        return null;
    }

    private synchronized List<Run> inTurn() {
        if (refiltered) {
            agenda.lookAgain();
            refiltered = false;
        }
        return agenda.runs(inOrder());
    }

    private synchronized void nothingFresh() {
        health.unused();
        for (var run : agenda.finished()) {
            note(run, null);
            woken = true;
        }
        if (agenda.live().unwritten() > PLACE_LAG) {
            // A place that moved although nothing was sent.
            note(agenda.live(), null);
        }
    }

    /** False: stopped meanwhile. */
    private boolean admitted() throws InterruptedException {
        if (admission.awaited(() -> stopped)) {
            return true;
        }
        synchronized (this) {
            agenda.giveBack();
        }
        return false;
    }

    /** @param nanos not above zero: until something is due */
    private synchronized void await(long nanos) throws InterruptedException {
        if (!woken && !stopped) {
            TimeUnit.NANOSECONDS.timedWait(this, nanos > 0 ? nanos : untilDue());
        }
    }

    private void attempt(Item item) {
        Subscribed to;
        LogFilter wanted;
        synchronized (this) {
            to = subscription;
            wanted = filter;
        }
        var begun = post.now();
        var outcome = post.attempt(item, to, wanted);
        var hopeless = settle(item, to, begun, outcome);
        if (outcome != null) {
            post.counted(outcome);
        }
        if (hopeless != null) {
            post.disable(to.id(), hopeless);
        }
    }

    /** Writes down what the attempt came to, null: it was no longer wanted; returns why nothing more should be sent. */
    private synchronized @Nullable Hopeless settle(Item item, Subscribed to, Instant begun, @Nullable Outcome outcome) {
        Hopeless hopeless = null;
        if (outcome == null) {
            health.unused();
        } else {
            hopeless = health.heard(outcome, subscription.settings().terms().parallel());
        }
        var pause = outcome == null || outcome.delivered() ? null : post.schedule().pause(item.attempts() + 1, outcome.retryAfter());
        agenda.ended(item, pause == null ? null : System.nanoTime() + pause.toNanos());
        note(agenda.runOf(item), Tried.of(item, to, begun, outcome, pause, post.now()));
        wake();
        return hopeless;
    }

    private void note(Run run, @Nullable Tried tried) {
        post.recorder().add(new Settled(subscription.id(), tried, run.replay(), run.note(), health.failures(), health.failingSince()));
    }
}
