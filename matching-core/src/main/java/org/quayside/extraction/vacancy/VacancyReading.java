package org.quayside.extraction.vacancy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.vacancy.Education;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.LanguageRequirement;
import org.quayside.vacancy.Salary;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.WorkMode;

/** What {@link VacancyReader} found in one advertisement. Null: the text does not say. {@code years} in tenths of a year. */
public record VacancyReading(
        String language,
        List<SkillAsked> skills,
        @Nullable Integer years,
        @Nullable Seniority seniority,
        List<LanguageRequirement> languages,
        @Nullable Education education,
        @Nullable Salary salary,
        @Nullable String district,
        @Nullable WorkMode workMode,
        @Nullable EmploymentType employmentType,
        @Nullable Boolean sponsorsPermit) {
    public VacancyReading {
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
    }
}
