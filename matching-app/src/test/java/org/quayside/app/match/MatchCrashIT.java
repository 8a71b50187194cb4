package org.quayside.app.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.JavaProcess;
import org.quayside.app.RunningApplication;

/**
 * Kills the real application, again and again, and looks at what it finds at its next start: every acknowledged command is in the event
 * store, every read model equals a rebuild, and shortlists, published set and folded match log are one. Under load engines are built and
 * switched to all the time.
 *
 * <p>Each process verifies before it takes load, so that every start is also a check of the crash before it. The longest test is the first to begin.
 */
@Order(1)
class MatchCrashIT {
    private static final int ROUNDS = Integer.getInteger("quayside.crash.rounds", 3);
    private static final long LOAD_MILLIS = 4_000;
    private static final long PATIENCE_MILLIS = 60_000;
    private static final String READ_MODELS = "read-models.mv";
    private static final String KILLED = "killed before it had verified";
    private static final String[] PLACES = {"BEFORE_FLUSH", "MID_FLUSH", "AFTER_FLUSH"};

    @TempDir
    Path directory;

    @Test
    void nothing_is_lost_by_kills_or_with_the_read_models() throws Exception {
        var data = Files.createDirectory(directory.resolve("data"));
        var older = directory.resolve("older.mv");
        var random = new Random();
        for (int round = 0; round < ROUNDS; round++) {
            // The first round dies between SQL commit and flush, the second mid-flush, the third after it, others by chance.
            var options = round % 4 < 3 ? List.of("-Dquayside.crash." + PLACES[round % 4] + "=0.02") : List.<String>of();
            assertThat(run(data, "load", LOAD_MILLIS + random.nextInt(1_000), options)).containsAnyOf(MatchLoad.CLEAN, KILLED);
            if (round == 0) {
                Files.copy(data.resolve(READ_MODELS), older);
            }
        }
        assertThat(verified(data)).as("after the last kill").startsWith(MatchLoad.CLEAN);
        assertThat(Files.readAllLines(data.resolve(MatchLoad.ACKNOWLEDGED))).isNotEmpty();

        Files.delete(data.resolve(READ_MODELS));
        assertThat(verified(data)).as("read models deleted").startsWith(MatchLoad.CLEAN);

        Files.copy(older, data.resolve(READ_MODELS), StandardCopyOption.REPLACE_EXISTING);
        assertThat(verified(data)).as("an older copy restored").startsWith(MatchLoad.CLEAN);
    }

    @Test
    void without_the_checkpoint_rule_a_lost_flush_is_found_and_foreign_read_models_are_replaced() throws Exception {
        var data = Files.createDirectory(directory.resolve("lawless"));
        var lawless = List.of("-Dquayside.test.ignore-checkpoint=true");
        var verified = "";
        for (int round = 0; round < 5 && !verified.startsWith(MatchLoad.BAD); round++) {
            // Long enough for a busy machine to come to the place where the process ends by itself; again if there was nothing to lose yet.
            run(data, "load", PATIENCE_MILLIS, List.of("-Dquayside.test.ignore-checkpoint=true", "-Dquayside.crash.BEFORE_FLUSH=0.1"));
            verified = run(data, "verify", 0, lawless);
        }
        assertThat(verified).startsWith(MatchLoad.BAD);

        var other = Files.createDirectory(directory.resolve("other"));
        Files.copy(data.resolve(READ_MODELS), other.resolve(READ_MODELS));
        assertThat(verified(other)).as("read models of another installation").startsWith(MatchLoad.CLEAN);
    }

    /** By this process, which need not die of it. */
    private static String verified(Path data) throws Exception {
        try (var application = RunningApplication.on(data)) {
            return MatchLoad.verified(application.context(), data);
        }
    }

    /** Starts the application, lets it run for a while after it has verified what it found, kills it, and gives back the line it printed. */
    private static String run(Path data, String mode, long millis, List<String> options) throws IOException, InterruptedException {
        var process = JavaProcess.of(options, MatchLoad.class, data.toString(), mode).redirectErrorStream(true).start();
        var verified = "";
        var said = new StringBuilder();
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.startsWith("VERIFIED")) {
                    verified = line;
                    break;
                }
            }
            if (mode.equals("load")) {
                process.waitFor(millis, TimeUnit.MILLISECONDS); // it may end by itself, at the place where it was told to
                process.destroyForcibly();
            }
            process.waitFor();
        }
        // It may meet the place where it is to die while it repairs itself: then the next start tells.
        return !verified.isEmpty() ? verified : process.exitValue() == 137 ? KILLED : said.toString();
    }
}
