package org.quayside.app.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.EngineReport.Cause;
import org.quayside.scoring.Category;
import org.quayside.scoring.CategoryScore;
import org.quayside.scoring.RequirementScore;
import org.quayside.scoring.ScoreBreakdown;
import org.quayside.scoring.Verdict;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;

/** What each requirement and category of two breakdowns of one pair gives to the match, and which of them moved farthest. */
final class MovedParts {
    private static final int FIT = 7;
    private static final int APPEAL = 3;
    private static final int BOTH = 10;

    private MovedParts() {}

    static @Nullable Cause farthest(ScoreBreakdown before, ScoreBreakdown after, Taxonomy names) {
        var one = parts(before);
        var other = parts(after);
        var all = new LinkedHashSet<>(other.keySet());
        all.addAll(one.keySet());
        return all.stream()
                .map(part -> new Cause(part.anyOf(), part.anyOf().stream().map(id -> names.find(id).map(skill -> skill.en()).orElse(id.value())).toList(),
                        part.category(), one.getOrDefault(part, 0), other.getOrDefault(part, 0)))
                .filter(cause -> cause.moved() > 0)
                .max(Comparator.comparingInt(Cause::moved))
                .orElse(null);
    }

    private record Part(List<SkillId> anyOf, @Nullable Category category) {}

    /** A part that is unknown takes the value of fit: it moves with the others and is no cause. */
    private static Map<Part, Integer> parts(ScoreBreakdown breakdown) {
        var parts = new HashMap<Part, Integer>();
        for (var category : breakdown.categories()) {
            var weight = categories(breakdown, category.category().side());
            if (category.category() == Category.SKILLS) {
                skills(breakdown.requirements(), category, weight, parts);
            } else if (weight > 0 && category.verdict() != Verdict.UNKNOWN) {
                parts.put(new Part(List.of(), category.category()), share(category, weight, category.value()));
            }
        }
        return parts;
    }

    private static void skills(List<RequirementScore> requirements, CategoryScore skills, int weight, Map<Part, Integer> parts) {
        var total = requirements.stream().mapToLong(RequirementScore::weight).sum();
        for (var one : requirements) {
            var value = total == 0 ? 0 : (double) one.weight() * one.credit().value() / total;
            parts.merge(new Part(one.requirement().anyOf(), null), share(skills, weight, value), Integer::sum);
        }
    }

    private static int share(CategoryScore category, int weight, double value) {
        var side = category.category().side() == Category.Side.FIT ? FIT : APPEAL;
        return weight == 0 ? 0 : (int) Math.round(value * category.weight() / weight * side / BOTH);
    }

    private static int categories(ScoreBreakdown breakdown, Category.Side side) {
        return breakdown.categories().stream().filter(one -> one.category().side() == side).mapToInt(CategoryScore::weight).sum();
    }
}
