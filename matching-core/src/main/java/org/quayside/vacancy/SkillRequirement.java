package org.quayside.vacancy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.taxonomy.SkillId;

/**
 * A skill, or one of several ("Java or Kotlin"), that a vacancy asks for.
 *
 * @param anyOf at least one skill, ascending, no repeats
 * @param years years asked, in tenths of a year, 1..500; null: none asked
 * @param strict whether missing it fails the match
 */
public record SkillRequirement(List<SkillId> anyOf, Importance importance, @Nullable Integer years, boolean strict) {
    public SkillRequirement {
        anyOf = anyOf.stream().distinct().sorted().toList();
        if (anyOf.isEmpty()) {
            throw new IllegalArgumentException("requirement names no skill");
        }
        if (years != null && (years < 1 || years > 500)) {
            throw new IllegalArgumentException("requirement.years %d is not within 1..500 tenths".formatted(years));
        }
    }
}
