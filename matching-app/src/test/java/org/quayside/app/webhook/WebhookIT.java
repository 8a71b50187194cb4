package org.quayside.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.app.webhook.Receiver.OK;
import static org.quayside.app.webhook.Receiver.first;
import static org.quayside.app.webhook.Receiver.status;
import static org.quayside.app.webhook.Receiver.write;
import static org.quayside.app.webhook.Sending.IN_ORDER;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.quayside.app.Awaiting;
import org.quayside.app.match.LogWriter;
import org.quayside.app.match.MatchLog;
import org.quayside.app.webhook.DeliveryStore.Attempt;
import org.quayside.app.webhook.DeliveryStore.State;
import org.quayside.app.webhook.Receiver.Received;
import org.quayside.subscription.DeliveryTerms;
import org.quayside.subscription.Signature;
import org.quayside.subscription.SubscriptionCommand.PauseSubscription;
import org.quayside.subscription.SubscriptionCommand.ResumeSubscription;

/** Deliveries over real sockets: retries, order, pace, replays, pauses and clocks. */
class WebhookIT extends DeliveryScene {
    @BeforeAll
    static void begin() {
        start();
    }

    @Test
    void what_fails_is_tried_again_under_the_same_id() {
        var id = sending.subscribe(receiver.at(path, first(2, status(500), OK)), vacancy);
        var sequence = sending.write(vacancy, 1);
        Awaiting.until("three attempts", () -> receiver.received(path).size() == 3);
        assertThat(receiver.received(path).stream().map(Received::id).distinct()).hasSize(1);
        Awaiting.until("delivered", () -> delivery(id, sequence, State.DELIVERED));
        assertThat(sending.deliveries().attempts(id, sequence)).extracting(Attempt::status).containsExactly(500, 500, 204);
        assertThat(sending.subscription(id).failures()).isZero();
    }

    @Test
    void in_order_means_one_at_a_time_and_none_before_the_one_before_it() {
        var failed = java.util.concurrent.ConcurrentHashMap.<String>newKeySet();
        var onTheirWay = new java.util.concurrent.atomic.AtomicInteger();
        var most = new java.util.concurrent.atomic.AtomicInteger();
        sending.subscribe(receiver.at(path, (request, out) -> {
            most.accumulateAndGet(onTheirWay.incrementAndGet(), Math::max);
            TimeUnit.MILLISECONDS.sleep(2);
            onTheirWay.decrementAndGet();
            var fails = number(request) % 10 == 0 && failed.add(request.id());
            (fails ? status(500) : OK).answer(request, out);
        }), vacancy, IN_ORDER, Signature.HMAC_SHA256);
        for (int n = 0; n < 10; n++) {
            sending.write(vacancy, 10);
        }
        Awaiting.until("all", () -> receiver.received(path).stream().map(Received::id).distinct().count() == 100);
        assertThat(receiver.received(path).stream().map(DeliveryScene::number)).isSorted();
        assertThat(most.get()).isEqualTo(1);
    }

    @Test
    void no_more_are_sent_in_a_second_than_the_owner_allows() {
        sending.subscribe(receiver.at(path, OK), vacancy, new DeliveryTerms(false, 16, 5), Signature.HMAC_SHA256);
        // From before the first may be sent, or a machine that stands still for a moment makes the time between arrivals shorter than between sendings.
        var begun = System.nanoTime();
        sending.write(vacancy, 16);
        Awaiting.until("all", () -> receiver.received(path).size() == 16);
        // The first five may go out at the very end of their period, so that two whole ones lie before the last.
        assertThat(Duration.ofNanos(receiver.received(path).getLast().at() - begun)).isGreaterThan(Duration.ofMillis(1_950));
    }

