package org.quayside.app.vacancy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.app.http.DecimalYears;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.CloseReason;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.FitWeights;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.LanguageRequirement;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.Salary;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.SkillRequirement;
import org.quayside.vacancy.WorkMode;

/** A vacancy as the API shows it: the fields that {@link VacancyJson} reads, with id, version and status. Years are decimal here. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record VacancyBody(
        String id, long version, String externalId, String organization, VacancyView.Status status, @Nullable CloseReason closeReason,
        String title, String description, @Nullable String language, @Nullable Sector sector, @Nullable EmploymentType employmentType,
        @Nullable WorkMode workMode, @Nullable Place place, @Nullable Salary salary, @Nullable Seniority seniority,
        @Nullable BigDecimal years, List<Requirement> requirements, List<LanguageRequirement> languages, List<SkillId> excludedSkills,
        @Nullable Boolean sponsorsPermit, @Nullable Instant validThrough, @Nullable Integer threshold, @Nullable FitWeights weights) {
    record Place(String country, String district) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Requirement(List<SkillId> skills, Importance importance, @Nullable BigDecimal years, boolean strict) {
        static Requirement of(SkillRequirement r) {
            return new Requirement(r.anyOf(), r.importance(), DecimalYears.of(r.years()), r.strict());
        }
    }

    static VacancyBody of(VacancyView.Entry entry) {
        Posting p = entry.posting();
        return new VacancyBody(entry.id().value(), entry.version(), entry.externalId(), entry.organization().value(), entry.status(),
                entry.closeReason(), p.title(), p.text(), p.language(), p.sector(), p.employmentType(), p.workMode(),
                p.district() == null ? null : new Place("HK", p.district()), p.salary(), p.seniority(), DecimalYears.of(p.years()),
                p.requirements().stream().map(Requirement::of).toList(), p.languages(), p.excludedSkills(), p.sponsorsPermit(),
                p.validThrough(), p.threshold(), p.weights());
    }
}
