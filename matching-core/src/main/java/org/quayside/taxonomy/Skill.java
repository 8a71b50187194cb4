package org.quayside.taxonomy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the taxonomy.
 *
 * @param en label shown in English, {@code zhHant} in Traditional Chinese (the English one where Chinese texts use it too)
 * @param names everything that texts call it, labels first
 * @param broader skills of which this one is a kind or part
 * @param related stored relations, each pair stored at one of its ends
 * @param esco URI in the ESCO classification, null: no counterpart
 */
public record Skill(
        SkillId id,
        SkillKind kind,
        String en,
        String zhHant,
        List<SkillName> names,
        List<SkillId> broader,
        List<Link> related,
        @Nullable String esco) {
    public Skill {
        names = List.copyOf(names);
        broader = List.copyOf(broader);
        related = List.copyOf(related);
    }
}
