package org.quayside.extraction.cv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quayside.extraction.cv.CvTexts.ENGINEER;
import static org.quayside.extraction.cv.CvTexts.JULIA;
import static org.quayside.extraction.cv.CvTexts.ids;
import static org.quayside.extraction.cv.CvTexts.read;
import static org.quayside.extraction.cv.CvTexts.skill;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a CV claims, denies, or only wishes for. */
class StanceTest {
    @Test
    void what_somebody_is_interested_in_is_not_held_yet_and_names_end_where_words_do() {
        assertThat(ids(read("其他技能\nMS Project、對 BIM 有興趣，正修讀 BIM 課程\n", null))).containsExactly("microsoft-project");
        assertThat(ids(read("工作經驗\n2020年1月至今 海港工程 文員\n- 管理分判商，控制工程預算及進度\n- 聯絡作者及插畫師\n- 持有高才通簽證\n", null))).isEmpty();
        assertThat(ids(read("技能\n控制工程、插畫\n", null))).containsExactlyInAnyOrder("control-engineering", "illustration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"沒有使用過 C++", "從未用過 C++", "未曾接觸 C++", "沒有學過 C++", "没有使用过 C++", "從未學過 C++", "唔識 C++", "冇用過 C++", "冇 C++ 經驗", "學緊 C++", "想學 C++"})
    void what_was_never_used_is_not_held(String denied) {
        assertThat(ids(read("技能\nJava、SQL\n" + denied + "\n", null))).containsExactly("java", "sql");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "No SQL experience.", "No prior SQL exposure", "Without SQL knowledge", "No SQL experience, but happy to be shown", "SQL: none.", "SQL - nil", "I cannot write SQL", "I do not write SQL",
        "I am not a SQL developer", "I don't do SQL", "SQL has never been used", "SQL — 未做過", "SQL 未接觸過", "SQL 就唔識㗎", "SQL 我就唔識用", "SQL都未用過", "未做過 SQL", "没做过 SQL", "沒有使用 Scala 或其他 SQL 的經驗"})
    void what_is_denied_before_or_behind_its_name_is_not_held(String denial) {
        var reading = read("Skills\nJava\n\nSummary\n" + denial + "\n", null);
        assertThat(reading.denied()).extracting(denied -> denied.skill().value()).contains("sql");
        assertThat(ids(reading)).containsExactly("java");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Not only SQL", "No less than 5 years of SQL experience", "Delivered SQL reports without prior notice", "SQL: none of my reports failed", "沒有遲到紀錄，SQL 經驗五年", "Looking to join a team that needs my SQL", "Seeking a position where I can use SQL", "SQL, valid until 2031"})
    void other_words_of_denial_leave_a_skill(String held) {
        assertThat(ids(read("Summary\n" + held + "\n", null))).containsExactly("sql");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Driven to launch a career in welding", "Looking to join a growing welding workshop", "Looking for a welding post", "I would like to work with welding robots", "Studying for the welding exam", "welding (expected 2031)",
        "2030 (in progress) welding certificate", "Welding certificate, expired 2009", "希望往焊接方向發展", "希望半年內考取焊接證書", "正在讀焊接證書課程", "焊接證書課程學緊", "最好係焊接", "應徵焊接工作", "焊接考試已通過三科", "焊接證書，尚欠兩科"})
    void what_is_sought_or_not_finished_is_not_held(String wish) {
        assertThat(ids(read("Skills\nJava\n\nSummary\n" + wish + "\n", null))).contains("java").doesNotContain("welding");
    }

    @Test
    void what_goes_on_at_work_is_held() {
        assertThat(ids(read("Experience\n2020 - 2022 Quay Ltd, Officer\nWelding (in progress). Looking for a welding opportunity for every apprentice.\n", null))).contains("welding");
    }

    @Test
    void what_is_denied_or_only_wished_for_is_not_held() {
        var reading = read(ENGINEER, JULIA);
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
    void what_is_being_learned_is_not_held() {
        assertThat(ids(read("Summary\nI write Python. I am currently learning Rust and plan to study Kotlin.\n", null))).contains("python").doesNotContain("rust", "kotlin");
        assertThat(ids(read("Summary\nSeeking a junior role in machine learning where I can use SQL.\nHoping to transition into robotics.\n", null))).contains("sql").doesNotContain("machine-learning", "robotics");
        assertThat(ids(read("個人簡介\n熟悉 SQL，正自學 Python 及數據分析，希望轉職人工智能行業。\n", null))).containsExactly("sql");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Java, SQL, no C++", "Java, SQL but not C++", "Java. SQL. No C++.", "懂 Java、SQL；沒有參與 C++ 開發", "Java, SQL. The team used C++, I have not used it", "Java, SQL. 團隊用 C++，本人沒有接觸", "Java, SQL. I am taking a C++ course at night"})
    void what_is_denied_in_passing_or_being_taken_as_a_course_is_not_held(String text) {
        assertThat(ids(read("Summary\n" + text + "\n", null))).containsExactly("java", "sql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pursuing the welding certificate", "Will be a certified welding inspector next year", "I am working on doing welding certification", "Welding certification exam camp"})
    void a_certificate_on_the_way_is_not_held_even_if_it_is_told_of_at_work(String text) {
        assertThat(ids(read("Experience\n2020 - 2022 Quay Ltd, Officer\nWrote SQL\n" + text + "\n", null))).contains("sql").doesNotContain("welding");
    }
}
