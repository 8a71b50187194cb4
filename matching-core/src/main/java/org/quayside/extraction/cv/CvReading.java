package org.quayside.extraction.cv;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.DeclaredLanguage;
import org.quayside.vacancy.Education;
import org.quayside.vacancy.Seniority;

/**
 * What {@link CvReader} found in one CV. Null: the text does not say.
 *
 * @param language BCP 47: {@code en}, {@code zh-Hant}, {@code zh-Hans} or another code
 * @param skills ascending by skill, each once; none of them in {@code denied}
 * @param years of work in all, overlaps counted once, in tenths of a year
 */
public record CvReading(
        String language,
        List<SkillFound> skills,
        List<SkillDenied> denied,
        @Nullable Integer years,
        @Nullable Seniority seniority,
        List<DeclaredLanguage> languages,
        @Nullable Education education) {
    public CvReading {
        skills = List.copyOf(skills);
        denied = List.copyOf(denied);
        languages = List.copyOf(languages);
    }
}
