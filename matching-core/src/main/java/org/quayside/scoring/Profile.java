package org.quayside.scoring;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.DeclaredLanguage;
import org.quayside.candidate.Permit;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.Education;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.WorkMode;

/**
 * A candidate as the scorer sees one: no name, gender, age, nationality, photo or address is in it.
 *
 * @param skills ascending by skill, each once; declared years win over read ones
 * @param denied skills that the CV says are missing, ascending
 * @param years of work, in tenths of a year, -1: unknown
 * @param seniority held (fit), {@code wishedSeniority} wished (appeal); null: unknown
 * @param salaryWish HKD a month, -1: none stated
 * @param salaryFloor whether a lower offer fails the match
 * @param hiddenFrom organisations that must not see this candidate
 */
public record Profile(
        CandidateId candidateId,
        String externalId,
        List<HeldSkill> skills,
        List<SkillId> denied,
        int years,
        @Nullable Seniority seniority,
        List<DeclaredLanguage> languages,
        @Nullable Education education,
        long salaryWish,
        boolean salaryFloor,
        Set<String> districts,
        Set<WorkMode> workModes,
        Set<Sector> sectors,
        Set<EmploymentType> employmentTypes,
        @Nullable Seniority wishedSeniority,
        @Nullable Permit permit,
        Set<OrganizationId> hiddenFrom) {
    public Profile {
        skills = List.copyOf(skills);
        denied = List.copyOf(denied);
        languages = List.copyOf(languages);
        districts = Set.copyOf(districts);
        workModes = Set.copyOf(workModes);
        sectors = Set.copyOf(sectors);
        employmentTypes = Set.copyOf(employmentTypes);
        hiddenFrom = Set.copyOf(hiddenFrom);
    }
}
