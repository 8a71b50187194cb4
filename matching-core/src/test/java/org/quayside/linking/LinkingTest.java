package org.quayside.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quayside.taxonomy.Occupation;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;

class LinkingTest {
    private static final SkillLinker SKILLS = new SkillLinker(Taxonomy.builtIn());
    private static final OccupationLinker OCCUPATIONS = new OccupationLinker(Taxonomy.builtIn());

    private static List<OccupationLinker.Ranked> career(List<String> lines, List<SkillId> skills, int most) {
        return OCCUPATIONS.career(lines.stream().map(CareerLine::of).toList(), skills, most);
    }

    @ParameterizedTest
    @CsvSource({
        "machine learning, machine-learning",
        "maschine learning, machine-learning",
        "programming in Python, python",
        "kubernetes clusters, kubernetes",
        "機器學習, machine-learning",
    })
    void a_phrase_is_linked_to_the_skill_that_it_means_however_it_is_written(String phrase, String skill) {
        assertThat(SKILLS.rank(phrase, 3)).extracting(ranked -> ranked.skill().id()).contains(new SkillId(skill));
    }

    @Test
    void the_very_label_comes_first_and_what_is_like_nothing_gets_nothing() {
        assertThat(SKILLS.rank("machine learning", 5).getFirst().skill().id()).isEqualTo(new SkillId("machine-learning"));
        assertThat(SKILLS.rank("machine learning", 5)).hasSizeLessThanOrEqualTo(5).isSortedAccordingTo((a, b) -> Double.compare(b.likeness(), a.likeness()));
        assertThat(SKILLS.rank("qqqq", 5)).isEmpty();
        assertThat(SKILLS.rank("", 5)).isEmpty();
    }

    @Test
    void a_sentence_gives_each_skill_once_and_no_words_of_advertisements() {
        var found = new SentenceLinker(SKILLS).skills("Strong knowledge of machine learning and Python, machine learning most of all, in a good team with new products.");

        assertThat(found).extracting(skill -> skill.id().value()).contains("machine-learning", "python").doesNotHaveDuplicates().hasSizeLessThan(5);
    }

    @ParameterizedTest
    @CsvSource({"Senior Data Engineer (Hong Kong), data-engineer", "Sr. Data Engineer, data-engineer", "Data Engineer -- Leading Virtual Bank, data-engineer", "數據工程師, data-engineer", "資深數據工程師, data-engineer", "Freelance Translator, translator", "Nursing Student, nurse", "Interim Data Engineer, data-engineer", "Graduate Programme - Data Engineering, data-engineer"})
    void a_title_is_read_without_its_level_and_asides(String title, String occupation) {
        assertThat(OCCUPATIONS.rank(title, 3)).extracting(ranked -> ranked.occupation().id()).contains(occupation);
    }

    @ParameterizedTest
    @CsvSource({"Customer Data Analyst, data-analyst", "Harbour Crane Project Manager, project-manager", "Sales Associate, sales-associate", "Associate Data Engineer, data-engineer", "Teacher, secondary-school-teacher", "IT Specialist, it-support-officer", "VP of Business Development, business-development-manager", "Vice President of Sales, sales-executive", "SVP of Global Information Technology, it-manager", "'Vice President, Data Engineer', data-engineer", "'Assistant Manager, Business Analysis', business-analyst", "Claims Specialist, insurance-claims-handler"})
    void the_end_of_a_title_says_what_it_is(String title, String occupation) {
        assertThat(OCCUPATIONS.rank(title, 1)).extracting(ranked -> ranked.occupation().id()).containsExactly(occupation);
        assertThat(career(List.of(title), List.of(), 1)).extracting(ranked -> ranked.occupation().id()).containsExactly(occupation);
    }

    @ParameterizedTest
    @CsvSource({"Senior Associate (Data Analyst) – Risk Advisory, data-analyst", "Engineer - Machine Learning, machine-learning-engineer", "Architect or Senior Consultant - Big Data, data-architect", "Architect, architect", "Bank - Analyst Programmer/ System Analyst - 45K + Bonus, software-engineer", "Cloud Solution Architect / Cloud Solution Engineer, solution-architect", "'Data Analyst, Business Planning & Analytics', data-analyst", "Data Scientist_Bank_22k-30k, data-scientist"})
    void beside_a_mere_rank_stands_what_a_title_means(String title, String occupation) {
        assertThat(OCCUPATIONS.rank(title, 1)).extracting(ranked -> ranked.occupation().id()).containsExactly(occupation);
    }

