package org.quayside.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.JavaProcess;

/** A process whose files may not grow beyond a limit, which writes meet as they meet a full disk, until the limit is lifted. */
class FullDiskIT {
    private static final int LIMIT_KILOBYTES = 24 << 10;

    @Test
    void nothing_acknowledged_is_lost_and_all_goes_on_when_there_is_room(@TempDir Path folder) throws Exception {
        assumeTrue(isThere("bash") && isThere("prlimit"), "no bash or prlimit");
        var command = new ArrayList<>(List.of("bash", "-c", "ulimit -S -f %d && exec \"$@\"".formatted(LIMIT_KILOBYTES), "bash"));
        command.addAll(JavaProcess.of(List.of(), FullDiskLoad.class, folder.toString()).command());
        var process = new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
        try (var lines = process.inputReader()) {
            assertThat(next(lines)).isEqualTo(FullDiskLoad.FULL);
            assertThat(new ProcessBuilder("prlimit", "--fsize=unlimited", "--pid", Long.toString(process.pid())).start().waitFor()).isZero();
            assertThat(next(lines)).isEqualTo(FullDiskLoad.WRITTEN_AGAIN);
            assertThat(next(lines)).isEqualTo(FullDiskLoad.LOST + 0);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** What else is written to standard output is not ours. */
    private static String next(BufferedReader lines) throws IOException {
        String line;
        do {
            line = lines.readLine();
        } while (line != null && !line.equals(FullDiskLoad.FULL) && !line.equals(FullDiskLoad.WRITTEN_AGAIN) && !line.startsWith(FullDiskLoad.LOST));
        return String.valueOf(line);
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
