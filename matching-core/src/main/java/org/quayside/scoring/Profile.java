package org.quayside.scoring;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.DeclaredProfile;
import org.quayside.candidate.Permit;
import org.quayside.extraction.cv.CvReading;
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
 * @param denied skills that the CV says are missing, ascending; none of them in {@code skills}
 * @param years of work, in tenths of a year, -1: unknown
 * @param seniority held (fit), {@code wishedSeniority} wished (appeal); null: unknown
 * @param languages ascending by language, each once
 * @param salaryWish HKD a month, -1: none stated
 * @param salaryFloor whether a lower offer fails the match
 * @param hiddenFrom organisations that must not see this candidate
 */
public record Profile(
        CandidateId candidateId,
        String externalId,
        List<HeldSkill> skills,
        List<DeniedSkill> denied,
        int years,
        @Nullable Seniority seniority,
        List<HeldLanguage> languages,
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
    /** Sets keep a fixed order, so that equal profiles are written as equal bytes. */
    public Profile {
        skills = List.copyOf(skills);
        denied = List.copyOf(denied);
        languages = List.copyOf(languages);
        districts = Merge.ordered(districts, Comparator.naturalOrder());
        workModes = Merge.ordered(workModes, Comparator.naturalOrder());
        sectors = Merge.ordered(sectors, Comparator.naturalOrder());
        employmentTypes = Merge.ordered(employmentTypes, Comparator.naturalOrder());
        hiddenFrom = Merge.ordered(hiddenFrom, Comparator.comparing(OrganizationId::value));
        Merge.requireAscending(skills, HeldSkill::skill);
        Merge.requireAscending(denied, DeniedSkill::skill);
        Merge.requireAscending(languages, HeldLanguage::language);
    }

    /**
     * Puts together what the candidate states and what the CV shows; what is stated wins, field by field and skill by skill.
     *
     * @param read null: no CV yet
     * @param documentId names the CV's text in the evidence; null: no CV yet
     */
    public static Profile of(
            CandidateId candidateId,
            String externalId,
            DeclaredProfile declared,
            @Nullable CvReading read,
            @Nullable String documentId,
            Set<OrganizationId> hiddenFrom) {
        if ((read == null) != (documentId == null)) {
            throw new IllegalArgumentException("a reading and its document come together");
        }
        var skills = Merge.skills(declared.skills(), read, documentId);
        return new Profile(
                candidateId,
                externalId,
                skills,
                Merge.denied(skills, read, documentId),
                declared.years() != null ? declared.years() : read != null && read.years() != null ? read.years() : -1,
                declared.seniority() != null || read == null ? declared.seniority() : read.seniority(),
                Merge.languages(declared.languages(), read == null ? List.of() : read.languages()),
                read == null ? null : read.education(),
                ExchangeRates.monthly(declared.salary()),
                declared.salaryFloor(),
                declared.districts(),
                declared.workModes(),
                declared.sectors(),
                declared.employmentTypes(),
                declared.seniority(),
                declared.permit(),
                hiddenFrom);
    }

    /** Whether {@code other} is the same but for the skills held, or wholly the same. */
    public boolean differsInSkillsOnly(Profile other) {
        return candidateId.equals(other.candidateId)
                && externalId.equals(other.externalId)
                && denied.equals(other.denied)
                && years == other.years
                && seniority == other.seniority
                && languages.equals(other.languages)
                && education == other.education
                && salaryWish == other.salaryWish
                && salaryFloor == other.salaryFloor
                && districts.equals(other.districts)
                && workModes.equals(other.workModes)
                && sectors.equals(other.sectors)
                && employmentTypes.equals(other.employmentTypes)
                && wishedSeniority == other.wishedSeniority
                && permit == other.permit
                && hiddenFrom.equals(other.hiddenFrom);
    }

    /**
     * The same person as they would be. A skill learnt is held for an unknown time and used until now; a wish changed replaces the one before.
     *
     * @param learnt those already held change nothing
     * @param years of work in tenths, {@code seniority} reached, {@code salaryWish} in HKD a month, {@code district} the only one wished;
     *     null: as it is
     */
    public Profile asIf(Collection<SkillId> learnt, @Nullable Integer years, @Nullable Seniority seniority, @Nullable Long salaryWish,
            @Nullable String district) {
        var held = new TreeMap<SkillId, HeldSkill>();
        learnt.forEach(skill -> held.put(skill, new HeldSkill(skill, -1, -1, List.of())));
        skills.forEach(skill -> held.put(skill.skill(), skill));
        return new Profile(
                candidateId,
                externalId,
                List.copyOf(held.values()),
                denied.stream().filter(skill -> !held.containsKey(skill.skill())).toList(),
                years == null ? this.years : years,
                seniority == null ? this.seniority : seniority,
                languages,
                education,
                salaryWish == null ? this.salaryWish : salaryWish,
                salaryFloor,
                district == null ? districts : Set.of(district),
                workModes,
                sectors,
                employmentTypes,
                wishedSeniority,
                permit,
                hiddenFrom);
    }
}
