package org.quayside.extraction.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.extraction.vacancy.VacancyReaderTest.asked;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.taxonomy.Taxonomy;

/** What an advertisement names and does not ask for. */
class NotAskedTest {
    private static final VacancyReader READER = new VacancyReader(new SkillGazetteer(Taxonomy.builtIn()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Bachelor's degree in a numerate discipline e.g. Actuarial science, Statistics or Physics | ",
        "University degree in a subject that trains your analytical skills, such as marketing or statistics | ",
        "Diploma or certificate in accounting | ",
        "Bachelor degree in statistics, have strong system design knowledge | REQUIRED [system-design]",
        "Professional credentials in PRINCE2, PMP or relevant disciplines | REQUIRED [pmp, prince2]",
    })
    void subjects_end_where_skills_begin(String text, String expected) {
        assertThat(asked(READER.read("Job", "Requirements\n- " + text + "\n"))).containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(", (?=[A-Z])"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Medical and dental insurance", "Outstanding compensation and benefits", "Discounted staff offers including broadband", "Workshops in data analysis tailored to your needs",
        "You will be equipped with Docker skills", "A great opportunity to learn Docker", "醫療保險", "You will be considered as Marketing Manager",
        "You will be exposed to Docker", "The programme provides you with many ways into Docker", "Career opportunities ranging from pilot to Docker engineer", "© Harbour Tram. Docker is a trademark of others.",
        "Our success story: a fully automated logistics hall", "Be part of a global management consulting firm", "Ready for a career in marketing", "The world of logistics is full of wonders", "Sensitive to big data", "版權所有 Docker 碼頭"
    })
    void what_is_given_is_not_asked(String given) {
        assertThat(asked(READER.read("Job", "Requirements\n- SQL\n- " + given + "\n"))).containsExactly("REQUIRED [sql]");
    }

    @Test
    void what_work_is_for_is_no_work_to_be_done() {
        assertThat(asked(READER.read("Job", "Duties\n- Build Tableau reports to improve customer experience\n- Prepare Grafana boards for decision making\n- To cope with business growth, write Kotlin\n")))
                .containsExactlyInAnyOrder("STRONGLY_PREFERRED [tableau]", "STRONGLY_PREFERRED [grafana]", "STRONGLY_PREFERRED [kotlin]");
        assertThat(asked(READER.read("Job", "Requirements\n- Build Tableau reports that improve the customer experience\n- Able to draw Grafana boards for better decision making\n")))
                .containsExactlyInAnyOrder("REQUIRED [tableau]", "REQUIRED [grafana]");
        assertThat(asked(READER.read("Job", "Duties\n- Draw Tableau boards to strive for port / customer experience\n"))).containsExactly("STRONGLY_PREFERRED [tableau]");
        assertThat(asked(READER.read("Job", "Duties\n- Improve customer service\n"))).containsExactly("STRONGLY_PREFERRED [customer-service]");
        assertThat(asked(READER.read("Job", "Requirements\n- Medical insurance claims kept in SQL\n"))).contains("REQUIRED [sql]");
    }
}
