package org.quayside.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.Education;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.FitWeights;
import org.quayside.vacancy.LanguageRequirement;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.VacancyId;
import org.quayside.vacancy.WorkMode;

/**
 * A vacancy as the scorer sees one: what it asks and what it offers. Without skills it is in state NEEDS_REQUIREMENTS and matches nobody.
 *
 * @param years of work asked, in tenths of a year, -1: not asked
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
    }
}
