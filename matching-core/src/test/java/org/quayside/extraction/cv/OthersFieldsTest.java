package org.quayside.extraction.cv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.extraction.cv.CvTexts.ids;
import static org.quayside.extraction.cv.CvTexts.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quayside.vacancy.Education;

/** What firms, schools, partners and clients do is not what somebody can do. */
class OthersFieldsTest {
    @Test
    void a_field_within_a_firms_name_is_not_held() {
        assertThat(ids(read("工作經驗\n2019年3月至今 港島屋宇設備工程有限公司 文員\n- 處理發票\n2016年 - 2018年 Harbour Robotics (HK) Ltd. 司機\n2014 - 2015 Quay Machine Learning Co., Limited\n", null)))
                .doesNotContain("building-services-engineering", "robotics", "machine-learning");
        assertThat(ids(read("技能\n屋宇設備工程\nRobotics, Machine Learning\n", null))).contains("building-services-engineering", "robotics", "machine-learning");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Diploma, Quay Tourism Institute", "Tourism and Nursing College", "Harbour School of Journalism & Accountancy", "Quay College of Fashion Design", "Quay University of Nursing", "Office of Tourism", "Tourism Bureau", "Harbour Logistics Agency", "Harbour Logistics Command", "Harbour Nursing Society", "Quay Payroll and Accounting Service (QPAS)", "碼頭護理協會", "Clerk, Department of Nursing", "碼頭護理學院", "海港廚藝學院", "東區護理進修學院", "醫院管理局"})
    void fields_in_the_name_of_a_school_or_an_office_are_no_skills(String name) {
        assertThat(ids(read("Education\n" + name + "\n", null))).isEmpty();
    }

    @Test
    void fields_beside_the_name_of_a_school_are_skills() {
        assertThat(ids(read("Education\nJournalism, Quay University School of Arts\nDepartment of Statistics, Quay University\nDiploma in Nursing, Harbour College\n修讀會計 大學畢業\n", null))).contains("journalism", "nursing", "accounting", "statistics");
    }

    @Test
    void what_an_employer_is_and_what_is_no_text_of_ones_own_says_nothing() {
        assertThat(ids(read("Experience\n2020 - 2022 Harbour Data, Clerk\nHarbour Data, Inc. is a software development company that builds mobile apps.\nSorted SQL\n", null))).contains("sql").doesNotContain("software-development", "mobile-development");
        assertThat(ids(read("工作經驗\n2020年 - 2022年 海港數據 文員\n海港數據是一家軟件開發及網上支付公司。\n整理 SQL\n", null))).contains("sql").doesNotContain("software-development");
        assertThat(ids(read("Summary\nCut the costs of procurement by [number] percent.\nKeep payroll out of your cover letter.\n", null))).isEmpty();
        assertThat(ids(read("Summary\nPayroll is the best part of my work for a company.\n", null))).contains("payroll");
    }

    @Test
    void partners_in_brackets_are_no_technology() {
        assertThat(ids(read("Experience\n2020 - 2022 Quay Ltd, Officer\nKept up with our partners (Harbour Tyres, Cisco, Salesforce) in SQL\n", null))).containsExactly("sql");
        assertThat(ids(read("Experience\n2020 - 2022 Quay Ltd, Officer\nKept up the networks (Cisco) in SQL\n", null))).contains("cisco");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Wrote interfaces to payroll", "Supported the nursing department", "Built nursing and payroll modules", "Kept up systems including nursing, payroll", "Tuned the payroll planning system",
        "Automated price lists and payroll", "On-boarded new nursing practices", "Supported nursing hospitals", "Set up Payroll, Leave Day Counting and Bonus Modules", "開發護理及薪酬系統"})
    void what_an_engineer_of_software_builds_for_others_is_not_his_field(String duty) {
        assertThat(ids(read("Experience\nSoftware Engineer, Quay Ltd, 2020 - 2022\n" + duty + "\n", null))).doesNotContain("payroll", "nursing");
        assertThat(ids(read("Experience\nPayroll officer, Quay Ltd, 2020 - 2022\nTuned the payroll planning system\n", null))).contains("payroll");
        assertThat(ids(read("Experience\nSoftware Engineer, Quay Ltd, 2020 - 2022\nImproved nursing practices\n", null))).contains("nursing");
    }

    @Test
    void fields_of_information_technology_are() {
        assertThat(ids(read("Experience\nSoftware Engineer, Quay Ltd, 2020 - 2022\nBuilt distributed systems, machine learning platforms and data warehouse modules\n", null))).contains("distributed-systems", "machine-learning", "data-warehousing");
    }
}
