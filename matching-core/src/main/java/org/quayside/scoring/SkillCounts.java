package org.quayside.scoring;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.quayside.taxonomy.SkillId;

/**
 * How many candidates there were at an epoch, and how many of them had each skill: what makes a rare skill weigh more than a common one.
 * Frozen, so that scores do not drift with every new candidate.
 *
 * @param epoch number of the count, 0: nothing counted yet
 * @param candidates all that were counted
 * @param holders candidates per skill, ascending by skill; a skill that is not there had none
 */
public record SkillCounts(int epoch, int candidates, Map<SkillId, Integer> holders) {
    /** Before the first epoch every skill weighs the same. */
    public static final SkillCounts NONE = new SkillCounts(0, 0, Map.of());

    public SkillCounts {
        var sorted = new TreeMap<>(holders);
        holders = Collections.unmodifiableMap(sorted);
        for (var holder : sorted.entrySet()) {
            if (holder.getValue() < 0 || holder.getValue() > candidates) {
                throw new IllegalArgumentException("%s is held by %d of %d".formatted(holder.getKey(), holder.getValue(), candidates));
            }
        }
        if (epoch < 0 || epoch == 0 && candidates != 0) {
            throw new IllegalArgumentException("epoch %d with %d candidates".formatted(epoch, candidates));
        }
    }

    /** Counts the skills of {@code profiles}. */
    public static SkillCounts of(int epoch, Collection<Profile> profiles) {
        var holders = new TreeMap<SkillId, Integer>();
        for (var profile : profiles) {
            profile.skills().forEach(held -> holders.merge(held.skill(), 1, Integer::sum));
        }
        return new SkillCounts(epoch, profiles.size(), holders);
    }

    /** Specificity of a skill in basis points: 6000 where everybody has it, up to 15000; 10000 before the first epoch. */
    public int specificity(SkillId skill) {
        if (epoch == 0) {
            return BasisPoints.FULL;
        }
        var rarity = (candidates + 1L) / (holders.getOrDefault(skill, 0) + 1L);
        return Math.min(15_000, 5_000 + 1_000 * (Long.SIZE - Long.numberOfLeadingZeros(rarity)));
    }
}
