package org.quayside.scoring;

import java.util.List;
import org.quayside.taxonomy.SkillId;

/**
 * A skill as it counts for a candidate.
 *
 * @param years tenths of a year, -1: unknown
 * @param yearsSinceUse whole years from last use to the day of the CV, -1: unknown
 */
public record HeldSkill(SkillId skill, int years, int yearsSinceUse, List<Evidence> evidence) {
    public HeldSkill {
        evidence = List.copyOf(evidence);
        if (years < -1 || yearsSinceUse < -1) {
            throw new IllegalArgumentException("years %d, yearsSinceUse %d: below -1".formatted(years, yearsSinceUse));
        }
    }
}
