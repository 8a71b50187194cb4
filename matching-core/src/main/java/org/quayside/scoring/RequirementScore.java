package org.quayside.scoring;

import java.util.List;
import org.quayside.vacancy.SkillRequirement;

/**
 * One requirement of a vacancy, how far the candidate meets it, and the evidence on both sides.
 *
 * @param specificity of its most common alternative, {@code weight} = importance · specificity
 * @param candidateEvidence where the CV shows the skill that earned the credit; none: it was declared, or nothing earned any
 * @param denialEvidence where the CV denies an alternative
 */
public record RequirementScore(
        SkillRequirement requirement,
        int specificity,
        int weight,
        Credit credit,
        List<Evidence> candidateEvidence,
        List<Evidence> vacancyEvidence,
        List<Evidence> denialEvidence) {
    public RequirementScore {
        candidateEvidence = List.copyOf(candidateEvidence);
        vacancyEvidence = List.copyOf(vacancyEvidence);
        denialEvidence = List.copyOf(denialEvidence);
    }
}
