package org.quayside.extraction.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.extraction.vacancy.VacancyReaderTest.asked;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.taxonomy.Taxonomy;

/** How much words of wishing and of insisting reach in a line of what is required. */
class ImportancesTest {
    private static final VacancyReader READER = new VacancyReader(new SkillGazetteer(Taxonomy.builtIn()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Knowledge of Docker is also welcomed | PREFERRED [docker]",
        "Exposure to Docker will be highly appreciated | PREFERRED [docker]",
        "Better to have Docker experience | PREFERRED [docker]",
        "Experience with Docker is preferable but not mandatory | PREFERRED [docker]",
        "Excel and Docker are added plus | PREFERRED [docker], PREFERRED [microsoft-excel]",
        "Tableau to build desired reports | REQUIRED [tableau]",
        "Knowledge of any container is a plus, e.g. Docker, Podman | PREFERRED [docker, podman]",
        "Scripting tools are a plus (ie. Python, Perl and etc.) | PREFERRED [scripting], PREFERRED [perl, python]",
        "Worked with Redis, Quaylog, etc. (advantage) | PREFERRED [redis]",
        "Holder of a forklift licence (valid) and knowledge of payroll, preferred | PREFERRED [forklift-operation], PREFERRED [payroll]",
        "Experience in payroll, preferably with recruitment background will be an advantage | REQUIRED [payroll], PREFERRED [recruitment]",
        "Two years of HTML5, CSS3 Knowledge of Redis would be an advantage | REQUIRED [html] 20, REQUIRED [css] 20, PREFERRED [redis]",
        "Proficiency in Python and additional experience in Docker is an advantage | REQUIRED [python], PREFERRED [docker]",
        "Interest in payroll, recruitment | PREFERRED [payroll], PREFERRED [recruitment]",
        "Passionate about machine learning and at home in SQL | PREFERRED [machine-learning], PREFERRED [sql]",
        "Redis will be an advantage and with in-depth knowledge of Docker | PREFERRED [redis], REQUIRED [docker]",
        "SQL is a must and Docker is a plus | REQUIRED [sql], PREFERRED [docker]",
        "Knowledge of SQL is required, Docker or Redis an advantage | REQUIRED [sql], PREFERRED [docker, redis]",
        "必須懂 SQL，懂 Docker 優先 | REQUIRED [sql], PREFERRED [docker]",
        "At least 1 year of leadership experience | REQUIRED [leadership] 10",
        "Familiar with Docker. / Redis will be an advantage | PREFERRED [docker, redis]",
    })
    void a_wish_reaches_what_it_is_said_of(String text, String expected) {
        assertThat(asked(READER.read("Job", "Requirements\n- " + text + "\n"))).containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(", (?=[A-Z])"));
    }

    @Test
    void what_is_called_an_advantage_is_no_more_though_duties_or_the_end_of_the_title_name_it() {
        assertThat(asked(READER.read("Officer", "Duties\n- Keep tides in Redis\n- Write SQL\n\nRequirements\n- Redis is a plus\n"))).containsExactly("STRONGLY_PREFERRED [sql]", "PREFERRED [redis]");
        assertThat(asked(READER.read("Tide Officer (Redis)", "Requirements\n- SQL\n- Knowledge in Redis is preferable\n"))).containsExactly("REQUIRED [sql]", "PREFERRED [redis]");
        assertThat(asked(READER.read("Officer", "Duties\n- Keep the payroll\n\nRequirements\n- SQL\n- Experience from payroll agencies is a plus\n"))).contains("STRONGLY_PREFERRED [payroll]");
        assertThat(asked(READER.read("Tide Officer (Redis)", "Requirements\n- SQL\n"))).containsExactlyInAnyOrder("REQUIRED [redis]", "REQUIRED [sql]");
        assertThat(asked(READER.read("碼頭工程師", "職責\n- 以 Redis 記錄潮汐\n\n要求\n- 懂 SQL\n- 懂 Redis 優先\n"))).containsExactly("REQUIRED [sql]", "PREFERRED [redis]");
    }
}
