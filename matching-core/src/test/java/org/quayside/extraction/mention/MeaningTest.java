package org.quayside.extraction.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.text.Tokens;
import org.quayside.taxonomy.Taxonomy;

/** Whether a name that is a word, too, is meant as a skill. The sentences here are not among those that the model is trained on. */
class MeaningTest {
    private static final SkillGazetteer GAZETTEER = new SkillGazetteer(Taxonomy.builtIn());
    private final MentionFinder finder = new MentionFinder(GAZETTEER);

    @Test
    void names_in_sentences_held_out_are_mostly_told_apart_and_so_are_names_never_seen() {
        var names = AmbiguousName.shipped(GAZETTEER);
        assertThat(MeaningModel.heldOut(names, AmbiguousName::place)).isGreaterThan(0.85);
        assertThat(MeaningModel.heldOut(names, name -> name.name().toLowerCase(java.util.Locale.ROOT))).isGreaterThan(0.83);
    }

    @Test
    void the_shipped_model_is_what_training_on_the_shipped_sentences_gives() {
        var names = AmbiguousName.shipped(GAZETTEER);
        var trained = MeaningModel.train(names);
        assertThat(trained.size()).isEqualTo(MeaningModel.shipped().size());
        for (var name : names) {
            assertThat(trained.probability(name.context())).as(name.place()).isCloseTo(MeaningModel.shipped().probability(name.context()), org.assertj.core.data.Offset.offset(0.02));
        }
    }

    @Test
    void technology_is_meant_in_the_company_of_technology() {
        assertThat(found("Our billing runs on Go and PostgreSQL.")).contains("go");
        assertThat(found("Analyses in R, mostly mixed models.")).contains("r-language");
        assertThat(found("Drivers written in C for motor boards.")).contains("c-language");
        assertThat(found("Built checkout screens in Swift for iPhones.")).contains("swift");
        assertThat(found("Familiar with Excel and pivot tables.")).contains("microsoft-excel");
    }

    @Test
    void words_and_people_are_no_technology() {
        assertThat(found("Go home tired but proud.")).doesNotContain("go");
        assertThat(found("Swift handling of claims within a day.")).doesNotContain("swift");
        assertThat(found("Excel at service and grow with a kind team.")).doesNotContain("microsoft-excel");
        assertThat(found("The spring collection sold out in April.")).doesNotContain("spring");
        assertThat(found("Please write to Julia Cheng of human resources.")).doesNotContain("julia");
        assertThat(found("Chef at a noodle shop in Mong Kok for three years.")).doesNotContain("chef");
        assertThat(found("Scraped rust off the hull every winter.")).doesNotContain("rust");
    }

    @Test
    void a_letter_of_an_abbreviation_is_no_language_but_a_letter_beside_one_is() {
        assertThat(listed("Invoices, A/R, A/P, petty cash")).doesNotContain("r-language");
        assertThat(listed("Python, C/R, SQL")).contains("c-language", "r-language");
        assertThat(listed("Python/R, SQL")).contains("r-language");
        assertThat(listed("C/SIDE, SQL, C/AL")).doesNotContain("c-language");
        assertThat(listed("C/UNIX, SQL, Python")).contains("c-language");
    }

    @Test
    void an_index_of_all_nouns_does_not_say_that_a_word_is_a_skill() {
        assertThat(listed("Documentation, driving, functional")).contains("driving");
        assertThat(listed("Access, agendas, budgets, client, clients, contracts, documentation, driving, functional, government, letters, meetings")).doesNotContain("driving");
        assertThat(listed("Welding, driving, bricklaying, plumbing, painting, scaffolding, rigging, crane signalling, first aid, carpentry, tiling")).contains("driving");
    }

    @Test
    void a_name_means_something_else_beside_words_of_another_trade() {
        assertThat(found("Checked CPT coding of knee surgery.")).doesNotContain("programming");
        assertThat(found("Taught coding to teenagers.")).contains("programming");
        assertThat(listed("Menus, servers, wine pairing")).doesNotContain("it-infrastructure");
        assertThat(listed("Routers, servers, racks")).contains("it-infrastructure");
        assertThat(found("Systems for the front office and middle office.")).doesNotContain("reception");
        assertThat(found("Answered the front office phone.")).contains("reception");
        assertThat(listed("Outlook Express, SQL")).contains("microsoft-outlook").doesNotContain("express-js");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Checked the coding of supplier invoices. | programming",
        "Mechanical assembly, torque tools | assembly-language",
        "Handhelds and RF scanners for the stockroom. | rf-engineering",
        "Cisco UCM, Unity and voicemail | unity",
        "Set up VPN remote access for the branch. | microsoft-access",
        "Technical analysis of software change requests. | technical-analysis",
        "Capacity planning of database servers. | resource-planning",
        "Attended trade shows in Guangzhou. | event-marketing",
        "Cross-functional training of new joiners. | fitness-training",
        "Booked travel logistics for visiting judges. | logistics",
        "Drew up an RFP and compared vendors. | proposal-writing",
        "Minor repairs on the engine of the launch. | handyman-repairs",
        "MRI software for tenants of the estate. | diagnostic-imaging",
        "Cleared the CMOS after a BIOS update. | semiconductors",
        "Powdered latex gloves | latex",
        "Managed project portfolio management boards. | portfolio-management",
        "Answered inbound calls on VPN and network faults. | call-centre-operations",
        "Learned material testing of concrete cubes. | materials-science",
        "Monthly statements of the firm's cash flows. | treasury",
    })
    void other_words_beside_a_name_say_that_another_thing_is_meant(String text, String other) {
        assertThat(listed(text)).doesNotContain(other);
        assertThat(found(text)).doesNotContain(other);
    }

    @Test
    void the_same_names_are_meant_without_them() {
        assertThat(found("Technical analysis of Hang Seng stocks.")).contains("technical-analysis");
        assertThat(found("Capacity planning for two sewing lines.")).contains("resource-planning");
        assertThat(found("Planned booths at trade shows.")).contains("event-marketing");
        assertThat(found("MRI and CT of the knee.")).contains("diagnostic-imaging");
        assertThat(listed("Inbound calls, live chat")).contains("call-centre-operations");
        assertThat(listed("LaTeX, Word")).contains("latex");
    }

    @Test
    void a_mark_that_is_on_no_ambiguous_name_is_refused_and_so_is_an_ambiguous_name_without_a_mark() {
        assertThatThrownBy(() -> AmbiguousName.read("own.txt", "# comment\nI like [tea] in the morning.", GAZETTEER)).hasMessageContaining("own.txt:2").hasMessageContaining("on no ambiguous name");
        assertThatThrownBy(() -> AmbiguousName.read("own.txt", "We write Go here.", GAZETTEER)).hasMessageContaining("'Go' is ambiguous and not marked");
    }

    private List<String> listed(String sentence) {
        return finder.find(Tokens.of(sentence), true).stream().map(mention -> mention.skill().value()).toList();
    }

    private List<String> found(String sentence) {
        return finder.find(Tokens.of(sentence), false).stream().map(mention -> mention.skill().value()).toList();
    }
}
