package org.quayside.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Education;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.LanguageLevel;
import org.quayside.vacancy.LanguageRequirement;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.WorkMode;

/** What an advertisement asks for. */
class VacancyReaderTest {
    private static final VacancyReader READER = new VacancyReader(new SkillGazetteer(Taxonomy.builtIn()));

    private static final String ENGINEER = """
            About us
            We build a Java platform for schools. Our Kotlin team plays football.

            Responsibilities
            - Train speech models and serve them with Docker
            - Work with teachers as required

            Requirements
            - At least 3 years of experience in machine learning
            - PyTorch or TensorFlow; Java / Kotlin
            - Bachelor's degree in Computer Science, Mathematics or related disciplines
            - Fluent English and good Cantonese
            - AWS is a plus

            Nice to have
            - Kubernetes, Terraform

            What we offer
            HK$24K–31K/month, training in Rust, gym, hybrid work, visa sponsorship for the right candidate.
            Office in Kwun Tong.

            Interested parties please send a CV. Personal data are used for recruitment only.
            """;

    @Test
    void requirements_have_the_importance_of_their_section_or_phrase() {
        var reading = READER.read("Senior Python Engineer", ENGINEER);
        assertThat(asked(reading)).containsExactly(
                "REQUIRED [python]", "REQUIRED [machine-learning] 30", "REQUIRED [pytorch, tensorflow]", "REQUIRED [java, kotlin]",
                "STRONGLY_PREFERRED [docker]", "PREFERRED [aws]", "PREFERRED [kubernetes]", "PREFERRED [terraform]");
        for (var skill : reading.skills()) {
            assertThat(skill.mentions().isEmpty()).isEqualTo(skill.requirement().anyOf().getFirst().value().equals("python"));
            skill.mentions().forEach(span -> assertThat(ENGINEER.substring(span.start(), span.end())).isNotBlank());
        }
    }

    @Test
    void conditions_are_read() {
        var reading = READER.read("Senior Python Engineer", ENGINEER);
        assertThat(reading.language()).isEqualTo("en");
        assertThat(reading.years()).isEqualTo(30);
        assertThat(reading.seniority()).isEqualTo(Seniority.SENIOR);
        assertThat(reading.education()).isEqualTo(Education.BACHELOR);
        assertThat(reading.district()).isEqualTo("Kwun Tong");
        assertThat(reading.workMode()).isEqualTo(WorkMode.HYBRID);
        assertThat(reading.sponsorsPermit()).isTrue();
        assertThat(reading.languages()).containsExactly(
                new LanguageRequirement("en", LanguageLevel.C1), new LanguageRequirement("yue", LanguageLevel.B2));
    }

    @Test
    void a_chinese_advertisement_is_read_alike() {
        var reading = READER.read("數據工程師（全職）", """
                職責
                • 建立數據管道，使用 Docker
                要求
                • 三年或以上 Python 經驗
                • Java 或 Kotlin
                • 流利粵語，良好英語
                • 學歷不限
                優先考慮
                • 懂 Kubernetes
                我們提供
                • 年薪 50 萬，地點：科學園，在家工作兩天
                """);
        assertThat(reading.language()).isEqualTo("zh-Hant");
        assertThat(asked(reading)).contains("REQUIRED [python] 30", "REQUIRED [java, kotlin]", "STRONGLY_PREFERRED [docker]", "PREFERRED [kubernetes]");
        assertThat(reading.years()).isEqualTo(30);
        assertThat(reading.education()).isNull();
        assertThat(reading.salary()).hasToString("Salary[min=500000, max=500000, currency=HKD, period=YEAR]");
        assertThat(reading.district()).isEqualTo("Science Park");
        assertThat(reading.employmentType()).isEqualTo(EmploymentType.FULL_TIME);
        assertThat(reading.workMode()).isEqualTo(WorkMode.HYBRID);
        assertThat(reading.languages()).containsExactly(
                new LanguageRequirement("en", LanguageLevel.B2), new LanguageRequirement("yue", LanguageLevel.C1));
    }

