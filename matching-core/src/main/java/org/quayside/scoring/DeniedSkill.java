package org.quayside.scoring;

import java.util.List;
import org.quayside.taxonomy.SkillId;

/** A skill that the CV says is missing, and where it says so. */
public record DeniedSkill(SkillId skill, List<Evidence> evidence) {
    public DeniedSkill {
        evidence = List.copyOf(evidence);
    }
}
