package org.quayside.app.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** On a few lines of our own in the forms that the public sets have: what a file holds decides, not where it lies or what it is called. */
class QualityCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @SuppressWarnings("NullAway.Init")
    QualityCommandTest() {}

    @Test
    void parts_of_any_name_at_any_depth_are_found_and_trained_on_only_if_they_are_called_train() throws IOException {
        write("a/b/c/d/skillspan_house_train.conll", "We\tO\tO\nuse\tO\tO\nPython\tO\tB\n\nDrive\tB\tO\nvans\tI\tO\n");
        write("a/kept-back/skillspan_house_test.conll", "They\tO\tO\nuse\tO\tO\nPython\tO\tB\n\n");
        assertThat(run("--data", folder.toString(), "--only", "spans")).isZero();
        assertThat(out.toString()).contains("SkillSpan knowledge, house test").contains("SkillSpan skill, house test").doesNotContain("train ");
    }

    @Test
    void must_and_nice_are_measured_on_any_table_with_both_columns() throws IOException {
        write("x/ads.csv", "Title,Minimum Qualifications,Preferred Qualifications\nCook,\"Bachelor degree\n5 years of experience\",\"Ability to sing\"\n");
        assertThat(run("--data", folder.toString(), "--only", "importance", "--json")).isZero();
        assertThat(out.toString()).contains("must against nice, without headings").contains("\"n\" : 3");
    }

    @Test
    void a_folder_without_data_is_said_to_hold_none() throws IOException {
        write("notes.txt", "nothing here");
        assertThat(run("--data", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("holds nothing that can be measured");
    }

    private int run(String... arguments) {
        return new CommandLine(new QualityCommand()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments);
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
