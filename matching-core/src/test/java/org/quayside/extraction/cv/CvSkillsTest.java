package org.quayside.extraction.cv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.extraction.cv.CvTexts.ENGINEER;
import static org.quayside.extraction.cv.CvTexts.JULIA;
import static org.quayside.extraction.cv.CvTexts.ids;
import static org.quayside.extraction.cv.CvTexts.read;
import static org.quayside.extraction.cv.CvTexts.skill;
import static org.quayside.extraction.cv.CvTexts.texts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quayside.vacancy.Education;

/** Which words of a CV are skills. */
class CvSkillsTest {
    @Test
    void skills_are_found_with_their_places() {
        var reading = read(ENGINEER, JULIA);
        assertThat(ids(reading)).contains("python", "sql", "aws", "tableau", "microsoft-excel", "r-language", "docker", "apache-spark", "apache-airflow");
        for (var skill : reading.skills()) {
            for (var span : skill.mentions()) {
                assertThat(ENGINEER.substring(span.start(), span.end())).isNotBlank().doesNotContain("\n");
            }
        }
        assertThat(texts(ENGINEER, skill(reading, "python"))).containsExactly("Python", "Python");
        assertThat(texts(ENGINEER, skill(reading, "apache-spark"))).containsExactly("Apache Spark");
    }

    @Test
    void the_name_the_addresses_and_the_hobbies_give_no_skills() {
        assertThat(ids(read(ENGINEER, JULIA))).doesNotContain("julia-language", "kubernetes", "go", "baking", "photography", "github");
        assertThat(ids(read(ENGINEER, null))).doesNotContain("kubernetes", "go");
    }

    @Test
    void highlights_are_a_list_of_skills() {
        assertThat(ids(read("Finance Manager\nHighlights\nPeopleSoft\nAccess\nExcel\nExperience\nManager, Quay Ltd, 2020 - 2022\nFound data analyses useful.\n", null)))
                .containsExactly("data-analysis", "microsoft-access", "microsoft-excel", "peoplesoft");
    }

