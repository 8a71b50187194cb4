package org.quayside.extraction.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import opennlp.tools.tokenize.SimpleTokenizer;
import org.junit.jupiter.api.Test;
import org.quayside.extraction.text.Tokens;
import org.quayside.taxonomy.Taxonomy;

class SkillGazetteerTest {
    private static final Taxonomy TAXONOMY = taxonomy(
            "c-plus-plus\tTECHNOLOGY\tC++\t\t\t",
            "c-sharp\tTECHNOLOGY\tC#\t\t\t",
            "c\tTECHNOLOGY\t?=C\t\t\t",
            "dot-net\tTECHNOLOGY\t.NET\t\t\t",
            "node-js\tTECHNOLOGY\tNode.js\t\tNodeJS\t",
            "ci-cd\tPRACTICE\tCI/CD\t\t\t",
            "machine-learning\tKNOWLEDGE\tmachine learning\t機器學習\t=ML\t机器学习",
            "learning\tPRACTICE\tlearning\t\t\t",
            "neural-networks\tKNOWLEDGE\tneural network\t神經網絡\t\t",
            "scikit-learn\tTECHNOLOGY\tscikit-learn\t\t\t",
            "python\tTECHNOLOGY\tPython\t\t\t",
            "html\tTECHNOLOGY\tHTML\t\t\t",
            "windows\tTECHNOLOGY\tWindows\t\t\t",
            "go\tTECHNOLOGY\t?=Go\t\tGolang\t",
            "notion\tTECHNOLOGY\t?=Notion\t\t\t",
            "research-and-development\tPRACTICE\tresearch and development\t\t=R&D\t",
            "piping\tPRACTICE\tpiping diagram\t\t=P&ID\t",
            "ids\tTECHNOLOGY\tintrusion detection\t\t=IDS\t",
            "marketing\tPRACTICE\tmarketing\t市場推廣\t\t");
    private final SkillGazetteer gazetteer = new SkillGazetteer(TAXONOMY);

    @Test
    void names_with_signs_are_whole() {
        assertThat(found("C++ , C# and C , .NET , Node.js , CI / CD")).containsExactly("c-plus-plus", "c-sharp", "c", "dot-net", "node-js", "ci-cd");
    }

    @Test
    void the_longest_name_wins() {
        assertThat(found("machine learning learning")).containsExactly("machine-learning", "learning");
    }

    @Test
    void case_hyphens_and_full_width_forms_do_not_matter() {
        assertThat(found("MACHINE-LEARNING machine-learning ｍａｃｈｉｎｅ　learning Scikit Learn")).containsExactly(
                "machine-learning", "machine-learning", "machine-learning", "scikit-learn");
    }

    @Test
    void exact_names_take_no_other_case() {
        assertThat(found("Go ML R&D")).containsExactly("go", "machine-learning", "research-and-development");
        assertThat(found("go ml r&d GO")).isEmpty();
    }

    @Test
    void plurals_are_one_with_their_singular_but_other_stems_are_not() {
        assertThat(found("neural networks")).containsExactly("neural-networks");
        assertThat(found("market markets marketed Notions window")).isEmpty();
        assertThat(found("Windows windows")).containsExactly("windows", "windows");
    }

    @Test
    void names_of_three_capitals_and_more_have_a_plural() {
        assertThat(found("P&IDs , IDSs and IDS")).containsExactly("piping", "ids", "ids");
        assertThat(found("MLs p&ids P&IDS")).isEmpty();
    }

    @Test
    void an_acronym_in_brackets_means_the_words_whose_initials_it_is() {
        assertThat(found("machine learning ( ML ) and Maintenance Logs ( ML )")).containsExactly("machine-learning", "machine-learning");
        assertThat(found("research & development ( R&D ) , Repairs and Dispatch ( R&D )")).containsExactly("research-and-development", "research-and-development");
        assertThat(found("Machines that learn ( ML ) , machine based learning ( ML ) , Maintenance Log ( ML team )")).containsExactly("machine-learning", "learning", "machine-learning", "machine-learning");
    }

