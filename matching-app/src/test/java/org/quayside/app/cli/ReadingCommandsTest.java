package org.quayside.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.extraction.text.DataFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands about reading: import, train, extract, quality. */
class ReadingCommandsTest {
    private static final String ESCO = "http://data.europa.eu/esco/skill/";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return QuaysideCommand.commandLine(arguments).setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    private Path esco() throws IOException {
        Path zip = folder.resolve("esco-v9.2.zip");
        try (ZipOutputStream stream = new ZipOutputStream(Files.newOutputStream(zip))) {
            stream.putNextEntry(new ZipEntry("skills_en.csv"));
            stream.write(("conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,description\nKnowledgeSkillCompetence," + ESCO
                    + "z-1,knowledge,sector-specific,campanology of harbour bells,lore of bell ringing,Bells\nKnowledgeSkillCompetence," + ESCO
                    + "z-2,skill/competence,sector-specific,tune foghorns,,Horns\n").getBytes(StandardCharsets.UTF_8));
            stream.closeEntry();
        }
        return zip;
    }

    @Test
    void an_import_is_there_for_whoever_reads_with_that_folder_and_is_another_version() throws IOException {
        assertThat(run("taxonomy", "import", esco().toString(), "--data", folder.resolve("data").toString())).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("ESCO v9.2: 2 skills with 3 names");
        Path cv = Files.writeString(folder.resolve("cv.txt"), "Bell ringer\n\nSkills\n- Campanology of harbour bells\n- Python\n");

        out.getBuffer().setLength(0);
        assertThat(run("extract", "--json", "--data", folder.resolve("data").toString(), cv.toString())).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("esco-z-1", "\"python\"");
        out.getBuffer().setLength(0);
        assertThat(run("extract", "--json", cv.toString())).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("\"python\"").doesNotContain("esco-z-1");
    }

    @Test
    void a_zip_that_is_no_esco_is_a_problem_in_words() throws IOException {
        Path zip = folder.resolve("other.zip");
        try (ZipOutputStream stream = new ZipOutputStream(Files.newOutputStream(zip))) {
            stream.putNextEntry(new ZipEntry("readme.txt"));
            stream.closeEntry();
        }
        assertThat(run("taxonomy", "import", zip.toString(), "--data", folder.toString())).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(err.toString()).contains("skills_");
        assertThat(run("taxonomy", "import", folder.resolve("none.zip").toString())).isEqualTo(ExitCodes.USAGE);
    }

    /** Else the sentences or the taxonomy have changed since: train again, and commit what comes out. Other processors may round otherwise. */
    @Test
    @EnabledIfSystemProperty(named = "os.arch", matches = "amd64|x86_64")
    void the_models_that_come_with_the_program_are_what_training_gives() throws IOException {
        Path mentions = folder.resolve("mentions.model");
        assertThat(run("taxonomy", "train", "--out", mentions.toString())).isEqualTo(ExitCodes.OK);
        assertThat(mentions).hasBinaryContent(shipped("mentions.model"));
        Path meaning = folder.resolve("meaning.model");
        assertThat(run("taxonomy", "train", "--ambiguous", "--out", meaning.toString())).isEqualTo(ExitCodes.OK);
        assertThat(meaning).hasBinaryContent(shipped("meaning.model"));
    }

    private static byte[] shipped(String model) throws IOException {
        try (InputStream stream = DataFile.open(model)) {
            return stream.readAllBytes();
        }
    }

    @Test
    void a_model_of_ones_own_finds_what_it_was_shown() throws IOException {
        StringBuilder conll = new StringBuilder();
        for (String tool : "Brunk Tarpet Solvix Quandle Merlow Pintra Hestic Lorvane Kimbly Vantor".split(" ")) {
            conll.append("Experience O\nwith O\n").append(tool).append(" B-Tool\nrequired O\n. O\n\n");
            conll.append("Please O\nmeet O\n").append(tool).append(" O\nat O\nlunch O\n. O\n\n");
        }
        Path file = Files.writeString(folder.resolve("train.conll"), conll.toString());
        Path model = folder.resolve("own.model");
        assertThat(run("taxonomy", "train", "--out", model.toString(), file.toString())).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("20 sentences with 10 mentions");

        Path ad = Files.writeString(folder.resolve("ad.txt"), "Bell tuner\nHarbour Bells Limited\n\nMust have\n- Experience with Zorbex required.\n");
        out.getBuffer().setLength(0);
        assertThat(run("extract", "--vacancy", "--highlight", "--model", model.toString(), ad.toString())).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("{Zorbex}");
    }

