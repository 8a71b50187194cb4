package org.quayside.extraction.mention;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.text.Atoms;
import org.quayside.extraction.text.DataFile;
import org.quayside.extraction.vacancy.VacancyReader;
import org.quayside.taxonomy.Taxonomy;

/** What is meant where no name stands, but a verb of work and its object. */
class VerbObjectTest {
    private static final VacancyReader READER = new VacancyReader(new SkillGazetteer(Taxonomy.builtIn()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "處理客人投訴 | complaint-handling", "負責處理住戶查詢及投訴 | complaint-handling customer-service", "編制年度預算 | budgeting", "控制食材成本 | budgeting", "管理庫存 | inventory-management",
        "處理傷口 | wound-care", "开发网站 | web-development", "客戶管理系統 | crm-software", "人力資源管理系統 | human-resources-management", "操作收銀系統 | point-of-sale", "控制裝修工程 | fit-out-works", "培訓企業客戶 |",
        "Handled guest complaints | complaint-handling", "You will manage projects and rosters | project-management workforce-planning", "Responsible for maintaining all vehicles | vehicle-maintenance",
        "Dispense prescriptions | dispensing", "Managed pupils' behaviour | classroom-management", "Monitor 40 servers | system-monitoring", "Managed ferry staff cabins |", "Interest in music and design experience |", "Managed the finance department |",
    })
    void a_verb_and_its_object_are_the_name_of_the_work(String duty, @Nullable String expected) {
        assertThat(read(duty)).isEqualTo(expected == null ? "" : expected);
    }

    private static String read(String duty) {
        return READER.read("Job", "職責\n- " + duty + "\n").skills().stream().flatMap(s -> s.requirement().anyOf().stream()).map(Object::toString).sorted().collect(joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Supervised a crew of 14", "Oversaw six ticket clerks", "Managed up to 12 cashiers per shift", "Lead a small kitchen team", "Supervised nine staff members for a season", "Managed the pier's system administrators", "Handling of a 9 members team", "Delegated tasks to others", "督導8名同事", "負責帶領十人隊伍",
    })
    void whoever_has_people_under_them_manages_people(String duty) {
        assertThat(read(duty)).isEqualTo("people-management");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Trained new hires and stewards | training-delivery", "Recruited, trained and led ten waiters | people-management recruitment training-delivery", "Coached young geography teachers | coaching-and-mentoring",
        "Tutored two classmates | tutoring", "Taught three evening classes | teaching", "Negotiated fares and terms | negotiation", "Budgeted, hosted and served | budgeting", "Managed the departmental budgets | budgeting",
        "Approved small loan requests | credit-analysis", "Made collection calls | credit-control", "Supported end users | technical-support", "Troubleshot printer and user problems | technical-support",
        "Managed a caseload of boarders | case-management", "Collected rents and deposits | title-and-tenancy", "Sold cabin packages | sales", "Establish KPIs for ticket desks | kpi-management", "Optimising slow queries | sql-performance-tuning",
        "Modelling tide data | data-modelling", "Develop web sites | web-development", "Build visualizations | data-visualisation", "Keep good relationships with pier stakeholders | stakeholder-management", "Resolved hardware issues | technical-support",
        "Managed our on-boarding process | onboarding", "Designed logical data models | data-modelling", "Seasoned negotiator and public speaker | negotiation speech-delivery",
        "培訓新人 | training-delivery", "面試應徵者 | interviewing-candidates", "編製渡輪預算 | budgeting", "審批信貸申請 | credit-analysis", "解決用戶問題 | technical-support", "與船廠洽談價格及條款 | negotiation", "追收逾期賬款 | credit-control",
    })
    void some_verbs_and_objects_tell_work_that_has_another_name(String duty, String expected) {
        assertThat(read(duty)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Managed three large projects | project-management", "Managed projects/rosters | project-management workforce-planning", "Managed vendor budgets | budgeting", "Prepared quarterly tide reports | report-writing", "Planned and managed events | event-management",
        "Managed staff, budgets and projects | budgeting people-management project-management",
    })
    void articles_numbers_and_words_that_leave_a_thing_what_it_is_may_stand_between(String duty, String expected) {
        assertThat(read(duty)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Analyse ticket and fare data | data-analysis", "Manage moorings and budget | budgeting", "Managed lamps and pier signals |", "Worked on moorings and managed budget | budgeting",
    })
    void another_thing_may_stand_before_the_object(String duty, @Nullable String expected) {
        assertThat(read(duty)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Train up and coach junior deckhands and stewards | coaching-and-mentoring training-delivery", "Analyse and chart data | data-analysis", "Hiring/firing of all employees | recruitment", "The training of new stewards | training-delivery",
    })
    void verbs_share_their_object(String duty, String expected) {
        assertThat(read(duty)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Greeted boarders and hired stewards Provided blankets | recruitment", "Kept the pier clean Managed four cleaners Praised them | people-management", "Sent notes on the Managed Pier Program |", "Ropes for a Managed team |",
    })
    void a_verb_with_a_capital_begins_a_clause_where_the_stop_is_lost(String duty, @Nullable String expected) {
        assertThat(read(duty)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "We are looking to hire waiters", "Ferries are filling their piers and hiring skilled waiters", "The ferry is now hiring waiters",
    })
    void what_a_firm_says_of_itself_is_not_asked(String duty) {
        assertThat(read(duty)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Operated franking machines", "Monitored harbour conditions", "Managed passenger value", "Managed the Safe Harbour Program", "Maintained clear signalling systems", "Managed pier office", "Installed the wiring of kiosks", "Processed fare payments", "Managed issues with ferry times",
        "Analysing trends of the tide", "Developed cabin policies", "Designing information and booking desks", "Managed Test/Crossing rehearsals", "Highly trained staff", "Lead Waiter", "Mentor Teacher", "Worked with staff", "Tested new products", "培訓企業客戶",
    })
    void a_word_between_or_behind_may_make_it_another_thing(String duty) {
        assertThat(read(duty)).isEmpty();
    }

    @Test
    void every_skill_that_is_told_is_in_the_taxonomy() {
        var known = Taxonomy.builtIn().skills().stream().map(skill -> skill.id().value()).toList();
        assertThat(DataFile.rows("told-work.tsv")).allSatisfy(row -> assertThat(known).contains(row.getField("skill")));
    }

    @Test
    void every_english_verb_that_tells_work_is_listed_in_its_forms() {
        var verbs = DataFile.rows("english-verbs.tsv").stream().map(row -> DataFile.values(row, "forms").getFirst()).toList();
        assertThat(ToldWork.of(Taxonomy.builtIn()).stream().flatMap(told -> told.verbs().stream()).filter(verb -> !Atoms.isHan(verb.charAt(0)))).allMatch(verbs::contains);
    }
}
