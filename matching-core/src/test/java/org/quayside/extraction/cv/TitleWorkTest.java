package org.quayside.extraction.cv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.extraction.cv.CvTexts.read;
import static org.quayside.extraction.cv.CvTexts.skill;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A title says what was done as long as the job lasted. */
class TitleWorkTest {
    @Test
    void who_was_an_accountant_did_accounting() {
        var text = "Experience\nSenior Accountant, Harbour Trading Ltd\nJan 2001 - Dec 2014\n- Kept the ledgers tidy\n";
        var accounting = skill(read(text, null), "accounting");
        assertThat(accounting.years()).isEqualTo(140);
        assertThat(accounting.mentions()).extracting(span -> text.substring(span.start(), span.end())).contains("Accountant");
    }

    @ParameterizedTest
    @CsvSource({"Machine Learning Engineer, machine-learning", "Electrician, electrical-fitting", "Restaurant Manager, restaurant-management", "Sales Manager, sales", "Teacher, teaching", "Finance Manager, finance", "電工, electrical-fitting", "餐廳經理, restaurant-management"})
    void the_work_of_a_title_is_what_everybody_in_it_does(String title, String work) {
        assertThat(skill(read("Experience\n" + title + ", Jan 2010 - Dec 2019\n- Kept the books tidy\n", null), work).years()).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"Designer, graphic-design", "Assistant Director, film-directing", "設計師, graphic-design"})
    void a_title_of_several_trades_says_nothing_of_the_work(String title, String work) {
        assertThat(read("Experience\n" + title + ", Jan 2010 - Dec 2019\n- Kept the books tidy\n", null).skills()).noneMatch(s -> s.skill().value().equals(work));
    }

    @Test
    void a_skill_that_the_title_names_was_used_all_along() {
        var reading = read("Experience\nPayroll Coordinator\nHarbour Trading Ltd\nJan 2001 - Dec 2014\n- Kept Grafana running\n", null);
        assertThat(skill(reading, "payroll").years()).isEqualTo(140);
        assertThat(skill(reading, "grafana").years()).as("a mention below").isEqualTo(80);
    }

    @Test
    void so_does_a_chinese_title() {
        assertThat(skill(read("工作經驗\n2015年1月 - 2024年12月　維港飯店　廚師\n- 準備晚餐\n", null), "cooking").years()).isEqualTo(100);
    }

    @Test
    void a_word_of_a_title_within_another_says_nothing() {
        assertThat(read("Experience\nAssistant to the Accountant General, 2015 - 2019\n- Greeted guests\n", null).skills()).noneMatch(s -> s.skill().value().equals("accounting"));
    }
}