    @Test
    void pay_and_years_are_shown_in_words() throws IOException {
        Path ad = Files.writeString(folder.resolve("ad.txt"), "Bell tuner, HK$30K - 34K\n\nMust have\n- One year of experience in SQL\n");
        assertThat(run("extract", "--vacancy", ad.toString())).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("a vacancy", "HKD 30,000 to 34,000 a month", "required, 1 year ");
        Path open = Files.writeString(folder.resolve("open.txt"), "Bell tuner, up to 35k\n\nMust have\n- SQL\n");
        out.getBuffer().setLength(0);
        assertThat(run("extract", "--vacancy", open.toString())).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("up to HKD 35,000 a month").doesNotContain("Salary[");
    }

    @Test
    void the_way_to_an_occupation_is_what_is_there_what_serves_and_what_is_missing() throws IOException {
        Path cv = Files.writeString(folder.resolve("cv.txt"), "Shop assistant\n\nSkills\n- SQL\n- Qlik\n");
        assertThat(run("extract", cv.toString(), "--toward", "數據分析師")).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("toward data analyst: ").containsPattern("\\+ SQL +there").containsPattern("~ Tableau +Qlik serves for \\d+ % of it").containsPattern("- statistics +missing");
        out.getBuffer().setLength(0);
        assertThat(run("extract", "--json", cv.toString(), "--toward", "data analyst")).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("\"toward\" : {", "\"skill\" : \"tableau\"", "\"servedBy\" : \"qlik\"");
        assertThat(run("extract", cv.toString(), "--toward", "zorgblat")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("no occupation is called 'zorgblat'");
        assertThat(run("extract", "--vacancy", cv.toString(), "--toward", "data analyst")).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void an_advertisement_that_is_read_as_a_cv_is_said_to_be() throws IOException {
        Path ad = Files.writeString(folder.resolve("ad.txt"), "Bell tuner\n\nMust have\n- SQL\n");
        assertThat(run("extract", ad.toString())).isEqualTo(ExitCodes.OK);
        assertThat(out.toString()).contains("a CV (an advertisement: --vacancy)");
    }

    @Test
    void quality_measures_what_the_folder_holds() throws IOException {
        Path data = Files.createDirectories(folder.resolve("annotated"));
        Files.move(esco(), data.resolve("esco-v9.2.zip"));
        Files.writeString(data.resolve("tech_validation_annotations.csv"), """
                sentence,span,sub_span,label
                You know harbour bell campanology .,harbour bell campanology,,campanology of harbour bells
                You tune foghorns daily .,foghorns,tune foghorns,tune foghorns
                You smile .,smile,,LABEL NOT PRESENT
                """);
        Files.writeString(data.resolve("job_skills.csv"), """
                Company,Title,Category,Location,Responsibilities,Minimum Qualifications,Preferred Qualifications
                Bells,Ringer,Bells,Hong Kong,Ring,"BA degree in Bells.
                3 years of experience with ropes.","Experience with clocks is preferred.
                Excellent sense of rhythm."
                """);
        assertThat(run("quality", "--data", data.toString(), "--json", "--only", "linking,importance")).isEqualTo(ExitCodes.OK);
        JsonNode rows = new JsonMapper().readTree(out.toString()).path("rows");
        assertThat(rows.valueStream().map(row -> row.path("task").asString() + " n=" + row.path("n").asInt())).containsExactly(
                "span to ESCO skill, tech validation n=2", "sentence to set of ESCO skills, tech validation n=2",
                "must against nice, under headings of other ads n=4", "must against nice, without headings n=4");
        assertThat(rows.valueStream().map(row -> row.path("ours").asDouble())).allMatch(ours -> ours > 0.7);
    }

    @Test
    void quality_says_what_it_cannot_do() throws IOException {
        assertThat(run("quality", "--data", Files.createDirectories(folder.resolve("empty")).toString())).isEqualTo(ExitCodes.PROBLEMS);
        assertThat(err.toString()).contains("nothing that can be measured");
        assertThat(run("quality", "--data", folder.resolve("nowhere").toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(run("quality", "--data", folder.toString(), "--only", "poetry")).isEqualTo(ExitCodes.USAGE);
    }
}
