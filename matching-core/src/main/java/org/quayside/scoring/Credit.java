package org.quayside.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.taxonomy.Relatedness;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.SkillRequirement;

/**
 * How far a candidate meets one requirement, 0..10,000, and through which pair of skills.
 *
 * @param wanted the alternative that was served, {@code by} the candidate's skill that served; both null: nothing did
 * @param relatedness ρ of {@code by} for {@code wanted}; {@code hops} 0, 1 or 2
 * @param depth years held against years asked, {@code recency} the discount for skills long unused
 */
public record Credit(
        int value,
        @Nullable SkillId wanted,
        @Nullable SkillId by,
        int relatedness,
        int hops,
        int depth,
        int recency) {
    /** A required requirement passes with at least this much credit … */
    public static final int PASSING = 5_000;
    /** … earned through at least this relatedness. */
    public static final int PASSING_RELATEDNESS = 7_000;

    /** Less counts in the score, but nobody would call it near: people are shown a gap. */
    public static final int NEAR = 4_000;

    static final Credit NOTHING = new Credit(0, null, null, 0, 0, 0, 0);
    private static final long SCALE = 100_000_000;
    private static final int UNKNOWN_DEPTH = 8_000;

    /** Highest credit first, then higher ρ, then fewer hops; what is equal after that stays in the order of {@link #all}. */
    private static final Comparator<Credit> BEST_FIRST =
            Comparator.comparingInt(Credit::value).thenComparingInt(Credit::relatedness).reversed().thenComparingInt(Credit::hops);

    /** Credit from one skill for another: the product of three basis points, rounded half up once. */
    public static int of(int relatedness, int depth, int recency) {
        return (int) BasisPoints.halfUp((long) relatedness * depth * recency, SCALE);
    }

    /** Whether a required skill counts as shown by this credit. */
    public static boolean passes(int credit, int relatedness) {
        return credit >= PASSING && relatedness >= PASSING_RELATEDNESS;
    }

    /** Years held against years asked, both in tenths, -1: unknown and not asked. */
    public static int depth(int years, int asked) {
        if (asked < 0) {
            return BasisPoints.FULL;
        }
        return years < 0 ? UNKNOWN_DEPTH : BasisPoints.share(years, asked);
    }

    /** Two years without use cost nothing, every further one 500, down to 6000; unknown (-1) costs nothing. */
    public static int recency(int yearsSinceUse) {
        return yearsSinceUse <= 2 ? BasisPoints.FULL : Math.max(6_000, BasisPoints.FULL - 500 * (Math.min(yearsSinceUse, 100) - 2));
    }

    /** Best credit of the held skills for {@code requirement}, with its reason. For reading; the kernels compute the value only. */
    static Credit best(List<HeldSkill> skills, SkillRequirement requirement, Relatedness relatedness) {
        var best = all(skills, requirement, relatedness).stream().min(BEST_FIRST).orElse(NOTHING);
        return best.value > 0 ? best : NOTHING;
    }

    /** The best one that counts as showing a required skill, or null. */
    static @Nullable Credit bestPassing(List<HeldSkill> skills, SkillRequirement requirement, Relatedness relatedness) {
        return all(skills, requirement, relatedness).stream()
                .filter(credit -> passes(credit.value, credit.relatedness))
                .min(BEST_FIRST)
                .orElse(null);
    }

    /** Every pair of a held skill and an alternative it serves for, ascending by held skill, then alternative. */
    private static List<Credit> all(List<HeldSkill> skills, SkillRequirement requirement, Relatedness relatedness) {
        var credits = new ArrayList<Credit>();
        var asked = requirement.years() == null ? -1 : requirement.years();
        for (var held : skills) {
            var depth = depth(held.years(), asked);
            var recency = recency(held.yearsSinceUse());
            for (var wanted : requirement.anyOf()) {
                var related = relatedness.find(held.skill(), wanted);
                if (related != null) {
                    var value = of(related.relatedness(), depth, recency);
                    credits.add(new Credit(value, wanted, held.skill(), related.relatedness(), related.hops(), depth, recency));
                }
            }
        }
        return credits;
    }
}
