package org.quayside.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Words each category of a pair for the breakdown: weight, value, verdict and what was compared. */
final class Categories {
    final List<CategoryScore> scores = new ArrayList<>();
    private final Profile profile;
    private final Requirements requirements;
    private final CandidateFacts candidate;
    private final VacancyFacts vacancy;

    Categories(Profile profile, Requirements requirements, CandidateFacts candidate, VacancyFacts vacancy) {
        this.profile = profile;
        this.requirements = requirements;
        this.candidate = candidate;
        this.vacancy = vacancy;
    }

    void fit(int skills, int experience, int languages, int education) {
        var weights = requirements.weights();
        add(Category.SKILLS, weights.skills(), skills, true, new TreeMap<>());
        var yearsKnown = requirements.years() < 0 || profile.years() >= 0;
        var levelKnown = requirements.seniority() == null || profile.seniority() != null;
        add(Category.EXPERIENCE, weights.experience(), experience, yearsKnown && levelKnown, experienceFacts());
        var spoken = requirements.languages().stream().allMatch(language -> candidate.indexOf(language.language()) >= 0);
        add(Category.LANGUAGES, weights.languages(), languages, spoken, languageFacts());
        var educationFacts = facts("education", name(profile.education()), "education.asked", name(requirements.education()));
        add(Category.EDUCATION, weights.education(), education, profile.education() != null, educationFacts);
    }

    void appeal(int fit) {
        var salary = facts("wish", amount(profile.salaryWish()), "offered.min", amount(requirements.salaryMin()));
        salary.putAll(facts("offered.max", amount(requirements.salaryMax())));
        part(Category.SALARY, Appeal.SALARY_WEIGHT, Appeal.salary(candidate, vacancy), fit, salary);
        var place = facts("districts", joined(profile.districts()), "modes", joined(profile.workModes()));
        place.putAll(facts("district", requirements.district(), "mode", name(requirements.workMode())));
        part(Category.PLACE, Appeal.PLACE_WEIGHT, Appeal.place(candidate, vacancy), fit, place);
        var level = facts("wish", name(profile.wishedSeniority()), "offered", name(requirements.seniority()));
        part(Category.SENIORITY, Appeal.SENIORITY_WEIGHT, Appeal.seniority(candidate, vacancy), fit, level);
        var sector = facts("wish", joined(profile.sectors()), "offered", name(requirements.sector()));
        part(Category.SECTOR, Appeal.SECTOR_WEIGHT, Appeal.sector(candidate, vacancy), fit, sector);
        var type = facts("wish", joined(profile.employmentTypes()), "offered", name(requirements.employmentType()));
        part(Category.EMPLOYMENT_TYPE, Appeal.TYPE_WEIGHT, Appeal.type(candidate, vacancy), fit, type);
    }

    private void add(Category category, int weight, int value, boolean known, SortedMap<String, String> facts) {
        var asked = value >= 0;
        var verdict = asked && !known ? Verdict.UNKNOWN : Verdict.PASS;
        scores.add(new CategoryScore(category, asked ? weight : 0, Math.max(value, 0), verdict, asked, facts));
    }

    private void part(Category category, int weight, int value, int fit, SortedMap<String, String> facts) {
        var verdict = value < 0 ? Verdict.UNKNOWN : Verdict.PASS;
        scores.add(new CategoryScore(category, weight, Appeal.orFit(value, fit), verdict, true, facts));
    }

    private SortedMap<String, String> experienceFacts() {
        var facts = facts("years", amount(profile.years()), "years.asked", amount(requirements.years()));
        facts.putAll(facts("seniority", name(profile.seniority()), "seniority.asked", name(requirements.seniority())));
        return facts;
    }

    private SortedMap<String, String> languageFacts() {
        var facts = new TreeMap<String, String>();
        for (var asked : requirements.languages()) {
            var held = candidate.indexOf(asked.language());
            facts.putAll(facts(asked.language(), held < 0 ? null : profile.languages().get(held).level().name()));
            facts.put(asked.language() + ".asked", asked.level().name());
        }
        return facts;
    }

    /** Name, value, name, value; unknown ones are left out. */
    private static SortedMap<String, String> facts(@Nullable String... entries) {
        var facts = new TreeMap<String, String>();
        for (var i = 0; i < entries.length; i += 2) {
            var name = entries[i];
            var value = entries[i + 1];
            if (name != null && value != null) {
                facts.put(name, value);
            }
        }
        return facts;
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String amount(long value) {
        return value < 0 ? null : String.valueOf(value);
    }

    private static @Nullable String joined(Collection<?> values) {
        return values.isEmpty() ? null : String.join(",", values.stream().map(Object::toString).toList());
    }
}
