package org.quayside.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.quayside.taxonomy.Taxonomy;

class UnlistedMentionsTest {
    private static final UnlistedMentions MENTIONS = new UnlistedMentions(new SkillGazetteer(Taxonomy.builtIn()), UnlistedMentions.shipped());

    @Test
    void a_tool_that_no_list_knows_is_found_where_skills_are_listed() {
        var text = "Data engineer\n\nSkills\nHands-on experience with Airflow, Zorbexa and Python.\n";

        assertThat(MENTIONS.inCv(text, null)).extracting(Unlisted::text).contains("Zorbexa").doesNotContain("Python", "Airflow");
        assertThat(MENTIONS.inCv(text, null)).allSatisfy(mention -> assertThat(text.substring(mention.place().start(), mention.place().end())).isEqualTo(mention.text()));
    }

    @Test
    void neither_the_candidate_nor_what_a_firm_says_of_itself_is_a_skill() {
        assertThat(MENTIONS.inCv("Jasmine Quandle\n\nSkills\nPython\n", "Jasmine Quandle")).isEmpty();
        assertThat(MENTIONS.inVacancy("About us\nWe make Zorbexa, the software that everybody loves.\n")).isEmpty();
    }

    @Test
    void what_a_template_leaves_is_no_mention() {
        var text = "Network manager\n\nExperience\nNetwork Manager\n2012 to 2015 Company Name City, State\n\nSkills\nrouting, Zorbexa, writing\n";

        assertThat(MENTIONS.inCv(text, null)).extracting(Unlisted::text).doesNotContain("Name City", "Company Name City", "City", "State").contains("Zorbexa");
    }

    @Test
    void neither_a_country_nor_a_number_is_a_mention() {
        var text = "Driver\n\nSkills\nHands-on experience with Zorbexa, Iceland, WX 90210, E7654321 and Norway.\n";

        assertThat(MENTIONS.inCv(text, null)).extracting(Unlisted::text).contains("Zorbexa").noneMatch(mention -> mention.matches("Iceland|Norway|.*\\d.*"));
    }

    @Test
    void a_name_that_the_taxonomy_lists_is_not_shown_as_unlisted() {
        var gazetteer = new SkillGazetteer(Taxonomy.builtIn());
        var sentences = TrainingText.shipped().stream().limit(400).map(sentence -> String.join(" ", sentence.tokens())).toList();

        assertThat(sentences.stream().flatMap(sentence -> MENTIONS.inCv("Skills\n" + sentence + "\n", null).stream())).isNotEmpty().noneSatisfy(mention -> {
            var words = Tokens.of(mention.text()).texts();
            assertThat(gazetteer.hits(words)).anyMatch(hit -> hit.from() == 0 && hit.to() == words.length);
        });
    }

    @Test
    void the_shipped_sentences_are_many_and_their_brackets_stand_where_tokens_do() {
        var sentences = TrainingText.shipped();

        assertThat(sentences).hasSizeGreaterThanOrEqualTo(1_500);
        assertThat(sentences.stream().filter(sentence -> sentence.mentions().isEmpty()).count()).isGreaterThan(sentences.size() / 5);
    }

    @Test
    void brackets_that_do_not_pair_or_cut_a_word_are_refused_with_their_line() {
        assertThatThrownBy(() -> TrainingText.read("a.txt", "# cv\n\nI know [Java.")).hasMessageStartingWith("a.txt:3:");
        assertThatThrownBy(() -> TrainingText.read("a.txt", "I know ]Java[.")).hasMessageStartingWith("a.txt:1:");
        assertThatThrownBy(() -> TrainingText.read("a.txt", "I know [Jav]a.")).hasMessageContaining("token");
        assertThat(TrainingText.read("a.txt", "# cv\nI know [Spring Boot] and [數據].\n\n")).singleElement()
                .satisfies(sentence -> assertThat(sentence.mentions()).hasSize(2));
    }

    @Test
    void a_list_without_headings_passes_from_what_it_must_have_to_what_is_nice() {
        var reader = new VacancyReader(new SkillGazetteer(Taxonomy.builtIn()));
        var lines = reader.lines("""
                Degree in statistics.
                At least 3 years of experience with Python.
                Fluent in written English.
                Experience with Tableau is a plus.
                Passion for public transport.
                """);

        assertThat(lines.stream().map(line -> line.importance() == org.quayside.vacancy.Importance.PREFERRED)).containsExactly(false, false, false, true, true);
        assertThat(Insistence.cut(java.util.List.of("Degree in law.", "3 years of experience."))).isEqualTo(2);
        assertThat(Insistence.cut(java.util.List.of())).isZero();
    }
}