    @Test
    void without_headings_phrases_decide() {
        var reading = READER.read("Developer", "You know Python. SQL is required. Docker, Kubernetes would be a plus. You must have Java; Go preferred.");
        assertThat(asked(reading)).containsExactly(
                "REQUIRED [sql]", "REQUIRED [java]", "STRONGLY_PREFERRED [python]", "PREFERRED [docker]", "PREFERRED [kubernetes]", "PREFERRED [go]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Python, Java and Go | [python] [java] [go]",
        "Python, Java or Go | [go, java, python]",
        "Python and Java/Kotlin | [python] [java, kotlin]",
        "Docker, Java/Kotlin and Redis | [docker] [java, kotlin] [redis]",
        "Docker, Java/Kotlin or Redis | [docker, java, kotlin, redis]",
        "Chart tools, e.g. Grafana, Tableau | [grafana, tableau]",
        "BI tools such as Tableau and Power BI | [bi-tools] [power-bi, tableau]",
        "databases (MySQL, Oracle) | [databases] [mysql, oracle-database]",
        "Docker, Kubernetes etc. | [docker, kubernetes]",
        "Languages: Python, Scala and R | [python] [scala] [r-language]",
        "Languages: Python, Scala or R | [python, r-language, scala]",
        "CI/CD | [ci-cd]",
        "Tableau, Qlik, Microsoft Power BI etc. | [power-bi, qlik, tableau]",
        "Python or another language, such as R, Scala | [python, r-language, scala]",
        "SQL and Python or similar languages (R, Scala) | [sql] [python, r-language, scala]",
        "Docker, Tableau or other tools like Grafana and Looker | [docker, grafana, looker, tableau]",
        "熟悉 Python 或其他語言，例如 R、Scala | [python, r-language, scala]",
    })
    void alternatives_are_one_requirement(String text, String expected) {
        var found = READER.read("Job", "Requirements\n- " + text + "\n").skills().stream().map(skill -> skill.requirement().anyOf().toString()).toList();
        assertThat(String.join(" ", found)).satisfiesAnyOf(
                all -> assertThat(all).isEqualTo(expected), all -> assertThat(all).isEqualTo(expected.replace("[bi-tools]", "[business-intelligence]")));
    }

    @Test
    void what_is_asked_twice_is_asked_once_as_strongly_as_anywhere() {
        var reading = READER.read("Job", "Duties\n- Write Python\n\nRequirements\n- 2 years of Python\n- Python or R\n\nNice to have\n- Python, Java\n");
        assertThat(asked(reading)).containsExactly("REQUIRED [python] 20", "PREFERRED [java]", "PREFERRED [python, r-language]");
        assertThat(reading.skills().getFirst().mentions()).hasSize(3);
    }

    @Test
    void a_choice_of_which_one_is_asked_anyway_is_a_wish() {
        var reading = READER.read("Job", "Requirements\n- Airflow\n- Orchestration tools (Airflow, Spark, Kafka)\n- Spark or Kafka or Redis is a plus\n");
        assertThat(asked(reading)).containsExactly("REQUIRED [apache-airflow]", "PREFERRED [apache-kafka, apache-spark, redis]");
        assertThat(asked(READER.read("Job", "Requirements\n- Airflow\n- Airflow or Spark\n"))).containsExactly("REQUIRED [apache-airflow]", "PREFERRED [apache-airflow, apache-spark]");
        assertThat(asked(READER.read("Job", "Requirements\n- Agile development\n- Master of agile development methods such as Scrum\n"))).containsExactlyInAnyOrder("REQUIRED [agile]", "REQUIRED [scrum]");
    }

    @Test
    void what_may_be_considered_is_a_wish() {
        assertThat(asked(READER.read("Job", "Requirements\n- Solid experience in Tableau (Power BI will be considered)\n"))).containsExactly("REQUIRED [tableau]", "PREFERRED [power-bi]");
        assertThat(asked(READER.read("Job", "Requirements\n- Whoever knows SQL will be considered for the post\n"))).containsExactly("REQUIRED [sql]");
    }

