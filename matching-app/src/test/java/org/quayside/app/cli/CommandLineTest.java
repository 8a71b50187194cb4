package org.quayside.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.intake.Documents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return QuaysideCommand.commandLine(arguments).setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    private JsonNode json() {
        return new JsonMapper().readTree(out.toString());
    }

    @BeforeEach
    void two_folders() throws IOException {
        Path cvs = Files.createDirectories(folder.resolve("cvs"));
        Files.writeString(cvs.resolve("developer.txt"), "Backend developer\n\nSkills\nJava, PostgreSQL, Docker\n");
        Files.writeString(cvs.resolve("teacher.md"), "Mathematics teacher\n\nSkills\nTeaching, statistics, Microsoft Excel\n");
        Path vacancies = Files.createDirectories(folder.resolve("vacancies"));
        Files.writeString(vacancies.resolve("java.txt"), "Java Developer\nSome Company\n\nMust have\n- Java\n- SQL\n- Kubernetes\n");
    }

    private String[] match(String... more) {
        String[] start = {"match", "--cvs", folder.resolve("cvs").toString(), "--vacancies", folder.resolve("vacancies").toString()};
        String[] all = java.util.Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return all;
    }

    @Test
    void match_ranks_and_gives_reasons_to_people() {
        assertThat(run(match())).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("Java Developer", "java.txt").containsSubsequence("developer.txt", "has", "Java", "teacher.md");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void match_writes_the_promised_json_to_programs() {
        assertThat(run(match("--json"))).isEqualTo(ExitCodes.OK);
        assertThat(json().path("engine").asString()).matches("x\\d+-[0-9a-f]{8}-s\\d+-e0");
        JsonNode vacancy = json().path("vacancies").path(0);
        assertThat(vacancy.path("file").asString()).isEqualTo("java.txt");
        assertThat(vacancy.path("title").asString()).isEqualTo("Java Developer");
        JsonNode best = vacancy.path("matches").path(0);
        assertThat(best.propertyNames()).containsExactly("file", "score", "fit", "appeal", "gates", "requirements");
        assertThat(best.path("file").asString()).isEqualTo("developer.txt");
        assertThat(best.path("score").asInt()).isBetween(5_000, 10_000);
        JsonNode java = best.path("requirements").path(0);
        assertThat(java.propertyNames()).containsExactly("skill", "credit", "by");
        assertThat(java.path("skill").asString()).isEqualTo("java");
        assertThat(java.path("by").asString()).isEqualTo("java");
        assertThat(json().path("errors").isArray()).isTrue();
    }

    @Test
    void a_bad_file_is_named_and_the_others_are_ranked() throws IOException {
        Files.write(folder.resolve("cvs/empty.pdf"), new byte[0]);
        Files.writeString(folder.resolve("vacancies/broken.json"), "{\"title\": \"x\", \"description\": \"y\", \"salery\": 1}");
        assertThat(run(match("--json", "--top", "1"))).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(json().path("vacancies").path(0).path("matches").size()).isEqualTo(1);
        assertThat(json().path("errors").path(0).path("file").asString()).isEqualTo("broken.json");
        assertThat(json().path("errors").path(0).path("problem").asString()).startsWith("/salery is not a known field");
        assertThat(json().path("errors").path(1).path("problem").asString()).isEqualTo("is empty: 0 bytes");
    }

    @Test
    void what_is_not_understood_ends_with_2_and_says_how_to_ask() {
        assertThat(run("match", "--cvs", "nowhere", "--vacancies", folder.toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("--cvs nowhere is not a folder", "Try 'quayside match --help'.");
        assertThat(run(match("--jsn"))).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("Unknown option: '--jsn'", "--json").doesNotContain("Usage:");
        assertThat(run("mtach")).isEqualTo(ExitCodes.USAGE);
        assertThat(run()).isEqualTo(ExitCodes.USAGE);
        assertThat(run("demo", "--fresh", "--data", folder.toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(run(match("--top", "0"))).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void every_command_explains_itself_with_an_example_and_its_exit_codes() {
        for (var one : QuaysideCommand.commandLine().getSubcommands().entrySet()) {
            String command = one.getKey();
            if (one.getValue().getCommandSpec().usageMessage().hidden() || command.equals("help") || command.equals("measure")) {
                continue;
            }
            StringWriter help = new StringWriter();
            assertThat(QuaysideCommand.commandLine(command).setOut(new PrintWriter(help)).execute(command, "--help")).as(command).isEqualTo(ExitCodes.OK);
            assertThat(help.toString()).as(command).contains("quayside " + command, "Example", "Exit codes: 0 done");
        }
    }

    @Test
    void extract_shows_what_is_read_and_refuses_with_a_reason() throws IOException {
        Path cv = folder.resolve("cv.pdf");
        Files.write(cv, Documents.pdf("Backend developer\n\nSkills\nJava and PostgreSQL"));
        assertThat(run("extract", cv.toString())).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("+ Java", "[PostgreSQL]");
        Files.write(cv, new byte[0]);
        assertThat(run("extract", cv.toString())).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(err.toString()).contains("cv.pdf: is empty");
    }

    @Test
    void taxonomy_stats_are_counted() {
        assertThat(run("taxonomy", "stats", "--json")).isEqualTo(ExitCodes.OK);
        assertThat(json().path("skills").asInt()).isGreaterThanOrEqualTo(1_800);
        assertThat(json().path("occupations").asInt()).isGreaterThanOrEqualTo(250);
        assertThat(json().path("labels").path("zh-Hant").asInt()).isGreaterThanOrEqualTo(1_800);
    }

    @Test
    void taxonomy_stats_say_how_much_of_others_names_is_known() throws IOException {
        write("mycareersfuture-skills/skill_list.txt", "Java\nMicrosoft Excel\nBanjo Tuning\nSenior Java\n");
        write("onet-30.2/Technology Skills.txt", "Code\tExample\tCommodity\tTitle\tHot\tDemand\n1\tPython\t2\tx\tY\tN\n1\tZorkBase\t2\tx\tN\tN\n");
        write("hk-jobsdb-datasci-2022/postings.csv", "title,job_description\nCoder,\"Python, ZorkBase and banjo tuning\"\n");
        assertThat(run("taxonomy", "stats", "--coverage", folder.toString(), "--json")).isEqualTo(ExitCodes.OK);
        assertThat(json().path("coverage").path(0).toString()).contains("\"names\":4,\"whole\":2,\"inPart\":3");
        assertThat(json().path("coverage").path(1).toString()).contains("\"names\":1,\"whole\":1,\"inPart\":1");
        assertThat(json().path("coverage").path(2).toString()).contains("\"names\":3,\"whole\":1,\"inPart\":1");
        assertThat(run("taxonomy", "stats", "--coverage", folder.resolve("nowhere").toString())).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(err.toString()).contains("cannot read", "skill_list.txt");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void import_without_files_or_with_a_missing_one_is_not_understood() {
        assertThat(run("import")).isEqualTo(ExitCodes.USAGE);
        assertThat(run("import", folder.resolve("nothing").toString())).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void import_says_when_the_server_named_does_not_answer() {
        assertThat(run("import", "--server", "http://127.0.0.1:1", folder.toString())).isEqualTo(ExitCodes.ENVIRONMENT);
        assertThat(err.toString()).contains("http://127.0.0.1:1 does not answer");
    }

    @Test
    void a_generated_fair_is_written_to_a_file_without_a_server() throws IOException {
        Path zip = folder.resolve("fair.zip");
        assertThat(run("import", "--generate", "fair", "--candidates", "3", "--write", zip.toString())).isEqualTo(ExitCodes.OK);
        try (ZipFile fair = new ZipFile(zip.toFile())) {
            assertThat(fair.stream().map(ZipEntry::getName)).containsExactly("organizations.ndjson", "vacancies.ndjson", "candidates.ndjson");
        }
    }
}
