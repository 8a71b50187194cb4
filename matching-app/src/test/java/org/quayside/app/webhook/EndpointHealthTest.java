package org.quayside.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quayside.app.webhook.EndpointHealth.Hopeless;
import org.quayside.subscription.DisableReason;

class EndpointHealthTest {
    private static final Instant START = Instant.parse("2026-03-02T03:00:00Z");
    private static final int PARALLEL = 16;
    private static final Outcome OK = new Outcome(204, 3, null, null, null);
    private static final Outcome BROKEN = new Outcome(500, 3, null, null, null);

    private final Time time = new Time();
    private final EndpointHealth health = stored(0, null);

    /** What a node finds in the database about the endpoint. */
    private EndpointHealth stored(int failures, @Nullable Instant since) {
        return new EndpointHealth(CircuitBreaker.ofDefaults("endpoint"), Duration.ofDays(5), time, () -> time.nanos, failures, since);
    }

    private @Nullable Hopeless fails(EndpointHealth endpoint, int times) {
        Hopeless last = null;
        for (int n = 0; n < times; n++) {
            last = endpoint.heard(BROKEN, PARALLEL);
        }
        return last;
    }

    @Test
    void five_days_without_a_success_are_hopeless_and_the_reason_says_since_when_and_what_came_last() {
        assertThat(fails(health, 20)).isNull();
        time.passes(Duration.ofDays(5).minusSeconds(1));
        assertThat(fails(health, 1)).isNull();
        time.passes(Duration.ofSeconds(1));
        assertThat(fails(health, 1))
                .isEqualTo(new Hopeless(DisableReason.FAILING, "no success since 2026-03-02T03:00:00Z; at last: answered 500"));
    }

    @Test
    void days_alone_are_not_an_endpoint_that_is_seldom_called_has_seldom_failed() {
        fails(health, 1);
        time.passes(Duration.ofDays(30));
        assertThat(fails(health, EndpointHealth.FAILURES_TO_DISABLE - 2)).isNull();
        assertThat(fails(health, 1)).isNotNull();
    }

    @Test
    void one_success_and_the_days_are_counted_anew() {
        fails(health, 20);
        time.passes(Duration.ofDays(4));
        health.heard(OK, PARALLEL);
        assertThat(health.failures()).isZero();
        assertThat(health.failingSince()).isNull();
        time.passes(Duration.ofDays(2));
        assertThat(fails(health, 20)).isNull();
        time.passes(Duration.ofDays(5));
        assertThat(fails(health, 1)).isNotNull();
    }

    @Test
    void the_days_before_a_restart_count() {
        var restarted = stored(9, START.minus(Duration.ofDays(5)));
        assertThat(restarted.failures()).isEqualTo(9);
        assertThat(fails(restarted, 1)).isNotNull();
        assertThat(fails(stored(9, START.minus(Duration.ofDays(4))), 1)).isNull();
    }

    @Test
    void a_clock_that_jumps_disables_pauses_and_hurries_nobody() {
        fails(health, 20);
        health.heard(new Outcome(503, 3, null, null, Duration.ofMinutes(10)), PARALLEL);
        time.jumps(Duration.ofDays(300));
        assertThat(fails(health, 20)).isNull();
        assertThat(health.pausedFor()).isEqualTo(Duration.ofMinutes(10).toNanos());
        time.jumps(Duration.ofDays(-600));
        assertThat(fails(health, 20)).isNull();
        time.passes(Duration.ofMinutes(10));
        assertThat(health.pausedFor()).isNotPositive();
        time.passes(Duration.ofDays(5));
        assertThat(fails(health, 1)).isNotNull();
        // The clock was put back while the process was down: what is stored lies in the future, and counts from now.
        assertThat(fails(stored(20, time.instant().plus(Duration.ofDays(300))), 1)).isNull();
    }

    @Test
    void who_is_gone_is_hopeless_at_once_and_left_alone_until_that_is_written() {
        assertThat(health.heard(new Outcome(410, 3, null, null, null), PARALLEL))
                .isEqualTo(new Hopeless(DisableReason.GONE, "the endpoint answered 410"));
        assertThat(health.pausedFor()).isPositive();
    }

    @Test
    void who_asks_for_less_is_left_alone_as_long_as_asked_or_a_second() {
        for (int status : new int[] {429, 502, 503, 504}) {
            health.heard(new Outcome(status, 3, null, null, Duration.ofHours(2)), PARALLEL);
            assertThat(health.pausedFor()).isEqualTo(Duration.ofHours(2).toNanos());
            health.heard(new Outcome(status, 3, null, null, null), PARALLEL);
            assertThat(health.pausedFor()).isEqualTo(Duration.ofSeconds(1).toNanos());
        }
        health.startOver();
        assertThat(health.pausedFor()).isNotPositive();
        fails(health, 1);
        assertThat(health.pausedFor()).as("an error alone is no wish for less").isNotPositive();
    }

    @Test
    void attempts_on_their_way_double_with_success_halve_with_failure_and_are_never_none() {
        assertThat(health.window(PARALLEL)).isEqualTo(1);
        for (int expected : new int[] {2, 4, 8, 16, 16}) {
            health.heard(OK, PARALLEL);
            assertThat(health.window(PARALLEL)).isEqualTo(expected);
        }
        for (int expected : new int[] {8, 4, 2, 1, 1}) {
            fails(health, 1);
            assertThat(health.window(PARALLEL)).isEqualTo(expected);
        }
        assertThat(health.window(1)).isEqualTo(1);
    }

    /** A clock and a ticker that move when they are told to. */
    private static final class Time extends Clock {
        private Instant now = START;
        private long nanos = 7_000_000_000L;

        void passes(Duration length) {
            now = now.plus(length);
            nanos += length.toNanos();
        }

        void jumps(Duration length) {
            now = now.plus(length);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
