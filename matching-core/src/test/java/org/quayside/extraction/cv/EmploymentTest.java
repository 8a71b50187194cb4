package org.quayside.extraction.cv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.extraction.cv.CvTexts.read;
import static org.quayside.extraction.cv.CvTexts.skill;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which entries of a CV are jobs, and which lines tell of which. */
class EmploymentTest {
    @Test
    void duties_below_two_titles_of_one_firm_belong_to_both() {
        var stacked = read("Experience\nQuay Ltd\nClerk, 01.2019 – 12.2022\nJunior Clerk, 05.2015 – 12.2018\n- Payroll for the crews\n\nFerry Ltd\nDriver, 08.2010 – 04.2015\n- SQL\n", null);
        assertThat(skill(stacked, "payroll").years()).isEqualTo(77);
        assertThat(skill(stacked, "sql").years()).isEqualTo(48);
        var apart = read("Experience\nClerk, Quay Ltd, 01.2019 – 12.2022\nDriver, Ferry Ltd, 05.2015 – 12.2018\n- Payroll for the crews\n", null);
        assertThat(skill(apart, "payroll").years()).isEqualTo(37);
    }

    @Test
    void what_was_achieved_in_a_job_and_what_follows_belongs_to_it() {
        for (var gap : new String[] {"\n", "\n\n"}) {
            var reading = read("Experience\nOfficer, Quay Ltd, Jan 2019 - Dec 2022\n- Filing\n- Post" + gap + "Key Achievements: wrote the forms for payroll\nKept the books in SQL\nClerk, Ferry Ltd, Jan 2015 - Dec 2018\n- Filing\n", null);
            assertThat(skill(reading, "payroll").years()).isEqualTo(40);
            assertThat(skill(reading, "sql").years()).isEqualTo(40);
            assertThat(reading.years()).isEqualTo(80);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Training", "Key Proficiencies", "Accomplishments"})
    void jobs_go_on_below_what_was_learned_in_one(String heading) {
        var reading = read("Experience\nJan 2019 to Dec 2022\nCompany Name City, State Officer\nKept payroll\n\n" + heading + ":\nPier lore\n\nJan 2015 to Dec 2018\nCompany Name City, State Clerk\nWrote SQL\n", null);
        assertThat(reading.years()).isEqualTo(80);
        assertThat(skill(reading, "sql").years()).isEqualTo(40);
        assertThat(read("Experience\nJan 2019 to Dec 2022\nQuay Ltd, Officer\n\n" + heading + ":\nJan 2015 to Dec 2018\nPier Course, Ferry Ltd\n", null).years()).isEqualTo(40);
    }

    @Test
    void courses_below_a_job_are_not_its_work() {
        var reading = read("Experience\nJan 2019 to Dec 2022\nQuay Ltd, Officer\nKept payroll\n\nRelevant Training:\n\nBudgeting course\n", null);
        assertThat(skill(reading, "payroll").years()).isEqualTo(40);
        assertThat(skill(reading, "budgeting").years()).isNull();
    }

    @Test
    void education_ends_what_goes_on_below_training() {
        var reading = read("Experience\nJan 2019 to Dec 2022\nCompany Name City, State Officer\nKept payroll\n\nTraining:\nPier lore\n\nJan 2015 to Dec 2018\nCompany Name City, State Clerk\nWrote SQL\n\nEducation\nSociology, Quay University\nBudgeting\n", null);
        assertThat(skill(reading, "sql").years()).isEqualTo(40);
        assertThat(skill(reading, "budgeting").years()).isNull();
    }

    @Test
    void a_job_without_dates_has_none_of_the_job_above() {
        var reading = read("Experience\nOfficer 01/2019 to 12/2022 Company Name City, State\nKept payroll\n\nFiled\n\nClerk, Company Name City, State\nWrote SQL\n", null);
        assertThat(skill(reading, "payroll").years()).isEqualTo(40);
        assertThat(skill(reading, "sql").years()).isNull();
    }

    @Test
    void the_end_of_a_broken_sentence_is_no_heading() {
        var reading = read("""
                Experience
                May 2015 - October 2016 Quay Ltd, Engineer
                Kept Jira in order and wrote down what went wrong with sports and other
                activities.
                February 2012 - January 2014 Ferry Ltd, Programmer
                Wrote Java.
                """, null);
        assertThat(reading.years()).isEqualTo(35);
        assertThat(skill(reading, "java").years()).isEqualTo(20);
    }

    @Test
    void a_line_behind_a_katakana_dot_tells_of_the_job_above_it() {
        var reading = read("工作經驗\n2021年6月 - 至今　海港科技有限公司　軟件工程師\n・以 Java 開發系統\n・使用 Docker 部署\n2018年7月 - 2021年5月　維港軟件　程式員\n・編寫 SQL\n", null);
        assertThat(skill(reading, "docker").years()).isEqualTo(skill(reading, "java").years());
        assertThat(skill(reading, "docker").yearsSinceUse()).isZero();
        assertThat(skill(reading, "sql").years()).isEqualTo(29);
    }

    @Test
    void technologies_beneath_a_job_belong_to_that_job() {
        var reading = read("""
                Experience
                Developer, Example Ltd
                Jan 2020 - Dec 2021
                Built shops.
                Technologies: Go, React, PostgreSQL

                Clerk, Office Ltd
                Jan 2015 - Dec 2019
                Filing.
                """, null);
        assertThat(skill(reading, "go").years()).isEqualTo(20);
        assertThat(skill(reading, "postgresql").yearsSinceUse()).isEqualTo(3);
        assertThat(reading.years()).isEqualTo(70);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Experience\nJan 2020 - Dec 2023 Quay Ltd, Officer\nKept payroll for the crews\nJan 2014 - Dec 2019 Ferry Ltd, Clerk\nWrote SQL\n",
        "Experience\nOfficer\nQuay Ltd Jan 2020 - Dec 2023\nKept payroll for the crews\nClerk\nFerry Ltd Jan 2014 - Dec 2019\nWrote SQL\n",
        "Experience\nOfficer, Quay Ltd\nJan 2020 - Dec 2023\nKept payroll for the crews\nClerk, Ferry Ltd\nJan 2014 - Dec 2019\nWrote SQL\n",
        "工作經驗\n2020年1月 – 2023年12月 碼頭公司 主任\n計算 payroll 及編更\n2014年1月 – 2019年12月 渡輪公司 文員\n編寫 SQL\n"})
    void duties_without_bullets_belong_to_the_job_that_the_first_entry_shows(String text) {
        assertThat(skill(read(text, null), "payroll").years()).isEqualTo(40);
        assertThat(skill(read(text, null), "payroll").yearsSinceUse()).isEqualTo(1);
        assertThat(skill(read(text, null), "sql").years()).isEqualTo(60);
    }

    @Test
    void a_blank_line_sets_a_title_apart_from_the_duties_above_it() {
        var reading = read("Experience\nJan 2020 - Dec 2023 Quay Ltd, Officer\nWrote SQL\n\nPayroll Clerk\nJan 2014 - Dec 2019 Ferry Ltd\n", null);
        assertThat(skill(reading, "payroll").yearsSinceUse()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"․", "－", "★ ", "✅ ", "✔️ ", "➔ ", "\uF0B7 ", "一、", "（二）"})
    void whatever_stands_before_a_duty_is_a_bullet(String bullet) {
        var reading = read("工作經驗\n碼頭公司 主任\n2020年1月 – 2023年12月\n" + bullet + "編寫 SQL\n" + bullet + "計算 payroll\n渡輪公司 文員\n2014年1月 – 2019年12月\n", null);
        assertThat(skill(reading, "payroll").years()).isEqualTo(40);
    }

    @Test
    void headings_may_be_numbered_in_chinese() {
        assertThat(skill(read("一、工作經驗\n2020年1月 – 2023年12月 碼頭公司 主任\n（一）編寫 SQL\n二、技能\nPhotoshop\n", null), "photoshop").years()).isNull();
        assertThat(read("簡介\n三、四年銷售經驗\n", null).years()).isEqualTo(40);
    }

    @Test
    void sentences_of_one_paragraph_have_dates_of_their_own() {
        var reading = read("2006年至2010年在碼頭做學徒，幫手做會計。2010年到2018年在船廠管理 payroll。2018年1月到而家在公司寫 SQL。\n\n軟件方面，Photoshop 精通。\n", null);
        assertThat(skill(reading, "accounting").yearsSinceUse()).isEqualTo(15);
        assertThat(skill(reading, "payroll").years()).isEqualTo(80);
        assertThat(skill(reading, "sql").years()).isEqualTo(73);
        assertThat(skill(reading, "sql").yearsSinceUse()).isZero();
        assertThat(skill(reading, "photoshop").years()).as("another paragraph").isNull();
    }

    @Test
    void so_have_clauses() {
        var reading = read("2010年至2018年在船廠管理 payroll，2018年1月至今在公司寫 SQL。\n", null);
        assertThat(skill(reading, "payroll").years()).isEqualTo(80);
        assertThat(skill(reading, "sql").years()).isEqualTo(73);
        assertThat(reading.years()).isEqualTo(153);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "2010年 - 2022年 照顧家庭", "2010 - 2022 Career break", "Full-time mother\n2010 - 2022", "2010 - 2022\nStay-at-home dad", "2010 - 2022 Volunteer, Harbour Hospice", "2010年 - 2022年 老人院義工"})
    void care_of_the_family_breaks_and_unpaid_help_are_no_jobs(String entry) {
        var reading = read("工作經驗\n" + entry + "\n• payroll\n\n文員\n2006年 - 2009年 碼頭公司\n• SQL\n", null);
        assertThat(reading.years()).isEqualTo(30);
        assertThat(skill(reading, "payroll").years()).isNull();
        assertThat(skill(reading, "sql").years()).isEqualTo(30);
    }

