package org.quayside.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.Awaiting;
import org.quayside.app.RunningApplication;
import org.quayside.app.match.LogWriter;
import org.quayside.app.match.MatchLog;
import tools.jackson.databind.json.JsonMapper;

/** Readers that are cut off or killed again and again, while events go on being written: nothing is missing, nothing comes twice. */
class CutConnectionsIT {
    private static final int EVENTS = 2_000;
    private static final int AT_ONCE = 20;
    private static final Path CONSUMER = Path.of("..", "docs", "examples", "follow_feed.py").toAbsolutePath();

    @TempDir
    private Path data;

    private RunningApplication application;
    private long begun;

    @SuppressWarnings("NullAway.Init")
    CutConnectionsIT() {}

    @BeforeEach
    void start() {
        application = RunningApplication.on(data.resolve("data"), "--quayside.demo=true", "--server.address=127.0.0.1", "--logging.level.root=warn");
        begun = application.get(MatchLog.class).head();
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void a_stream_that_is_cut_amid_events_goes_on_behind_the_last_whole_one() throws Exception {
        var random = new Random(8);
        var follower = new Follower(application, "");
        int cuts = 0;
        var writing = writing();
        while (follower.count() < begun + EVENTS) {
            follower.stream(1 + random.nextInt(60_000), () -> follower.count() >= begun + EVENTS);
            cuts++;
        }
        writing.join();
        assertThat(follower.sequences()).containsExactlyElementsOf(LongStream.rangeClosed(1, begun + EVENTS).boxed().toList());
        assertThat(cuts).isGreaterThan(10);
    }

    @Test
    void the_consumer_of_the_guide_is_killed_amid_batches_and_has_worked_on_everything_in_the_end() throws Exception {
        Assumptions.assumeTrue(python(), "python3 is not on this machine");
        var random = new Random(9);
        var position = data.resolve("position");
        var writing = writing();
        var worked = new ArrayList<List<Long>>();
        for (long kept = 0; kept < begun + EVENTS; kept = kept(position)) {
            var lines = killedAfter(1 + random.nextInt(500), position);
            worked.add(lines);
            // It goes on behind what it has kept, and leaves out nothing.
            assertThat(lines).containsExactlyElementsOf(LongStream.range(kept + 1, kept + 1 + lines.size()).boxed().toList());
        }
        writing.join();
        // How far it runs on before the signal reaches it is the machine's affair; that it was killed amid its work is what matters.
        assertThat(worked).hasSizeGreaterThan(1);
        // The application may have written of itself as well, an engine that begins.
        assertThat(worked.stream().flatMap(List::stream).distinct().filter(sequence -> sequence <= begun + EVENTS)).containsExactlyElementsOf(LongStream.rangeClosed(1, begun + EVENTS).boxed().toList());
    }

    /** What it has worked on until it was killed, with {@code SIGKILL}, after it had said so many lines. */
    private List<Long> killedAfter(int count, Path position) throws IOException, InterruptedException {
        var process = new ProcessBuilder("python3", CONSUMER.toString(), Follower.address(application), Follower.token(application), position.toString())
                .redirectErrorStream(true).start();
        var said = new ArrayList<Long>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(Position.parse(line.substring(0, Position.DIGITS)));
                if (process.isAlive() && (said.size() == count || said.getLast() == begun + EVENTS)) {
                    // Time to keep the last of all positions it is given.
                    if (said.getLast() == begun + EVENTS) {
                        Awaiting.until("kept", () -> kept(position) >= begun + EVENTS);
                    }
                    // By its handle: that leaves the stream open, and what it said before it died is still there to be read.
                    process.toHandle().destroyForcibly();
                }
            }
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    private static long kept(Path position) {
        try {
            return !Files.exists(position) ? 0 : Position.parse(JsonMapper.shared().readTree(Files.readString(position)).get("lastEventId").stringValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean python() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").redirectErrorStream(true).start().waitFor(2, TimeUnit.MINUTES);
        } catch (IOException e) {
            return false;
        }
    }

    /** Events that are written while somebody reads. */
    private Thread writing() {
        return Thread.startVirtualThread(() -> {
            var writer = new LogWriter(application);
            for (int written = 0; written < EVENTS; written += AT_ONCE) {
                writer.append("v1", AT_ONCE);
                LockSupport.parkNanos(20_000_000);
            }
        });
    }
}
