package org.quayside.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Permit;
import org.quayside.extraction.text.Span;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.SkillKind;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.Education;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.FitWeights;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.LanguageLevel;
import org.quayside.vacancy.LanguageRequirement;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.SkillRequirement;
import org.quayside.vacancy.VacancyId;
import org.quayside.vacancy.WorkMode;

/** Random but repeatable taxonomies, candidates and vacancies, small enough that everything meets everything. */
public final class RandomMarket {
    private static final List<String> DISTRICTS = List.of("Kwun Tong", "Sha Tin", "Central", " kwun tong ");
    private static final List<String> LANGUAGES = List.of("cmn", "en", "yue");

    public final Random random;
    public final Taxonomy taxonomy;

    public RandomMarket(long seed) {
        random = new Random(seed);
        taxonomy = taxonomy(8 + random.nextInt(25));
    }

    private Taxonomy taxonomy(int size) {
        var table = new StringBuilder("id\tkind\ten\tzh-Hant\taliases-en\taliases-zh\tbroader\trelated\tesco\n");
        for (var i = 0; i < size; i++) {
            var broader = new HashSet<String>();
            var related = new TreeMap<String, String>();
            for (var count = random.nextInt(3); count > 0 && i > 0; count--) {
                broader.add("s" + random.nextInt(i));
            }
            for (var count = random.nextInt(3); count > 0 && i > 0; count--) {
                var other = "s" + random.nextInt(i);
                if (!broader.contains(other)) {
                    related.put(other, other + ":" + (1 + random.nextInt(10_000)) + "/" + random.nextInt(10_001));
                }
            }
            var links = String.join("|", broader) + "\t" + String.join("|", related.values());
            table.append("s%d\t%s\tSkill %d\t\t\t\t%s\t\n".formatted(i, SkillKind.values()[0], i, links));
        }
        var files = new LinkedHashMap<String, String>();
        files.put("random.tsv", table.toString());
        return Taxonomy.parse(files);
    }

    /** Now and then none, so that scores before the first epoch are met as well. */
    public SkillCounts counts(int epoch) {
        if (random.nextInt(4) == 0) {
            return SkillCounts.NONE;
        }
        var candidates = random.nextInt(5_000);
        var holders = new TreeMap<SkillId, Integer>();
        taxonomy.skills().forEach(skill -> holders.put(skill.id(), random.nextInt(1 + random.nextInt(candidates + 1))));
        return new SkillCounts(epoch, candidates, holders);
    }

    public Profile profile(String id, String externalId) {
        var held = new TreeMap<SkillId, HeldSkill>();
        for (var count = random.nextInt(9); count > 0; count--) {
            var skill = skill();
            var evidence = random.nextBoolean() ? List.<Evidence>of() : List.of(new Evidence("cv", new Span(count, count + 5)));
            held.put(skill, new HeldSkill(skill, random.nextInt(4) == 0 ? -1 : random.nextInt(120), random.nextInt(15) - 1, evidence));
        }
        var denied = new TreeMap<SkillId, DeniedSkill>();
        for (var count = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 0; count > 0; count--) {
            var skill = skill();
            if (!held.containsKey(skill)) {
                denied.put(skill, new DeniedSkill(skill, List.of()));
            }
        }
        var wish = random.nextInt(3) == 0 ? -1 : random.nextInt(8) == 0 ? 0 : 15_000 + random.nextInt(60_000);
        return new Profile(
                new CandidateId(id),
                externalId,
                List.copyOf(held.values()),
                List.copyOf(denied.values()),
                random.nextInt(4) == 0 ? -1 : random.nextInt(200),
                maybe(Seniority.class),
                spoken(),
                maybe(Education.class),
                wish,
                random.nextInt(3) == 0,
                some(DISTRICTS),
                some(List.of(WorkMode.values())),
                some(List.of(Sector.values())),
                some(List.of(EmploymentType.values())),
                maybe(Seniority.class),
                maybe(Permit.class),
                random.nextInt(5) == 0 ? Set.of(organization(), new OrganizationId("else")) : Set.of());
    }

    private List<HeldLanguage> spoken() {
        var languages = new ArrayList<HeldLanguage>();
        for (var language : LANGUAGES) {
            if (random.nextBoolean()) {
                languages.add(new HeldLanguage(language, any(LanguageLevel.class), random.nextBoolean()));
            }
        }
        return languages;
    }

    public Requirements requirements(String id, String externalId, int threshold) {
        var asked = new ArrayList<AskedSkill>();
        for (var count = random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(6); count > 0; count--) {
            var evidence = new Evidence(id, new Span(count, count + 3));
            asked.add(new AskedSkill(requirement(), random.nextBoolean() ? List.of() : List.of(evidence)));
        }
        var languages = new ArrayList<LanguageRequirement>();
        for (var language : LANGUAGES) {
            if (random.nextInt(4) == 0) {
                languages.add(new LanguageRequirement(language, any(LanguageLevel.class)));
            }
        }
        var min = random.nextInt(3) == 0 ? -1 : 10_000 + random.nextInt(30_000);
        return new Requirements(
                new VacancyId(id),
                externalId,
                organization(),
                asked,
                random.nextInt(6) == 0 ? List.of(skill()) : List.of(),
                random.nextInt(3) == 0 ? -1 : 1 + random.nextInt(100),
                maybe(Seniority.class),
                languages,
                maybe(Education.class),
                min,
                random.nextInt(3) == 0 ? -1 : Math.max(0, min) + random.nextInt(30_000),
                random.nextInt(3) == 0 ? null : DISTRICTS.get(random.nextInt(DISTRICTS.size())),
                maybe(WorkMode.class),
                maybe(Sector.class),
                maybe(EmploymentType.class),
                orNull(random::nextBoolean),
                weights(),
                threshold);
    }

    private SkillRequirement requirement() {
        var anyOf = new ArrayList<SkillId>();
        for (var count = random.nextInt(3) == 0 ? 3 : 1; count > 0; count--) {
            anyOf.add(skill());
        }
        var years = orNull(() -> 1 + random.nextInt(100));
        return new SkillRequirement(anyOf, any(Importance.class), years, random.nextInt(6) == 0);
    }

    private FitWeights weights() {
        return switch (random.nextInt(4)) {
            case 0 -> new FitWeights(random.nextInt(100), random.nextInt(100), random.nextInt(100), 1 + random.nextInt(100));
            case 1 -> new FitWeights(0, 0, 0, 10);
            default -> FitWeights.DEFAULT;
        };
    }

    private OrganizationId organization() {
        return new OrganizationId("o" + random.nextInt(4));
    }

    /** Once in a while one that the taxonomy does not know. */
    private SkillId skill() {
        return new SkillId("s" + random.nextInt(taxonomy.skills().size() + 1));
    }

    private <E extends Enum<E>> E any(Class<E> kind) {
        var values = kind.getEnumConstants();
        return values[random.nextInt(values.length)];
    }

    private <E extends Enum<E>> @Nullable E maybe(Class<E> kind) {
        return orNull(() -> any(kind));
    }

    private <T> @Nullable T orNull(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> Set<T> some(List<T> values) {
        var shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return random.nextInt(3) == 0 ? Set.of() : Set.copyOf(shuffled.subList(0, 1 + random.nextInt(shuffled.size())));
    }
}
