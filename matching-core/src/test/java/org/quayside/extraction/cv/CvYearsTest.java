package org.quayside.extraction.cv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.extraction.cv.CvTexts.ENGINEER;
import static org.quayside.extraction.cv.CvTexts.JULIA;
import static org.quayside.extraction.cv.CvTexts.read;
import static org.quayside.extraction.cv.CvTexts.skill;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For how long and when a skill was used, and for how long somebody has worked. */
class CvYearsTest {
    @Test
    void dates_on_lines_of_their_own_are_one_stretch() {
        var reading = read("Experience\nMay 2016\nto\nCurrent\nQuay Ltd Data Analyst\n\nWrote SQL.\n\nApril 2013 -\nMay 2016\nFerry Ltd Clerk\n\nKept payroll.\n", null);
        assertThat(reading.years()).isEqualTo(121);
        assertThat(skill(reading, "sql").years()).isEqualTo(80);
        assertThat(skill(reading, "payroll").years()).isEqualTo(32);
    }

    @Test
    void until_today_may_be_said_without_a_dash_and_october_in_numerals() {
        var dashed = read("Experience\nOct 2016 - Present Quay Ltd, Clerk\n- Payroll\n", null).years();
        assertThat(read("Experience\nOct 2016 to date Quay Ltd, Clerk\n- Payroll\n", null).years()).isEqualTo(dashed);
        assertThat(read("工作經驗\n二〇一六年十月至今 碼頭公司 文員\n- Payroll\n", null).years()).isEqualTo(dashed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ran Team Foundation Server (TFS)", "Ran (TFS) Team Foundation Server"})
    void a_name_and_its_letters_beside_it_are_one_mention(String line) {
        assertThat(skill(read("Experience\nOfficer, Quay Ltd, Jan 2001 - Dec 2020\n- " + line + "\n", null), "azure-devops").years()).isEqualTo(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Attended workshops on payroll and budgeting", "Attending two payroll workshops a year", "Attended staff seminars and payroll workshops", "Received training in Excel 2010 for payroll", "Completed two payroll courses",
        "Participated in seminars about tax, pensions and payroll", "參加出糧課程", "接受出糧培訓"})
    void what_was_only_attended_is_held_without_years(String line) {
        assertThat(skill(read("Experience\nOfficer, Quay Ltd, Jan 2001 - Dec 2020\n- " + line + "\n", null), "payroll").years()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Attended to payroll and training courses", "Attended workshops, ran payroll", "Attended workshops on glass and handled payroll", "Attended workshops and organised payroll courses", "Completed payroll on time, training included",
        "Received the forms and prepared payroll classes"})
    void what_stands_beside_it_has_years(String line) {
        assertThat(skill(read("Experience\nOfficer, Quay Ltd, Jan 2001 - Dec 2020\n- " + line + "\n", null), "payroll").years()).isEqualTo(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5+ years of payroll", "Over five years of payroll", "五年以上出糧經驗"})
    void years_that_may_be_more_are_what_the_dates_make_of_them(String line) {
        assertThat(skill(read(line + "\nExperience\nPayroll Officer, Quay Ltd, Jan 2011 - Dec 2020\n- Filing\n", null), "payroll").years()).isEqualTo(100);
        assertThat(skill(read(line + "\nExperience\nPayroll Officer, Quay Ltd, Jan 2019 - Dec 2020\n- Filing\n", null), "payroll").years()).isEqualTo(50);
    }

    @Test
    void years_that_are_told_exactly_stay() {
        assertThat(skill(read("5 years of payroll\nExperience\nPayroll Officer, Quay Ltd, Jan 2011 - Dec 2020\n- Filing\n", null), "payroll").years()).isEqualTo(50);
    }

    @Test
    void years_reach_work_told_by_its_verb_and_not_what_is_understood_besides() {
        assertThat(skill(read("Over 20 years of experience in payroll and preparing quarterly tax returns for clients.\n", null), "taxation").years()).isEqualTo(200);
        assertThat(skill(read("12 years of experience in the ferry trade and a good understanding of payroll.\n", null), "payroll").years()).isNull();
    }

    @Test
    void a_month_may_be_joined_to_today_by_a_comma() {
        assertThat(read("Experience\nClerk , 05/2016 , Current\nQuay Ltd, Kwun Tong\nKept payroll.\n", null).years()).isEqualTo(read("Experience\nClerk 05/2016 - Current\nKept payroll.\n", null).years()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022.03－2023.02", "2022/03～2023/02", "2022年3月－2023年2月", "03/2022 〜 02/2023", "二零二二年三月至二零二三年二月"})
    void dates_may_be_joined_by_wide_signs(String range) {
        assertThat(read("工作經歷\n" + range + "　維多利亞百貨　文員\n● 使用 SQL\n", null).years()).isEqualTo(10);
    }

    @Test
    void dates_may_be_told_by_seasons() {
        assertThat(read("Experience\nAnalyst, Harbour Ltd, Spring 2015 to Autumn 2018\n- Wrote SQL\n", null).years()).isEqualTo(36);
    }

    @Test
    void years_come_from_phrases_first_and_from_the_dates_of_jobs_else() {
        var reading = read(ENGINEER, JULIA);
        assertThat(skill(reading, "apache-spark").years()).as("4+ years of").isEqualTo(40);
        assertThat(skill(reading, "apache-airflow").years()).as("three years' experience in").isEqualTo(30);
        assertThat(skill(reading, "python").years()).as("Sep 2019 to Apr 2025 are 68 months").isEqualTo(57);
        assertThat(skill(reading, "sql").years()).as("both jobs, 110 months").isEqualTo(92);
        assertThat(skill(reading, "tableau").years()).as("Mar 2016 to Aug 2019 are 42 months").isEqualTo(35);
        assertThat(skill(reading, "docker").years()).as("only listed").isNull();
        assertThat(reading.years()).as("education does not count").isEqualTo(92);
    }

    @Test
    void one_mention_in_a_long_job_is_eight_years_at_most_and_two_are_more() {
        var text = "Experience\nEngineer, Harbour Tram, Jan 2011 - Present\n- Wrote services in Java\n- Queries in SQL\n- Tuned SQL\n";
        assertThat(skill(read(text, null), "java").years()).isEqualTo(80);
        assertThat(skill(read(text, null), "sql").years()).isGreaterThan(130);
    }

    @Test
    void years_since_use_are_counted_from_the_end_of_the_latest_job_with_the_skill() {
        var reading = read(ENGINEER, JULIA);
        assertThat(skill(reading, "python").yearsSinceUse()).isZero();
        assertThat(skill(reading, "tableau").yearsSinceUse()).isEqualTo(5);
        assertThat(skill(reading, "docker").yearsSinceUse()).isNull();
    }

    @Test
    void overlapping_jobs_are_counted_once() {
        var reading = read("Experience\nTutor\nJan 2018 - Dec 2019\n- Python lessons\n\nTeacher\nJul 2018 - Dec 2020\n- Python club\n", null);
        assertThat(reading.years()).isEqualTo(30);
        assertThat(skill(reading, "python").years()).isEqualTo(30);
    }

    @Test
    void years_in_all_may_be_said_in_words() {
        assertThat(read("Summary\nNurse with over 12 years of experience in hospitals.", null).years()).isEqualTo(120);
        assertThat(read("簡介\n具有十二年工作經驗的護士。", null).years()).isEqualTo(120);
        assertThat(read("Education\nA 3 year degree in nursing.", null).years()).isNull();
    }

    @Test
    void what_is_said_within_one_job_is_said_of_that_job() {
        var text = "Experience\nBookkeeper, Quay Ltd, Jan 2016 - Dec 2024\nI spent two years on payroll.\nClerk, Ferry Ltd, Jan 2010 - Dec 2012\nKept payroll for the crews.\n";
        assertThat(skill(read(text, null), "payroll").years()).isEqualTo(50);
        assertThat(skill(read("Experience\nClerk, Quay Ltd, Jan 2024 - Dec 2024\nThree years of payroll before and in this post.\n", null), "payroll").years()).isEqualTo(30);
    }

    @Test
    void what_the_summary_counts_in_years_was_used_to_the_end() {
        var jobs = "Experience\nAnalyst, Quay Ltd, Jan 2018 - Dec 2024\nWrote reports.\nClerk, Ferry Ltd, Jan 2008 - Dec 2009\nWrote SQL for the harbour.\n";
        assertThat(skill(read("Summary\nOver ten years of SQL.\n" + jobs, null), "sql").yearsSinceUse()).isZero();
        assertThat(skill(read(jobs, null), "sql").yearsSinceUse()).isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Over thirty years' experience in auditing. | auditing | 300", "Twenty-five years of bookkeeping. | bookkeeping | 250", "Forty two years of cooking. | cooking | 420",
        "Twenty years of auditing. | auditing | 200"})
    void tens_of_years_are_numbers_too(String text, String skill, int tenths) {
        assertThat(skill(read("Summary\n" + text + "\n", null), skill).years()).isEqualTo(tenths);
    }

    @ParameterizedTest
    @ValueSource(strings = {"• 2018年起管理 payroll", "• Since 2018 payroll for the whole pier"})
    void what_began_within_a_job_ended_with_it(String line) {
        var reading = read("工作經驗\n碼頭公司 主任 01/2014–12/2022\n" + line + "\n• 編寫 SQL\n", null);
        assertThat(reading.years()).isEqualTo(90);
        assertThat(skill(reading, "payroll").years()).isBetween(40, 50);
        assertThat(skill(reading, "payroll").yearsSinceUse()).isEqualTo(2);
        assertThat(skill(reading, "sql").years()).as("of the job, not of the line above").isEqualTo(80);
    }

    @Test
    void streaks_and_deadlines_are_no_experience() {
        assertThat(skill(read("工作經驗\n2018年 - 2024年 碼頭公司 營業員\n• 連續三年達成銷售目標\n", null), "sales").years()).isEqualTo(60);
        assertThat(skill(read("Experience\nSeller, Quay Ltd, 2018 - 2024\n• Three consecutive years of payroll without a slip\n", null), "payroll").years()).isEqualTo(60);
        assertThat(skill(read("工作經驗\n2018年 - 2024年 碼頭公司 文員\n• 兩年內完成 SAP 上線\n", null), "sap").years()).isEqualTo(60);
    }

    @Test
    void two_months_may_be_joined_by_a_comma() {
        assertThat(read("Experience\nClerk , 05/2016 , 04/2018 Quay Ltd\nKept payroll.\n", null).years()).isEqualTo(20);
    }
}
