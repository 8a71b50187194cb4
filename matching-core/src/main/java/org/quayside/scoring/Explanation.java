package org.quayside.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds the breakdown of one pair from the same arithmetic as the score, one named quantity after the other. */
final class Explanation {
    private final Scorer scorer;
    private final Profile profile;
    private final Requirements requirements;
    private final CandidateFacts candidate;
    private final VacancyFacts vacancy;
    private final List<RequirementScore> credits = new ArrayList<>();
    private final List<GateOutcome> gates = new ArrayList<>();

    Explanation(Scorer scorer, CandidateFacts candidate, VacancyFacts vacancy) {
        this.scorer = scorer;
        this.profile = candidate.profile();
        this.requirements = vacancy.requirements();
        this.candidate = candidate;
        this.vacancy = vacancy;
    }

    ScoreBreakdown breakdown() {
        if (requirements.needsRequirements()) {
            gates.add(outcome(GateReason.NO_SKILL_ASKED));
            var nothing = new Score(0, 0, 0, Verdict.FAIL);
            return new ScoreBreakdown(scorer.version().toString(), nothing, List.of(), List.of(), gates);
        }
        var skills = skills();
        var experience = Fit.experience(candidate, vacancy);
        var languages = Fit.languages(candidate, vacancy);
        var education = Fit.education(candidate, vacancy);
        var fit = Fit.mean(skills, experience, languages, education, vacancy);
        var appeal = Appeal.mean(candidate, vacancy, fit);
        otherGates();
        var verdict = gates.stream().map(GateOutcome::verdict).reduce(Verdict.PASS, Verdict::worst);
        var categories = new Categories(profile, requirements, candidate, vacancy);
        categories.fit(skills, experience, languages, education);
        categories.appeal(fit);
        var score = new Score(Scorer.match(fit, appeal), fit, appeal, verdict);
        return new ScoreBreakdown(scorer.version().toString(), score, categories.scores, credits, gates);
    }

    private int skills() {
        var weighted = 0L;
        for (var i = 0; i < vacancy.asked().length; i++) {
            var asked = vacancy.asked()[i];
            var skill = requirements.skills().get(i);
            var serving = candidate.serving(asked);
            var credit = Credit.best(serving, skill.requirement(), scorer.taxonomy().relatedness());
            weighted += (long) asked.weight() * credit.value();
            credits.add(new RequirementScore(
                    skill.requirement(), asked.specificity(), asked.weight(), credit, evidence(serving, credit), skill.evidence(), denials(skill)));
            if (asked.required()) {
                gates.add(requiredSkill(asked, skill, serving, credit));
            }
        }
        return (int) BasisPoints.halfUp(weighted, vacancy.totalWeight);
    }

    /** The best credit may come through a looser relation than the one that opens the gate. */
    private GateOutcome requiredSkill(AskedFacts asked, AskedSkill skill, List<HeldSkill> serving, Credit best) {
        var opens = Credit.passes(best.value(), best.relatedness())
                ? best
                : Credit.bestPassing(serving, skill.requirement(), scorer.taxonomy().relatedness());
        var reason = Gates.requiredSkill(opens != null, asked, candidate);
        var skills = String.join(",", skill.requirement().anyOf().stream().map(Object::toString).toList());
        return opens == null
                ? outcome(reason, "skills", skills)
                : outcome(reason, "skills", skills, "by", String.valueOf(opens.by()), "credit", String.valueOf(opens.value()));
    }

    private static List<Evidence> evidence(List<HeldSkill> serving, Credit credit) {
        return serving.stream().filter(held -> held.skill().equals(credit.by())).findFirst().map(HeldSkill::evidence).orElse(List.of());
    }

    private List<Evidence> denials(AskedSkill asked) {
        return profile.denied().isEmpty() ? List.of() : profile.denied().stream()
                .filter(denied -> asked.requirement().anyOf().contains(denied.skill()))
                .flatMap(denied -> denied.evidence().stream())
                .toList();
    }

    private void otherGates() {
        requirements.excludedSkills().forEach(skill -> {
            var by = profile.skills().stream()
                    .filter(held -> Arrays.binarySearch(scorer.narrower(skill), scorer.taxonomy().ordinal(held.skill())) >= 0)
                    .findFirst();
            gates.add(by.map(held -> outcome(GateReason.EXCLUDED_PRESENT, "skill", skill.value(), "by", held.skill().value()))
                    .orElseGet(() -> outcome(GateReason.EXCLUDED_ABSENT, "skill", skill.value())));
        });
        gates.add(outcome(Gates.permit(candidate, vacancy)));
        add(Gates.place(candidate, vacancy), "district", requirements.district());
        for (var i = 0; i < vacancy.languages.length; i++) {
            var asked = requirements.languages().get(i);
            var reason = Gates.language(candidate, vacancy, i);
            var held = reason == GateReason.LANGUAGE_NOT_DECLARED
                    ? null
                    : profile.languages().get(candidate.indexOf(asked.language())).level().name();
            add(reason, "language", asked.language(), "asked", asked.level().name(), "declared", held);
        }
        var offered = Math.max(requirements.salaryMax(), requirements.salaryMin());
        var most = offered < 0 ? null : String.valueOf(offered);
        add(Gates.salary(candidate, vacancy), "floor", String.valueOf(profile.salaryWish()), "offered", most);
        if (Gates.hides(candidate, vacancy)) {
            gates.add(outcome(GateReason.HIDDEN_FROM_ORGANIZATION));
        }
    }

    private void add(@Nullable GateReason reason, @Nullable String... parameters) {
        if (reason != null) {
            gates.add(outcome(reason, parameters));
        }
    }

    /** Parameters as name, value, name, value; what is null is left out. */
    private static GateOutcome outcome(GateReason reason, @Nullable String... parameters) {
        var named = new TreeMap<String, String>();
        for (var i = 0; i < parameters.length; i += 2) {
            var name = parameters[i];
            var value = parameters[i + 1];
            if (name != null && value != null) {
                named.put(name, value);
            }
        }
        return new GateOutcome(reason, named);
    }
}
