package org.quayside.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.app.webhook.Receiver.OK;
import static org.quayside.app.webhook.Receiver.status;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.Awaiting;
import org.quayside.app.match.MatchLog;
import org.quayside.subscription.Signature;

/**
 * Counts: everything that was written is received, each once as ids tell, and in order where that was promised, by endpoints of which some
 * fail now and then. {@code -Psoak} makes it 100,000 events.
 */
class WebhookSoakIT {
    private static final int EVENTS = Integer.getInteger("quayside.soak.events", 5_000);
    private static final int LIVE = EVENTS / 20;
    private static final String VACANCY = "v1";

    @TempDir
    private Path data;

    @Test
    void a_new_subscriber_reads_the_whole_log_while_it_grows() {
        try (var receiver = new Receiver(); var sending = Sending.on(data)) {
            for (int n = 0; n < EVENTS; n += 500) {
                sending.write(VACANCY, 500);
            }
            var head = sending.application().get(MatchLog.class).head();
            var random = new Random(6);
            var begun = System.nanoTime();
            var flaky = receiver.at("/flaky", (request, out) -> (random.nextInt(200) == 0 ? status(500) : OK).answer(request, out));
            var fromTheBeginning = sending.subscribe(flaky, VACANCY);
            sending.deliveries().addReplay(fromTheBeginning, 0, head, java.time.Instant.now());
            var ordered = sending.subscribe(receiver.at("/ordered", OK), VACANCY, Sending.IN_ORDER, Signature.HMAC_SHA256);
            sending.deliveries().addReplay(ordered, 0, head, java.time.Instant.now());
            sending.look(ordered);
            sending.look(fromTheBeginning);
            for (int n = 0; n < LIVE; n += 10) {
                sending.write(VACANCY, 10);
            }
            var all = new HashSet<Long>();
            sending.application().get(MatchLog.class).read(0, Integer.MAX_VALUE, Sending.wanted(VACANCY)).forEach(entry -> all.add(entry.sequence()));
            var patience = Awaiting.PATIENCE.plusSeconds(EVENTS / 100);
            Awaiting.until("all at the flaky one", patience, () -> receiver.distinct("/flaky") == all.size());
            Awaiting.until("all at the ordered one", patience, () -> receiver.distinct("/ordered") == all.size());
            System.out.printf("%,d events to each of two new subscribers, the last %,d written meanwhile: %.0f s; %,d requests, %,d distinct%n", all.size(),
                    all.size() - EVENTS, (System.nanoTime() - begun) / 1e9, receiver.received().size(), receiver.distinct());

            assertThat(receiver.received("/ordered").stream().map(DeliveryScene::number)).isSorted().doesNotHaveDuplicates();
            assertThat(receiver.received("/flaky").stream().map(DeliveryScene::number).allMatch(all::contains)).as("nothing that was not written").isTrue();
        }
    }
}
