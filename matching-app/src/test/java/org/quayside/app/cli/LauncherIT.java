package org.quayside.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real {@code ./quayside}, as a user calls it: through a link in a folder with a space, from somewhere else. */
class LauncherIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private record Outcome(int code, String out, String err) {}

    /** Without the second compiler: it ends before that has paid. */
    private Outcome quayside(String... arguments) throws IOException, InterruptedException {
        return quaysideWith("-XX:TieredStopAtLevel=1", arguments);
    }

    private Outcome quaysideWith(String javaOptions, String... arguments) throws IOException, InterruptedException {
        assumeTrue(Files.exists(ROOT.resolve("matching-app/target/quayside.jar")), "the program is not packaged");
        Path link = Files.createDirectories(folder.resolve("my programs")).resolve("quayside");
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, ROOT.resolve("quayside"));
        }
        String[] command = new String[arguments.length + 1];
        command[0] = link.toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("QUAYSIDE_NO_CACHE", "1");
        builder.environment().put("QUAYSIDE_JAVA_OPTS", javaOptions);
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended in time").isTrue();
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void the_launcher_matches_the_sample_market() throws Exception {
        SampleMarket.unpack(folder.resolve("market"));
        Outcome outcome = quayside("match", "--cvs", "market/cvs", "--vacancies", "market/vacancies", "--top", "2", "--json");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.code()).isEqualTo(ExitCodes.OK);
        JsonNode result = new JsonMapper().readTree(outcome.out());
        assertThat(result.path("vacancies").size()).isEqualTo(132);
        assertThat(result.path("errors").size()).isZero();
        for (JsonNode vacancy : result.path("vacancies")) {
            if (vacancy.path("file").asString().equals("seven-bollards-logistics-human-resources-officer.json")) {
                assertThat(vacancy.path("matches").path(0).path("file").asString()).isEqualTo("kong-oi-lam.docx");
            }
        }
    }

    @Test
    void the_launcher_imports_a_folder_where_no_server_runs() throws Exception {
        SampleMarket.unpack(folder.resolve("market"));
        int unused;
        try (ServerSocket socket = new ServerSocket(0)) {
            unused = socket.getLocalPort();
        }
        Outcome outcome = quayside("import", "market", "--data", "data", "--port", Integer.toString(unused), "--json");
        JsonNode run = new JsonMapper().readTree(outcome.out());
        assertThat(run.path("problems").toString()).isEqualTo("[]");
        assertThat(run.path("state").asString()).isEqualTo("DONE");
        assertThat(run.path("created").asInt()).as("organisations, vacancies, candidates").isEqualTo(50 + 132 + 68);
        assertThat(outcome.code()).isEqualTo(ExitCodes.OK);
    }

    @Test
    void the_launcher_hands_on_exit_codes() throws Exception {
        assertThat(quayside("match", "--cvs", "nowhere", "--vacancies", "nowhere").code()).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void a_large_heap_gets_a_gigabyte_for_young_garbage_and_a_small_one_its_share() throws Exception {
        assertThat(youngMegabytes("-Xmx6g")).isEqualTo(1024);
        assertThat(youngMegabytes("-Xmx1g")).as("a third").isBetween(330L, 345L);
        assertThat(youngMegabytes("-Xmx6g -Xmn512m")).as("who says it has the last word").isEqualTo(512);
    }

    @Test
    void java_says_what_is_wrong_with_its_options() throws Exception {
        assertThat(quaysideWith("-Xmx1x", "serve", "--help").err()).contains("Invalid maximum heap size: -Xmx1x");
    }

    private long youngMegabytes(String javaOptions) throws Exception {
        return quaysideWith(javaOptions + " -XX:+PrintFlagsFinal", "serve", "--help").out().lines().map(line -> line.trim().split("\\s+"))
                .filter(words -> words.length > 3 && words[1].equals("MaxNewSize")).mapToLong(words -> Long.parseLong(words[3]) >> 20).findFirst().orElseThrow();
    }
}
