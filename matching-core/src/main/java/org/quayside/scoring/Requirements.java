package org.quayside.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.vacancy.VacancyReading;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.Education;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.FitWeights;
import org.quayside.vacancy.LanguageRequirement;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.VacancyId;
import org.quayside.vacancy.WorkMode;

/**
 * A vacancy as the scorer sees one: what it asks and what it offers. Without skills it is in state NEEDS_REQUIREMENTS and matches nobody.
 *
 * @param years of work asked, in tenths of a year, -1: not asked
 * @param languages ascending by language, each once
 * @param salaryMin HKD a month, -1: unknown; {@code salaryMax} likewise
 * @param threshold lowest score that is published, 0..10,000
 */
public record Requirements(
        VacancyId vacancyId,
        String externalId,
        OrganizationId organizationId,
        List<AskedSkill> skills,
        List<SkillId> excludedSkills,
        int years,
        @Nullable Seniority seniority,
        List<LanguageRequirement> languages,
        @Nullable Education education,
        long salaryMin,
        long salaryMax,
        @Nullable String district,
        @Nullable WorkMode workMode,
        @Nullable Sector sector,
        @Nullable EmploymentType employmentType,
        @Nullable Boolean sponsorsPermit,
        FitWeights weights,
        int threshold) {
    public static final int DEFAULT_THRESHOLD = 5_000;

    public Requirements {
        skills = List.copyOf(skills);
        excludedSkills = List.copyOf(excludedSkills);
        languages = List.copyOf(languages);
        Merge.requireAscending(languages, LanguageRequirement::language);
        if (threshold < 0 || threshold > BasisPoints.FULL) {
            throw new IllegalArgumentException("threshold %d is not within 0..10000".formatted(threshold));
        }
    }

    /** Puts together what the publisher states and what the text says; what is stated wins. {@code documentId} names the text. */
    public static Requirements of(
            VacancyId vacancyId,
            String externalId,
            OrganizationId organizationId,
            Posting posting,
            VacancyReading read,
            String documentId) {
        var salary = posting.salary() != null ? posting.salary() : read.salary();
        var years = posting.years() != null ? posting.years() : read.years();
        return new Requirements(
                vacancyId,
                externalId,
                organizationId,
                Merge.requirements(posting.requirements(), read.skills(), posting.excludedSkills(), documentId),
                posting.excludedSkills().stream().distinct().sorted().toList(),
                years == null || years == 0 ? -1 : years,
                posting.seniority() != null ? posting.seniority() : read.seniority(),
                Merge.languagesAsked(posting.languages(), read.languages()),
                read.education(),
                salary == null ? -1 : ExchangeRates.monthly(salary.min(), salary.currency(), salary.period()),
                salary == null ? -1 : ExchangeRates.monthly(salary.max(), salary.currency(), salary.period()),
                posting.district() != null ? posting.district() : read.district(),
                posting.workMode() != null ? posting.workMode() : read.workMode(),
                posting.sector(),
                posting.employmentType() != null ? posting.employmentType() : read.employmentType(),
                posting.sponsorsPermit() != null ? posting.sponsorsPermit() : read.sponsorsPermit(),
                posting.weights() != null ? posting.weights() : FitWeights.DEFAULT,
                posting.threshold() != null ? posting.threshold() : DEFAULT_THRESHOLD);
    }

    /** Whether it asks for no skill at all, and so matches nobody until it does. */
    public boolean needsRequirements() {
        return skills.isEmpty();
    }
}