    @Test
    void of_like_occupations_an_advertisement_means_the_one_whose_skills_it_asks_for() {
        var reader = new OccupationReader(Taxonomy.builtIn());
        assertThat(reader.ofVacancy("Researcher", List.of(new SkillId("deep-learning"), new SkillId("pytorch"), new SkillId("scientific-writing")))).get()
                .extracting(Occupation::id).isEqualTo("ai-researcher");
        assertThat(reader.ofVacancy("Zorgblat", List.of(new SkillId("deep-learning")))).isEmpty();
    }

    @Test
    void the_distance_to_an_occupation_is_what_is_missing_of_its_typical_skills() {
        var reader = new OccupationReader(Taxonomy.builtIn());
        var relatedness = Taxonomy.builtIn().relatedness();
        var had = List.of(new SkillId("sql"), new SkillId("power-bi"), new SkillId("baking"));
        var found = reader.toward("Senior Data Analyst", had).orElseThrow();

        assertThat(found.occupation().id()).isEqualTo("data-analyst");
        assertThat(found.skills()).extracting(OccupationDistance.Typical::skill).containsExactlyElementsOf(found.occupation().skills());
        var served = 0.0;
        for (var typical : found.skills()) {
            var best = had.stream().mapToInt(skill -> relatedness.of(skill, typical.skill())).max().orElse(0);
            assertThat(typical.relatedness()).as(typical.skill().value()).isEqualTo(best);
            assertThat(typical.servedBy() == null).isEqualTo(best == 0);
            served += best;
        }
        assertThat(found.distance()).isEqualTo((int) Math.round(10_000 - served / found.skills().size()));
        assertThat(reader.toward("data analyst", found.occupation().skills()).orElseThrow().distance()).isZero();
        assertThat(reader.toward("data analyst", List.of()).orElseThrow().distance()).isEqualTo(10_000);
        assertThat(reader.toward("zorgblat", had)).isEmpty();
    }

    @Test
    void a_career_is_its_titles_and_its_skills() {
        var lines = List.of("DATA ENGINEER", "Experience", "Data Engineer, Harbour Tram", "Built pipelines");
        var ranked = career(lines, List.of(new SkillId("python"), new SkillId("sql")), 3);

        assertThat(ranked.getFirst().occupation().id()).isEqualTo("data-engineer");
    }

    @Test
    void what_somebody_calls_himself_comes_before_what_his_kindred_do() {
        var lines = List.of("FINANCE MANAGER", "Experience", "Senior Financial Analyst, Harbour Tram", "Senior Auditor, Lee & Lee", "Accountant, Lee & Lee");
        var skills = List.of(new SkillId("accounting"), new SkillId("auditing"), new SkillId("financial-analysis"), new SkillId("financial-reporting"));

        assertThat(career(lines, skills, 3)).extracting(r -> r.occupation().id()).startsWith("finance-manager").contains("accountant");
        assertThat(career(lines.subList(1, lines.size()), skills, 1)).extracting(r -> r.occupation().id()).doesNotContain("finance-manager");
    }