    @Test
    void what_somebody_programmed_is_not_what_they_did() {
        var built = read("Experience\nDeveloper, Quay Ltd, 2020 - 2022\nBuilt: Hospital System, Payroll System, Recruitment Portal\nDeveloped a Recruitment Management System in PHP and MySQL\n", null);
        assertThat(ids(built)).containsExactly("mysql", "php");
        var ran = read("Experience\nHR officer, Quay Ltd, 2020 - 2022\nRan payroll for 300 people\nKept the quality management system\nImplemented Performance Management System\n", null);
        assertThat(ids(ran)).contains("payroll", "quality-management", "performance-management");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Wrote case report forms as the ICH/GCP guidelines ask | google-cloud",
        "Monitored clinical trials under GCP | google-cloud",
        "QA/QC on site, QA of concrete | software-testing",
        "Tested purchasing power parity on old prices | procurement",
        "Certificate of Python from Udemy | mooc-platforms",
        "Advised managers on corrective action against employees | capa",
        "Wrote to Program Office Managements | administration",
        "Raised the marks of the class from C- to B+ | c-language",
        "Fleet, telecom, WAN, wiring | electrical-fitting",
        "AutoCAD, Primavera, Plan Swift 9, Swift 9 | swift",
        "Ten years of concrete experience | concrete-technology",
        "Promoted self-management of chronic diseases and hygiene | self-discipline",
        "Ran alcohol and drug safety evenings for students | pharmacovigilance",
        "Prepared SOX and SAS70 audits | sas",
        "Hired staff for the post-production support of SAP | video-editing",
        "Monthly P&L trend analysis against the budget | market-research",
        "Held an active TS/SCI clearance for Java | typescript",
        "Certified Professional Photographer (CPP) | c-plus-plus",
        "Oversaw the technical design of garments | system-design",
        "Assessed the architecture design of systems | architectural-design",
        "Audited collections, operating systems and budgets | operating-systems",
        "Community service with the Rotary club | social-work",
        "Left due to corporate restructuring | insolvency",
        "Kept the off-site storage of deeds | storage-and-backup",
        "Blood typing and cross matching | data-entry",
        "Laid out point of sale displays | point-of-sale",
        "Introduced the Capability Maturity Model (CMM) | metrology",
        "Account management of users and their passwords | account-management",
        "Liaised with middle office and other departments to coordinate closing | trade-settlement",
    })
    void what_other_words_beside_it_say_is_another_thing(String text, String skill) {
        assertThat(ids(read("Experience\n2020 - 2022 Quay Ltd, Officer\n" + text + "\n", null))).doesNotContain(skill);
        assertThat(ids(read("Skills\n" + text + "\n", null))).doesNotContain(skill);
    }

    @Test
    void names_that_prose_uses_otherwise_count_in_lists_alone() {
        assertThat(ids(read("Experience\n2020 - 2022 Quay Ltd, Officer\nFound guests by social networking with neighbours. The yard is a joint venture between two families.\n", null)))
                .doesNotContain("social-media-marketing", "corporate-law");
        assertThat(ids(read("Skills\nsocial networking, joint ventures\n", null))).contains("social-media-marketing", "corporate-law");
    }

    @Test
    void the_same_words_are_skills_where_nothing_else_is_meant() {
        assertThat(ids(read("Skills\nconcrete, formwork\n", null))).contains("concrete-technology");
        assertThat(ids(read("Experience\n2020 - 2022 Quay Ltd, Officer\nTuned operating systems. Kept the point of sale running. Ran account management for six brands.\n", null)))
                .contains("operating-systems", "point-of-sale", "account-management");
    }

    @Test
    void a_master_of_laws_is_no_language_model() {
        assertThat(ids(read("Education\nLLM in maritime law, 2019\n", null))).doesNotContain("large-language-models");
        assertThat(ids(read("Experience\n2022 - 2024 Quay Ltd\nLLM applications in production\n", null))).contains("large-language-models");
    }

    @Test
    void accountants_of_other_bodies_are_not_of_this_one() {
        assertThat(ids(read("Skills\nUS CPA, CPA Australia, HKICPA\n", null))).contains("us-cpa", "cpa-australia", "hkicpa").doesNotContain("cpa");
        assertThat(ids(read("Certificates\nCertified Public Accountant, State of Ohio\n", null))).containsExactly("cpa");
    }

    @Test
    void a_name_in_a_list_of_skills_is_a_skill_even_for_its_namesake() {
        var text = "Julia Wong\n\nJulia writes software.\n\nSkills\nPython, Julia, R\n";
        assertThat(ids(read(text, "Julia Wong"))).containsExactly("julia", "python", "r-language");
        assertThat(texts(text, skill(read(text, "Julia Wong"), "julia"))).hasSize(1);
    }

    @Test
    void words_that_only_look_like_skills_are_none() {
        var reading = read("Summary\nI excel in customer contact, go the extra mile, react swiftly and express myself well. In spring I rest.", null);
        assertThat(ids(reading)).doesNotContain("microsoft-excel", "go", "react", "swift", "express-js", "expressjs", "spring-framework", "rest-api");
    }

    @Test
    void letters_in_a_list_are_no_programming_languages_without_company() {
        assertThat(ids(read("Skills\nbasic, bridges, C, customer service\n", null))).doesNotContain("c-language");
        assertThat(ids(read("Skills\nC, Python\n", null))).contains("c-language");
        assertThat(ids(read("Skills\n- R\n- SQL\n", null))).contains("r-language");
    }

    @Test
    void a_name_within_a_longer_one_is_named_too_where_the_longer_one_serves_for_it() {
        var text = "Experience\nClerk, Harbour Tram\nJan 2020 - Dec 2023\n- 3 years of AWS Lambda\n- Data quality management\nSkills\nEmail marketing; no experience with Azure Functions\n";
        var found = read(text, null);
        assertThat(ids(found)).contains("aws-lambda", "aws", "email-marketing").doesNotContain("quality-management", "azure");
        var aws = found.skills().stream().filter(s -> s.skill().value().equals("aws")).findFirst().orElseThrow();
        assertThat(aws.years()).isEqualTo(30);
        assertThat(aws.mentions()).extracting(span -> text.substring(span.start(), span.end())).containsExactly("AWS");
    }

    @Test
    void a_level_of_managers_and_an_index_of_words_name_no_language() {
        assertThat(ids(read("Experience\nConsulted with C-level executives and the C-suite on Python.\n", null))).doesNotContain("c-language");
        assertThat(ids(read("Skills\nagency, C, clients, database, deposits, flyers, lectures, networks, Oracle, phones, seminars\n", null))).doesNotContain("c-language", "oracle-database");
        assertThat(ids(read("Skills\nAnsible, AWS, C, C++, Docker, Git, Java, Kafka, Linux, Python, Redis, SQL\n", null))).contains("c-language", "c-plus-plus");
    }

    @Test
    void an_enumeration_that_ends_in_skills_names_skills() {
        assertThat(ids(read("Summary\nI bring my communication, leadership and organizational skills to the kitchen.\n", null))).contains("communication", "leadership", "organisational-skills");
        assertThat(ids(read("Summary\nLed the communication and marketing of the fair.\n", null))).doesNotContain("communication");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Service Now | servicenow", "Security +, Network + | comptia-network-plus security-plus", "WLAN, wireless site surveys | wireless-networks", "Network + security | ", "Confined space entry | confined-space-work",
        "Siemens S7-1500 | siemens-plc", "IBM Maximo | maintenance-management-systems", "Tally ERP | tally-erp", "G/L | accounting", "Google Big Query | bigquery", "AWS Dynamo | aws dynamodb",
        "Inter-personal skills | interpersonal-skills", "Works well under pressure | working-under-pressure", "Pivottables | spreadsheet-modelling", "Clustering | cluster-analysis", "Failover clustering | ",
        "Certified Internal Auditor | certified-internal-auditor", "Staff rostering | workforce-planning", "Screening CVs | interviewing-candidates", "Lawn mowing | gardening", "Basketball coach | sports-coaching",
        "水喉排水 | plumbing-and-drainage", "消防、空調 | fire-services-engineering hvac", "消防員 | ", "人壽、危疾 | life-insurance", "編更 | workforce-planning", "點心 | chinese-cuisine", "讚好我們的 IG 專頁 | ", "西餐 | western-cuisine", "西餐廳 | ",
        "亚马逊店铺 | amazon-marketplace", "Google 廣告 | google-ads", "IG 專頁 | instagram", "萬用錶 | electronic-test-equipment", "出入庫 | warehouse-operations", "排路線 | route-optimisation", "固定資產核算 | fixed-assets-accounting",
        "保險索償 | claims-handling", "強積金供款 | mpf-administration", "Scratch, micro:bit | microbit scratch",
    })
    void names_in_common_use_are_known(String text, @Nullable String skills) {
        assertThat(ids(read("Skills\n- " + text + "\n", null))).containsExactlyElementsOf(skills == null ? List.of() : List.of(skills.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"技能:Photoshop、SAP", "專業技能：Photoshop、SAP", "【技能】Photoshop、SAP", "【技能】：Photoshop、SAP", "軟件技能 - Photoshop、SAP", "技能 Photoshop、SAP", "Skills / 技能: Photoshop, SAP"})
    void a_short_heading_with_skills_on_its_line_keeps_them(String line) {
        assertThat(ids(read(line, null))).containsExactly("photoshop", "sap");
    }

    @Test
    void a_heading_in_two_languages_stands_alone() {
        assertThat(skill(read("工作經驗: Work Experience\n2020 - 2022 Quay Ltd, Clerk\nPayroll\n", null), "payroll").years()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"资格证书", "資格證書", "專業證書"})
    void certificates_end_the_last_job(String heading) {
        assertThat(skill(read("工作經驗\n2020年 - 2022年 碼頭公司 文員\n• payroll\n" + heading + "\nSAP\n", null), "sap").years()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "HKDSE: Best 5: 25, Chemistry 5*, Economics 4, Mathematics 5", "中學文憑試(DSE)：經濟 4級，會計 5級", "HKCEE 2004\nPhysics B\nMathematics A", "會計（5級）、數學 4級", "GCE A-levels in Mathematics and Physics"})
    void results_of_a_school_examination_are_no_skills(String lines) {
        assertThat(ids(read("Education\nBSc Statistics, Quay University\n" + lines + "\n", null))).doesNotContain("economics", "mathematics", "accounting", "physics", "chemistry", "hkdse-teaching");
    }

    @Test
    void subjects_of_a_degree_and_lessons_in_examined_subjects_are_skills() {
        assertThat(ids(read("Education\nHKDSE 2012\nBBA Accounting and Economics, Quay University, GPA 3.4\n", null))).contains("accounting", "economics");
        assertThat(ids(read("Education\nLCCI 會計三級證書\n", null))).contains("accounting");
        assertThat(ids(read("Education\nDiploma in Accounting\nEconomics A\n", null))).contains("accounting", "economics");
        assertThat(ids(read("Experience\nHKDSE Mathematics tutor, 2020 - 2022\n", null))).contains("mathematics", "hkdse-teaching");
    }

    @Test
    void an_initial_is_no_language_and_a_link_to_a_profile_no_skill() {
        assertThat(ids(read("Skills\nJava, SalesForce.com\n\nFather's Name: C. Lam\n", null))).containsExactly("java", "salesforce");
        assertThat(ids(read("GitHub: github.com/lam\nSkills\nJava, Python\nProjects\nPython models under Prof. R. Lam, Dr C. Ho and Ms. R Yip\n", null))).containsExactly("java", "python");
        assertThat(ids(read("Skills\nGitHub, R, C, Java\n", null))).contains("github", "r-language", "c-language");
    }

    @Test
    void who_sat_an_examination_need_not_teach_it_and_courses_in_a_row_are_all_begun() {
        assertThat(ids(read("【學歷及課程】\n2013　中六畢業，香港中學文憑試（HKDSE）\n2025　正修讀 SQL + 數據分析網上課程\n", null))).isEmpty();
        assertThat(ids(read("Passed the HKDSE in 2013\n\nSkills\nExcel, SQL\n", null))).containsExactly("microsoft-excel", "sql");
        assertThat(ids(read("HKDSE tutor\n\nSkills\nExcel, SQL\n", null))).contains("hkdse-teaching");
        assertThat(ids(read("Education\nHigh School Diploma: International Baccalaureate Program\nQuay School, IB Diploma 2012\n\nSkills\nExcel, SQL\n", null))).containsExactly("microsoft-excel", "sql");
    }

    @Test
    void a_name_and_its_letters_behind_it_are_one_mention() {
        var text = "Experience\nAnalyst, Quay Ltd, Jan 2011 - Present\n- Kept search engine optimization%s going\n";
        assertThat(skill(read(text.formatted(" (SEO)"), null), "search-engine-optimisation").years()).isEqualTo(80);
    }

    @Test
    void a_name_broken_over_two_full_lines_is_one_name() {
        assertThat(ids(read("Experience\n2020 - 2022 Quay Ltd, Officer\nKept the accounts of all two hundred crew members and guests in Active\nDirectory and in order\n", null))).contains("active-directory");
        assertThat(ids(read("Experience\n2020 - 2022 Quay Ltd, Officer\nBuilt the shop of the harbour and everything that belongs to its E-\nCommerce in a year\n", null))).contains("e-commerce");
        assertThat(ids(read("Experience\n2020 - 2022 Quay Ltd, Officer\nSaw to it that every crew member of the ferry stays active\nDirectory of guests kept\n", null))).doesNotContain("active-directory");
        assertThat(ids(read("Skills\nActive\nDirectory\n", null))).as("a list of lines").doesNotContain("active-directory");
    }
}
