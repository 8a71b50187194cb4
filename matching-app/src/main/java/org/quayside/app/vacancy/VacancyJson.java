package org.quayside.app.vacancy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quayside.app.intake.CleanText;
import org.quayside.app.intake.DocumentText;
import org.quayside.app.intake.JsonObject;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.FitWeights;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.LanguageLevel;
import org.quayside.vacancy.LanguageRequirement;
import org.quayside.vacancy.Period;
import org.quayside.vacancy.Posting;
import org.quayside.vacancy.Salary;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.SkillRequirement;
import org.quayside.vacancy.WorkMode;

/** Quayside's own JSON form of a vacancy. Every field is checked, and unknown ones are refused: a misspelt wish is not a wish. */
final class VacancyJson {
    private final JsonObject json;
    private final Taxonomy taxonomy;
    private final DocumentText documents;

    VacancyJson(JsonObject json, Taxonomy taxonomy, DocumentText documents) {
        this.json = json;
        this.taxonomy = taxonomy;
        this.documents = documents;
    }

    VacancyDraft draft() {
        String externalId = json.string("externalId");
        String organization = json.string("organization");
        Posting posting = posting();
        json.refuseOthers();
        return new VacancyDraft(externalId, organization, null, posting);
    }

    private Posting posting() {
        String title = CleanText.line(json.requiredString("title"));
        String text = documents.cleaned(json.file(), json.requiredString("description"));
        String language = json.string("language");
        Sector sector = json.constant("sector", Sector.class, Sector::slug);
        EmploymentType type = json.constant("employmentType", EmploymentType.class);
        WorkMode mode = json.constant("workMode", WorkMode.class);
        String district = district();
        Salary salary = salary();
        Seniority seniority = json.constant("seniority", Seniority.class);
        Integer years = json.tenths("years");
        List<SkillRequirement> requirements = requirements();
        List<LanguageRequirement> languages = languages();
        List<SkillId> excluded = skills(json, "excludedSkills");
        Boolean sponsors = json.bool("sponsorsPermit");
        String validThrough = json.string("validThrough");
        java.time.@Nullable Instant end = validThrough == null ? null : ValidThrough.parse(json, "validThrough", validThrough);
        Long threshold = json.integer("threshold");
        FitWeights weights = weights();
        if (threshold != null && (threshold < 0 || threshold > 10_000)) {
            throw json.refuse("threshold", "is %d, 0 to 10000 is expected".formatted(threshold));
        }
        return json.checked("", () -> new Posting(title, text, language, sector, type, mode, district, salary, seniority, years,
                requirements, languages, excluded, sponsors, end, threshold == null ? null : threshold.intValue(), weights));
    }

    private @Nullable String district() {
        JsonObject place = json.object("place");
        if (place == null) {
            return null;
        }
        String country = place.string("country");
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw place.refuse("country", "is '%s', a country code of ISO 3166-1 like HK is expected".formatted(country));
        }
        String district = place.string("district");
        place.refuseOthers();
        return district;
    }

    private @Nullable Salary salary() {
        JsonObject salary = json.object("salary");
        if (salary == null) {
            return null;
        }
        Long min = salary.integer("min");
        Long max = salary.integer("max");
        String currency = salary.requiredString("currency");
        Period period = salary.constant("period", Period.class);
        salary.refuseOthers();
        return salary.checked("", () -> new Salary(min, max, currency, period == null ? Period.MONTH : period));
    }

    private List<SkillRequirement> requirements() {
        List<SkillRequirement> requirements = new ArrayList<>();
        for (JsonObject requirement : json.objects("requirements")) {
            List<SkillId> anyOf = skills(requirement, "skills");
            Importance importance = requirement.constant("importance", Importance.class);
            Integer years = requirement.tenths("years");
            Boolean strict = requirement.bool("strict");
            requirement.refuseOthers();
            requirements.add(requirement.checked("", () -> new SkillRequirement(
                    anyOf, importance == null ? Importance.REQUIRED : importance, years, Boolean.TRUE.equals(strict))));
        }
        return requirements;
    }

    private List<SkillId> skills(JsonObject from, String field) {
        List<SkillId> skills = new ArrayList<>();
        int i = 0;
        for (String name : from.strings(field)) {
            String at = field + "/" + i++;
            SkillId skill = from.checked(at, () -> new SkillId(name));
            if (taxonomy.ordinal(skill) < 0) {
                throw from.refuse(at, "'%s' is not a skill of the taxonomy; look it up under /api/v1/skills?q=%s".formatted(name, name));
            }
            skills.add(skill);
        }
        return skills;
    }

    private List<LanguageRequirement> languages() {
        List<LanguageRequirement> languages = new ArrayList<>();
        for (JsonObject language : json.objects("languages")) {
            String code = language.requiredString("language");
            if (!code.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
                throw language.refuse("language", "is '%s', a language code of BCP 47 like en or yue is expected".formatted(code));
            }
            LanguageLevel level = language.constant("level", LanguageLevel.class);
            if (level == null) {
                throw language.refuse("level", "is missing, one of A1 to C2 is expected");
            }
            language.refuseOthers();
            languages.add(new LanguageRequirement(code, level));
        }
        return languages;
    }

    private @Nullable FitWeights weights() {
        JsonObject weights = json.object("weights");
        if (weights == null) {
            return null;
        }
        int[] values = new int[4];
        String[] names = {"skills", "experience", "languages", "education"};
        for (int i = 0; i < names.length; i++) {
            Long value = weights.integer(names[i]);
            values[i] = value == null ? 0 : Math.toIntExact(Math.clamp(value, -1, 1001));
        }
        weights.refuseOthers();
        return weights.checked("", () -> new FitWeights(values[0], values[1], values[2], values[3]));
    }
}
