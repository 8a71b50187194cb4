package org.quayside.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.JavaProcess;

/** The packaged program with Spring's wiring generated into it, as the launcher prepares it. */
class GeneratedWiringIT {
    private static final Path JAR = Path.of("target/quayside.jar").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void with_generated_wiring_it_is_the_same_program_and_other_settings_start_it_without() throws Exception {
        assumeTrue(Files.exists(JAR), "the program is not packaged");
        var program = folder.resolve("app/quayside.jar");
        assertThat(java("unpacked", "-Djarmode=tools", "-jar", JAR.toString(), "extract", "--destination", folder.resolve("app").toString())).isZero();
        assertThat(java("generated", "-jar", program.toString(), "generate-wiring", program.toString(), folder.resolve("work").toString(), folder.resolve("copy.jar").toString()))
                .as(() -> said("generated")).isZero();
        Files.move(folder.resolve("copy.jar"), program, StandardCopyOption.REPLACE_EXISTING);

        assertThat(java("demo", "-Dlogging.level.org.quayside.app.QuaysideApplication=info", "-jar", program.toString(), "demo", "--fresh", "--exit", "--port", "0")).as(() -> said("demo")).isZero();
        assertThat(said("demo")).contains("Starting AOT-processed Quayside", "A recruiter's shortlist: ", "A candidate's suggestions: ");

        var server = started("serve", "-jar", program.toString(), "serve", "--port", "0", "--data", folder.resolve("data").toString(),
                "--set", "management.endpoint.health.show-details=always");
        try {
            for (var waits = 0; !said("serve").contains("Quayside is ready") && waits < 600; waits++) {
                assertThat(server.waitFor(200, TimeUnit.MILLISECONDS)).as(() -> said("serve")).isFalse();
            }
            assertThat(said("serve")).contains("Starting Quayside", "Quayside is ready").doesNotContain("AOT-processed");
        } finally {
            server.destroy();
            server.waitFor(1, TimeUnit.MINUTES);
        }
    }

    private int java(String log, String... arguments) throws IOException, InterruptedException {
        var process = started(log, arguments);
        assertThat(process.waitFor(4, TimeUnit.MINUTES)).as("ended in time").isTrue();
        return process.exitValue();
    }

    private Process started(String log, String... arguments) throws IOException {
        return JavaProcess.of(List.of(), arguments).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve(log).toFile()).start();
    }

    private String said(String log) {
        try {
            return Files.readString(folder.resolve(log));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
