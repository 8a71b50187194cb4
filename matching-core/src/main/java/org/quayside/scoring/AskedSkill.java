package org.quayside.scoring;

import java.util.List;
import org.quayside.vacancy.SkillRequirement;

/** A requirement of a vacancy and the places in its text that it was read from (none: it was declared and the text does not name it). */
public record AskedSkill(SkillRequirement requirement, List<Evidence> evidence) {
    public AskedSkill {
        evidence = List.copyOf(evidence);
    }
}