    @Test
    void an_index_of_keywords_insists_on_nothing() {
        assertThat(asked(READER.read("Job", "Requirements\n- SQL\n- Docker is a plus\nKeywords:\nSQL, Docker, Redis\n"))).containsExactly("REQUIRED [sql]", "PREFERRED [docker]", "PREFERRED [redis]");
    }

    @Test
    void a_question_may_be_a_heading() {
        var reading = READER.read("Trainee", """
                What will you do?
                Work in Tableau. You will receive coaching and mentoring.
                What will I offer Harbour Tram?
                Knowledge of SQL
                Bachelor's degree or above, preferably within engineering, but all degrees are welcome
                What will Harbour Tram offer me?
                Courses in Excel
                """);
        assertThat(asked(reading)).containsExactly("REQUIRED [sql]", "STRONGLY_PREFERRED [tableau]");
        assertThat(reading.education()).isEqualTo(Education.BACHELOR);
    }

    @Test
    void a_heading_may_be_made_of_several_and_what_stands_beside_a_degree_is_a_subject() {
        var reading = READER.read("Researcher", """
                Key Accountabilities
                Research.
                Qualification / Knowledge & Experience
                Master/PhD degree holder in any discipline
                Background in mathematics, statistics or a related discipline
                Working knowledge of SQL
                """);
        assertThat(asked(reading)).containsExactly("REQUIRED [sql]");
        assertThat(reading.education()).isEqualTo(Education.MASTER);
        assertThat(asked(READER.read("Clerk", "Duties\n- Keep books in Excel\nKeep and share\n- Files in Word\n"))).contains("STRONGLY_PREFERRED [microsoft-word]");
    }

    @Test
    void names_with_another_sense_beside_certain_words_are_no_skills() {
        assertThat(asked(READER.read("Architect", "Requirements\n- Lambda architecture and Kafka\n"))).containsExactly("REQUIRED [apache-kafka]");
        assertThat(asked(READER.read("Analyst", "Requirements\n- A/B testing, testing & control groups\n"))).containsExactly("REQUIRED [ab-testing]");
    }

    @Test
    void headings_may_address_the_reader_and_a_reference_in_a_title_is_no_skill() {
        var reading = READER.read("Tableau Analyst (Ref: GIT-DA)", """
                What You Will Own
                Dashboards for the tram depot
                Who Will Thrive
                University graduate in statistics or a related field, advanced degree is preferred
                Knowledge of SQL
                Your Future Work-life with Harbour Tram
                Courses in Excel
                """);
        assertThat(asked(reading)).contains("REQUIRED [sql]", "REQUIRED [tableau]").noneMatch(asked -> asked.contains("excel") || asked.contains("git"));
        assertThat(reading.education()).isEqualTo(Education.BACHELOR);
        assertThat(READER.read("Clerk", "Requirements\n- Degree in statistics, economics or related disciplines is preferred\n").education()).isNull();
    }

