package org.quayside.extraction.unlisted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.quayside.extraction.gazetteer.SkillGazetteer;
import org.quayside.extraction.mention.TrainingText;
import org.quayside.extraction.text.Tokens;
import org.quayside.extraction.vacancy.Insistence;
import org.quayside.extraction.vacancy.VacancyReader;
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
    void what_says_who_somebody_is_and_where_he_lives_is_no_mention() {
        var text = """
                CURRICULUM VITAE
                Name: Jasmine Quandle
                Sex : Female    Age : 34
                Marital Status: Single
                Religion: Christian
                Place of Birth: Macau
                Availability: Immediate
                Address: Flat 7B, Block 3, Harbour Mansion
                Rm 1201, Tower 2, Park Road, Kowloon

                Education
                BSc in Biology, CUHK, GPA 3.5, Distinction

                Skills
                Hands-on experience with Zorbexa and Python.
                Jasmine Quandle, Ref: QF/PE/0324
                """;

        assertThat(MENTIONS.inCv(text, null)).extracting(Unlisted::text).containsExactly("Zorbexa");
    }

    @Test
    void neither_places_nor_firms_nor_people_nor_everyday_words_are_mentions() {
        var text = """
                Skills
                Hands-on experience with Zorbexa, Texas, Oct, Microsoft, Falls WI, AK, documentation, Quality, Parents, Data Scientists, Cum Laude and Kwan O.
                Hands-on experience with Quandle Query.
                Experience
                Clerk, Brimbox Alpha, 2016 - 2019
                Education
                Major in Vexology Studies
                """;

        assertThat(MENTIONS.inCv(text, null)).extracting(Unlisted::text).containsExactly("Zorbexa", "Quandle Query");
    }

    @Test
    void what_a_sentence_says_is_a_mention_only_if_it_is_written_as_a_name() {
        var sentences = "Strong understanding of ferry wharfing, experience with wharfing schedules and ZorbDB.\nKnowledge of Quandle Query and quandle queries.\n";

        assertThat(MENTIONS.inVacancy("Requirements\n" + sentences)).extracting(Unlisted::text).contains("ZorbDB").allMatch(text -> text.matches("[A-Z].*"));
        assertThat(MENTIONS.inCv("Experience\nClerk, 2016 - 2019\n" + sentences, null)).extracting(Unlisted::text).doesNotContain("Quandle Query");
    }

    @Test
    void neither_subjects_of_a_degree_nor_what_nobody_is_judged_by_are_mentions() {
        var text = "Requirements\nDegree in Vexology, Information Engineering or related disciplines\nHands-on experience with Zorbexa.\nWe are hiring regardless of race, gender identity, disability and Vexology.\n";

        assertThat(MENTIONS.inVacancy(text)).extracting(Unlisted::text).containsExactly("Zorbexa");
    }

    @Test
    void a_chinese_name_goes_with_its_line() {
        assertThat(PersonalData.name("\n林小滿\n文員\n")).isEqualTo("林小滿");
        assertThat(PersonalData.name("個人履歷\n姓名：林小滿  性別：女\n")).isEqualTo("林小滿");
        assertThat(PersonalData.name("Personal\nName: Jasmine Quandle    Age: 34\n")).isEqualTo("Jasmine Quandle");
        assertThat(PersonalData.name("Skills\nPython\n")).isNull();
        assertThat(PersonalData.blank("姓名：林小滿\n性別：女\n地址：新界沙田廣源邨12座3樓5室\n技能：Zorbexa\nMobile: Zorbexa\nUnity, Zorbexa\n").strip()).isEqualTo("技能：Zorbexa\nMobile: Zorbexa\nUnity, Zorbexa");
    }

    @Test
    void a_firm_with_its_legal_form_is_no_mention() {
        assertThat(MENTIONS.inVacancy("Requirements\nHands-on experience with Zorbexa.\nHARBOUR TRADING (HK) LTD\nRef: QF/PE/0324\n")).extracting(Unlisted::text).containsExactly("Zorbexa");
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
