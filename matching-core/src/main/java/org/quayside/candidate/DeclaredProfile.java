package org.quayside.candidate;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quayside.organization.Sector;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.WorkMode;

/**
 * What a candidate states about wishes and facts beside the CV. Null or empty: nothing stated, which neither pays nor costs.
 *
 * @param salary wished pay, compared with what is offered
 * @param salaryFloor whether a vacancy that pays less at most fails the match
 * @param districts places where the candidate would work on site
 * @param years experience in all, in tenths of a year; null: read from the CV
 * @param seniority level held and wished; null: read from the CV
 */
public record DeclaredProfile(
        @Nullable SalaryWish salary,
        boolean salaryFloor,
        Set<String> districts,
        Set<WorkMode> workModes,
        Set<Sector> sectors,
        Set<EmploymentType> employmentTypes,
        @Nullable Seniority seniority,
        @Nullable Permit permit,
        @Nullable Integer years,
        List<DeclaredSkill> skills,
        List<DeclaredLanguage> languages) {
    /** Nothing stated. */
    public static final DeclaredProfile NONE =
            new DeclaredProfile(null, false, Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, List.of(), List.of());

    public DeclaredProfile {
        districts = sorted(districts);
        workModes = sorted(workModes);
        sectors = sorted(sectors);
        employmentTypes = sorted(employmentTypes);
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
        if (years != null && (years < 0 || years > 700)) {
            throw new IllegalArgumentException("years %d is not within 0..700 tenths".formatted(years));
        }
    }

    /** In one order everywhere, so that the same profile is always written the same. */
    private static <T extends Comparable<T>> Set<T> sorted(Set<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }
}
