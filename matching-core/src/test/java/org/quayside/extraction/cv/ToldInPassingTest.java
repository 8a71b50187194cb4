package org.quayside.extraction.cv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.extraction.cv.CvTexts.ids;
import static org.quayside.extraction.cv.CvTexts.read;
import static org.quayside.extraction.cv.CvTexts.skill;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Skills in key words, in titles within duties, and in what others are to become better at. */
class ToldInPassingTest {
    @Test
    void one_word_of_a_list_of_key_words_must_be_read_where_it_stands_in_the_text() {
        var job = "Experience\n2020 - 2022 Quay Ltd, Clerk\n- Arranged travel logistics for the director\n- Kept the payroll\n";
        var list = "email, fax, forms, glass, invoices, letters, logistics, mail, notes, office, payroll, quotes, telephone, travel, welding, writing\n";
        assertThat(ids(read(job + "Skills\narrears, " + list, null))).contains("payroll", "welding").doesNotContain("logistics");
        assertThat(ids(read(job + "Skills\nwriting, welding, travel, telephone, quotes, payroll, office, notes, mail, logistics, letters, invoices, glass, forms, fax, email, arrears\n", null))).contains("payroll", "welding", "logistics");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Served as the project manager for three piers | project-management", "Acted as lead accountant in the absence of the manager | accounting", "Bookkeeper for the whole firm, cooked on Fridays | accounting", "兼任會計，每月埋數 | accounting"})
    void titles_within_duties_say_what_was_done(String line, String id) {
        assertThat(skill(read("Experience\nJan 2020 - Dec 2023 Quay Ltd, Officer\n- " + line + "\n", null), id).years()).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Served as assistant to the project manager", "Reported to the bookkeeper for the region"})
    void titles_of_others_do_not(String line) {
        assertThat(ids(read("Experience\nJan 2020 - Dec 2023 Quay Ltd, Officer\n- " + line + "\n", null))).doesNotContain("project-management", "accounting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Helped pupils build their leadership skills", "Fostered the students' own leadership skills", "培養學生領導能力"})
    void what_others_get_better_at_is_not_held(String line) {
        assertThat(ids(read("Experience\n2020 - 2022 Quay School, Teacher\n- " + line + "\n", null))).doesNotContain("leadership");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Showed leadership skills when their teacher was ill", "帶領學生，展現領導能力"})
    void what_somebody_shows_is(String line) {
        assertThat(ids(read("Experience\n2020 - 2022 Quay School, Teacher\n- " + line + "\n", null))).contains("leadership");
    }
}
