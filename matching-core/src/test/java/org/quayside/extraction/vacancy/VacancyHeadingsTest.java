package org.quayside.extraction.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.taxonomy.Taxonomy;

/** Headings of advertisements, in whatever words. */
class VacancyHeadingsTest {
    private static final VacancyReader READER = new VacancyReader(new SkillGazetteer(Taxonomy.builtIn()));

    @ParameterizedTest
    @ValueSource(strings = {
        "skills & experiences required.", "Key Qualifications, Experiences and Knowledge", "What will make you successful", "What we need from you:", "Who are we looking for",
        "You know that you can do the job if you have…", "Do you have the right profile?", "To qualify for the role, you must have", "理想的求職者", "理想的求职者", "理想人選",
    })
    void what_follows_is_required(String heading) {
        assertThat(VacancyReaderTest.asked(READER.read("Clerk", "Duties\nKeep the log in Excel\n" + heading + "\nGood command of SQL\n"))).contains("REQUIRED [sql]", "STRONGLY_PREFERRED [microsoft-excel]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Job Offer", "What you can get from us", "What you get in return…", "Additional Information", "About Harbour Tram", "Why Harbour Tram", "Life at Harbour Tram", "職位福利"})
    void what_follows_is_not_asked(String heading) {
        assertThat(VacancyReaderTest.asked(READER.read("Clerk", "Requirements\nGood command of SQL\n" + heading + "\nCourses in Excel\n"))).containsExactly("REQUIRED [sql]");
    }

    @Test
    void a_bullet_may_be_drawn_into_the_heading() {
        var reading = READER.read("Clerk", "Responsibilities• Keep the log in Excel\n• Answer calls\nRequirements• Diploma holder\n• Knowledge of SQL\n");
        assertThat(VacancyReaderTest.asked(reading)).contains("REQUIRED [sql]", "STRONGLY_PREFERRED [microsoft-excel]");
        assertThat(VacancyReaderTest.asked(READER.read("Clerk", "Skills:\nSQL • Excel • Tableau\n"))).containsExactly("REQUIRED [sql]", "REQUIRED [microsoft-excel]", "REQUIRED [tableau]");
    }

    @Test
    void a_heading_in_capitals_may_stand_before_its_content() {
        assertThat(VacancyReaderTest.asked(READER.read("Clerk", "JOB DUTIES Keep the log in Excel - daily\nJOB REQUIREMENTS Good command of SQL\n"))).containsExactly("REQUIRED [sql]", "STRONGLY_PREFERRED [microsoft-excel]");
    }

    @Test
    void a_sentence_about_something_is_no_heading() {
        assertThat(VacancyReaderTest.asked(READER.read("Clerk", "Requirements\nAbout three years with Excel\nWhat counts is SQL, and care\nKnowledge of Tableau\n")))
                .containsExactly("REQUIRED [microsoft-excel] 30", "REQUIRED [sql]", "REQUIRED [tableau]");
    }
}
