package org.quayside.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.RunningApplication;
import org.quayside.app.match.LogWriter;

class WebhookListenIT {
    @TempDir
    private Path data;

    @Test
    void it_prints_as_many_events_as_it_was_asked_for_however_many_are_on_their_way() {
        try (var application = RunningApplication.on(data, "--quayside.demo=true", "--server.address=127.0.0.1",
                "--quayside.webhooks.allow-loopback=true", "--logging.level.root=warn")) {
            new LogWriter(application).append("v1", 500);
            var server = "http://127.0.0.1:" + application.context().getEnvironment().getRequiredProperty("local.server.port");
            for (int events : new int[] {1, 3, 40}) {
                var out = new StringWriter();
                var arguments = new String[] {"webhook-listen", "--server", server, "--from", "0", "--events", Integer.toString(events)};
                assertThat(QuaysideCommand.commandLine(arguments).setOut(new PrintWriter(out)).execute(arguments)).isEqualTo(ExitCodes.OK);
                assertThat(out.toString().lines().filter(line -> line.startsWith("genuine"))).filteredOn(line -> !line.contains("org.quayside.ping")).hasSize(events);
                assertThat(out.toString()).startsWith("listening on ").contains("org.quayside.ping");
            }
            assertThat(application.sql().sql("SELECT COUNT(*) FROM webhook_subscription").query(Long.class).single()).as("it unsubscribes").isZero();
        }
    }

    @Test
    void where_nothing_can_arrive_it_says_so_instead_of_waiting() {
        try (var application = RunningApplication.on(data, "--quayside.demo=true", "--server.address=127.0.0.1",
                "--quayside.webhooks.allow-loopback=false", "--logging.level.root=warn")) {
            var err = new StringWriter();
            var arguments = new String[] {"webhook-listen", "--server", "http://127.0.0.1:" + application.context().getEnvironment().getRequiredProperty("local.server.port")};
            assertThat(QuaysideCommand.commandLine(arguments).setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err)).execute(arguments)).isEqualTo(ExitCodes.ENVIRONMENT);
            assertThat(err.toString()).contains("the server cannot reach this endpoint: 127.0.0.1 is this machine: not called");
            assertThat(application.sql().sql("SELECT COUNT(*) FROM webhook_subscription").query(Long.class).single()).as("it unsubscribes").isZero();
        }
    }
}
