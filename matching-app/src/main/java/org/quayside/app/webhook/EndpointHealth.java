package org.quayside.app.webhook;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.quayside.subscription.DisableReason;

/**
 * How an endpoint does, by what its attempts came to: how many may be on their way, how long it is left alone, and when there is no more
 * hope. Time within a process is the ticker's, so that no jump of the clock pauses, hurries or disables anybody; the clock tells only since
 * when it has been failing, for people and for the next process. Not thread-safe.
 *
 * <p>How many attempts are on their way grows with success, doubling from one, and halves with each failure: an endpoint that is dead holds
 * one connection.
 */
final class EndpointHealth {
    /** Days alone do not disable: an endpoint that is seldom called has seldom failed. */
    static final int FAILURES_TO_DISABLE = 10;
    private static final Duration SHORT_PAUSE = Duration.ofSeconds(1);
    /** By then the command that disables has been carried out. */
    private static final Duration PAUSE_WHEN_GONE = Duration.ofMinutes(1);
    private static final int LONGEST_DETAIL = 300;

    /** Why nothing more should be sent, and what the endpoint did, in words. */
    record Hopeless(DisableReason reason, String detail) {}

    private final CircuitBreaker breaker;
    private final Duration disableAfter;
    private final Clock clock;
    private final LongSupplier ticker;
    private int window = 1;
    private long pausedUntil;
    private int failures;
    private @Nullable Instant failingSince;
    /** What {@link #failingSince} is by the ticker. */
    private long failingFrom;

    /**
     * @param ticker nanoseconds that only go forward
     * @param failures since the last success, as stored
     * @param failingSince the first of them
     */
    EndpointHealth(CircuitBreaker breaker, Duration disableAfter, Clock clock, LongSupplier ticker, int failures, @Nullable Instant failingSince) {
        this.breaker = breaker;
        this.disableAfter = disableAfter;
        this.clock = clock;
        this.ticker = ticker;
        this.failures = failures;
        this.failingSince = failingSince;
        this.pausedUntil = ticker.getAsLong();
        this.failingFrom = ticker.getAsLong() - (failingSince == null ? 0 : Math.max(0, Duration.between(failingSince, clock.instant()).toNanos()));
    }

    /** How many attempts may be on their way. */
    int window(int parallel) {
        return Math.min(window, parallel);
    }

    /** Nanoseconds for which it is left alone; not above zero: it is not. */
    long pausedFor() {
        return pausedUntil - ticker.getAsLong();
    }

    /** Whether the breaker lets an attempt through; what is let through is made, or {@link #unused}. */
    boolean admits() {
        return breaker.tryAcquirePermission();
    }

    void unused() {
        breaker.releasePermission();
    }

    /** The owner has changed something: it may be another endpoint. */
    void startOver() {
        pausedUntil = ticker.getAsLong();
        breaker.reset();
    }

    int failures() {
        return failures;
    }

    @Nullable Instant failingSince() {
        return failingSince;
    }

    /** Takes in what an attempt came to; returns why the endpoint should be disabled, null: it should not. */
    @Nullable Hopeless heard(Outcome outcome, int parallel) {
        if (outcome.delivered()) {
            breaker.onSuccess(outcome.millis(), TimeUnit.MILLISECONDS);
            window = Math.min(2 * window, parallel);
            failures = 0;
            failingSince = null;
            return null;
        }
        breaker.onError(outcome.millis(), TimeUnit.MILLISECONDS, new IOException(outcome.text()));
        window = Math.max(1, window / 2);
        failures++;
        if (failingSince == null) {
            failingSince = clock.instant();
            failingFrom = ticker.getAsLong();
        }
        if (outcome.gone()) {
            pause(PAUSE_WHEN_GONE);
            return new Hopeless(DisableReason.GONE, "the endpoint " + outcome.text());
        }
        if (outcome.slowDown()) {
            var asked = outcome.retryAfter();
            pause(asked == null ? SHORT_PAUSE : asked);
        }
        return failures >= FAILURES_TO_DISABLE && ticker.getAsLong() - failingFrom >= disableAfter.toNanos() ? failing(outcome, failingSince) : null;
    }

    private void pause(Duration length) {
        pausedUntil = ticker.getAsLong() + length.toNanos();
    }

    private static Hopeless failing(Outcome outcome, Instant since) {
        var detail = "no success since %s; at last: %s".formatted(since.truncatedTo(java.time.temporal.ChronoUnit.SECONDS), outcome.text());
        return new Hopeless(DisableReason.FAILING, detail.substring(0, Math.min(LONGEST_DETAIL, detail.length())));
    }
}
