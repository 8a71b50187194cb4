package org.quayside.extraction.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.extraction.vacancy.VacancyReaderTest.asked;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.taxonomy.Taxonomy;

/** What a product is said to be right behind its name. */
class KindNounsTest {
    private static final VacancyReader READER = new VacancyReader(new SkillGazetteer(Taxonomy.builtIn()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Knowledge of the Linux operating system | REQUIRED [linux]",
        "Two years of kdb+ database and SQL | REQUIRED [kdb] 20, REQUIRED [sql] 20",
        "Scala programming or Rust programming | REQUIRED [rust, scala]",
        "Linux, operating systems | REQUIRED [linux], REQUIRED [operating-systems]",
        "Tableau machine learning | REQUIRED [machine-learning], REQUIRED [tableau]",
    })
    void a_kind_behind_its_member_is_no_skill_of_its_own(String text, String expected) {
        assertThat(asked(READER.read("Job", "Requirements\n- " + text + "\n"))).containsExactlyInAnyOrder(expected.split(", (?=[A-Z])"));
    }
}
