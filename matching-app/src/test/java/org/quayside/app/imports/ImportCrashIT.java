package org.quayside.app.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.Awaiting;
import org.quayside.app.JavaProcess;
import org.quayside.app.Quayside;
import org.quayside.app.RunningApplication;
import org.quayside.app.imports.ImportRun.State;
import org.quayside.app.platform.readmodel.Projections;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process of its own is killed (SIGKILL) in the middle of imports, twice: they go on, nothing is doubled and nothing is missing. */
class ImportCrashIT {
    private static final int ORGANIZATIONS = 3_000;
    private static final int CANDIDATES = 1_500;
    private static final Pattern READY = Pattern.compile("ready after .*: (http://\\S+)");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONG = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void an_import_whose_process_is_killed_goes_on_and_doubles_and_misses_nothing() throws Exception {
        Path data = folder.resolve("data");
        Path table = table();
        assertThat(Files.size(table)).isGreaterThan(40_000_000);
        String first;
        String second;
        try (Server server = new Server(data)) {
            first = server.send("organizations.csv", table);
            second = server.send("candidates.ndjson", candidates());
            server.await(first, 200);
            String atRest = Files.readString(data.resolve("imports").resolve(first), StandardCharsets.ISO_8859_1);
            assertThat(List.of("Organisation", "x".repeat(12))).as("in the file at rest").noneMatch(atRest::contains);
        }
        try (Server server = new Server(data)) {
            server.await(second, 100);
        }
        try (RunningApplication third = RunningApplication.on(data, "--quayside.demo=true")) {
            ImportStore store = third.get(ImportStore.class);
            assertThat(store.find(first).orElseThrow().created()).isEqualTo(ORGANIZATIONS);
            Awaiting.until("imported", LONG, () -> store.find(second).orElseThrow().state() == State.DONE);
            ImportRun run = store.find(second).orElseThrow();
            assertThat(List.of(run.rows(), run.created(), run.refused())).containsExactly((long) CANDIDATES, (long) CANDIDATES, 0L);
            assertThat(events(third, "organization.OrganizationRegistered")).isEqualTo(ORGANIZATIONS);
            assertThat(events(third, "organization.OrganizationRevised")).isZero();
            assertThat(events(third, "candidate.CandidateRegistered")).isEqualTo(CANDIDATES);
            assertThat(events(third, "candidate.CvSubmitted")).isEqualTo(CANDIDATES);
            assertThat(third.get(Projections.class).awaitAll(LONG)).isTrue();
            try (Stream<Path> left = Files.list(data.resolve("imports"))) {
                assertThat(left).isEmpty();
            }
            assertThat(third.sql().sql("SELECT COUNT(*) FROM import_run WHERE file_key IS NOT NULL").query(Long.class).single()).isZero();
        }
    }

    private static long events(RunningApplication application, String type) {
        return application.sql().sql("SELECT COUNT(*) FROM DomainEventEntry WHERE payloadType = ?").param(type).query(Long.class).single();
    }

    /** Wide rows: what is not a field of an organisation is read and left out. */
    private Path table() throws IOException {
        Path file = folder.resolve("organizations.csv");
        String filler = "x".repeat(14_000);
        try (var out = Files.newBufferedWriter(file)) {
            out.write("externalId,name,notes\n");
            for (int i = 0; i < ORGANIZATIONS; i++) {
                out.write("o%d,Organisation %d,%s\n".formatted(i, i, filler));
            }
        }
        return file;
    }

    private Path candidates() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            lines.add("{\"externalId\": \"c%d\", \"name\": \"Person %d\", \"text\": \"Python and SQL at a bank, %d years\"}".formatted(i, i, 1 + i % 20));
        }
        return Files.write(folder.resolve("candidates.ndjson"), lines);
    }

    /** The program in a process of its own, which is killed at the end. */
    private final class Server implements AutoCloseable {
        private final Process process;
        private final String address;
        private final String token;

        Server(Path data) throws IOException, InterruptedException {
            process = JavaProcess.of(List.of(), Quayside.class, "serve", "--port", "0", "--data", data.toString(), "--set", "quayside.demo=true")
                    .redirectErrorStream(true).start();
            BufferedReader out = process.inputReader();
            address = out.lines().map(READY::matcher).filter(Matcher::find).map(m -> m.group(1)).findFirst().orElseThrow();
            Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
            token = JSON.readTree(answer(HttpRequest.newBuilder(URI.create(address + "/api/v1/demo/token")).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"account\": \"operator\"}")).build())).path("token").asString();
        }

        String send(String name, Path file) throws IOException, InterruptedException {
            return JSON.readTree(answer(request("?fileName=" + name).POST(BodyPublishers.ofFile(file)).build())).path("id").asString();
        }

        void await(String id, long rows) {
            Awaiting.until(rows + " rows", LONG, () -> {
                JsonNode run = JSON.readTree(answer(request("/" + id).build()));
                assertThat(run.path("state").asString()).as(run.toString()).isEqualTo("RUNNING");
                return run.path("rows").asLong() >= rows;
            });
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address + "/api/v1/imports" + path)).header("Authorization", "Bearer " + token);
        }

        private String answer(HttpRequest request) {
            try {
                return http.send(request, BodyHandlers.ofString()).body();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }
}
