package org.quayside.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(10), Duration.ofMinutes(1));

    @Test
    void a_pause_is_up_to_a_fifth_shorter_or_longer_than_the_schedule_says() {
        assertThat(new RetrySchedule(PAUSES, () -> 0).pause(1, null)).isEqualTo(Duration.ofSeconds(8));
        assertThat(new RetrySchedule(PAUSES, () -> 1).pause(1, null)).isEqualTo(Duration.ofSeconds(12));
        assertThat(new RetrySchedule(PAUSES, () -> 0.5).pause(2, null)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void behind_the_last_pause_there_is_no_attempt() {
        assertThat(new RetrySchedule(PAUSES, () -> 0.5).pause(3, Duration.ofHours(1))).isNull();
    }

    @Test
    void what_the_endpoint_asks_for_is_the_least() {
        var schedule = new RetrySchedule(PAUSES, () -> 0.5);
        assertThat(schedule.pause(1, Duration.ofSeconds(3))).isEqualTo(Duration.ofSeconds(10));
        assertThat(schedule.pause(1, Duration.ofSeconds(30))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_time_that_no_schedule_could_have_said_means_now() {
        assertThat(RetrySchedule.bounded(Duration.ofSeconds(-5))).isZero();
        assertThat(RetrySchedule.bounded(Duration.ofHours(20))).isEqualTo(Duration.ofHours(20));
        assertThat(RetrySchedule.bounded(Duration.ofDays(400))).isZero();
    }
}
