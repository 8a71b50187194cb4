package org.quayside.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quayside.taxonomy.Occupation;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;

/** What employers write around a title says nothing, or says what a grade alone does not. */
class VacancyTitlesTest {
    private static final OccupationReader READER = new OccupationReader(Taxonomy.builtIn());

    @ParameterizedTest
    @CsvSource({
        "'Assistant (AVP) / Vice President (VP), Project Management, Trams', project-manager", "'AVP, Data Engineering - Harbour Bank', data-engineer", "'Manager / Senior Manager, Data Architect - Ferries', data-architect",
        "'Assistant Manager / Manager, Market Risk and Tram Modelling', risk-analyst", "'Manager, Data Architecture and Tickets', data-architect", "'Senior Manager, Data Management', data-manager",
        "'Vice President, Project Management', project-manager", "Regional Director - Data Engineering, data-engineer",
    })
    void behind_grades_stands_what_a_post_is_about(String title, String occupation) {
        assertThat(READER.ofVacancy(title, List.of())).get().extracting(Occupation::id).isEqualTo(occupation);
    }

    @ParameterizedTest
    @CsvSource({"(Senior) Data Analysis (Ferries), data-analyst", "Project Management, project-manager", "Machine Learning on Tram Bells - Principal Engineer/Engineer, machine-learning-engineer", "'Timetables, Specialist/Analyst (Business Intelligence - Newcomers)', business-intelligence-analyst"})
    void a_field_stands_for_who_works_in_it(String title, String occupation) {
        assertThat(READER.ofVacancy(title, List.of())).get().extracting(Occupation::id).isEqualTo(occupation);
    }

    @ParameterizedTest
    @CsvSource({
        "'System Analyst (Ferries) Double Pay + Bonus, Up to 40K', systems-analyst", "Asset Management - Senior IT Business Analyst - $40K, business-analyst", "QRS / Ferry Specialist / Data Analyst (Timetables), data-analyst",
        "Harbour Platform: Data Analysts (Ferries) - Bank, data-analyst", "Cloud/Solution Consultant (Presale), presales-consultant", "Data and Tram Architect, data-architect", "Data Team Head (Ferries) (50K), data-manager",
    })
    void a_part_of_a_title_that_is_a_post_is_what_is_meant(String title, String occupation) {
        assertThat(READER.ofVacancy(title, List.of())).get().extracting(Occupation::id).isEqualTo(occupation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IT TRAINEE", "IT Trainee / Tram Guide", "Information Technology Student"})
    void who_learns_a_trade_does_not_manage_it(String title) {
        assertThat(READER.ofVacancy(title, List.of())).get().extracting(Occupation::id).isEqualTo("it-support-officer");
    }

    @Test
    void letters_in_common_are_no_occupation_whose_skills_nobody_asks_for() {
        var asked = List.of("sql", "power-bi", "data-visualisation", "etl", "data-governance").stream().map(SkillId::new).toList();
        assertThat(READER.ofVacancy("Tram Intelligence Management, Consultant", asked)).map(Occupation::id).isNotEqualTo(Optional.of("investigator"));
        assertThat(READER.ofVacancy("Assistant Analyst - Advanced Technology", asked)).map(Occupation::id).isNotEqualTo(Optional.of("innovation-officer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Requirements", "Job Requirements:", "職位要求"})
    void a_heading_is_no_title(String title) {
        assertThat(READER.ofVacancy(title, List.of())).isEmpty();
    }
}
