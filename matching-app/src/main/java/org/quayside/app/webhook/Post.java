package org.quayside.app.webhook;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.quayside.app.fair.ShownVacancies;
import org.quayside.app.feed.CloudEvents;
import org.quayside.app.feed.LogName;
import org.quayside.app.match.LogFilter;
import org.quayside.app.match.MatchEntry;
import org.quayside.app.match.MatchLog;
import org.quayside.app.webhook.Agenda.Item;
import org.quayside.app.webhook.EndpointHealth.Hopeless;
import org.quayside.subscription.SubscriptionCommand.DisableSubscription;
import org.quayside.subscription.SubscriptionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What all mailboxes of a node share. */
@Component
final class Post {
    private static final int FAILURES_TO_BREAK = 5;

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private final MatchLog log;
    private final LogName name;
    private final CloudEvents form;
    private final Sender sender;
    private final Secrets secrets;
    private final DeliveryStore deliveries;
    private final CommandGateway commands;
    private final MeterRegistry meters;
    private final Clock clock;
    private final WebhookSettings settings;
    private final ShownVacancies shown;
    private final Semaphore sockets;
    private final RetrySchedule schedule;
    private final CircuitBreakerConfig breaking;
    private @Nullable LogTail tail;
    private @Nullable Recorder recorder;
    private @Nullable Supplier<Boolean> leased;

    Post(MatchLog log, LogName name, CloudEvents form, Sender sender, Secrets secrets, DeliveryStore deliveries, CommandGateway commands,
            MeterRegistry meters, Clock clock, WebhookSettings settings, ShownVacancies shown) {
        this.log = log;
        this.name = name;
        this.form = form;
        this.sender = sender;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.commands = commands;
        this.meters = meters;
        this.clock = clock;
        this.settings = settings;
        this.shown = shown;
        sockets = new Semaphore(settings.sockets());
        schedule = new RetrySchedule(settings.retries(), () -> ThreadLocalRandom.current().nextDouble());
        breaking = CircuitBreakerConfig.custom()
                .slidingWindow(FAILURES_TO_BREAK, FAILURES_TO_BREAK, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(100)
                .permittedNumberOfCallsInHalfOpenState(1)
                .waitIntervalFunctionInOpenState(IntervalFunction.ofExponentialRandomBackoff(settings.breaker(), 2, 0.3, settings.breakerMost()))
                .build();
    }

    /** The node's own parts, made anew when it begins. */
    void open(LogTail newTail, Recorder newRecorder, Supplier<Boolean> stillLeased) {
        tail = newTail;
        recorder = newRecorder;
        leased = stillLeased;
    }

    LogTail log() {
        return java.util.Objects.requireNonNull(tail);
    }

    Recorder recorder() {
        return java.util.Objects.requireNonNull(recorder);
    }

    boolean leased() {
        return leased != null && leased.get();
    }

    DeliveryStore deliveries() {
        return deliveries;
    }

    Semaphore sockets() {
        return sockets;
    }

    RetrySchedule schedule() {
        return schedule;
    }

    Instant now() {
        return clock.instant();
    }

    EndpointHealth health(Subscribed subscription) {
        return new EndpointHealth(CircuitBreaker.of(subscription.id().value(), breaking), settings.disableAfter(), clock, System::nanoTime,
                subscription.failures(), subscription.failingSince());
    }

    Admission admission(Subscribed subscription) {
        var perSecond = subscription.settings().terms().perSecond();
        return new Admission(perSecond == null ? null : RateLimiter.of(subscription.id().value(), RateLimiterConfig.custom()
                .limitForPeriod(perSecond).limitRefreshPeriod(Duration.ofSeconds(1)).timeoutDuration(Duration.ofMillis(200)).build()), sockets);
    }

    /** What the subscription is to hear of, of all that is new: what its fairs show now. */
    LogFilter fresh(Subscribed subscription, LogFilter wanted) {
        var at = subscription.settings().filter().fairs();
        return at.isEmpty() ? wanted : wanted.amongst(at.stream().flatMap(fair -> shown.at(fair).stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /** Sends, with a socket that was taken before and is given back; null: it is no longer wanted. */
    @Nullable Outcome attempt(Item item, Subscribed to, LogFilter wanted) {
        try {
            // What has waited is read again: the person may have been erased, or the filter be another.
            var entry = item.entry() != null && System.nanoTime() - item.readAt() < FRESH ? item.entry() : log.find(item.sequence()).orElse(null);
            return entry != null && wanted.takes(entry) ? send(to, entry) : null;
        } catch (RuntimeException e) {
            LOG.error("event {} was not sent to subscription {}", item.sequence(), to.id(), e);
            return new Outcome(0, 0, "could not be sent: " + e.getClass().getSimpleName(), null, null);
        } finally {
            sockets.release();
        }
    }

    private Outcome send(Subscribed to, MatchEntry entry) {
        return sender.send(EndpointAddress.parse(to.settings().endpoint()), WebhookId.of(to.id(), name, entry.sequence()), form.text(entry),
                secrets.keys(to));
    }

    void counted(Outcome outcome) {
        var result = outcome.delivered() ? "delivered" : outcome.status() == 0 ? "unanswered" : "refused";
        meters.timer("quayside.webhook.attempts", "result", result).record(outcome.millis(), TimeUnit.MILLISECONDS);
    }

    void disable(SubscriptionId id, Hopeless hopeless) {
        commands.send(new DisableSubscription(id, hopeless.reason(), hopeless.detail()));
    }
}
