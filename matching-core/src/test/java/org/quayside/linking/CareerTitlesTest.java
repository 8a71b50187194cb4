package org.quayside.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;

/** What somebody does now and has done longest comes first. */
class CareerTitlesTest {
    private static final OccupationLinker LINKER = new OccupationLinker(Taxonomy.builtIn());

    private static String first(CareerLine... lines) {
        return LINKER.career(List.of(lines), List.of(), 1).getFirst().occupation().id();
    }

    @Test
    void a_job_of_many_years_outweighs_one_of_a_summer_wherever_it_stands() {
        assertThat(first(new CareerLine("Cashier, Quay Fruit", 3, 200), new CareerLine("Registered Nurse, Quay Hospital", 180, 0))).isEqualTo("nurse");
        assertThat(first(new CareerLine("收銀員，海港水果", 3, 200), new CareerLine("註冊護士，海港醫院", 180, 0))).isEqualTo("nurse");
    }

    @Test
    void the_latest_job_outweighs_an_equally_long_one_of_long_ago() {
        assertThat(first(CareerLine.of("Chan Tai Man"), new CareerLine("Waiter, Quay Noodles", 60, 240), new CareerLine("Accountant, Quay Trams", 60, 0))).isEqualTo("accountant");
    }

    @Test
    void what_somebody_did_as_an_intern_is_not_yet_what_he_is() {
        assertThat(first(new CareerLine("Public Relations Intern", 4, 100), new CareerLine("Sales Associate, Quay Shoes", 40, 0))).isEqualTo("sales-associate");
    }

    @ParameterizedTest
    @CsvSource({"Operations and Finance Manager, finance-manager", "Director of Finance, finance-manager", "registered nurse\\emt, nurse", "General Manager and Board Member, operations-manager", "Manager - Information Technology and Trams, it-manager", "Costume Designer and Wardrobe Keeper, stylist", "Director of Public Relations and Trams, public-relations-officer", "Avionics Technician, aircraft-maintenance-engineer", "Quality Assurance Supervisor, quality-engineer", "Call Center Representative, call-centre-agent", "Account Director, account-manager"})
    void titles_of_two_words_for_two_posts_and_turned_ones_are_read(String title, String occupation) {
        assertThat(LINKER.career(List.of(new CareerLine(title, 60, 0)), List.of(), 2)).extracting(r -> r.occupation().id()).contains(occupation);
    }

    @Test
    void a_title_of_one_occupation_is_no_other_by_its_letters() {
        var found = new OccupationReader(Taxonomy.builtIn()).ofCv(List.of(new CareerLine("Quality Assurance Supervisor, Quay Radios", 90, 0)), List.of(new SkillId("attention-to-detail")));
        assertThat(found).extracting(distance -> distance.occupation().id()).containsExactly("quality-engineer");
        var staff = new OccupationReader(Taxonomy.builtIn()).ofCv(List.of(CareerLine.of("HR ASSISTANT")), List.of(new SkillId("human-resources-management")));
        assertThat(staff).extracting(distance -> distance.occupation().id()).containsExactly("hr-officer");
    }

    @Test
    void a_title_that_is_only_like_an_occupation_needs_a_skill_that_it_is_about() {
        var like = List.of(CareerLine.of("Commission Specialist"));
        var reader = new OccupationReader(Taxonomy.builtIn());
        assertThat(reader.ofCv(like, List.of(new SkillId("report-writing")))).isEmpty();
        assertThat(reader.ofCv(like, List.of(new SkillId("testing-and-commissioning")))).extracting(distance -> distance.occupation().id()).containsExactly("testing-commissioning-engineer");
    }

    @Test
    void a_second_occupation_needs_a_title_of_its_own() {
        var had = List.of("accounting", "taxation", "financial-reporting", "auditing").stream().map(SkillId::new).toList();
        var found = new OccupationReader(Taxonomy.builtIn()).ofCv(List.of(CareerLine.of("Accountant"), new CareerLine("Accountant, Quay Trams", 90, 0), new CareerLine("Restaurant Manager, Quay Noodles", 40, 90)), had);
        assertThat(found).extracting(distance -> distance.occupation().id()).containsExactly("accountant", "restaurant-manager");
    }

    private static List<String> all(List<CareerLine> lines, String... had) {
        return new OccupationReader(Taxonomy.builtIn()).ofCv(lines, Stream.of(had).map(SkillId::new).toList()).stream().map(distance -> distance.occupation().id()).toList();
    }

    @Test
    void a_title_that_people_of_other_trades_have_too_needs_what_the_occupation_is_about() {
        var lines = List.of(new CareerLine("Social Worker, Quay Centre", 60, 0), new CareerLine("Founder, Quay Choir", 60, 60));
        assertThat(all(lines, "social-work")).containsExactly("social-worker");
        assertThat(all(lines, "social-work", "entrepreneurship")).containsExactly("social-worker", "entrepreneur");
    }

    @Test
    void a_single_word_that_is_no_occupation_is_like_one_in_letters_alone() {
        assertThat(all(List.of(new CareerLine("Media Planner, Quay Radio", 60, 0), new CareerLine("Director, Quay Radio", 30, 60)), "media-planning", "engineering-management", "operations-management")).containsExactly("media-planner");
    }

    @Test
    void a_short_job_of_long_ago_is_no_further_occupation() {
        var now = new CareerLine("Accountant, Quay Trams", 120, 0);
        assertThat(all(List.of(now, new CareerLine("Cashier, Quay Fruit", 12, 300)), "accounting", "cashiering")).containsExactly("accountant");
        assertThat(all(List.of(now, new CareerLine("Cashier, Quay Fruit", 12, 120)), "accounting", "cashiering")).containsExactly("accountant", "cashier");
    }

    @Test
    void a_bare_title_means_the_special_one_that_was_held_as_long() {
        var now = new CareerLine("Teacher, Quay School", 60, 0);
        assertThat(first(now, new CareerLine("Special Education Teacher, Harbour School", 90, 61))).isEqualTo("special-needs-teacher");
        assertThat(first(now, new CareerLine("Special Education Teacher, Harbour School", 12, 61))).isEqualTo("secondary-school-teacher");
    }
}
