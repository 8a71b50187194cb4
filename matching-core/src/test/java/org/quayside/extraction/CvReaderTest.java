package org.quayside.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quayside.candidate.DeclaredLanguage;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Education;
import org.quayside.vacancy.LanguageLevel;
import org.quayside.vacancy.Seniority;

class CvReaderTest {
    private static final LocalDate ON = LocalDate.of(2025, 4, 15);
    private static final CvReader READER = new CvReader(new SkillGazetteer(Taxonomy.builtIn()));

    private static final String ENGINEER = """
            Julia Wong Hoi Ting
            julia.wong@python.example · https://github.com/julia/kubernetes-notes

            SUMMARY
            Data engineer with 6 years of experience. 4+ years of Apache Spark and three years' experience in Airflow.
            No experience with Kubernetes, but willing to learn Rust.

            WORK EXPERIENCE
            Senior Data Engineer, Harbour Bank
            Sep 2019 – Present
            • Built pipelines in Python and SQL on AWS
            • Julia led a team of three and excelled in meetings
            Data Analyst
            Ferry Company Ltd
            03/2016 - 08/2019
            • Dashboards in Tableau, reports in SQL

            EDUCATION
            BSc Computer Science, University of Hong Kong, 2012 - 2016

            SKILLS
            Python, SQL, Excel, R, Docker

            LANGUAGES
            Cantonese (native), English (fluent), Mandarin: good

            INTERESTS
            Baking, photography, Go
            """;

    @Test
    void skills_are_found_with_their_places() {
        var reading = read(ENGINEER, "Julia Wong Hoi Ting");
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
        assertThat(ids(read(ENGINEER, "Julia Wong Hoi Ting"))).doesNotContain("julia-language", "kubernetes", "go", "baking", "photography", "github");
        assertThat(ids(read(ENGINEER, null))).doesNotContain("kubernetes", "go");
    }

    @Test
    void what_somebody_programmed_is_not_what_they_did() {
        var built = read("Experience\nDeveloper, Quay Ltd, 2020 - 2022\nBuilt: Hospital System, Payroll System, Recruitment Portal\nDeveloped a Recruitment Management System in PHP and MySQL\n", null);
        assertThat(ids(built)).containsExactly("mysql", "php");
        var ran = read("Experience\nHR officer, Quay Ltd, 2020 - 2022\nRan payroll for 300 people\nKept the quality management system\nImplemented Performance Management System\n", null);
        assertThat(ids(ran)).contains("payroll", "quality-management", "performance-management");
    }

    @Test
    void dates_on_lines_of_their_own_are_one_stretch() {
        var reading = read("Experience\nMay 2016\nto\nCurrent\nQuay Ltd Data Analyst\n\nWrote SQL.\n\nApril 2013 -\nMay 2016\nFerry Ltd Clerk\n\nKept payroll.\n", null);
        assertThat(reading.years()).isEqualTo(121);
        assertThat(skill(reading, "sql").years()).isEqualTo(80);
        assertThat(skill(reading, "payroll").years()).isEqualTo(32);
    }

    @Test
    void an_associate_degree_is_no_bachelor_and_a_veteran_no_junior() {
        assertThat(read("Education\nAssociate of Arts Degree, Harbour University\n", null).education()).isEqualTo(Education.DIPLOMA);
        assertThat(read("Education\nHarbour University, Associate of Science\n", null).education()).isEqualTo(Education.DIPLOMA);
        assertThat(read("Education\nHarbour University, Economics\n", null).education()).isEqualTo(Education.BACHELOR);
        assertThat(read("Experience\nJunior Buyer, 2003 - Present\n- Bought tea\n", null).seniority()).isNull();
        assertThat(read("Experience\nJunior Buyer, 2022 - Present\n- Bought tea\n", null).seniority()).isEqualTo(Seniority.JUNIOR);
    }

    @Test
    void headings_in_thick_brackets_end_a_job() {
        var reading = read("【銷售紀錄】\n1997–2004  旺記文儀  Salesman\n賣影印機\n【強項】\nHubSpot\n【語言】\n粵語流利，英語少少\n", null);
        assertThat(skill(reading, "hubspot").years()).isNull();
        assertThat(reading.languages()).containsExactly(new DeclaredLanguage("en", LanguageLevel.A2), new DeclaredLanguage("yue", LanguageLevel.C1));
    }