    @Test
    void a_sentence_of_care_is_no_job_beside_one_that_is() {
        assertThat(read("2010年至2015年做文員。2015年至2020年照顧家庭。\n", null).years()).isEqualTo(50);
        assertThat(read("2010年至2012年照顧家庭。2012年至2020年做文員。\n", null).years()).isEqualTo(80);
    }

    @Test
    void who_manages_volunteers_works() {
        assertThat(read("Experience\nVolunteer Manager, Harbour Hospice 2010 - 2022\n", null).years()).isEqualTo(120);
        assertThat(read("工作經驗\n2010年 - 2022年 老人院義工統籌主任\n", null).years()).isEqualTo(120);
    }

    @Test
    void a_bullet_with_a_label_does_not_end_the_job() {
        var reading = read("Experience\nClerk, Quay Ltd, Jan 2020 - Dec 2022\n• Training: payroll for new clerks\n• Wrote SQL\n", null);
        assertThat(skill(reading, "payroll").years()).isEqualTo(30);
        assertThat(skill(reading, "sql").years()).isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Moved all mail from Exchange 2010 to 2016.", "Upgraded the domain from 2008 to 2012 R2.", "Migrating the piers from release 2012 to 2015"})
    void versions_of_products_are_no_jobs(String line) {
        var reading = read("Experience\nTechnician, Quay Ltd, Jan 2006 - Present\n" + line + "\nWrote SQL\n", null);
        assertThat(skill(reading, "sql").yearsSinceUse()).isZero();
        assertThat(skill(reading, "sql").years()).isEqualTo(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jan 2014 - Dec 2020 NURSING STUDENT", "Student, Harbour University, Jan 2014 - Dec 2020", "2014年1月 - 2020年12月 大學生"})
    void studies_are_no_jobs(String entry) {
        var reading = read("Experience\n" + entry + "\n• payroll\n\nClerk\nJan 2006 - Dec 2009 Quay Ltd\n• SQL\n", null);
        assertThat(reading.years()).isEqualTo(40);
        assertThat(skill(reading, "payroll").years()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Student Counsellor, Jan 2014 - Dec 2020", "Tutor of one student, Jan 2014 - Dec 2020", "PhD student, Jan 2014 - Dec 2020", "2014年1月 - 2020年12月 補習導師 教小學生"})
    void who_teaches_students_or_takes_a_doctorate_works(String entry) {
        assertThat(read("Experience\n" + entry + "\n• payroll\n", null).years()).isEqualTo(70);
    }

    @Test
    void a_job_with_one_month_is_a_job_of_its_own() {
        var reading = read("Experience\nJan 2016 - Dec 2024 Quay Ltd, Officer\nWrote SQL\n\nFerry Ltd January 2014 Pier Partnership Manager\nKept payroll for the crews\n", null);
        assertThat(skill(reading, "payroll").yearsSinceUse()).isEqualTo(11);
        assertThat(skill(reading, "sql").yearsSinceUse()).isZero();
        var award = read("Experience\nJan 2016 - Dec 2024 Quay Ltd, Officer\nWrote SQL\n\nEmployee of the Month, January 2018\nKept payroll for the crews\n", null);
        assertThat(skill(award, "payroll").years()).isEqualTo(80);
    }

    @Test
    void projects_told_of_within_a_job_belong_to_it() {
        var reading = read("Experience\nProgrammer, Quay Ltd, Jan 2016 - Dec 2018\nWorked on the ferries.\nProjects: Pier Nine: all about berths.\nWrote SQL for the berths.\n", null);
        assertThat(skill(reading, "sql").years()).isEqualTo(30);
    }

    @Test
    void further_training_ends_the_last_job() {
        assertThat(skill(read("Experience\nCook, Quay Ltd, Jan 2010 - Dec 2012\nCooked.\n\nSpecialized Training\nHarbour Welding Course\nwelding\n", null), "welding").years()).isNull();
    }
}
