package org.quayside.linking;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.taxonomy.Occupation;
import org.quayside.taxonomy.Relatedness;
import org.quayside.taxonomy.SkillId;

/**
 * How far somebody with certain skills is from an occupation, and which steps are left.
 *
 * <p>For each skill that is typical of the occupation counts how far the best of the skills had serves for it; the distance is what is missing to all, on average.
 *
 * @param distance 0 (everything typical is there) to 10,000 (nothing is), basis points
 * @param skills typical of the occupation, as the taxonomy lists them
 */
public record OccupationDistance(Occupation occupation, int distance, List<Typical> skills) {
    private static final int ALL = 10_000;

    public OccupationDistance {
        skills = List.copyOf(skills);
    }

    /**
     * A typical skill and the one that serves best for it.
     *
     * @param servedBy the skill itself where it is had; null: none serves
     * @param relatedness 0..10,000 basis points
     */
    public record Typical(SkillId skill, @Nullable SkillId servedBy, int relatedness) {}

    /** O(skills typical · skills had). */
    public static OccupationDistance of(Occupation occupation, Collection<SkillId> had, Relatedness relatedness) {
        var skills = occupation.skills().stream().map(skill -> best(skill, had, relatedness)).toList();
        var served = skills.stream().mapToInt(Typical::relatedness).average().orElse(0);
        return new OccupationDistance(occupation, (int) Math.round(ALL - served), skills);
    }

    private static Typical best(SkillId wanted, Collection<SkillId> had, Relatedness relatedness) {
        var best = new Typical(wanted, null, 0);
        for (var skill : had) {
            var serves = relatedness.of(skill, wanted);
            if (serves > best.relatedness() || serves == best.relatedness() && best.servedBy() != null && skill.compareTo(best.servedBy()) < 0) {
                best = new Typical(wanted, skill, serves);
            }
        }
        return best;
    }
}
