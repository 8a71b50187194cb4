package org.quayside.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.RunningApplication;
import org.quayside.app.imports.ImportRun.State;

/** An import of 40 MB, stopped in the middle: it goes on and takes nothing twice, in little memory. */
class ImportResumeIT {
    private static final int ROWS = 3_000;
    private static final Map<String, String> NO_COLUMNS = Map.of();

    @Test
    void an_import_that_was_stopped_goes_on_and_takes_nothing_twice(@TempDir Path data) throws Exception {
        try (var first = RunningApplication.on(data, "--quayside.demo=true")) {
            var runner = first.get(ImportRunner.class);
            Files.createDirectories(runner.file("r1").getParent());
            long bytes = write(runner.file("r1"));
            assertThat(bytes).isGreaterThan(40_000_000);
            first.get(ImportStore.class).create("r1", "organizations.csv", new ImportOptions(ImportKind.ORGANIZATIONS, "Imported", null, false, NO_COLUMNS), bytes,
                    java.time.Instant.EPOCH);
            runner.start("r1");
            await(first, run -> run.rows() >= 200);
        }
        try (var second = RunningApplication.on(data, "--quayside.demo=true")) {
            await(second, run -> run.state() == State.DONE);
            ImportRun run = second.get(ImportStore.class).find("r1").orElseThrow();
            assertThat(run.rows()).isEqualTo(ROWS);
            assertThat(run.created()).isEqualTo(ROWS);
            assertThat(second.sql().sql("SELECT COUNT(*) FROM DomainEventEntry WHERE payloadType = 'organization.OrganizationRegistered'").query(Long.class).single()).isEqualTo(ROWS);
            assertThat(second.sql().sql("SELECT COUNT(*) FROM DomainEventEntry WHERE payloadType = 'organization.OrganizationRevised'").query(Long.class).single()).isZero();
            assertThat(second.get(ImportRunner.class).file("r1")).doesNotExist();
        }
    }

    /** Wide rows: what is not a field of an organisation is read and left out. */
    private static long write(Path file) throws Exception {
        String filler = "x".repeat(14_000);
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("externalId,name,notes\n");
            for (int i = 0; i < ROWS; i++) {
                out.write("o%d,Organisation %d,%s\n".formatted(i, i, filler));
            }
        }
        return Files.size(file);
    }

    private static void await(RunningApplication application, java.util.function.Predicate<ImportRun> reached) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!reached.test(application.get(ImportStore.class).find("r1").orElseThrow())) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
