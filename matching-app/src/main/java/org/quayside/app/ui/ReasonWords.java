package org.quayside.app.ui;

import java.util.Comparator;
import java.util.List;
import org.quayside.app.match.Explanations.Explained;
import org.quayside.scoring.Category;
import org.quayside.scoring.CategoryScore;
import org.quayside.scoring.GateOutcome;
import org.quayside.scoring.RequirementScore;
import org.quayside.scoring.ScoreBreakdown;

/** Words a whole breakdown, and what of it is seen at a glance. */
record ReasonWords(Words words) {
    private static final int MOST_CHIPS = 8;

    Reasons of(Explained explained, String path, Choices choices) {
        return of(explained, path, List.of(), choices);
    }

    Reasons of(Explained explained, String path, List<Reasons.Step> steps, Choices choices) {
        var breakdown = explained.breakdown();
        var score = breakdown.score();
        var gates = new GateWords(words);
        var requirements = new RequirementWords(words, explained::textOf);
        return new Reasons(path,
                List.of(side(Category.Side.FIT, score.fit(), breakdown), side(Category.Side.APPEAL, score.appeal(), breakdown)),
                breakdown.gates().stream()
                        .sorted(Comparator.comparing(GateOutcome::verdict).reversed())
                        .map(gate -> new Reasons.Gate(gate.verdict(), gates.of(gate)))
                        .toList(),
                breakdown.requirements().stream().map(requirements::of).toList(),
                steps,
                choices);
    }

    private Reasons.Side side(Category.Side side, int value, ScoreBreakdown breakdown) {
        var facts = new CategoryFacts(words);
        var categories = breakdown.categories().stream().filter(category -> category.category().side() == side).toList();
        var kept = side == Category.Side.APPEAL && categories.stream().noneMatch(one -> one.category() == Category.SALARY);
        return new Reasons.Side(side.name(), Words.percent(value), categories.stream().map(category -> line(category, facts)).toList(),
                kept ? words.text("category.salary.kept") : null);
    }

    private Reasons.Line line(CategoryScore category, CategoryFacts facts) {
        return new Reasons.Line(words.text("category." + category.category()), facts.of(category), category.asked() && category.weight() > 0,
                category.weight(), Words.percent(category.value()));
    }

    /** Required ones first, what is shown before what is missing. */
    List<MatchList.Chip> chips(ScoreBreakdown breakdown) {
        return breakdown.requirements().stream()
                .sorted(Comparator.comparingInt((RequirementScore requirement) -> requirement.requirement().importance().ordinal())
                        .thenComparing(requirement -> -requirement.credit().value()))
                .limit(MOST_CHIPS)
                .map(requirement -> new MatchList.Chip(RequirementWords.kind(requirement.credit()), label(requirement)))
                .toList();
    }

    /** The alternative that was answered, or else all of them. */
    private String label(RequirementScore requirement) {
        var wanted = requirement.credit().wanted();
        return wanted == null ? words.anyOf(requirement.requirement().anyOf()) : words.skill(wanted);
    }
}
