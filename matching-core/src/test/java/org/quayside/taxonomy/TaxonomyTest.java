package org.quayside.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TaxonomyTest {
    private static final String OCCUPATIONS = "id\ten\tzh-Hant\taliases-en\taliases-zh\tisco08\tskills\n";
    private static final String HEADER = "id\tkind\ten\tzh-Hant\taliases-en\taliases-zh\tbroader\trelated\tesco\n";

    @Test
    void the_built_in_taxonomy_loads_ascending_with_dense_ordinals() {
        var taxonomy = Taxonomy.builtIn();
        assertThat(taxonomy.skills()).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id())).isNotEmpty();
        for (var i = 0; i < taxonomy.skills().size(); i++) {
            assertThat(taxonomy.ordinal(taxonomy.skills().get(i).id())).isEqualTo(i);
        }
        assertThat(taxonomy.ordinal(new SkillId("no-such-skill"))).isEqualTo(-1);
        assertThat(taxonomy.find(new SkillId("python")).orElseThrow().en()).isEqualTo("Python");
        assertThat(taxonomy.version()).matches("[0-9a-f]{8}");
    }

    @Test
    void other_data_is_another_version() {
        var one = parse("python\tTECHNOLOGY\tPython\t\t\t\t\t\t\n");
        assertThat(parse("python\tTECHNOLOGY\tPython\t\t\t\t\t\t\n").version()).isEqualTo(one.version());
        assertThat(parse("python\tTECHNOLOGY\tPython!\t\t\t\t\t\t\n").version()).isNotEqualTo(one.version());
    }

    @Test
    void markers_and_quotes_in_names_are_read() {
        var go = parse("go\tTECHNOLOGY\t?=Go\t\tthe \"Go\" language\t\t\t\t\n").skills().getFirst();
        assertThat(go.en()).isEqualTo("Go");
        assertThat(go.names()).containsExactly(new SkillName("Go", "en", true, true), new SkillName("the \"Go\" language", "en", false, false));
    }

    @Test
    void every_fault_is_told_with_file_and_line() {
        var rows = "a\tTECHNOLOGY\tA one\t\t\t\tb\t\t\n"
                + "b\tTECHNOLOGY\tB one\t\t\t\ta\tc:12000\t\n"
                + "c\tgadget\tC one\t\t\t\t\t\t\n"
                + "d\tTECHNOLOGY\tD one\t\ta One\t\tz\td:100\t\n"
                + "d\tTECHNOLOGY\tD two\t\t\t\t\t\t\n"
                + "e\tTECHNOLOGY\tE one\t\t\t\ta\tnowhere:5000|d:x\t\n";
        assertThatThrownBy(() -> parse(rows))
                .isInstanceOf(TaxonomyException.class)
                .hasMessageContaining("skills/t.tsv:3: relation c:12000/12000 is not within 0..10000")
                .hasMessageContaining("skills/t.tsv:4: kind 'gadget' is none of")
                .hasMessageContaining("skills/t.tsv:5: broader skill 'z' does not exist")
                .hasMessageContaining("skills/t.tsv:5: skill 'd' is related to itself")
                .hasMessageContaining("skills/t.tsv:5: label 'a One' already names 'a' at skills/t.tsv:2")
                .hasMessageContaining("skills/t.tsv:6: skill id 'd' is already defined at skills/t.tsv:5")
                .hasMessageContaining("skills/t.tsv:7: relation 'd:x' is not id:N or id:N/M");
    }

    @Test
    void a_cycle_of_broader_skills_is_refused() {
        var rows = "a\tTECHNOLOGY\tA one\t\t\t\tb\t\t\n" + "b\tTECHNOLOGY\tB one\t\t\t\tc\t\t\n" + "c\tTECHNOLOGY\tC one\t\t\t\ta\t\t\n";
        assertThatThrownBy(() -> parse(rows)).hasMessageContaining("skills/t.tsv:2: broader skills form a cycle: [a, b, c]");
    }

    @Test
    void a_relation_is_stored_at_one_end_only() {
        var rows = "a\tTECHNOLOGY\tA one\t\t\t\t\tb:5000\t\n" + "b\tTECHNOLOGY\tB one\t\t\t\t\ta:6000\t\n";
        assertThatThrownBy(() -> parse(rows)).hasMessageContaining("skills/t.tsv:3: relation of 'b' and 'a' is already stored at skills/t.tsv:2");
    }

    @Test
    void an_occupation_names_known_skills_only() {
        var files = new LinkedHashMap<String, String>();
        files.put("skills/t.tsv", HEADER + "python\tTECHNOLOGY\tPython\t\t\t\t\t\t\n");
        files.put("occupations.tsv", OCCUPATIONS + "cook\tCook\t廚師\t\t\t5120\tpython|cooking\n");
        assertThatThrownBy(() -> Taxonomy.parse(files)).hasMessageContaining("occupations.tsv:2: occupation 'cook' names unknown skills [cooking]");
    }

    @Test
    void a_label_names_one_occupation_only() {
        var files = files("python\tTECHNOLOGY\tPython\t\t\t\t\t\t\n");
        files.put("occupations.tsv", OCCUPATIONS + "cook\tCook\t廚師\tchef\t\t5120\tpython\nchef\tHead cook\t大廚\tChef\t\t3434\tpython\n");
        assertThatThrownBy(() -> Taxonomy.parse(files)).hasMessage("occupations.tsv:3: label 'Chef' already names occupation 'cook' at occupations.tsv:2");
    }

    @Test
    void a_skill_of_ours_that_nothing_leads_to_is_refused() {
        var files = files("a\tTECHNOLOGY\tA one\t\t\t\tb\t\t\n" + "b\tTECHNOLOGY\tB one\t\t\t\t\t\t\n" + "c\tTECHNOLOGY\tC one\t\t\t\t\td:5000\t\n"
                + "d\tTECHNOLOGY\tD one\t\t\t\t\t\t\n" + "e\tTECHNOLOGY\tE one\t\t\t\t\t\t\n");
        assertThat(Taxonomy.parse(files).skills()).hasSize(5);
        assertThatThrownBy(() -> Taxonomy.parseConnected(files)).isInstanceOf(TaxonomyException.class)
                .hasMessage("skills/t.tsv:6: skill 'e' is unreachable: nothing is broader, narrower or related");
    }

    @Test
    void an_esco_concept_belongs_to_one_skill_and_every_occupation_has_its_isco_group_and_typical_skills() {
        var skills = Taxonomy.builtIn().skills();
        assertThat(skills.stream().map(Skill::esco).filter(Objects::nonNull)).doesNotHaveDuplicates()
                .allMatch(uri -> uri.matches("http://data\\.europa\\.eu/esco/skill/[0-9a-f.-]+|http://data\\.europa\\.eu/esco/isced-f/\\d+"));
        assertThat(Taxonomy.builtIn().occupations()).allSatisfy(occupation -> {
            assertThat(occupation.isco()).matches("\\d{4}");
            assertThat(occupation.skills()).hasSizeBetween(5, 12).doesNotHaveDuplicates();
        });
    }

    private static Taxonomy parse(String rows) {
        return Taxonomy.parse(files(rows));
    }

    private static LinkedHashMap<String, String> files(String rows) {
        var files = new LinkedHashMap<String, String>();
        files.put("skills/t.tsv", HEADER + rows);
        return files;
    }
}
