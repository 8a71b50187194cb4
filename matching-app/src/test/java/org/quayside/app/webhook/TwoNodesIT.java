package org.quayside.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.app.webhook.Receiver.OK;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.Awaiting;
import org.quayside.subscription.DeliveryTerms;

/** Two nodes on one PostgreSQL that send to the same subscriptions; {@code -Psoak} makes it 2,000 events for each of 60 endpoints. */
class TwoNodesIT {
    private static final int ENDPOINTS = 60;
    private static final int EVENTS = Integer.getInteger("quayside.soak.events", 5_000) / 50;
    private static final Duration PATIENCE = Awaiting.PATIENCE.plusSeconds(EVENTS / 5);
    private static final String VACANCY = "v1";

    @TempDir
    private Path temporary;

    @Test
    void each_event_is_sent_by_one_node_and_what_one_leaves_the_other_takes() throws Exception {
        try (var postgres = EmbeddedPostgres.builder().setPGStartupWait(Awaiting.PATIENCE).start(); var receiver = new Receiver(); var second = node(postgres, "second")) {
            try (var first = node(postgres, "first")) {
                first.subscribeMany(IntStream.range(0, ENDPOINTS).mapToObj(n -> receiver.at("/" + n, OK)).toList(), VACANCY, DeliveryTerms.DEFAULT);
                Awaiting.until("both nodes have their half", () -> leased(first, 2));
                for (int n = 0; n < EVENTS / 20; n++) {
                    first.write(VACANCY, 10);
                    second.write(VACANCY, 10);
                }
                Awaiting.until("all of them", PATIENCE, () -> receiver.distinct() == (long) ENDPOINTS * EVENTS);
                assertThat(receiver.received()).as("none twice").hasSize(ENDPOINTS * EVENTS);
                // What a node has not written down in the seconds that it has for it when it leaves, the other would send again.
                Awaiting.until("all written down", () -> unsettled(first) == 0);
            }
            second.write(VACANCY, 20);
            Awaiting.until("all of them", PATIENCE, () -> receiver.distinct() == (long) ENDPOINTS * (EVENTS + 20));
            assertThat(receiver.received()).as("none twice").hasSize(ENDPOINTS * (EVENTS + 20));
        }
    }

    private static boolean leased(Sending any, int nodes) {
        var shares = any.application().sql().sql("SELECT COUNT(*) FROM webhook_subscription WHERE leased_by IS NOT NULL GROUP BY leased_by")
                .query(Long.class).list();
        return shares.size() == nodes && shares.stream().allMatch(share -> share == ENDPOINTS / nodes);
    }

    private static long unsettled(Sending any) {
        return any.application().sql().sql("SELECT COUNT(*) FROM webhook_subscription WHERE read_up_to < (SELECT last_sequence FROM match_log_head)")
                .query(Long.class).single();
    }

    private Sending node(EmbeddedPostgres postgres, String name) {
        return Sending.on(temporary.resolve(name), "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                "--quayside.master-key-file=" + temporary.resolve("master.key"));
    }
}
