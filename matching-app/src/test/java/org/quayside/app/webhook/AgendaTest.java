package org.quayside.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quayside.app.webhook.Agenda.Item;
import org.quayside.app.webhook.DeliveryStore.Delivery;
import org.quayside.app.webhook.DeliveryStore.Replay;
import org.quayside.app.webhook.DeliveryStore.State;

class AgendaTest {
    private static final Instant TIME = Instant.parse("2026-03-02T03:00:00Z");
    private static final long NOW = 1_000_000_000_000L;
    private static final long LONGEST = Duration.ofHours(1).toNanos();

    private final Run live = new Run(null, 100, Long.MAX_VALUE, new HashSet<>());
    private final Agenda agenda = new Agenda(live);

    private static Delivery waits(long sequence, int seconds) {
        return new Delivery(sequence, State.WAITING, 2, 500, TIME.plusSeconds(seconds), TIME);
    }

    private static long in(int seconds) {
        return NOW + Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    void what_failed_is_due_when_its_time_has_come_the_earliest_first() {
        agenda.takeIn(List.of(waits(7, 30), waits(9, 10)), List.of(), NOW, TIME);
        assertThat(agenda.due(NOW, false)).isNull();
        assertThat(agenda.untilDue(NOW, false, LONGEST)).isEqualTo(Duration.ofSeconds(10).toNanos());
        assertThat(agenda.due(in(10), false)).extracting(Item::sequence, Item::attempts).containsExactly(9L, 2);
        assertThat(agenda.due(in(10), false)).isNull();
        assertThat(agenda.due(in(30), false)).extracting(Item::sequence).isEqualTo(7L);
        assertThat(agenda.onTheirWay()).isEqualTo(2);
    }

    @Test
    void in_order_the_oldest_goes_first_even_if_a_later_one_is_due_and_nothing_overtakes_it() {
        agenda.takeIn(List.of(waits(7, 30), waits(9, 10)), List.of(), NOW, TIME);
        assertThat(agenda.due(in(10), true)).isNull();
        assertThat(agenda.blocked(true)).isTrue();
        assertThat(agenda.blocked(false)).isFalse();
        assertThat(agenda.untilDue(in(10), true, LONGEST)).isEqualTo(Duration.ofSeconds(20).toNanos());
        assertThat(agenda.due(in(30), true)).extracting(Item::sequence).isEqualTo(7L);
    }

    @Test
    void what_is_held_or_on_its_way_is_not_taken_in_again() {
        agenda.takeIn(List.of(waits(7, 0)), List.of(), NOW, TIME);
        agenda.takeIn(List.of(waits(7, 0)), List.of(), NOW, TIME);
        var item = agenda.due(NOW, false);
        assertThat(item).isNotNull();
        agenda.takeIn(List.of(waits(7, 0)), List.of(), NOW, TIME);
        assertThat(agenda.due(in(1), false)).isNull();
        agenda.ended(java.util.Objects.requireNonNull(item), in(5));
        assertThat(agenda.onTheirWay()).isZero();
        assertThat(agenda.due(in(5), false)).extracting(Item::attempts).isEqualTo(3);
    }

    @Test
    void what_is_done_with_may_be_asked_for_again() {
        agenda.takeIn(List.of(waits(7, 0)), List.of(), NOW, TIME);
        agenda.ended(java.util.Objects.requireNonNull(agenda.due(NOW, false)), null);
        assertThat(agenda.due(in(1_000), false)).isNull();
        agenda.takeIn(List.of(waits(7, 0)), List.of(), NOW, TIME);
        assertThat(agenda.due(NOW, false)).isNotNull();
    }

    @Test
    void a_stored_time_that_no_schedule_could_have_said_counts_as_now() {
        agenda.takeIn(List.of(waits(7, 400 * 86_400), waits(8, -400 * 86_400)), List.of(), NOW, TIME);
        assertThat(agenda.due(NOW, false)).isNotNull();
        assertThat(agenda.due(NOW, false)).isNotNull();
    }

    @Test
    void new_events_wait_for_a_replay_only_in_order() {
        agenda.takeIn(List.of(), List.of(new Replay("r", 0, 50, TIME)), NOW, TIME);
        assertThat(agenda.runs(false)).hasSize(2).contains(live);
        assertThat(agenda.runs(true)).hasSize(1).doesNotContain(live);
        assertThat(agenda.finished()).isEmpty();
    }
}
