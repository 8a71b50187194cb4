package org.quayside.app.candidate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.DecimalYears;
import org.quayside.candidate.DeclaredLanguage;
import org.quayside.candidate.DeclaredProfile;
import org.quayside.candidate.Permit;
import org.quayside.candidate.SalaryWish;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.WorkMode;

/** A declared profile as the API shows it: the fields that {@link CandidateJson} reads. Years are decimal here. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProfileBody(
        @Nullable SalaryWish salary, boolean salaryFloor, Set<String> districts, Set<WorkMode> workModes, Set<Sector> sectors,
        Set<EmploymentType> employmentTypes, @Nullable Seniority seniority, @Nullable Permit permit, @Nullable BigDecimal years,
        List<Skill> skills, List<DeclaredLanguage> languages) {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Skill(SkillId skill, @Nullable BigDecimal years) {}

    static ProfileBody of(DeclaredProfile p) {
        return new ProfileBody(p.salary(), p.salaryFloor(), new TreeSet<>(p.districts()), new TreeSet<>(p.workModes()),
                new TreeSet<>(p.sectors()), new TreeSet<>(p.employmentTypes()), p.seniority(), p.permit(), DecimalYears.of(p.years()),
                p.skills().stream().map(s -> new Skill(s.skill(), DecimalYears.of(s.years()))).toList(), p.languages());
    }
}