    @Test
    void words_that_are_nearly_what_an_acronym_stands_for_do_not_explain_it_otherwise() {
        assertThat(found("Machine Lessons ( ML )")).containsExactly("machine-learning");
        assertThat(found("Notional Data Stores ( IDS ) , Inventory Data Store ( IDS )")).containsExactly("ids", "ids");
    }

    @Test
    void a_version_may_follow_a_name() {
        assertThat(found("Python3 Python3.12 HTML5")).containsExactly("python", "python", "html");
        assertThat(found("Pythonic HTMLX C3")).isEmpty();
    }

    @Test
    void chinese_names_are_found_between_other_characters() {
        assertThat(found("熟悉機器學習及神經網絡的市場推廣同事 机器学习")).containsExactly("machine-learning", "neural-networks", "marketing", "machine-learning");
    }

    @Test
    void of_two_names_that_differ_in_number_the_one_written_wins() {
        var both = new SkillGazetteer(taxonomy("it-security\tPRACTICE\tsecurity operations\t\t\t", "trading\tPRACTICE\tsecurities operations\t\t\t"));
        assertThat(both.hits(tokens("securities operations"))).extracting(hit -> hit.skill().value()).containsExactly("trading");
        assertThat(both.hits(tokens("security operations"))).extracting(hit -> hit.skill().value()).containsExactly("it-security");
        assertThat(both.hits(tokens("security operation"))).hasSize(1);
    }

    @Test
    void a_comma_parts_names() {
        assertThat(found("machine , learning")).containsExactly("learning");
    }

    @Test
    void it_is_a_name_finder_for_any_tokenizer() {
        var tokens = SimpleTokenizer.INSTANCE.tokenize("I like C++ and machine learning.");
        assertThat(Stream.of(gazetteer.find(tokens)).map(Object::toString)).containsExactly("[2..4) c-plus-plus", "[5..7) machine-learning");
    }

    @Test
    void ambiguous_names_are_marked() {
        assertThat(gazetteer.hits(new String[] {"Go", ",", "Golang"})).extracting(SkillGazetteer.Hit::ambiguous).containsExactly(true, false);
    }

    @Test
    void random_texts_read_like_the_naive_twin() {
        var random = new Random(11);
        var words = new ArrayList<>(List.of(",", "and", ".", "with", "go", "3", "machines", "learnings", "the", "R", "&", "D", "學", "習", "機"));
        TAXONOMY.skills().forEach(skill -> skill.names().forEach(name -> words.addAll(List.of(tokens(name.text())))));
        var twin = new NaiveGazetteer(TAXONOMY);
        for (var round = 0; round < 400; round++) {
            var tokens = IntStream.range(0, random.nextInt(12)).mapToObj(i -> words.get(random.nextInt(words.size()))).toArray(String[]::new);
            assertThat(gazetteer.hits(tokens)).as(String.join(" ", tokens)).isEqualTo(twin.hits(tokens));
        }
    }

    @Test
    void every_name_of_the_built_in_taxonomy_is_found_where_it_stands_alone() {
        var builtIn = Taxonomy.builtIn();
        var all = new SkillGazetteer(builtIn);
        for (var skill : builtIn.skills()) {
            for (var name : skill.names()) {
                var tokens = tokens(name.text());
                assertThat(all.hits(tokens)).as(name.text()).extracting(SkillGazetteer.Hit::skill, SkillGazetteer.Hit::from, SkillGazetteer.Hit::to)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(skill.id(), 0, tokens.length));
            }
        }
    }

    private List<String> found(String text) {
        return gazetteer.hits(tokens(text)).stream().map(hit -> hit.skill().value()).toList();
    }

    private static String[] tokens(String text) {
        return Tokens.of(text).texts();
    }

    static Taxonomy taxonomy(String... rows) {
        var text = new StringBuilder("id\tkind\ten\tzh-Hant\taliases-en\taliases-zh\tbroader\trelated\tesco\n");
        for (var row : rows) {
            text.append(row).append("\t\t\t\n");
        }
        var files = new LinkedHashMap<String, String>();
        files.put("skills/t.tsv", text.toString());
        return Taxonomy.parse(files);
    }
}
