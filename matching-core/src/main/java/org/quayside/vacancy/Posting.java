package org.quayside.vacancy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.SkillId;

/**
 * What a vacancy says, as its publisher gave it. What is null or empty here is read from the text.
 *
 * @param title 1..300 characters
 * @param text the whole advertisement, up to 200,000 characters
 * @param language BCP 47, or null: detected
 * @param district place of work in Hong Kong, as in {@code Kwun Tong}; null: read from the text
 * @param requirements declared skills; they come before those read from the text and win over them
 * @param excludedSkills whoever has one of these, or a narrower one, fails
 * @param validThrough the vacancy expires then; null: never
 * @param threshold lowest score that is published, 0..10,000; null: 5,000
 * @param weights of the categories of fit; null: the default
 */
public record Posting(
        String title,
        String text,
        @Nullable String language,
        @Nullable Sector sector,
        @Nullable EmploymentType employmentType,
        @Nullable WorkMode workMode,
        @Nullable String district,
        @Nullable Salary salary,
        @Nullable Seniority seniority,
        @Nullable Integer years,
        List<SkillRequirement> requirements,
        List<LanguageRequirement> languages,
        List<SkillId> excludedSkills,
        @Nullable Boolean sponsorsPermit,
        @Nullable Instant validThrough,
        @Nullable Integer threshold,
        @Nullable FitWeights weights) {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    public Posting {
        requirements = List.copyOf(requirements);
        languages = List.copyOf(languages);
        excludedSkills = List.copyOf(excludedSkills);
        if (title.isBlank() || title.length() > 300) {
            throw new IllegalArgumentException("title has %d characters, 1 to 300 are allowed".formatted(title.strip().length()));
        }
        if (text.length() > 200_000) {
            throw new IllegalArgumentException("text has %,d characters, 200,000 are allowed".formatted(text.length()));
        }
        if (threshold != null && (threshold < 0 || threshold > 10_000)) {
            throw new IllegalArgumentException("threshold %d is not within 0..10000".formatted(threshold));
        }
        if (years != null && (years < 0 || years > 500)) {
            throw new IllegalArgumentException("years %d is not within 0..500 tenths".formatted(years));
        }
        checkValidThrough(validThrough);
    }

    /** A scheduler has to be able to store the moment. */
    static void checkValidThrough(@Nullable Instant validThrough) {
        if (validThrough != null && (validThrough.isBefore(EARLIEST) || validThrough.isAfter(LATEST))) {
            throw new IllegalArgumentException("validThrough %s is not within %s..%s".formatted(validThrough, EARLIEST, LATEST));
        }
    }

    /** The same posting in this sector, if it names none itself. */
    public Posting inSectorUnlessSaid(@Nullable Sector other) {
        return sector != null || other == null
                ? this
                : new Posting(title, text, language, other, employmentType, workMode, district, salary, seniority, years, requirements,
                        languages, excludedSkills, sponsorsPermit, validThrough, threshold, weights);
    }

    /** The same posting with another end. */
    public Posting withValidThrough(@Nullable Instant end) {
        return new Posting(title, text, language, sector, employmentType, workMode, district, salary, seniority, years, requirements,
                languages, excludedSkills, sponsorsPermit, end, threshold, weights);
    }
}