    @Test
    void a_level_right_before_one_language_is_not_of_those_before() {
        assertThat(read("語言：廣東話、普通話、簡單英文（睇到提單）。\n", null).languages()).containsExactly(
                new DeclaredLanguage("cmn", LanguageLevel.B2), new DeclaredLanguage("en", LanguageLevel.A2), new DeclaredLanguage("yue", LanguageLevel.B2));
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
    void a_line_of_prose_is_no_title() {
        assertThat(read("Clerk of works\nPatient with people and\npapers. A leader whom ferries trust\n\nExperience\n2020 - 2022 Quay Ltd, Clerk\n", null).seniority()).isNull();
        assertThat(read("Team Leader, ferries\n\nExperience\n2020 - 2022 Quay Ltd\n", null).seniority()).isEqualTo(Seniority.LEAD);
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
    void years_come_from_phrases_first_and_from_the_dates_of_jobs_else() {
        var reading = read(ENGINEER, "Julia Wong Hoi Ting");
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
        var reading = read(ENGINEER, "Julia Wong Hoi Ting");
        assertThat(skill(reading, "python").yearsSinceUse()).isZero();
        assertThat(skill(reading, "tableau").yearsSinceUse()).isEqualTo(5);
        assertThat(skill(reading, "docker").yearsSinceUse()).isNull();
    }

    @Test
    void what_is_denied_or_only_wished_for_is_not_held() {
        var reading = read(ENGINEER, "Julia Wong Hoi Ting");
        assertThat(reading.denied()).extracting(denied -> denied.skill().value()).containsExactly("kubernetes");
        assertThat(ids(reading)).doesNotContain("rust", "kubernetes");
        var lists = read("Skills\nPython\n\nSummary\nI am not familiar with Docker, Terraform or Ansible. I have never used Scala. Interested in learning PyTorch and TensorFlow.", null);
        assertThat(lists.denied()).extracting(denied -> denied.skill().value()).containsExactly("ansible", "docker", "scala", "terraform");
        assertThat(ids(lists)).containsExactly("python");
    }

    @Test
    void what_is_held_elsewhere_is_not_denied() {
        var reading = read("Skills\nKubernetes\n\nSummary\nNo commercial experience with Kubernetes yet.", null);
        assertThat(reading.denied()).isEmpty();
        assertThat(ids(reading)).containsExactly("kubernetes");
    }

    @Test
    void level_languages_and_education_are_read() {
        var reading = read(ENGINEER, "Julia Wong Hoi Ting");
        assertThat(reading.language()).isEqualTo("en");
        assertThat(reading.seniority()).isEqualTo(Seniority.SENIOR);
        assertThat(reading.education()).isEqualTo(Education.BACHELOR);
        assertThat(reading.languages()).containsExactly(
                new DeclaredLanguage("cmn", LanguageLevel.B2), new DeclaredLanguage("en", LanguageLevel.C1), new DeclaredLanguage("yue", LanguageLevel.C2));
    }

    @Test
    void a_chinese_cv_is_read_alike() {
        var text = """
                陳大文

                個人簡介
                5 年 Java 經驗，沒有 Kubernetes 經驗，願意學習 Go。

                工作經驗
                高級軟件工程師　海港科技有限公司
                2018年3月至今
                • 使用 Java、Spring Boot 及 MySQL 開發支付平台
                軟件工程師　九龍系統
                2016.03 – 2018.02
                • 以 Python 開發數據管道

                學歷
                香港科技大學 計算機科學學士 2012 - 2016

                語言
                粵語（母語）、英語流利、普通話良好
                """;
        var reading = read(text, "陳大文");
        assertThat(reading.language()).isEqualTo("zh-Hant");
        assertThat(skill(reading, "java").years()).isEqualTo(50);
        assertThat(skill(reading, "mysql").years()).as("Mar 2018 to Apr 2025 are 86 months").isEqualTo(72);
        assertThat(skill(reading, "python").yearsSinceUse()).isEqualTo(7);
        assertThat(reading.years()).as("110 months").isEqualTo(92);
        assertThat(reading.denied()).extracting(denied -> denied.skill().value()).containsExactly("kubernetes");
        assertThat(ids(reading)).doesNotContain("go");
        assertThat(reading.seniority()).isEqualTo(Seniority.SENIOR);
        assertThat(reading.education()).isEqualTo(Education.BACHELOR);
        assertThat(reading.languages()).containsExactly(
                new DeclaredLanguage("cmn", LanguageLevel.B2), new DeclaredLanguage("en", LanguageLevel.C1), new DeclaredLanguage("yue", LanguageLevel.C2));
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
    void words_that_only_look_like_skills_are_none() {
        var reading = read("Summary\nI excel in customer contact, go the extra mile, react swiftly and express myself well. In spring I rest.", null);
        assertThat(ids(reading)).doesNotContain("microsoft-excel", "go", "react", "swift", "express-js", "expressjs", "spring-framework", "rest-api");
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

    @Test
    void headings_may_be_numbered_spread_or_marked() {
        var text = """
                # Felix Ho

                ## Work
                - **Freelance web developer** — Jan 2023 – Present. 9 customers: bars, a yoga studio, one kindergarten. JavaScript, React.

                3. Skills
                Docker
                *Not yet:* Kubernetes, PyTorch

                L A N G UAG ES
                Cantonese, English (working), a little French
                普通話 母語    粵語 中級
                """;
        var reading = read(text, "Felix Ho");
        assertThat(skill(reading, "react").years()).as("Jan 2023 to Apr 2025 are 28 months").isEqualTo(23);
        assertThat(skill(reading, "docker").years()).isNull();
        assertThat(reading.denied()).extracting(denied -> denied.skill().value()).containsExactly("kubernetes", "pytorch");
        assertThat(reading.languages()).containsExactly(
                new DeclaredLanguage("cmn", LanguageLevel.C2), new DeclaredLanguage("en", LanguageLevel.B1), new DeclaredLanguage("fr", LanguageLevel.A2),
                new DeclaredLanguage("yue", LanguageLevel.B2));
    }

    @Test
    void letters_in_a_list_are_no_programming_languages_without_company() {
        assertThat(ids(read("Skills\nbasic, bridges, C, customer service\n", null))).doesNotContain("c-language");
        assertThat(ids(read("Skills\nC, Python\n", null))).contains("c-language");
        assertThat(ids(read("Skills\n- R\n- SQL\n", null))).contains("r-language");
    }

    @Test
    void the_same_text_reads_the_same_from_many_threads() {
        var expected = read(ENGINEER, "Julia Wong Hoi Ting");
        var readings = java.util.stream.IntStream.range(0, 64).parallel().mapToObj(i -> read(ENGINEER, "Julia Wong Hoi Ting")).toList();
        assertThat(readings).allMatch(expected::equals);
    }

    @Test
    void another_name_changes_nothing_but_the_offsets() {
        var other = ENGINEER.replace("Julia Wong Hoi Ting", "Peter Chan Tai Man1".replace("1", "")).replace("Julia", "Peter").replace("julia", "peter");
        var one = read(ENGINEER, "Julia Wong Hoi Ting");
        var two = read(other, "Peter Chan Tai Man");
        assertThat(ids(two)).isEqualTo(ids(one));
        assertThat(two.years()).isEqualTo(one.years());
        assertThat(two.seniority()).isEqualTo(one.seniority());
    }

    @Test
    void what_is_being_learned_is_not_held() {
        assertThat(ids(read("Summary\nI write Python. I am currently learning Rust and plan to study Kotlin.\n", null))).contains("python").doesNotContain("rust", "kotlin");
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
    @CsvSource(delimiter = '|', value = {
        "Master Resilience Trainer course, Harbour Barracks; Bachelor of Nursing, 2011 | BACHELOR", "Bachelor of Arts, 2012. I plan to pursue a Master of Arts next year. | BACHELOR",
        "BBA, Quay University. Intends to start an MBA in September. | BACHELOR", "Masters Computer Science, Quay University | MASTER", "工商管理學士，打算修讀碩士 | BACHELOR"})
    void a_degree_is_neither_a_course_for_trainers_nor_a_plan(String text, Education expected) {
        assertThat(read("Education\n" + text + "\n", null).education()).isEqualTo(expected);
    }

    @Test
    void whoever_helps_people_without_a_language_does_not_speak_it_for_that() {
        assertThat(read("Experience\nGuide, Quay Ltd, 2020 - 2022\nHelped non-English speaking visitors and spoke with non-Japanese speakers.\n", null).languages()).isEmpty();
    }

    @Test
    void an_enumeration_that_ends_in_skills_names_skills() {
        assertThat(ids(read("Summary\nI bring my communication, leadership and organizational skills to the kitchen.\n", null))).contains("communication", "leadership", "organisational-skills");
        assertThat(ids(read("Summary\nLed the communication and marketing of the fair.\n", null))).doesNotContain("communication");
    }

    @Test
    void facts_have_places() {
        var text = "Lam Mei\nSenior Accountant\nSummary\n8 years of experience in audit\nLanguages\nEnglish (fluent)\nEducation\nBSc in Statistics, 2011\n";
        var on = LocalDate.of(2025, 4, 15);
        assertThat(READER.places(text, null, on, READER.read(text, null, on))).extracting(p -> p.fact() + "=" + text.substring(p.place().start(), p.place().end()))
                .containsExactly("seniority=Senior Accountant", "years=8 years", "language=English", "education=BSc");
    }

    @Test
    void titles_stand_at_the_top_and_in_the_heads_of_jobs() {
        var text = "Baker\nSummary\nI bake.\nExperience\nPastry Cook, Bun House\nJan 2015 - Mar 2019\n- Rolled dough for buns\nSkills\nBaking\n";
        assertThat(READER.titles(text, LocalDate.of(2025, 4, 15))).containsExactly("Baker", "Pastry Cook, Bun House", "Jan 2015 - Mar 2019");
    }

    private static CvReading read(String text, @Nullable String name) {
        return READER.read(text, name, ON);
    }

    private static List<String> ids(CvReading reading) {
        return reading.skills().stream().map(skill -> skill.skill().value()).toList();
    }

    private static SkillFound skill(CvReading reading, String id) {
        return reading.skills().stream().filter(skill -> skill.skill().equals(new SkillId(id))).findFirst().orElseThrow(() -> new AssertionError(id + " not in " + ids(reading)));
    }

    private static List<String> texts(String text, SkillFound skill) {
        return skill.mentions().stream().map(span -> text.substring(span.start(), span.end())).toList();
    }
}
