package org.quayside.app.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.Taxonomy;

class MarketTextTest {
    private static final AiVocabulary AI = new AiVocabulary(Taxonomy.builtIn());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Our online courses reach students in forty schools. You will keep the servers running. | EDUCATION_TECHNOLOGY",
        "We insure ships and pay claims quickly. | FINANCE",
        "本公司為醫院提供病人管理系統。 | HEALTH_CARE",
        "We rent drones and robot arms to builders. | ROBOTICS",
        "A charity for families in need. | PUBLIC_AND_NON_PROFIT"})
    void the_sector_is_read_from_what_an_employer_says(String text, Sector sector) {
        assertThat(new SectorWords().of(text)).isEqualTo(sector);
    }

    @Test
    void a_text_about_nothing_has_no_sector() {
        assertThat(new SectorWords().of("Come and work with us.")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Teacher, Hong Kong\n\nAfter ten years in classrooms I would like to pivot into machine learning.", "護士\n\n希望轉職至人工智能領域。",
        "Accountant\nObjective: a career change to AI product work.", "Chef\nI am retraining in data science at night."})
    void a_wish_to_change_into_ai_is_read(String cv) {
        assertThat(new SwitchWish(AI).in(cv)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Machine learning engineer\nLooking for a team in AI.", "Teacher\nUsed AI tools in class. I want to keep teaching.", "Nurse\nI want to lead a ward."})
    void others_do_not_wish_it(String cv) {
        assertThat(new SwitchWish(AI).in(cv)).isFalse();
    }

    @Test
    void ai_is_what_the_taxonomy_has_below_it_and_roles_made_of_it() {
        assertThat(AI.isAiRole("Senior Machine Learning Engineer")).isTrue();
        assertThat(AI.isAiRole("人工智能工程師")).isTrue();
        assertThat(AI.isAiRole("Retail manager, Causeway Bay")).isFalse();
        assertThat(AI.has(new org.quayside.taxonomy.SkillId("pytorch"))).isTrue();
        assertThat(AI.has(new org.quayside.taxonomy.SkillId("microsoft-excel"))).isFalse();
    }

    @Test
    void names_that_no_skill_is_called_are_found() {
        assertThat(new UnlistedNames(Taxonomy.builtIn()).in("Python, PyTorch and QuuxFlow with ZyxDB; HKD 30,000")).containsExactly("QuuxFlow", "ZyxDB");
    }
}
