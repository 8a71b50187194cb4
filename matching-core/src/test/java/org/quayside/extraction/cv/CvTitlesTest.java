package org.quayside.extraction.cv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.extraction.cv.CvTexts.ON;
import static org.quayside.extraction.cv.CvTexts.READER;
import static org.quayside.extraction.cv.CvTexts.read;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quayside.linking.CareerLine;
import org.quayside.vacancy.Seniority;

/** The lines of a CV that may hold titles, with how long and how lately each was held. */
class CvTitlesTest {
    private static List<String> titles(String text) {
        return READER.titles(text, ON).stream().map(CareerLine::text).toList();
    }

    @Test
    void the_head_of_a_job_says_how_long_it_lasted_and_when_it_ended() {
        var on = LocalDate.of(2021, 3, 10);
        assertThat(READER.titles("Baker\nExperience\nPastry Cook, Bun House, Jan 2015 - Mar 2019\n- Rolled dough for buns\n", on)).containsExactly(CareerLine.of("Baker"), new CareerLine("Pastry Cook, Bun House, Jan 2015 - Mar 2019", 51, 24));
        assertThat(READER.titles("工作經驗\n2015年1月 - 現在　廚師，維港飯店\n", on)).containsExactly(new CareerLine("2015年1月 - 現在　廚師，維港飯店", 75, 0));
    }

    @Test
    void titles_stand_at_the_top_and_in_the_heads_of_jobs() {
        var text = "Baker\nSummary\nI bake.\nExperience\nPastry Cook, Bun House\nJan 2015 - Mar 2019\n- Rolled dough for buns\nSkills\nBaking\n";
        assertThat(titles(text)).containsExactly("Baker", "Pastry Cook, Bun House", "Jan 2015 - Mar 2019");
        assertThat(titles("O\n" + text)).as("what a picture left is no title").containsExactly("Baker", "Pastry Cook, Bun House", "Jan 2015 - Mar 2019");
        assertThat(titles("Chan Tai Man\n" + text)).as("a name may stand above").containsExactly("Chan Tai Man", "Baker", "Pastry Cook, Bun House", "Jan 2015 - Mar 2019");
    }

    @Test
    void headings_and_years_without_work_hold_no_titles() {
        assertThat(titles("Experience\nBaker, Bun House\nJan 2015 - Mar 2019\n")).containsExactly("Baker, Bun House", "Jan 2015 - Mar 2019");
        assertThat(titles("PERSONAL PARTICULARS\nBaker\n")).containsExactly("Baker");
        assertThat(titles("工作經驗\n2010年 - 2022年 照顧家庭\n")).isEmpty();
    }

    @Test
    void dates_far_to_the_right_make_no_line_long() {
        var line = "Data Analyst Intern, Harbour Savings Bank" + " ".repeat(80) + "Jun 2024 – Aug 2024";
        assertThat(titles("Experience\n" + line + "\n")).containsExactly(line);
        assertThat(read("Experience\n" + line + "\n", null).seniority()).isEqualTo(Seniority.INTERN);
    }

    @Test
    void the_first_duty_is_no_title() {
        assertThat(titles("Experience\n2015 - 2019 Bun House, Baker\n• Kept payroll\n")).containsExactly("2015 - 2019 Bun House, Baker");
        assertThat(titles("Experience\n2015 - 2019 Bun House, Baker\nKept payroll.\n")).containsExactly("2015 - 2019 Bun House, Baker");
        assertThat(titles("Experience\n2015 - 2019\nBaker\n")).containsExactly("2015 - 2019", "Baker");
    }
}