    @Test
    void items_that_share_a_head_are_each_a_skill() {
        assertThat(asked(READER.read("Job", "Requirements\n- Strong analytical, planning, problem solving and time management skills\n")))
                .containsExactlyInAnyOrder("REQUIRED [analytical-thinking]", "REQUIRED [organisational-skills]", "REQUIRED [problem-solving]", "REQUIRED [time-management]");
        assertThat(asked(READER.read("Job", "Requirements\n- Quantitative & communication skills\n"))).contains("REQUIRED [numeracy]");
        assertThat(asked(READER.read("Job", "Requirements\n- Analytical chemistry, and skills\n"))).noneMatch(asked -> asked.contains("analytical-thinking"));
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
    void requirements_under_duties_are_known_by_how_they_begin() {
        var reading = READER.read("Analyst", """
                Responsibilities
                - Keep dashboards in Tableau
                - Answer questions of the sales team
                - University degree in statistics or a related discipline
                - Proficient in SQL
                - 3+ years of experience, or 6+ years for a senior post
                """);
        assertThat(asked(reading)).contains("STRONGLY_PREFERRED [tableau]", "REQUIRED [sql]");
        assertThat(reading.education()).isEqualTo(Education.BACHELOR);
        assertThat(reading.years()).isEqualTo(30);
    }

    @Test
    void what_is_only_liked_within_brackets_or_in_the_next_item_lowers_nothing_else() {
        assertThat(asked(READER.read("Engineer", "Requirements\n- Docker and one cloud (Azure preferred)\n"))).containsExactly("REQUIRED [docker]", "PREFERRED [azure]");
        assertThat(asked(READER.read("Engineer", "Requirements\n- Familiar with PyTorch Experience with OpenCV is a plus\n"))).containsExactly("REQUIRED [pytorch]", "PREFERRED [opencv]");
    }

    @Test
    void lines_with_one_capital_letter_among_chinese_are_no_headings() {
        var reading = READER.read("電工", "要求：\n- 粵語；略懂英語\nA 級電工牌；三年經驗；懂看英文線路圖優先。\n");
        assertThat(reading.years()).isEqualTo(30);
        assertThat(reading.languages()).contains(new LanguageRequirement("yue", LanguageLevel.B2), new LanguageRequirement("en", LanguageLevel.A2));
        assertThat(asked(reading)).contains("REQUIRED [registered-electrical-worker]");
    }

    @Test
    void advantages_that_are_weighed_are_no_wish() {
        assertThat(asked(READER.read("Analyst", "Requirements\n- Knowledge of machine learning and its advantages and drawbacks\n- Docker would be an advantage\n")))
                .containsExactly("REQUIRED [machine-learning]", "PREFERRED [docker]");
    }

    @Test
    void no_experience_and_no_degree_are_no_requirements() {
        var reading = READER.read("Trainee", "Requirements\n- No experience required, 1 year of training is paid\n- Degree not required\n- No coding required\n- Fresh graduates welcome");
        assertThat(reading.years()).isNull();
        assertThat(reading.education()).isNull();
        assertThat(reading.seniority()).isEqualTo(Seniority.JUNIOR);
        assertThat(asked(reading)).noneMatch(asked -> asked.contains("programming"));
    }

    @Test
    void how_to_apply_is_no_requirement() {
        var reading = READER.read("Job", "Requirements\n- SQL\nPlease send your resume in MS Word format with expected salary.\nWe use data for recruitment only.\n");
        assertThat(asked(reading)).containsExactly("REQUIRED [sql]");
    }

    @Test
    void the_history_of_the_company_is_not_asked_of_anybody() {
        assertThat(READER.read("Clerk", "Our company has over 30 years of experience.\n\nRequirements\n- Excel").years()).isNull();
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
    void a_grade_that_newcomers_are_welcome_to_apply_for_has_requirements() {
        var reading = READER.read("Network Engineer", "Duties\n- Keep routers running\nNetwork Engineer (newcomers are welcome to apply):\n- HD / Degree holder\n- Knowledge of Linux\n");
        assertThat(asked(reading)).contains("REQUIRED [linux]");
        assertThat(reading.education()).isEqualTo(Education.DIPLOMA);
    }

    @Test
    void what_a_title_says_of_the_employer_is_not_asked() {
        for (var title : List.of("Tableau Analyst -- Leading Virtual Bank", "Tableau Analyst (listed virtual bank)", "Tableau Analyst @ well-known Virtual Bank")) {
            assertThat(asked(READER.read(title, "Requirements\n- SQL\n"))).as(title).contains("REQUIRED [tableau]").noneMatch(asked -> asked.contains("fintech"));
        }
        assertThat(asked(READER.read("Analyst for a Virtual Bank", "Requirements\n- SQL\n"))).anyMatch(asked -> asked.contains("fintech"));
    }

    private static List<String> asked(VacancyReading reading) {
        return reading.skills().stream()
                .map(skill -> skill.requirement().importance() + " " + skill.requirement().anyOf()
                        + (skill.requirement().years() == null ? "" : " " + skill.requirement().years()))
                .toList();
    }
}
