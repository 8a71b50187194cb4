package org.quayside.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.app.webhook.Receiver.OK;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.Awaiting;
import org.quayside.app.match.LogWriter;
import org.quayside.app.match.MatchLog;
import org.quayside.app.security.DemoAccount;
import org.quayside.app.security.DemoTokens;
import org.quayside.app.security.Role;
import org.quayside.app.webhook.DeliveryStore.State;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** A log that is restored from a backup gives positions out again: whoever follows it can tell, once its operator has said so. */
class RestoreIT {
    private static final String VACANCY = "v1";

    @TempDir
    private Path temporary;

    @Test
    void after_a_restore_source_and_webhook_ids_are_others_and_old_positions_are_refused() throws Exception {
        var data = temporary.resolve("data");
        var backup = temporary.resolve("backup");
        try (var receiver = new Receiver()) {
            try (var sending = on(data)) {
                var id = sending.subscribe(receiver.at("/hook", OK), VACANCY);
                new LogWriter(sending.application()).appendInterest(VACANCY, 3);
                // Written down as well, or the restored one would send them again, under other ids.
                Awaiting.until("delivered", () -> sending.deliveries().list(id, State.DELIVERED, Long.MAX_VALUE, 10).size() == 3);
                assertThat(receiver.distinct("/hook")).isEqualTo(3);
            }
            FileSystemUtils.copyRecursively(data, backup);
            String position;
            String source;
            try (var sending = on(data)) {
                new LogWriter(sending.application()).appendInterest(VACANCY, 2);
                Awaiting.until("delivered", () -> receiver.distinct("/hook") == 5);
                var last = JsonMapper.shared().readTree(feed(sending, "").body()).values().stream().toList().getLast();
                position = last.get("id").stringValue();
                source = last.get("source").stringValue();
                assertThat(feed(sending, "&lastEventId=" + position + "&source=" + source).body()).isEqualTo("[]");
            }
            String renewed;
            try (var sending = on(backup, "--quayside.restored=true")) {
                new LogWriter(sending.application()).appendInterest(VACANCY, 2);
                Awaiting.until("other events under other ids, though at the same positions", () -> receiver.distinct("/hook") == 7);
                Awaiting.until("written down", () -> subscription(sending).readUpTo() == sending.application().get(MatchLog.class).head());
                var last = JsonMapper.shared().readTree(feed(sending, "").body()).values().stream().toList().getLast();
                assertThat(last.get("id").stringValue()).isEqualTo(position);
                renewed = last.get("source").stringValue();
                assertThat(renewed).startsWith("urn:quayside:").isNotEqualTo(source);
                var refused = feed(sending, "&lastEventId=" + position + "&source=" + source);
                assertThat(refused.statusCode()).isEqualTo(410);
                assertThat(refused.body()).contains("unknown-position", "restored from a backup");
                assertThat(feed(sending, "&lastEventId=" + position + "&source=" + renewed).body()).isEqualTo("[]");
            }
            try (var sending = on(backup)) {
                assertThat(feed(sending, "&source=" + renewed).statusCode()).as("the name is kept").isEqualTo(200);
                assertThat(receiver.distinct("/hook")).isEqualTo(7);
            }
        }
    }

    private static Subscribed subscription(Sending sending) {
        return sending.application().get(SubscriptionStore.class).list(null, null, 1).getFirst();
    }

    private static Sending on(Path data, String... more) {
        var all = new java.util.ArrayList<>(java.util.List.of("--quayside.demo=true", "--server.address=127.0.0.1",
                // The next start waits for it, if the one before had no time to give back what it held; what came twice is told by its id.
                "--quayside.webhooks.lease=2s"));
        all.addAll(java.util.List.of(more));
        return Sending.on(data, all.toArray(String[]::new));
    }

    private static HttpResponse<String> feed(Sending sending, String query) throws IOException, InterruptedException {
        var application = sending.application();
        var token = application.get(DemoTokens.class).token(new DemoAccount(Role.INTEGRATOR, null)).getTokenValue();
        var port = application.context().getEnvironment().getRequiredProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:%s/api/v1/match-events?limit=1000%s".formatted(port, query)))
                    .header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
        }
    }
}