    @ParameterizedTest
    @ValueSource(strings = {"王芳 女 28歲", "工程師", "助理工程師", "陳大文", "職位"})
    void characters_in_common_are_no_occupation(String line) {
        assertThat(career(List.of(line), List.of(), 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"護士, nurse", "司機, driver", "文員, office-clerk", "機電工程師, electrical-engineer", "算法工程师, algorithm-engineer", "護理主任, nurse"})
    void two_characters_may_be_a_title(String line, String occupation) {
        assertThat(career(List.of("王芳", line), List.of(), 1)).extracting(r -> r.occupation().id()).containsExactly(occupation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Data Analyst", "Accountant", "Position applied for: Data Analyst", "【求職意向】數據分析師"})
    void a_name_may_stand_above_what_somebody_is(String title) {
        assertThat(career(List.of("Chan Tai Man", title, "Clerk of Works, Harbour Tram"), List.of(), 1)).isEqualTo(career(List.of(title, "Clerk of Works, Harbour Tram"), List.of(), 1));
    }

    @Test
    void what_a_template_leaves_says_nothing_of_a_career() {
        var filled = career(List.of("Baker", "Baker, Harbour Loaves"), List.of(), 3);
        var left = career(List.of("Baker", "Baker Company Name, City, State"), List.of(), 3);

        assertThat(left.getFirst()).isEqualTo(filled.getFirst());
        assertThat(career(List.of("Company Name", "City, State", "City , State Company Name"), List.of(), 3)).isEmpty();
    }

    @Test
    void a_title_may_begin_with_an_ordinal() {
        assertThat(career(List.of("5th Grade Teacher"), List.of(), 3)).isNotEmpty();
        assertThat(career(List.of("2019 Teacher"), List.of(), 3)).isEmpty();
        assertThat(career(List.of("2019年3月 - 現在　數據分析師，海港茶樓有限公司"), List.of(), 1)).extracting(r -> r.occupation().id()).containsExactly("data-analyst");
        assertThat(career(List.of("03/2019 to 05/2021 Data Analyst"), List.of(), 1)).extracting(r -> r.occupation().id()).containsExactly("data-analyst");
    }

    @Test
    void kindred_occupations_speak_for_each_other() {
        var alone = career(List.of("Accountant"), List.of(), 1).getFirst();
        var among = career(List.of("Accountant", "Financial Analyst"), List.of(), 1).getFirst();

        assertThat(among.occupation()).isEqualTo(alone.occupation());
        assertThat(among.likeness()).isGreaterThan(alone.likeness());
    }

    @ParameterizedTest
    @CsvSource({
        "電工, electrician", "護師, nurse", "教師, secondary-school-teacher", "數學科教師, secondary-school-teacher", "設計師, graphic-designer", "初級文員, office-clerk", "Clerk, office-clerk",
        "Assistant Front Office Manager, hotel-manager", "Duty Manager, hotel-manager", "財務策劃經理, financial-planner", "理財顧問, financial-planner", "壽險顧問, insurance-agent", "環保項目經理, environmental-consultant",
        "DevOps and Infrastructure Engineer, devops-engineer", "Customer Services, customer-service-officer", "Food Server, waiter", "Signalling Technician, railway-technician", "訊號技術員, railway-technician",
        "行政主任, administrative-officer", "UX設計師, ux-designer", "幼稚園教師, kindergarten-teacher", "Front Desk Agent, hotel-staff", "客戶關係經理, bank-relationship-manager", "機電工程師, electrical-engineer",
    })
    void a_plain_title_means_the_occupation_that_is_commonly_called_so(String title, String occupation) {
        assertThat(OCCUPATIONS.rank(title, 1)).extracting(ranked -> ranked.occupation().id()).containsExactly(occupation);
        assertThat(career(List.of(title), List.of(), 1)).extracting(ranked -> ranked.occupation().id()).containsExactly(occupation);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CURRICULUM VITAE", "Resume", "PERSONAL PARTICULARS", "個人履歷表", "Mobile: 5555 0100", "Mobile No. +852 5555 0100", "手机:5555 0100", "手機", "聯絡電話：5555 0100", "電話 5555 0100", "E-mail:",
        "Flat 7C, Block 2, Harbour Hospital Garden", "Room 9, 4/F, Teacher's House", "Shop 12, G/F, Quay Centre", "12 Hospital Road, Harbour", "Address: Clerk Street"})
    void contacts_addresses_and_names_of_documents_are_no_titles(String line) {
        assertThat(career(List.of(line), List.of(), 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Mobile App Developer, mobile-app-developer", "電話營銷員, telemarketer", "'Data Analyst, 12 Harbour Road', data-analyst"})
    void words_of_contacts_and_addresses_may_stand_in_titles(String line, String occupation) {
        assertThat(career(List.of(line), List.of(), 1)).extracting(r -> r.occupation().id()).containsExactly(occupation);
    }

    @Test
    void dates_far_to_the_right_and_a_long_name_of_a_firm_hide_no_title() {
        for (var line : List.of("Data Analyst, Harbour Savings Bank of the Eastern Islands" + " ".repeat(40) + "Jun 2024 – Aug 2024", "Data Analyst, Harbour Trading and Shipping Company (Hong Kong and Macau Holdings) Limited, Quay Branch, Kowloon")) {
            assertThat(career(List.of(line), List.of(), 1)).extracting(r -> r.occupation().id()).containsExactly("data-analyst");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Graduate Trainee", "Management Trainee", "Intern", "實習生", "管理培訓生"})
    void a_title_that_says_nothing_but_a_level_is_no_occupation(String title) {
        assertThat(OCCUPATIONS.rank(title, 1)).isEmpty();
    }
}
