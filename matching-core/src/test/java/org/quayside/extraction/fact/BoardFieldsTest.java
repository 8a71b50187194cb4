package org.quayside.extraction.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.vacancy.VacancyReader;
import org.quayside.extraction.vacancy.VacancyReaderTest;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Education;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.Seniority;

/** What stands in the fields of a job board below an advertisement. */
class BoardFieldsTest {
    private static final VacancyReader READER = new VacancyReader(new SkillGazetteer(Taxonomy.builtIn()));
    private static final String BOARD = "\n\nCareer Level: Entry Level\nYears of Experience: 2 years\nQualification: Non-Degree Tertiary\nJob Type: Full Time, Permanent\n";

    @Test
    void where_the_text_is_silent_the_fields_hold_wherever_they_stand() {
        var reading = READER.read("Pier Clerk", "Duties\n- Keep the log\nHow to apply\nWrite to us." + BOARD);
        assertThat(reading.years()).isEqualTo(20);
        assertThat(reading.education()).isEqualTo(Education.DIPLOMA);
        assertThat(reading.seniority()).isEqualTo(Seniority.JUNIOR);
        assertThat(reading.employmentType()).isEqualTo(EmploymentType.FULL_TIME);
        var chinese = READER.read("碼頭文員", "職責：\n- 記錄船期\n\n職位級別：高級\n工作年資：五年\n學歷：學位\n工作類型：全職, 合約\n");
        assertThat(chinese.years()).isEqualTo(50);
        assertThat(chinese.education()).isEqualTo(Education.BACHELOR);
        assertThat(chinese.seniority()).isEqualTo(Seniority.SENIOR);
        assertThat(chinese.employmentType()).isEqualTo(EmploymentType.CONTRACT);
    }

    @Test
    void what_the_text_says_goes_before_the_fields() {
        var reading = READER.read("Pier Clerk", "Requirements\n- Bachelor's degree\n- At least 1 year of experience" + BOARD);
        assertThat(reading.years()).isEqualTo(10);
        assertThat(reading.education()).isEqualTo(Education.BACHELOR);
        assertThat(READER.read("Pier Clerk", "Requirements\n- Diploma or equivalent work experience" + BOARD).education()).isNull();
        assertThat(READER.read("Pier Clerk", "Requirements\n- Fresh graduates are welcome" + BOARD).years()).isNull();
        assertThat(READER.read("Pier Clerk", "Requirements\n- 4 years of experience" + BOARD).seniority()).isNull();
        assertThat(READER.read("(Senior) Pier Clerk", "Requirements\n- Excel" + BOARD).seniority()).isNull();
    }

    @Test
    void fields_are_no_headings_and_ask_for_nothing() {
        var text = "Responsibilities\n- Keep the log in Tableau\nDegree in logistics or related disciplines\nProficient in SQL" + BOARD;
        assertThat(VacancyReaderTest.asked(READER.read("Planner", text))).containsExactly("REQUIRED [sql]", "STRONGLY_PREFERRED [tableau]");
        assertThat(READER.lines(text)).extracting(line -> text.substring(line.place().start(), line.place().end())).noneMatch(line -> line.contains("Career") || line.contains("Permanent"));
        var own = "Qualification: Diploma\n- Knowledge of SQL\n";
        assertThat(VacancyReaderTest.asked(READER.read("Planner", own))).containsExactly("REQUIRED [sql]");
    }

    @Test
    void a_fact_of_a_field_has_its_place() {
        var text = "Duties\n- Keep the log" + BOARD;
        assertThat(READER.places(text, READER.read("Pier Clerk", text))).extracting(place -> place.fact() + " " + text.substring(place.place().start(), place.place().end()))
                .containsExactly("seniority Career Level: Entry Level", "years Years of Experience: 2 years", "education Qualification: Non-Degree Tertiary", "employmentType Job Type: Full Time, Permanent");
    }

    @Test
    void who_must_have_worked_for_years_is_no_beginner() {
        assertThat(READER.read("Associate, Ferry Planning", "Requirements\n- At least 5 years of experience in planning").seniority()).isNull();
        assertThat(READER.read("Associate, Ferry Planning", "Requirements\n- At least 1 year of experience in planning").seniority()).isEqualTo(Seniority.JUNIOR);
        assertThat(READER.read("Pier Clerk", "Duties\n- Keep the log\n\nCareer Level: Entry Level\nYears of Experience: 6 years\n").seniority()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Job Type: Full Time, Contract | | CONTRACT", "Job Type: Full Time, Internship | | INTERNSHIP", "Job Type: Permanent, Contract | | FULL_TIME", "Job Type: Full Time, Temporary | | TEMPORARY",
        "Job Type: Part Time | | PART_TIME", "Employment Type: Permanent | | FULL_TIME",
        "Job Type: Full Time, Contract | This is a full-time position. | CONTRACT", "Job Type: Full Time, Contract | This is a permanent position. | FULL_TIME", "Job Type: Full Time | Two-year contract. | CONTRACT",
    })
    void a_contract_or_an_internship_may_be_full_time(String field, @Nullable String text, EmploymentType expected) {
        assertThat(READER.read("Clerk", "Duties\n" + (text == null ? "Keep the log" : text) + "\n\n" + field + "\n").employmentType()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Degree, BACHELOR", "Postgraduate, MASTER", "Matriculated, SECONDARY", "School Certificate, SECONDARY", "Higher Diploma, DIPLOMA", "(N/A),"})
    void a_qualification_is_the_least_that_is_enough(String qualification, @Nullable Education expected) {
        assertThat(READER.read("Clerk", "Duties\n- Keep the log\n\nQualification: " + qualification + "\nJob Type: Full Time").education()).isEqualTo(expected);
    }
}
