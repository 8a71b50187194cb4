package org.quayside.taxonomy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job title and the skills that people in it typically have.
 *
 * @param names everything that texts call it, labels first
 * @param skills that everybody in it has, {@code optional} those that some have
 * @param work what whoever has the title does all along, one of {@code skills}; null: not told
 * @param isco code in ISCO-08, null: none fits
 */
public record Occupation(String id, String en, String zhHant, List<SkillName> names, List<SkillId> skills, List<SkillId> optional, @Nullable SkillId work, @Nullable String isco) {
    public Occupation {
        names = List.copyOf(names);
        skills = List.copyOf(skills);
        optional = List.copyOf(optional);
    }
}
