package org.quayside.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;

/** A vacancy laid out for scoring against many candidates: each requirement with every skill that serves for it. Immutable. */
public final class VacancyFacts {
    private final Requirements requirements;
    private final AskedFacts[] asked;
    final long totalWeight;
    private final int required;
    private final int strict;
    final String organization;
    final int[] excluded;
    final int seniority;
    final int education;
    final String[] languages;
    final int[] languageLevels;
    final int workMode;
    final @Nullable String district;
    final int sector;
    final int employmentType;

    VacancyFacts(Requirements requirements, Taxonomy taxonomy, Narrower narrower, SkillCounts counts) {
        this.requirements = requirements;
        asked = requirements.skills().stream()
                .map(skill -> new AskedFacts(skill.requirement(), taxonomy, counts))
                .toArray(AskedFacts[]::new);
        var total = 0L;
        var requiredCount = 0;
        var strictCount = 0;
        for (var requirement : asked) {
            total += requirement.weight();
            requiredCount += requirement.required() ? 1 : 0;
            strictCount += requirement.strict() ? 1 : 0;
        }
        totalWeight = total;
        required = requiredCount;
        strict = strictCount;
        organization = requirements.organizationId().value();
        excluded = narrower.ofAll(requirements.excludedSkills());
        seniority = CandidateFacts.ordinal(requirements.seniority());
        education = CandidateFacts.ordinal(requirements.education());
        languages = requirements.languages().stream().map(language -> language.language()).toArray(String[]::new);
        languageLevels = requirements.languages().stream().mapToInt(language -> language.level().ordinal()).toArray();
        workMode = CandidateFacts.ordinal(requirements.workMode());
        district = requirements.district() == null ? null : Merge.district(requirements.district());
        sector = CandidateFacts.ordinal(requirements.sector());
        employmentType = CandidateFacts.ordinal(requirements.employmentType());
    }

    public Requirements requirements() {
        return requirements;
    }

    /** In the vacancy's order; not to be written to. */
    public AskedFacts[] asked() {
        return asked;
    }

    /** Whether the CV denies a REQUIRED requirement: then counting those that pass is not enough to judge them. */
    public boolean requiresWhatIsDenied(CandidateFacts candidate) {
        if (candidate.deniedBits != 0) {
            for (var requirement : asked) {
                if (requirement.required() && requirement.deniedBy(candidate)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Ordinals of excluded skills and everything narrower, ascending; not to be written to. */
    public int[] excluded() {
        return excluded;
    }

    /** How many requirements are REQUIRED. */
    public int required() {
        return required;
    }

    /** How many of the REQUIRED ones are strict. */
    public int strict() {
        return strict;
    }

    /** The narrower relation of one taxonomy, followed to its end. */
    static final class Narrower {
        private final Taxonomy taxonomy;
        private final List<List<Integer>> children = new ArrayList<>();

        Narrower(Taxonomy taxonomy) {
            this.taxonomy = taxonomy;
            taxonomy.skills().forEach(skill -> children.add(new ArrayList<>()));
            for (var skill : taxonomy.skills()) {
                skill.broader().forEach(broader -> children.get(taxonomy.ordinal(broader)).add(taxonomy.ordinal(skill.id())));
            }
        }

        /** Ordinals of {@code skills} and of everything narrower, ascending. */
        int[] ofAll(List<SkillId> skills) {
            var found = new TreeSet<Integer>();
            skills.forEach(skill -> add(taxonomy.ordinal(skill), found));
            return found.stream().mapToInt(Integer::intValue).toArray();
        }

        private void add(int ordinal, TreeSet<Integer> found) {
            if (ordinal >= 0 && found.add(ordinal)) {
                children.get(ordinal).forEach(child -> add(child, found));
            }
        }
    }
}
