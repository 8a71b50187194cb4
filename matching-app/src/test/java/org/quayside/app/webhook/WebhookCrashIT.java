package org.quayside.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.app.webhook.Receiver.OK;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.JavaProcess;

/** Kills the real application right after an endpoint has answered, before the answer can be recorded, and looks at what arrives. */
class WebhookCrashIT {
    private static final int ROUNDS = Math.max(2, Integer.getInteger("quayside.crash.rounds", 3) - 1);
    /** Odd, so that kills hit batches in different places. */
    private static final int ATTEMPTS_UNTIL_KILLED = 237;
    /** Seconds; a busy machine takes a minute to start the application. */
    private static final int PATIENCE = 300;

    @TempDir
    private Path data;

    @Test
    void nothing_is_lost_and_what_comes_twice_has_the_same_id() throws Exception {
        var running = new AtomicReference<@Nullable Process>();
        var left = new AtomicInteger(ATTEMPTS_UNTIL_KILLED);
        try (var receiver = new Receiver()) {
            var endpoint = receiver.at("/hook", (request, out) -> {
                OK.answer(request, out);
                if (left.decrementAndGet() == 0) {
                    kill(running.get());
                }
            });
            for (int round = 0; round < ROUNDS; round++) {
                left.set(ATTEMPTS_UNTIL_KILLED);
                var writing = application(endpoint, "write");
                running.set(writing);
                assertThat(writing.waitFor(PATIENCE, TimeUnit.SECONDS)).as("killed").isTrue();
                System.out.printf("killed %d times: %,d attempts at %,d events%n", round + 1, receiver.received().size(), receiver.distinct());
            }
            left.set(Integer.MAX_VALUE);
            var last = application(endpoint, "drain");
            running.set(last);
            var said = new String(last.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(last.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            var settled = java.util.regex.Pattern.compile("SETTLED (\\d+)").matcher(said);
            assertThat(settled.find()).as(said).isTrue();
            long written = Long.parseLong(settled.group(1));

            var ids = receiver.received("/hook").stream().map(Receiver.Received::id).toList();
            assertThat(ids.stream().distinct().count()).as("sent and received").isEqualTo(written);
            assertThat(ids.size()).as("attempts that were not recorded were made again").isGreaterThan((int) written);
        } finally {
            kill(running.get());
        }
    }

    private static void kill(@Nullable Process process) {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private Process application(String endpoint, String mode) throws IOException {
        return JavaProcess.of(List.of(), WebhookLoad.class, data.toString(), endpoint, mode).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
