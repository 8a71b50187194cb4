package org.quayside.extraction.vacancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.extraction.vacancy.VacancyReaderTest.asked;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Importance;

/** Which skills an advertisement asks for, how strongly, and which of them are alternatives. */
class VacancySkillsTest {
    private static final VacancyReader READER = new VacancyReader(new SkillGazetteer(Taxonomy.builtIn()));

    @Test
    void what_is_asked_twice_is_asked_once_as_strongly_as_anywhere() {
        var reading = READER.read("Job", "Duties\n- Write Python\n\nRequirements\n- 2 years of Python\n- Python or R\n\nNice to have\n- Python, Java\n");
        assertThat(asked(reading)).containsExactly("REQUIRED [python] 20", "PREFERRED [java]", "PREFERRED [python, r-language]");
        assertThat(reading.skills().getFirst().mentions()).hasSize(3);
    }

    @Test
    void an_idle_choice_takes_nothing_from_what_it_names() {
        assertThat(asked(READER.read("Job", "Responsibilities\n- Maintain Apache Airflow\nRequirements\n- Spark\n- Airflow or Spark\n"))).containsExactly("REQUIRED [apache-spark]", "STRONGLY_PREFERRED [apache-airflow]");
    }

    @Test
    void a_choice_of_which_one_is_asked_anyway_is_a_wish() {
        var reading = READER.read("Job", "Requirements\n- Airflow\n- Orchestration tools (Airflow, Spark, Kafka)\n- Spark or Kafka or Redis is a plus\n");
        assertThat(asked(reading)).containsExactly("REQUIRED [apache-airflow]", "PREFERRED [apache-kafka, apache-spark, redis]");
        assertThat(asked(READER.read("Job", "Requirements\n- Airflow\n- Airflow or Spark\n"))).containsExactly("REQUIRED [apache-airflow]", "PREFERRED [apache-airflow, apache-spark]");
        var text = "Requirements\n- Payroll\n- Payroll and/or recruitment\n";
        var left = READER.read("Job", text);
        assertThat(asked(left)).containsExactly("REQUIRED [payroll]", "STRONGLY_PREFERRED [recruitment]");
        assertThat(left.skills().getLast().mentions()).extracting(place -> text.substring(place.start(), place.end())).containsExactly("recruitment");
        assertThat(asked(READER.read("Job", "Requirements\n- Agile development\n- Master of agile development methods such as Scrum\n"))).containsExactlyInAnyOrder("REQUIRED [agile]", "REQUIRED [scrum]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"不要求 Tableau", "唔要求識 Tableau", "唔使識 Tableau", "毋须懂 Tableau", "You won't have to use Tableau.", "No Tableau.", "no coding, no Tableau, no Excel", "You will not be responsible for Tableau."})
    void what_one_need_not_know_is_not_asked(String denied) {
        assertThat(asked(READER.read("Job", "Requirements\n- Python\n- " + denied + "\n"))).containsExactly("REQUIRED [python]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"識 Tableau 更加好", "有 Tableau 經驗更理想", "持有 Tableau 認證另議", "會 Tableau 優先考慮，但唔係必須", "懂 Tableau 更好，非必須"})
    void wishes_in_chinese_are_no_musts(String wish) {
        assertThat(asked(READER.read("工程師", "要求\n- 必須懂 Python\n- " + wish + "\n"))).containsExactly("REQUIRED [python]", "PREFERRED [tableau]");
        assertThat(asked(READER.read("工程師", "要求\n- 熟 Python，" + wish + "\n"))).containsExactly("REQUIRED [python]", "PREFERRED [tableau]");
    }

    @Test
    void requirements_may_stand_before_the_duties_and_subjects_without_the_word_degree() {
        assertThat(asked(READER.read("Tutor", "We invite applications.\n(i) a recognised degree;\n(ii) knowledge of Photoshop;\n\nDuties: give lessons\n- Write SQL\n")))
                .containsExactly("REQUIRED [photoshop]", "STRONGLY_PREFERRED [sql]");
        assertThat(asked(READER.read("Clerk", "Requirements\n- Computer science, data analysis or related discipline.\n- Excel\n"))).containsExactly("REQUIRED [microsoft-excel]");
        assertThat(asked(READER.read("文員", "要求\n- 懂 Excel\n薪酬按年資支薪，另設會計津貼\n"))).containsExactly("REQUIRED [microsoft-excel]");
    }

    @Test
    void a_bullet_that_tells_the_pay_does_not_end_what_is_asked() {
        assertThat(asked(READER.read("司機", "要求\n- 懂 Excel\n- 月薪 $28,000\n- 懂 Photoshop\n"))).containsExactlyInAnyOrder("REQUIRED [microsoft-excel]", "REQUIRED [photoshop]");
    }

    @Test
    void what_may_be_considered_is_a_wish() {
        assertThat(asked(READER.read("Job", "Requirements\n- Solid experience in Tableau (Power BI will be considered)\n"))).containsExactly("REQUIRED [tableau]", "PREFERRED [power-bi]");
        assertThat(asked(READER.read("Job", "Requirements\n- Whoever knows SQL will be considered for the post\n"))).containsExactly("REQUIRED [sql]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Experience in SQL is strongly preferred, especially in retail operations and Tableau | PREFERRED [retail-operations], PREFERRED [sql], PREFERRED [tableau]",
        "Two years of data management in the banking or other industries | REQUIRED [data-management] 20, PREFERRED [banking-operations]",
        "在保險業或其他行業使用 SQL | REQUIRED [sql], PREFERRED [insurance]",
        "Knowledge of master data management and SQL | REQUIRED [master-data-management], REQUIRED [sql]",
        "Master in data management | ",
        "Experience in data-driven marketing and sales | REQUIRED [marketing], REQUIRED [sales]",
        "Experience in writing and configuring stored procedures and SQL | REQUIRED [sql]",
        "Explore source systems and data structure | ",
        "機械工程、電子工程或電腦科學學士或以上 | ",
        "懂機械工程、具學士學位 | REQUIRED [mechanical-engineering]",
        "持有統計學碩士學位，精通 SQL | REQUIRED [sql]",
        "熟悉 Docker，有 Kubernetes 經驗更好 | REQUIRED [docker], PREFERRED [kubernetes]",
        "持有效剷車牌照優先 | PREFERRED [forklift-operation]",
    })
    void a_word_means_what_it_means_where_it_stands(String text, String expected) {
        assertThat(asked(READER.read("Job", "Requirements\n- " + text + "\n"))).containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(", "));
    }

    @Test
    void a_heading_is_known_in_spite_of_a_slip() {
        assertThat(asked(READER.read("Job", "Job Duties:\nWrite Python\nReqirements:\nSQL\n"))).containsExactly("REQUIRED [sql]", "STRONGLY_PREFERRED [python]");
    }

    @Test
    void spoken_languages_are_no_skill_of_writing() {
        assertThat(asked(READER.read("Job", "Requirements\n- Excellent command of written and spoken English, Mandarin and Cantonese skills\n"))).isEmpty();
    }

    @Test
    void what_one_will_bring_is_required_and_what_the_employer_would_love_to_see_is_not() {
        var reading = READER.read("Job", "What We'll Bring:\nSQL\nWhat You'll Bring:\nDocker\nWhat We'd Love to See:\nRedis\nImpact You'll Make:\nBuild dashboards in Tableau\n");
        assertThat(asked(reading)).contains("REQUIRED [docker]", "PREFERRED [redis]", "STRONGLY_PREFERRED [tableau]");
    }

    @Test
    void an_index_of_keywords_insists_on_nothing() {
        assertThat(asked(READER.read("Job", "Requirements\n- SQL\n- Docker is a plus\nKeywords:\nSQL, Docker, Redis\n"))).containsExactly("REQUIRED [sql]", "PREFERRED [docker]", "PREFERRED [redis]");
    }

    @Test
    void a_choice_that_alone_says_for_how_long_is_asked_beside_one_of_it() {
        var reading = READER.read("Job", "Requirements\n- 3-4 years of experience in Kafka / Redis\n- Knowledge of Redis and Docker\n");
        assertThat(asked(reading)).containsExactlyInAnyOrder("REQUIRED [apache-kafka, redis] 30", "REQUIRED [redis]", "REQUIRED [docker]");
    }

    @Test
    void what_is_preferably_so_lowers_nothing_before_it() {
        assertThat(asked(READER.read("Job", "Requirements\n- Two years in payroll, preferably with Excel\n"))).containsExactly("REQUIRED [payroll] 20", "PREFERRED [microsoft-excel]");
        assertThat(asked(READER.read("Job", "Requirements\n- Two years in payroll, preferably in the shipping trade\n"))).containsExactly("REQUIRED [payroll] 20");
        assertThat(asked(READER.read("Job", "Requirements\n- Docker, Kubernetes preferably\n- Ansible knowledge is plus\n"))).containsExactly("PREFERRED [docker]", "PREFERRED [kubernetes]", "PREFERRED [ansible]");
    }

    @Test
    void a_long_advertisement_keeps_what_it_asks_for_last() {
        var technologies = "Python, Java, Kotlin, Scala, Rust, PHP, Ruby, SQL, Docker, Kubernetes, Terraform, Ansible, Jenkins, Git, Linux, Redis, PostgreSQL, MySQL, MongoDB, Elasticsearch, RabbitMQ, Tableau, Power BI, pandas, PyTorch, React";
        assertThat(asked(READER.read("Engineer", "Requirements\n- " + technologies + "\n"))).hasSize(26).contains("REQUIRED [react]");
    }

    @Test
    void the_department_behind_the_post_is_not_what_the_title_asks_for() {
        assertThat(asked(READER.read("Data Analyst, Marketing", "Requirements\n- SQL\n"))).containsExactly("REQUIRED [sql]");
        assertThat(asked(READER.read("Senior Analyst, Payroll", "Requirements\n- SQL\n"))).contains("REQUIRED [payroll]");
        assertThat(asked(READER.read("Ferry Planner (Docker, ETL, Redis)", "Requirements\n- SQL\n"))).contains("REQUIRED [docker]", "REQUIRED [etl]", "REQUIRED [redis]");
        assertThat(asked(READER.read("Ferry Planner_Quay Logistics Company", "Requirements\n- SQL\n"))).containsExactly("REQUIRED [sql]");
        assertThat(asked(READER.read("Ferry Planner (Redis / Docker)", "Requirements\n- Redis\n"))).containsExactly("REQUIRED [redis]");
        assertThat(asked(READER.read("Software Engineer, Kotlin", "Requirements\n- SQL\n"))).contains("REQUIRED [kotlin]");
    }

    @Test
    void what_is_only_liked_within_brackets_or_in_the_next_item_lowers_nothing_else() {
        assertThat(asked(READER.read("Engineer", "Requirements\n- Docker and one cloud (Azure preferred)\n"))).containsExactly("REQUIRED [docker]", "PREFERRED [azure]");
        assertThat(asked(READER.read("Engineer", "Requirements\n- Familiar with PyTorch Experience with OpenCV is a plus\n"))).containsExactly("REQUIRED [pytorch]", "PREFERRED [opencv]");
    }

    @Test
    void advantages_that_are_weighed_are_no_wish() {
        assertThat(asked(READER.read("Analyst", "Requirements\n- Knowledge of machine learning and its advantages and drawbacks\n- Docker would be an advantage\n")))
                .containsExactly("REQUIRED [machine-learning]", "PREFERRED [docker]");
    }

    @Test
    void only_words_of_necessity_make_a_requirement_strict() {
        var reading = READER.read("Nurse", "Must have\n- A driving licence is mandatory\n- Nursing\n");
        assertThat(reading.skills()).filteredOn(skill -> skill.requirement().strict()).extracting(skill -> skill.requirement().anyOf().toString())
                .containsExactly("[driving]");
    }

    @Test
    void ways_of_dealing_with_people_are_wishes_whatever_the_heading() {
        var reading = READER.read("Job", "Requirements\n- Communication skills are a must\n- SQL\n");
        assertThat(reading.skills()).extracting(skill -> skill.requirement().importance()).containsExactly(Importance.REQUIRED, Importance.PREFERRED);
    }

    @Test
    void what_one_may_learn_is_a_wish_and_what_is_not_required_is_not_asked() {
        var skills = READER.read("Developer", "We use Python. Willing to learn Rust. COBOL is not required. No experience with Kubernetes needed.").skills();
        assertThat(skills).extracting(s -> s.requirement().anyOf().getFirst().value() + " " + s.requirement().importance()).contains("python STRONGLY_PREFERRED", "rust PREFERRED")
                .noneMatch(s -> s.startsWith("cobol") || s.startsWith("kubernetes"));
    }

    @Test
    void examples_in_brackets_are_as_welcome_as_what_they_are_examples_of() {
        assertThat(asked(READER.read("Clerk", "Requirements\n- Excel\n- Experience with such packages is a plus (e.g. Xero, QuickBooks)\n")))
                .containsExactly("REQUIRED [microsoft-excel]", "PREFERRED [quickbooks, xero]");
        assertThat(asked(READER.read("Clerk", "Requirements\n- Knowledge of packages is an advantage (Xero\n- SQL\n"))).containsExactly("REQUIRED [sql]", "PREFERRED [xero]");
    }

    @Test
    void what_the_opening_insists_on_is_asked_and_what_it_tells_is_not() {
        assertThat(asked(READER.read("Officer", "The harbour office draws its charts with Grafana.\nExperience in Tableau is a must.\n\nDuties\n- Write SQL\n")))
                .containsExactly("REQUIRED [tableau]", "STRONGLY_PREFERRED [sql]");
    }

    @Test
    void a_story_under_whom_we_look_for_requires_nothing_where_requirements_follow_the_duties() {
        assertThat(asked(READER.read("Officer", "Who we are looking for\nSomebody who draws the tides in Grafana with us.\n\nDuties\n- Write SQL\n\nRequirements\n- Tableau\n")))
                .containsExactlyInAnyOrder("REQUIRED [tableau]", "STRONGLY_PREFERRED [grafana]", "STRONGLY_PREFERRED [sql]");
        assertThat(asked(READER.read("Officer", "Who we are looking for\n- Grafana\n\nDuties\n- Write SQL\n"))).contains("REQUIRED [grafana]");
        assertThat(asked(READER.read("Officer", "Who we are looking for\nWe draw the tides in Grafana.\n\nDuties\n- Write SQL\n\nRequirements\n- Tableau\n"))).containsExactly("REQUIRED [tableau]", "STRONGLY_PREFERRED [sql]");
        assertThat(asked(READER.read("Officer", "About you\nDraws the tides in Grafana.\n\nDuties\n- Write SQL\n\nRequirements\n- Tableau\n"))).contains("STRONGLY_PREFERRED [grafana]");
    }

    @Test
    void several_posts_in_one_advertisement_require_nothing_together() {
        assertThat(asked(READER.read("Two posts", "Duties:\n- Write Kotlin\nRequirements:\n- Docker\n\nDuties\n- Draw charts\nRequirements\n- Tableau\n")))
                .containsExactlyInAnyOrder("STRONGLY_PREFERRED [kotlin]", "STRONGLY_PREFERRED [docker]", "STRONGLY_PREFERRED [tableau]");
        assertThat(asked(READER.read("兩個職位", "職責：\n- 用 Kotlin 寫程式\n要求：\n- 懂 Docker\n\n職責：\n- 畫圖\n要求：\n- 懂 Tableau\n"))).contains("STRONGLY_PREFERRED [docker]", "STRONGLY_PREFERRED [tableau]");
        assertThat(asked(READER.read("Clerk", "Duties\n- Write Kotlin\nRequirements\n- Docker\nQualifications\n- Tableau\n"))).contains("REQUIRED [docker]", "REQUIRED [tableau]");
    }

    @Test
    void items_that_share_a_head_are_each_a_skill() {
        assertThat(asked(READER.read("Job", "Requirements\n- Strong analytical, planning, problem solving and time management skills\n")))
                .containsExactlyInAnyOrder("REQUIRED [analytical-thinking]", "REQUIRED [organisational-skills]", "REQUIRED [problem-solving]", "REQUIRED [time-management]");
        assertThat(asked(READER.read("Job", "Requirements\n- Quantitative & communication skills\n"))).contains("REQUIRED [numeracy]");
        assertThat(asked(READER.read("Job", "Requirements\n- Analytical chemistry, and skills\n"))).noneMatch(asked -> asked.contains("analytical-thinking"));
    }

    @Test
    void names_with_another_sense_beside_certain_words_are_no_skills() {
        assertThat(asked(READER.read("Architect", "Requirements\n- Lambda architecture and Kafka\n"))).containsExactly("REQUIRED [apache-kafka]");
        assertThat(asked(READER.read("Analyst", "Requirements\n- A/B testing, testing & control groups\n"))).containsExactly("REQUIRED [ab-testing]");
    }

    @Test
    void a_trade_as_the_title_and_the_tag_of_an_employer_are_no_skills() {
        assertThat(asked(READER.read("Chef", "Requirements\n- 3 years in a hotel kitchen\n"))).isEmpty();
        assertThat(asked(READER.read("【AI 初創】後端工程師", "要求\n- 懂 Python\n"))).containsExactly("REQUIRED [back-end-development]", "REQUIRED [python]");
        assertThat(asked(READER.read("Clerk", "You will, from day one, receive full support and mentoring.\n\nRequirements\n- SQL\n"))).containsExactly("REQUIRED [sql]");
    }
}
