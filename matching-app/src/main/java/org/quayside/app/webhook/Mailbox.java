package org.quayside.app.webhook;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.ratelimiter.RateLimiter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.LogFilter;
import org.quayside.app.match.MatchEntry;
import org.quayside.app.webhook.DeliveryStore.Attempt;
import org.quayside.app.webhook.DeliveryStore.State;
import org.quayside.app.webhook.Settled.Tried;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that is to go to one subscription, on the node that it is leased to. One thread decides what is next; each attempt has a
 * thread of its own. Time within a process is {@link System#nanoTime}, so that no jump of the clock makes anything early or late.
 *
 * <p>How many attempts are on their way grows with success, doubling from one, and halves with each failure: an endpoint that is dead holds
 * one connection. What is next: attempts that are due again, then replays and new events in turn. In order: what failed before anything
 * else, a replay before new events, and never two at a time.
 */
final class Mailbox {
    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);
    private static final long IDLE = TimeUnit.SECONDS.toNanos(10);
    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);
    private static final long PLACE_LAG = 1_000;
    /** Days alone do not disable: so many attempts must have failed, or a jump of the clock would do. */
    private static final int FAILURES_TO_DISABLE = 10;

    /** @param due {@link System#nanoTime} */
    private record Waiting(long sequence, int attempts, long due) {}

    /** @param run null: another attempt */
    private record Item(long sequence, int attempts, @Nullable Run run, @Nullable MatchEntry entry, long readAt) {}

    private final Post post;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final TreeSet<Waiting> waiting = new TreeSet<>(Comparator.comparingLong(Waiting::due).thenComparingLong(Waiting::sequence));
    private final Set<Long> held = new HashSet<>();
    private final List<Run> replays = new ArrayList<>();
    private final CircuitBreaker breaker;
    private final Run live;
    private final Thread thread;

    private Subscribed subscription;
    private LogFilter filter;
    private @Nullable RateLimiter limiter;
    private int inFlight;
    private int window = 1;
    private long pausedUntil = System.nanoTime();
    private int failures;
    private @Nullable Instant failingSince;
    private boolean replayNext;
    private boolean woken;
    private boolean stopped;
    private boolean refiltered;

    Mailbox(Post post, Subscribed subscription) {
        this.post = post;
        this.subscription = subscription;
        this.filter = subscription.wanted();
        this.limiter = post.limiter(subscription);
        this.breaker = post.breaker(subscription);
        this.failures = subscription.failures();
        this.failingSince = subscription.failingSince();
        this.live = new Run(null, subscription.readUpTo(), Long.MAX_VALUE, post.deliveries().triedBehind(subscription.id(), subscription.readUpTo()));
        this.thread = Thread.ofVirtual().name("webhook-" + subscription.id()).unstarted(this::run);
    }

    void start() {
        look();
        thread.start();
    }

    /** Something may be new. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    long revision() {
        lock.lock();
        try {
            return subscription.revision();
        } finally {
            lock.unlock();
        }
    }

    boolean alive() {
        return thread.isAlive();
    }

    /** Nothing new is begun. */
    void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        thread.interrupt();
    }

    /** Whether everything that was begun has ended, too. */
    boolean drained() {
        lock.lock();
        try {
            return stopped && inFlight == 0 && !thread.isAlive();
        } finally {
            lock.unlock();
        }
    }

    /** The owner has changed something. */
    void refresh(Subscribed now) {
        lock.lock();
        try {
            if (!now.settings().filter().equals(subscription.settings().filter())) {
                refiltered = true;
            }
            subscription = now;
            filter = now.wanted();
            limiter = post.limiter(now);
            pausedUntil = System.nanoTime();
        } finally {
            lock.unlock();
        }
        breaker.reset();
        look();
        wake();
    }

    /** Takes in what waits in the database and is not held here yet. */
    private void look() {
        var stored = post.deliveries().waiting(subscription.id());
        var ranges = post.deliveries().replays(subscription.id());
        var now = System.nanoTime();
        var time = post.now();
        lock.lock();
        try {
            for (var one : stored) {
                if (held.add(one.sequence())) {
                    var due = one.dueAt() == null ? Duration.ZERO : RetrySchedule.bounded(Duration.between(time, one.dueAt()));
                    waiting.add(new Waiting(one.sequence(), one.attempts(), now + due.toNanos()));
                }
            }
            for (var range : ranges) {
                if (replays.stream().noneMatch(run -> range.id().equals(run.replay()))) {
                    replays.add(new Run(range.id(), range.readUpTo(), range.last(), new HashSet<>()));
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (true) {
                var item = take();
                if (item == null) {
                    return;
                }
                Thread.startVirtualThread(() -> attempt(item));
            }
        } catch (InterruptedException _) {
            // Stopped.
        } catch (RuntimeException e) {
            LOG.error("mailbox of subscription {} stopped and will be opened again", subscription.id(), e);
        }
    }

    /** The next attempt, once it may begin; null: stopped. */
    private @Nullable Item take() throws InterruptedException {
        while (true) {
            long wait;
            Item item = null;
            lock.lockInterruptibly();
            try {
                if (stopped) {
                    return null;
                }
                woken = false;
                var now = System.nanoTime();
                wait = barred(now);
                if (wait <= 0) {
                    item = due(now);
                    if (item == null && inOrder() && !waiting.isEmpty()) {
                        wait = Math.max(1, head().due() - now);
                        breaker.releasePermission();
                    }
                }
            } finally {
                lock.unlock();
            }
            if (wait <= 0 && item == null) {
                item = fresh();
            }
            if (item != null && admitted(item)) {
                return item;
            }
            await(wait > 0 ? wait : untilDue());
        }
    }

    private boolean inOrder() {
        return subscription.settings().terms().inOrder();
    }

    /** How long nothing may begin; 0: now. */
    private long barred(long now) {
        if (inFlight >= Math.min(window, subscription.settings().terms().parallel())) {
            return IDLE;
        }
        if (!post.leased()) {
            return POLL;
        }
        if (pausedUntil - now > 0) {
            return pausedUntil - now;
        }
        return breaker.tryAcquirePermission() ? 0 : POLL;
    }

    private @Nullable Item due(long now) {
        if (waiting.isEmpty()) {
            return null;
        }
        var next = head();
        if (next.due() - now > 0) {
            return null;
        }
        waiting.remove(next);
        inFlight++;
        return new Item(next.sequence(), next.attempts(), null, null, 0);
    }

    /** In order the oldest event, otherwise what is due first. */
    private Waiting head() {
        return inOrder() ? waiting.stream().min(Comparator.comparingLong(Waiting::sequence)).orElseThrow() : waiting.first();
    }

    private @Nullable Item fresh() throws InterruptedException {
        var runs = runs();
        for (var run : runs) {
            var read = run.next(post.log(), filter);
            if (read != null) {
                lock.lock();
                try {
                    run.begun(read.entry().sequence());
                    inFlight++;
                    replayNext = run == live;
                } finally {
                    lock.unlock();
                }
                return new Item(read.entry().sequence(), 0, run, read.entry(), read.readAt());
            }
            if (run != live && inOrder() && !finished(run)) {
                break;
            }
        }
        breaker.releasePermission();
        tidy();
        return null;
    }

    private boolean finished(Run run) {
        lock.lock();
        try {
            return run.finished();
        } finally {
            lock.unlock();
        }
    }

    /** New events and replays in turn; in order a replay goes first. */
    private List<Run> runs() {
        lock.lock();
        try {
            if (refiltered) {
                live.lookAgain();
                replays.forEach(Run::lookAgain);
                refiltered = false;
            }
            if (replays.isEmpty()) {
                return List.of(live);
            }
            var replay = replays.getFirst();
            return inOrder() || replayNext ? List.of(replay, live) : List.of(live, replay);
        } finally {
            lock.unlock();
        }
    }

    /** Replays that have ended, and a place that moved although nothing was sent. */
    private void tidy() {
        lock.lock();
        try {
            for (var run : List.copyOf(replays)) {
                if (run.finished()) {
                    replays.remove(run);
                    note(run, null);
                    woken = true;
                }
            }
            if (live.unwritten() > PLACE_LAG) {
                note(live, null);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the rate and for a free socket of this node. */
    private boolean admitted(Item item) throws InterruptedException {
        var rate = limiter;
        while (rate != null && !rate.acquirePermission()) {
            if (Thread.interrupted()) {
                giveBack(item);
                throw new InterruptedException();
            }
        }
        try {
            post.sockets().acquire();
        } catch (InterruptedException e) {
            giveBack(item);
            throw e;
        }
        return true;
    }

    private void giveBack(Item item) {
        lock.lock();
        try {
            inFlight--;
        } finally {
            lock.unlock();
        }
        LOG.debug("{} of {} is left for whoever comes next", item.sequence(), subscription.id());
    }

    private long untilDue() {
        lock.lock();
        try {
            return waiting.isEmpty() ? IDLE : Math.min(IDLE, Math.max(1, waiting.first().due() - System.nanoTime()));
        } finally {
            lock.unlock();
        }
    }

    private void await(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!woken && !stopped) {
                changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    private void attempt(Item item) {
        Subscribed to;
        LogFilter wanted;
        lock.lock();
        try {
            to = subscription;
            wanted = filter;
        } finally {
            lock.unlock();
        }
        var begun = post.now();
        Outcome outcome = null;
        try {
            // What has waited is read again: the person may have been erased, or the filter be another.
            var entry = item.entry() != null && System.nanoTime() - item.readAt() < FRESH ? item.entry() : post.entry(item.sequence());
            if (entry != null && wanted.takes(entry)) {
                outcome = post.send(to, entry);
            }
        } catch (RuntimeException e) {
            LOG.error("event {} was not sent to subscription {}", item.sequence(), to.id(), e);
            outcome = new Outcome(0, 0, "could not be sent: " + e.getClass().getSimpleName(), null, null);
        } finally {
            post.sockets().release();
        }
        settle(item, to, begun, outcome);
    }

    private void settle(Item item, Subscribed to, Instant begun, @Nullable Outcome outcome) {
        lock.lock();
        try {
            inFlight--;
            if (item.run() != null) {
                item.run().settled(item.sequence());
            }
            held.remove(item.sequence());
            var attempts = item.attempts() + 1;
            var pause = judge(outcome, attempts);
            var state = outcome == null ? State.DROPPED : outcome.delivered() ? State.DELIVERED : pause == null ? State.FAILED : State.WAITING;
            if (state == State.WAITING && held.add(item.sequence())) {
                waiting.add(new Waiting(item.sequence(), attempts, System.nanoTime() + java.util.Objects.requireNonNull(pause).toNanos()));
            }
            var made = outcome == null ? null
                    : new Attempt(begun, to.settings().endpoint(), outcome.status(), outcome.millis(), outcome.problem(), outcome.head());
            var due = state == State.WAITING ? post.now().plus(java.util.Objects.requireNonNull(pause)) : null;
            note(item.run() == null ? live : item.run(), new Tried(to.id(), item.sequence(), state, attempts, due, post.now(), made));
            woken = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        if (outcome != null) {
            post.counted(outcome);
            disableIfHopeless(to, outcome);
        }
    }

    /** What the outcome means for the endpoint; returns when this delivery is tried again, null: no more. */
    private @Nullable Duration judge(@Nullable Outcome outcome, int attempts) {
        if (outcome == null) {
            breaker.releasePermission();
            return null;
        }
        if (outcome.delivered()) {
            breaker.onSuccess(outcome.millis(), TimeUnit.MILLISECONDS);
            window = Math.min(2 * window, subscription.settings().terms().parallel());
            failures = 0;
            failingSince = null;
            return null;
        }
        breaker.onError(outcome.millis(), TimeUnit.MILLISECONDS, new java.io.IOException(outcome.text()));
        window = Math.max(1, window / 2);
        failures++;
        failingSince = failingSince == null ? post.now() : failingSince;
        var asked = outcome.retryAfter();
        if (outcome.slowDown()) {
            pausedUntil = System.nanoTime() + (asked == null ? Duration.ofSeconds(1) : asked).toNanos();
        } else if (outcome.gone()) {
            pausedUntil = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        }
        return post.schedule().pause(attempts, asked);
    }

    private void note(Run run, @Nullable Tried tried) {
        post.recorder().add(new Settled(subscription.id(), tried, run.replay(), run.note(), failures, failingSince));
    }

    private void disableIfHopeless(Subscribed to, Outcome outcome) {
        Instant since;
        int failed;
        lock.lock();
        try {
            since = failingSince;
            failed = failures;
        } finally {
            lock.unlock();
        }
        if (outcome.gone()) {
            post.gone(to.id(), outcome);
        } else if (since != null && failed >= FAILURES_TO_DISABLE && post.tooLong(since)) {
            post.failing(to.id(), since, outcome);
        }
    }
}
