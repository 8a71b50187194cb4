package org.quayside.candidate;

import org.jspecify.annotations.Nullable;
import org.quayside.taxonomy.SkillId;

/** A skill that the candidate states outside the CV; {@code years} in tenths of a year, 0..700, null: unknown. */
public record DeclaredSkill(SkillId skill, @Nullable Integer years) {
    public DeclaredSkill {
        if (years != null && (years < 0 || years > 700)) {
            throw new IllegalArgumentException("skill.years %d is not within 0..700 tenths".formatted(years));
        }
    }
}
