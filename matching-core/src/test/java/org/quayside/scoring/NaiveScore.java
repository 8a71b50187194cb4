package org.quayside.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.Permit;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.SkillRequirement;
import org.quayside.vacancy.WorkMode;

/** docs/score.md word by word, slow and obvious: the oracle of the scorer and, through it, of the match book. */
public final class NaiveScore {
    private final Taxonomy taxonomy;
    private final SkillCounts counts;

    public NaiveScore(Taxonomy taxonomy, SkillCounts counts) {
        this.taxonomy = taxonomy;
        this.counts = counts;
    }

    public Score score(Profile candidate, Requirements vacancy) {
        if (vacancy.skills().isEmpty()) {
            return new Score(0, 0, 0, Verdict.FAIL);
        }
        var fit = fit(candidate, vacancy);
        var appeal = appeal(candidate, vacancy, fit);
        return new Score(rounded(7L * fit + 3L * appeal, 10), fit, appeal, verdict(candidate, vacancy));
    }

    // Skills

    int credit(Profile candidate, SkillRequirement requirement) {
        return credits(candidate, requirement, 0).stream().max(Integer::compare).orElse(0);
    }

    private List<Integer> credits(Profile candidate, SkillRequirement requirement, int lowestRelatedness) {
        var credits = new ArrayList<Integer>();
        for (var wanted : requirement.anyOf()) {
            for (var held : candidate.skills()) {
                var relatedness = taxonomy.relatedness().of(held.skill(), wanted);
                if (relatedness >= lowestRelatedness) {
                    var product = (long) relatedness * depth(held.years(), requirement.years()) * recency(held.yearsSinceUse());
                    credits.add(rounded(product, 100_000_000));
                }
            }
        }
        return credits;
    }

    static int depth(int years, @Nullable Integer asked) {
        if (asked == null) {
            return 10_000;
        }
        return years == -1 ? 8_000 : Math.min(10_000, rounded(10_000L * years, asked));
    }

    static int recency(int yearsSinceUse) {
        return yearsSinceUse <= 2 ? 10_000 : Math.max(6_000, 10_000 - 500 * (yearsSinceUse - 2));
    }

    int specificity(SkillRequirement requirement) {
        return requirement.anyOf().stream().mapToInt(this::specificity).min().orElseThrow();
    }

    private int specificity(SkillId skill) {
        if (counts.epoch() == 0) {
            return 10_000;
        }
        var quotient = (counts.candidates() + 1) / (counts.holders().getOrDefault(skill, 0) + 1);
        return Math.min(15_000, 5_000 + 1_000 * Integer.toBinaryString(quotient).length());
    }

    int skills(Profile candidate, Requirements vacancy) {
        var sum = 0L;
        var weights = 0L;
        for (var asked : vacancy.skills()) {
            var weight = (long) asked.requirement().importance().weight() * specificity(asked.requirement());
            sum += weight * credit(candidate, asked.requirement());
            weights += weight;
        }
        return rounded(sum, weights);
    }

    // Fit

    private int fit(Profile candidate, Requirements vacancy) {
        var sum = 0L;
        var weights = 0L;
        var parts = List.of(
                new Part(vacancy.weights().skills(), Optional.of(skills(candidate, vacancy))),
                new Part(vacancy.weights().experience(), experience(candidate, vacancy)),
                new Part(vacancy.weights().languages(), languages(candidate, vacancy)),
                new Part(vacancy.weights().education(), levels(candidate.education(), vacancy.education())));
        for (var part : parts) {
            if (part.value.isPresent()) {
                sum += (long) part.weight * part.value.get();
                weights += part.weight;
            }
        }
        return weights == 0 ? skills(candidate, vacancy) : rounded(sum, weights);
    }

    private record Part(int weight, Optional<Integer> value) {}

    private static Optional<Integer> experience(Profile candidate, Requirements vacancy) {
        var values = new ArrayList<Integer>();
        if (vacancy.years() > 0) {
            values.add(candidate.years() == -1 ? 5_000 : Math.min(10_000, rounded(10_000L * candidate.years(), vacancy.years())));
        }
        levels(candidate.seniority(), vacancy.seniority()).ifPresent(values::add);
        return mean(values);
    }

    private static Optional<Integer> languages(Profile candidate, Requirements vacancy) {
        var values = new ArrayList<Integer>();
        for (var asked : vacancy.languages()) {
            var level = candidate.languages().stream().filter(held -> held.language().equals(asked.language())).findFirst();
            values.add(levels(level.map(HeldLanguage::level).orElse(null), asked.level()).orElseThrow());
        }
        return mean(values);
    }

    private static Optional<Integer> levels(@Nullable Enum<?> held, @Nullable Enum<?> asked) {
        if (asked == null) {
            return Optional.empty();
        }
        return Optional.of(held == null ? 5_000 : Math.min(10_000, Math.max(0, 10_000 - 2_500 * (asked.ordinal() - held.ordinal()))));
    }

    private static Optional<Integer> mean(List<Integer> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(rounded(values.stream().mapToLong(Integer::longValue).sum(), values.size()));
    }

    // Appeal

    private static int appeal(Profile candidate, Requirements vacancy, int fit) {
        var sum = 40L * salary(candidate, vacancy).orElse(fit)
                + 20L * place(candidate, vacancy).orElse(fit)
                + 15L * agrees(Stream.ofNullable(candidate.wishedSeniority()).toList(), vacancy.seniority()).orElse(fit)
                + 15L * agrees(candidate.sectors(), vacancy.sector()).orElse(fit)
                + 10L * agrees(candidate.employmentTypes(), vacancy.employmentType()).orElse(fit);
        return rounded(sum, 100);
    }