    @Test
    void a_range_is_sent_once_more_while_new_events_go_on() {
        var id = sending.subscribe(receiver.at(path, OK), vacancy);
        var after = sending.application().get(MatchLog.class).head();
        var last = sending.write(vacancy, 2_000);
        Awaiting.until("all", () -> receiver.received(path).size() == 2_000);
        // Both begin at once, however late this thread comes to write: what is new then waits behind 2,000 old ones, or does not.
        sending.application().send(new PauseSubscription(id));
        sending.deliveries().addReplay(id, after, last, Instant.now());
        sending.write(vacancy, 10);
        sending.application().send(new ResumeSubscription(id));
        sending.look(id);
        for (int n = 1; n < 20; n++) {
            sending.write(vacancy, 10);
        }
        Awaiting.until("twice, and the new ones once", () -> receiver.received(path).size() == 4_200);
        assertThat(receiver.received(path).stream().map(Received::id).distinct()).hasSize(2_200);
        Awaiting.until("the replay has ended", () -> sending.deliveries().replays(id).isEmpty());
        assertThat(newBeforeLastOld(last)).as("new events did not wait for the end of the replay").isTrue();
    }

    private boolean newBeforeLastOld(long last) {
        var replayed = receiver.received(path).subList(2_000, 4_200).stream().map(DeliveryScene::number).toList();
        return replayed.indexOf(replayed.stream().filter(n -> n > last).findFirst().orElseThrow()) < replayed.lastIndexOf(last);
    }

    @Test
    void one_event_is_sent_once_more_on_request() {
        var id = sending.subscribe(receiver.at(path, OK), vacancy);
        var sequence = sending.write(vacancy, 1);
        Awaiting.until("recorded", () -> delivery(id, sequence, State.DELIVERED));
        sending.redeliver(id, sequence);
        Awaiting.until("twice", () -> receiver.received(path).size() == 2);
        assertThat(receiver.received(path).stream().map(Received::id).distinct()).hasSize(1);
    }

    @Test
    void of_a_person_who_is_erased_nothing_more_is_sent() {
        var id = sending.subscribe(receiver.at(path, status(500)), vacancy);
        var sequence = sending.write(vacancy, 1);
        Awaiting.until("tried", () -> !receiver.received(path).isEmpty());
        new LogWriter(sending.application()).forget("c" + sequence);
        Awaiting.until("dropped", () -> delivery(id, sequence, State.DROPPED));
        assertThat(sending.deliveries().waiting(id)).isEmpty();
    }

    @Test
    void a_time_that_was_stored_before_the_clock_was_put_back_holds_up_nothing() {
        var id = sending.subscribe(receiver.at(path, OK), vacancy);
        sending.application().send(new PauseSubscription(id));
        var sequence = sending.write(vacancy, 1);
        sending.deliveries().redeliver(id, sequence, Instant.now().plus(Duration.ofDays(3_650)));
        sending.application().send(new ResumeSubscription(id));
        sending.application().get(Courier.class).look();
        Awaiting.until("sent", () -> !receiver.received(path).isEmpty());
    }

    @Test
    void a_clock_that_jumps_amid_failing_attempts_neither_disables_nor_holds_up_nor_loses() {
        var attempts = new java.util.concurrent.atomic.AtomicInteger();
        var id = sending.subscribe(receiver.at(path, (request, out) -> (attempts.incrementAndGet() <= 14 ? status(500) : OK).answer(request, out)), vacancy);
        sending.write(vacancy, 5);
        try {
            Awaiting.until("failing", () -> attempts.get() >= 3);
            CLOCK.step(Duration.ofDays(365));
            sending.write(vacancy, 5);
            Awaiting.until("failing a year later", () -> attempts.get() >= 12);
            CLOCK.step(Duration.ofDays(-730));
            sending.write(vacancy, 5);
            Awaiting.until("all", () -> sending.deliveries().list(id, State.DELIVERED, Long.MAX_VALUE, 100).size() == 15);
            assertThat(sending.subscription(id).status()).isEqualTo(Subscribed.Status.ACTIVE);
        } finally {
            CLOCK.step(Duration.ofDays(365));
        }
    }

    @Test
    void what_is_paused_waits_and_nothing_is_lost() {
        var id = sending.subscribe(receiver.at(path, OK), vacancy);
        sending.application().send(new PauseSubscription(id));
        sending.application().get(Courier.class).look();
        sending.write(vacancy, 5);
        sending.application().send(new ResumeSubscription(id));
        sending.application().get(Courier.class).look();
        Awaiting.until("all", () -> receiver.received(path).size() == 5);
    }
}
