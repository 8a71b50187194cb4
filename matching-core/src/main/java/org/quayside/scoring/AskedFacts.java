package org.quayside.scoring;

import java.util.HashMap;
import java.util.List;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.SkillRequirement;

/**
 * One requirement laid out for scoring. {@link #serving} ascend without repeats: the ordinals of all skills that serve for one of the
 * alternatives; {@code relatedness[i]} is the best ρ of {@code serving[i]}. The arrays must not be written to.
 */
public final class AskedFacts {
    private final int[] serving;
    private final int[] relatedness;
    private final List<SkillId> alternatives;
    private final long alternativeBits;
    private final int specificity;
    private final int weight;
    private final int years;
    private final boolean required;
    private final boolean strict;

    AskedFacts(SkillRequirement requirement, Taxonomy taxonomy, SkillCounts counts) {
        var best = new HashMap<SkillId, Integer>();
        var lowest = Integer.MAX_VALUE;
        for (var alternative : requirement.anyOf()) {
            taxonomy.relatedness().serving(alternative).forEach(related -> best.merge(related.skill(), related.relatedness(), Math::max));
            lowest = Math.min(lowest, counts.specificity(alternative));
        }
        var ascending = best.keySet().stream().sorted().toList();
        serving = ascending.stream().mapToInt(taxonomy::ordinal).toArray();
        relatedness = ascending.stream().mapToInt(best::get).toArray();
        alternatives = requirement.anyOf();
        alternativeBits = alternatives.stream().mapToLong(CandidateFacts::bit).reduce(0, (a, b) -> a | b);
        specificity = lowest;
        weight = requirement.importance().weight() * specificity;
        years = requirement.years() == null ? -1 : requirement.years();
        required = requirement.importance() == Importance.REQUIRED;
        strict = required && requirement.strict();
    }

    public int[] serving() {
        return serving;
    }

    public int[] relatedness() {
        return relatedness;
    }

    /** Importance · specificity. */
    public int weight() {
        return weight;
    }

    int specificity() {
        return specificity;
    }

    /** Tenths of a year, -1: not asked. */
    public int years() {
        return years;
    }

    public boolean required() {
        return required;
    }

    /** Only of a REQUIRED one; on others the mark means nothing. */
    public boolean strict() {
        return strict;
    }

    /** Whether the CV denies every alternative. */
    boolean deniedBy(CandidateFacts candidate) {
        return (candidate.deniedBits & alternativeBits) == alternativeBits && candidate.denied.containsAll(alternatives);
    }
}
