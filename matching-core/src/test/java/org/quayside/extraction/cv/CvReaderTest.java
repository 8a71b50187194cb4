package org.quayside.extraction.cv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.extraction.cv.CvTexts.ENGINEER;
import static org.quayside.extraction.cv.CvTexts.JULIA;
import static org.quayside.extraction.cv.CvTexts.ON;
import static org.quayside.extraction.cv.CvTexts.READER;
import static org.quayside.extraction.cv.CvTexts.ids;
import static org.quayside.extraction.cv.CvTexts.read;
import static org.quayside.extraction.cv.CvTexts.skill;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quayside.candidate.DeclaredLanguage;
import org.quayside.vacancy.Education;
import org.quayside.vacancy.LanguageLevel;
import org.quayside.vacancy.Seniority;

/** What a CV says of its writer, beside skills and years. */
class CvReaderTest {
    @Test
    void an_associate_degree_is_no_bachelor_and_a_veteran_no_junior() {
        assertThat(read("Education\nAssociate of Arts Degree, Harbour University\n", null).education()).isEqualTo(Education.DIPLOMA);
        assertThat(read("Education\nHarbour University, Associate of Science\n", null).education()).isEqualTo(Education.DIPLOMA);
        assertThat(read("Education\nHarbour University, Economics\n", null).education()).isEqualTo(Education.BACHELOR);
        assertThat(read("Experience\nJunior Buyer, 2003 - Present\n- Bought tea\n", null).seniority()).isNull();
        assertThat(read("Experience\nJunior Buyer, 2017 - 2019\n- Bought tea\n", null).seniority()).isNull();
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
    void a_line_of_prose_is_no_title() {
        assertThat(read("Clerk of works\nPatient with people and\npapers. A leader whom ferries trust\n\nExperience\n2020 - 2022 Quay Ltd, Clerk\n", null).seniority()).isNull();
        assertThat(read("Team Leader, ferries\n\nExperience\n2020 - 2022 Quay Ltd\n", null).seniority()).isEqualTo(Seniority.LEAD);
    }

    @Test
    void level_languages_and_education_are_read() {
        var reading = read(ENGINEER, JULIA);
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
    void the_same_text_reads_the_same_from_many_threads() {
        var expected = read(ENGINEER, JULIA);
        var readings = IntStream.range(0, 64).parallel().mapToObj(i -> read(ENGINEER, JULIA)).toList();
        assertThat(readings).allMatch(expected::equals);
    }

    @Test
    void another_name_changes_nothing_but_the_offsets() {
        var other = ENGINEER.replace(JULIA, "Peter Chan Tai Man").replace("Julia", "Peter").replace("julia", "peter");
        var one = read(ENGINEER, JULIA);
        var two = read(other, "Peter Chan Tai Man");
        assertThat(ids(two)).isEqualTo(ids(one));
        assertThat(two.years()).isEqualTo(one.years());
        assertThat(two.seniority()).isEqualTo(one.seniority());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Master Resilience Trainer course, Harbour Barracks; Bachelor of Nursing, 2011 | BACHELOR", "Bachelor of Arts, 2012. I plan to pursue a Master of Arts next year. | BACHELOR",
        "BBA, Quay University. Intends to start an MBA in September. | BACHELOR", "Masters Computer Science, Quay University | MASTER", "工商管理學士，打算修讀碩士 | BACHELOR"})
    void a_degree_is_neither_a_course_for_trainers_nor_a_plan(String text, Education expected) {
        assertThat(read("Education\n" + text + "\n", null).education()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "航海學副學士 2009-2011 | DIPLOMA", "High School Diploma, 2009 | SECONDARY", "BSc Navigation, Quay University, expected 2031 | -", "Quay University, Navigation, in progress | -", "航海學士（在讀） | -", "碩士(兼讀,在讀) | -",
        "Bachelor of Arts (2011), currently studying MSc Navigation | BACHELOR", "Master of Arts (expected 2031), Bachelor of Arts 2020 | BACHELOR", "First year student in a two year MBA program | -", "現正就讀碼頭大學航海學士課程 | -",
        "航海高級文憑 2015，航海學士 (預計2031畢業) | DIPLOMA", "BBA, 2015; Certificate in Law, in progress | BACHELOR", "Bachelor of Science, Quay University, 2023 - Present | -", "Quay University, credits only | -", "2015 海港大學 退學 | -"})
    void a_degree_that_is_not_finished_is_not_held(String text, @Nullable Education expected) {
        assertThat(read("Education\n" + text + "\n", null).education()).isEqualTo(expected);
    }

    @Test
    void an_expected_graduation_is_that_of_the_lines_above_it() {
        assertThat(read("Education\nQuay Secondary School\n2019 - 2022\nBachelor of Arts\nQuay University\nExpected graduation: June 2031\n", null).education()).isEqualTo(Education.SECONDARY);
        assertThat(read("Education\nBachelor of Arts\nQuay University, 2015\nMaster of Arts\nExpected graduation: June 2031\n", null).education()).isEqualTo(Education.BACHELOR);
    }

    @Test
    void the_degree_of_a_course_that_goes_on_may_stand_in_the_line_above() {
        assertThat(read("Education\nBachelor of Arts\nQuay University, 2023 - Present\nQuay Secondary School, 2022\n", null).education()).isEqualTo(Education.SECONDARY);
        assertThat(read("Education\nQuay University | BSc | 2015 - 2019\nMSc | expected 2031\n", null).education()).isEqualTo(Education.BACHELOR);
    }

    @Test
    void how_somebody_began_is_not_the_level() {
        assertThat(read("Experience\nStarted as an apprentice joiner, 2018 - Present\nJoinery\n", null).seniority()).isNull();
        assertThat(read("工作經驗\n2018年3月至今 由學徒做起嘅木匠\n", null).seniority()).isNull();
        assertThat(read("Experience\nApprentice joiner, 2022 - Present\nJoinery\n", null).seniority()).isEqualTo(Seniority.JUNIOR);
    }

    @Test
    void whoever_helps_people_without_a_language_does_not_speak_it_for_that() {
        assertThat(read("Experience\nGuide, Quay Ltd, 2020 - 2022\nHelped non-English speaking visitors and spoke with non-Japanese speakers.\n", null).languages()).isEmpty();
        assertThat(read("Summary\nHelped families who spoke a language other than German.\n", null).languages()).isEmpty();
    }

    @Test
    void whoever_is_bilingual_or_translates_speaks_both() {
        assertThat(read("Experience\nClerk, Quay Ltd, 2020 - 2022\nThe only bilingual Thai/English customer service clerk.\n", null).languages())
                .containsExactly(new DeclaredLanguage("en", LanguageLevel.C2), new DeclaredLanguage("th", LanguageLevel.C2));
        assertThat(read("Experience\nClerk, Quay Ltd, 2020 - 2022\nTranslated letters from German to Thai.\n", null).languages()).extracting(DeclaredLanguage::language).containsExactly("de", "th");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "德語母語 英語唔識 泰語 不懂，日語就唔得 | de C2",
        "German: native; Thai: none. I do not speak Japanese. | de C2",
        "德語不太流利，日語學緊，韓語:能聽，英語梗係冇問題 | de A2, en C1, ja A1, ko A2",
        "German is not very fluent | de A2",
        "德語：母語 英語：一般 日語：流利 | de C2, en B1, ja C1",
        "Japanese (JLPT N4), Korean (TOPIK 2), English (IELTS 5.0) | en B1, ja A2, ko A2",
        "日語 – N3, Mandarin (HSK 3), 韓語 TOPIK II 4級 | cmn A2, ja B1, ko B2",
        "試算表熟練，德語報告能看懂 | de B1",
        "HKDSE 2016: Physics 4, English Language 5*, Chinese 3 | -",
    })
    void levels_belong_to_the_language_beside_them_and_what_is_denied_is_not_spoken(String text, @Nullable String expected) {
        assertThat(read("Languages\n" + text + "\n", null).languages().stream().map(l -> l.language() + " " + l.level()).toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected.split(", ")));
    }

    @Test
    void what_a_test_attests_counts_for_a_language_that_is_only_named() {
        assertThat(read("Languages\nEnglish\nCertificates\nTOEFL 60, 2019\n", null).languages()).containsExactly(new DeclaredLanguage("en", LanguageLevel.B1));
    }

    @Test
    void advanced_written_and_conversational_is_advanced() {
        assertThat(read("Skills\nAdvanced written and conversational German\nConversational Korean\n", null).languages())
                .containsExactly(new DeclaredLanguage("de", LanguageLevel.C1), new DeclaredLanguage("ko", LanguageLevel.B1));
    }

    @Test
    void who_masters_a_trade_holds_no_degree_in_it() {
        assertThat(read("Professional development\nObserved master teachers at work, 2016\nEducation\nBachelor of Arts\n", null).education()).isEqualTo(Education.BACHELOR);
        assertThat(read("Highlights\nMaster of sales techniques\nEducation\nBachelor of Arts\n", null).education()).isEqualTo(Education.BACHELOR);
        assertThat(read("Education\nmaster of science in robotics\n", null).education()).isEqualTo(Education.MASTER);
        assertThat(read("Education\nMaster of Robotics\n", null).education()).isEqualTo(Education.MASTER);
        assertThat(read("Education\nM.Div., Quay Divinity School\n", null).education()).isEqualTo(Education.MASTER);
    }

    @Test
    void facts_have_places() {
        var text = "Lam Mei\nSenior Accountant\nSummary\n8 years of experience in audit\nLanguages\nEnglish (fluent)\nEducation\nBSc in Statistics, 2011\n";
                assertThat(READER.places(text, null, ON, read(text, null))).extracting(p -> p.fact() + "=" + text.substring(p.place().start(), p.place().end()))
                .containsExactly("seniority=Senior Accountant", "years=8 years", "language=English", "education=BSc");
    }
}
