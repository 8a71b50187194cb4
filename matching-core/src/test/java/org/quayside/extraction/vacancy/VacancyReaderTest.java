package org.quayside.extraction.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Education;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.LanguageLevel;
import org.quayside.vacancy.LanguageRequirement;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.WorkMode;

/** What an advertisement asks for. */
public class VacancyReaderTest {
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
    void who_looks_for_somebody_asks_for_nothing_by_that() {
        assertThat(asked(READER.read("Fintech 初創誠聘：全端工程師", "要求\n- SQL\n"))).contains("REQUIRED [sql]").noneMatch(line -> line.contains("fintech"));
        assertThat(READER.read("文員", "要求\n- 非本科畢業亦可\n").education()).isNull();
        assertThat(READER.read("文員", "要求\n- 本科畢業\n").education()).isEqualTo(Education.BACHELOR);
    }

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
    void lines_with_one_capital_letter_among_chinese_are_no_headings() {
        var reading = READER.read("電工", "要求：\n- 粵語；略懂英語\nA 級電工牌；三年經驗；懂看英文線路圖優先。\n");
        assertThat(reading.years()).isEqualTo(30);
        assertThat(reading.languages()).contains(new LanguageRequirement("yue", LanguageLevel.B2), new LanguageRequirement("en", LanguageLevel.A2));
        assertThat(asked(reading)).contains("REQUIRED [registered-electrical-worker]");
    }

    @Test
    void no_experience_and_no_degree_are_no_requirements() {
        var reading = READER.read("Trainee", "Requirements\n- No experience required, 1 year of training is paid\n- Degree not required\n- No coding required\n- Fresh graduates welcome");
        assertThat(READER.read("Clerk", "Requirements\n- 2 years of experience; fresh graduates will also be considered").seniority()).isNull();
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

    public static List<String> asked(VacancyReading reading) {
        return reading.skills().stream()
                .map(skill -> skill.requirement().importance() + " " + skill.requirement().anyOf()
                        + (skill.requirement().years() == null ? "" : " " + skill.requirement().years()))
                .toList();
    }
}
