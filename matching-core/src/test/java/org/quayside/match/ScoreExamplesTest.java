package org.quayside.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.Category;
import org.quayside.scoring.Gate;
import org.quayside.scoring.GateReason;
import org.quayside.scoring.NaiveScore;
import org.quayside.scoring.ScoreBreakdown;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.Verdict;
import org.quayside.taxonomy.SkillKind;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.VacancyId;

/** Computes every worked example of docs/score.md: the page is the test's data. */
class ScoreExamplesTest {
    private static final Pattern BLOCK = Pattern.compile("### (\\d+)\\. ([^\n]+)\n(.*?)(?=\n### |\n## |\\z)", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("```(\\w*)\n(.*?)```", Pattern.DOTALL);

    private final String page = page();
    private final Taxonomy taxonomy = taxonomy();

    private static String page() {
        // Maven runs tests in the module, an IDE perhaps in the root.
        var path = Path.of("docs/score.md");
        try {
            return Files.readString(Files.exists(path) ? path : Path.of("..").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines like {@code kotlin < programming ~ java 8000/7000}. */
    private Taxonomy taxonomy() {
        var table = new StringBuilder("id\tkind\ten\tzh-Hant\taliases-en\taliases-zh\tbroader\trelated\tesco\n");
        for (var line : fences("taxonomy").findFirst().orElseThrow().split("\n")) {
            var id = line.split(" ")[0];
            var broader = line.contains(" < ") ? line.split(" < ")[1].split(" ")[0] : "";
            var related = line.contains(" ~ ") ? line.split(" ~ ")[1].replace(' ', ':') : "";
            table.append("%s\t%s\t%s\t\t\t\t%s\t%s\t\n".formatted(id, SkillKind.values()[0], id, broader, related));
        }
        var files = new LinkedHashMap<String, String>();
        files.put("examples.tsv", table.toString());
        return Taxonomy.parse(files);
    }

    private Stream<String> fences(String language) {
        return FENCE.matcher(page).results().filter(fence -> fence.group(1).equals(language)).map(fence -> fence.group(2));
    }

    private List<Example> examples() {
        var examples = new ArrayList<Example>();
        for (Matcher block = BLOCK.matcher(page); block.find(); ) {
            var title = block.group(1) + ". " + block.group(2);
            var fences = FENCE.matcher(block.group(3)).results().toList();
            assertThat(fences).as("blocks of " + title).hasSize(1);
            examples.add(new Example(title, fences.getFirst().group(2).lines().toList()));
        }
        return examples;
    }

    @Test
    void every_heading_has_an_example_with_something_to_check() {
        var examples = examples();
        assertThat(examples).hasSizeGreaterThanOrEqualTo(30).noneMatch(example -> example.expectations.isEmpty());
        var headings = page.lines().filter(line -> line.startsWith("### ")).toList();
        for (var i = 0; i < headings.size(); i++) {
            assertThat(headings.get(i)).startsWith("### " + (i + 1) + ". ").isEqualTo("### " + examples.get(i).title);
        }
        assertThat(examples).hasSameSizeAs(headings);
    }

    @TestFactory
    Stream<DynamicTest> the_page_computes() {
        return examples().stream().map(example -> DynamicTest.dynamicTest(example.title, () -> check(example)));
    }

    private void check(Example example) {
        var scorer = Scorer.of("x1", taxonomy, example.counts);
        var book = new MatchBook(scorer);
        var profile = example.profile("c", "c");
        var requirements = example.requirements();
        book.put(requirements);
        book.put(profile);
        for (var externalId : example.externalIds) {
            book.put(example.profile("c." + example.externalIds.indexOf(externalId), externalId));
        }
        var breakdown = scorer.explain(profile, requirements);
        assertThat(breakdown.score()).isEqualTo(scorer.score(profile, requirements));
        assertThat(breakdown.score()).isEqualTo(new NaiveScore(taxonomy, example.counts).score(profile, requirements));
        for (var expectation : example.expectations) {
            var colon = expectation.indexOf(": ");
            var quantity = expectation.substring(0, colon);
            assertThat(actual(quantity, breakdown, book)).as(quantity).isEqualTo(expectation.substring(colon + 2));
        }
    }

    private static String actual(String quantity, ScoreBreakdown breakdown, MatchBook book) {
        var words = quantity.split(" ");
        var candidate = new CandidateId("c");
        var vacancy = new VacancyId("v");
        return switch (words[0]) {
            case "credit" -> {
                var credit = breakdown.requirements().get(Integer.parseInt(words[1]) - 1).credit();
                yield credit.value() + (credit.by() == null ? "" : " by " + credit.by());
            }
            case "requirements" -> String.valueOf(breakdown.requirements().size());
            case "weight" -> String.valueOf(breakdown.requirements().get(Integer.parseInt(words[1]) - 1).weight());
            case "fit" -> String.valueOf(breakdown.score().fit());
            case "appeal" -> String.valueOf(breakdown.score().appeal());
            case "match" -> String.valueOf(breakdown.score().match());
            case "verdict" -> breakdown.score().verdict().name();
            case "gate" -> gate(Gate.valueOf(words[1]), breakdown);
            case "shortlist" -> listed(book.shortlist(vacancy));
            case "suggestions" -> listed(book.suggestions(candidate));
            case "near-misses" -> listed(book.nearMisses(vacancy, 10));
            default -> category(Category.valueOf(words[0].toUpperCase(Locale.ROOT)), breakdown);
        };
    }

    private static <I> String listed(List<Ranked<I>> rows) {
        return rows.isEmpty() ? "nobody" : String.join(", ", rows.stream().map(Ranked::externalId).toList());
    }

    private static String gate(Gate gate, ScoreBreakdown breakdown) {
        var reasons = breakdown.gates().stream().map(outcome -> outcome.reason()).filter(reason -> reason.gate() == gate).toList();
        return reasons.isEmpty() ? "not asked" : String.join(", ", reasons.stream().map(ScoreExamplesTest::worded).toList());
    }

    private static String worded(GateReason reason) {
        return reason.verdict() + " " + reason;
    }

    private static String category(Category category, ScoreBreakdown breakdown) {
        return breakdown.categories().stream()
                .filter(score -> score.category() == category)
                .map(score -> score.asked() ? score.value() + (score.verdict() == Verdict.UNKNOWN ? " UNKNOWN" : "") : "not asked")
                .findFirst()
                .orElseThrow();
    }
}