    private static Optional<Integer> salary(Profile candidate, Requirements vacancy) {
        if (candidate.salaryWish() == -1) {
            return Optional.empty();
        }
        if (vacancy.salaryMax() != -1) {
            var wish = candidate.salaryWish();
            return Optional.of(vacancy.salaryMax() >= wish ? 10_000 : rounded(10_000L * vacancy.salaryMax(), wish));
        }
        return vacancy.salaryMin() >= candidate.salaryWish() ? Optional.of(10_000) : Optional.empty();
    }

    private static Optional<Integer> place(Profile candidate, Requirements vacancy) {
        var known = new ArrayList<Integer>();
        agrees(candidate.workModes(), vacancy.workMode()).ifPresent(known::add);
        if (vacancy.workMode() != WorkMode.REMOTE) {
            agrees(lower(candidate.districts()), vacancy.district() == null ? null : vacancy.district().strip().toLowerCase(Locale.ROOT))
                    .ifPresent(known::add);
        }
        return known.stream().min(Integer::compare);
    }

    private static TreeSet<String> lower(Iterable<String> districts) {
        var lower = new TreeSet<String>();
        districts.forEach(district -> lower.add(district.strip().toLowerCase(Locale.ROOT)));
        return lower;
    }

    private static <T> Optional<Integer> agrees(Collection<T> wishes, @Nullable T offered) {
        return wishes.isEmpty() || offered == null ? Optional.empty() : Optional.of(wishes.contains(offered) ? 10_000 : 0);
    }

    // Gates

    private Verdict verdict(Profile candidate, Requirements vacancy) {
        var verdicts = new ArrayList<Verdict>();
        for (var asked : vacancy.skills()) {
            if (asked.requirement().importance() == Importance.REQUIRED) {
                verdicts.add(required(candidate, asked.requirement()));
            }
        }
        for (var excluded : vacancy.excludedSkills()) {
            var held = candidate.skills().stream().anyMatch(skill -> sameOrNarrower(skill.skill(), excluded));
            verdicts.add(held ? Verdict.FAIL : Verdict.PASS);
        }
        verdicts.add(permit(candidate.permit(), vacancy.sponsorsPermit()));
        verdicts.add(placeGate(candidate, vacancy));
        for (var asked : vacancy.languages()) {
            var declared = candidate.languages().stream()
                    .filter(held -> held.declared() && held.language().equals(asked.language()))
                    .findFirst();
            var enough = declared.map(held -> held.level().compareTo(asked.level()) >= 0);
            verdicts.add(enough.map(yes -> yes ? Verdict.PASS : Verdict.FAIL).orElse(Verdict.UNKNOWN));
        }
        verdicts.add(salaryGate(candidate, vacancy));
        if (candidate.hiddenFrom().contains(vacancy.organizationId())) {
            verdicts.add(Verdict.FAIL);
        }
        return verdicts.contains(Verdict.FAIL) ? Verdict.FAIL : verdicts.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.PASS;
    }

    private Verdict required(Profile candidate, SkillRequirement requirement) {
        if (credits(candidate, requirement, 7_000).stream().anyMatch(credit -> credit >= 5_000)) {
            return Verdict.PASS;
        }
        var denied = candidate.denied().stream().map(DeniedSkill::skill).toList();
        return requirement.strict() || denied.containsAll(requirement.anyOf()) ? Verdict.FAIL : Verdict.UNKNOWN;
    }

    private boolean sameOrNarrower(SkillId held, SkillId excluded) {
        return taxonomy.find(held)
                .map(skill -> held.equals(excluded) || skill.broader().stream().anyMatch(broader -> sameOrNarrower(broader, excluded)))
                .orElse(false);
    }

    private static Verdict permit(@Nullable Permit permit, @Nullable Boolean sponsors) {
        if (permit == Permit.PERMANENT_RESIDENT || permit == Permit.VISA_HELD || Boolean.TRUE.equals(sponsors)) {
            return Verdict.PASS;
        }
        return permit == Permit.NEEDS_SPONSORSHIP && Boolean.FALSE.equals(sponsors) ? Verdict.FAIL : Verdict.UNKNOWN;
    }

    private static Verdict placeGate(Profile candidate, Requirements vacancy) {
        if (vacancy.workMode() == WorkMode.REMOTE || vacancy.workMode() == WorkMode.HYBRID) {
            return Verdict.PASS;
        }
        if (vacancy.workMode() == null && vacancy.district() == null) {
            return Verdict.PASS;
        }
        if (vacancy.district() == null || candidate.districts().isEmpty()) {
            return Verdict.UNKNOWN;
        }
        if (lower(candidate.districts()).contains(vacancy.district().strip().toLowerCase(Locale.ROOT))) {
            return Verdict.PASS;
        }
        return vacancy.workMode() == WorkMode.ON_SITE ? Verdict.FAIL : Verdict.UNKNOWN;
    }

    private static Verdict salaryGate(Profile candidate, Requirements vacancy) {
        if (!candidate.salaryFloor() || candidate.salaryWish() == -1) {
            return Verdict.PASS;
        }
        if (vacancy.salaryMin() >= candidate.salaryWish() || vacancy.salaryMax() >= candidate.salaryWish()) {
            return Verdict.PASS;
        }
        return vacancy.salaryMax() == -1 ? Verdict.UNKNOWN : Verdict.FAIL;
    }

    static int rounded(long numerator, long denominator) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP).intValueExact();
    }
}
