package org.quayside.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.quayside.candidate.CandidateId;
import org.quayside.candidate.Permit;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.scoring.AskedSkill;
import org.quayside.scoring.HeldLanguage;
import org.quayside.scoring.HeldSkill;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.SkillCounts;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.SkillKind;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.FitWeights;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.LanguageLevel;
import org.quayside.vacancy.LanguageRequirement;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.SkillRequirement;
import org.quayside.vacancy.VacancyId;
import org.quayside.vacancy.WorkMode;

/**
 * A seeded market: 2,002 skills in families of seven that serve for each other, 200 occupations with pools of 60 skills each, both with
 * Zipf frequencies. A candidate has 30 skills: most from the pool of the occupation, some of a neighbouring one, some from anywhere. A vacancy
 * asks for 5 to 12. Relatedness comes in hundreds and recency in five hundreds, so that sums are whole numbers that a float holds.
 */
final class BenchMarket {
    private static final int FAMILY = 7;
    private static final int SKILLS = 286 * FAMILY;
    private static final int OCCUPATIONS = 200;
    private static final int POOL = 60;
    private static final int HELD = 30;
    private static final List<String> DISTRICTS = List.of("central", "kwun tong", "sha tin", "tsuen wan", "wan chai", "kowloon bay", "yuen long", "cyberport");

    private final long seed;
    private final List<SkillId> skills = new ArrayList<>();
    private final int[][] pools = new int[OCCUPATIONS][POOL];
    private final double[] occupations = zipf(OCCUPATIONS, 0.8);
    private final double[] inPool = zipf(POOL, 0.6);
    private final double[] anywhere = zipf(SKILLS, 1.0);
    private final Map<Long, HeldSkill> held = new HashMap<>();
    final Scorer scorer;

    BenchMarket(long seed) {
        this.seed = seed;
        var random = new SplittableRandom(seed);
        var taxonomy = taxonomy(random);
        IntStream.range(0, SKILLS).forEach(i -> skills.add(new SkillId("s" + i)));
        for (var pool : pools) {
            var chosen = new TreeSet<Integer>();
            while (chosen.size() < POOL) {
                chosen.add(random.nextInt(SKILLS));
            }
            var order = new ArrayList<>(chosen);
            for (var i = 0; i < POOL; i++) {
                pool[i] = order.remove(random.nextInt(order.size()));
            }
        }
        var sample = IntStream.range(0, 20_000).mapToObj(this::profile).toList();
        scorer = Scorer.of("bench", taxonomy, SkillCounts.of(1, sample));
    }

    private static Taxonomy taxonomy(SplittableRandom random) {
        var table = new StringBuilder("id\tkind\ten\tzh-Hant\taliases-en\taliases-zh\tbroader\trelated\tesco\n");
        for (var i = 0; i < SKILLS; i++) {
            var links = new ArrayList<String>();
            for (var other = i - i % FAMILY; other < i; other++) {
                links.add("s%d:%d/%d".formatted(other, 1_000 * (5 + random.nextInt(5)), 1_000 * (5 + random.nextInt(5))));
            }
            table.append("s%d\tTECHNICAL\tSkill %d\t\t\t\t\t%s\t\n".formatted(i, i, String.join("|", links)));
        }
        var files = new LinkedHashMap<String, String>();
        files.put("bench.tsv", table.toString().replace("TECHNICAL", SkillKind.values()[0].name()));
        return Taxonomy.parse(files);
    }

    Profile profile(int number) {
        return profile(number, 0);
    }

    /** {@code change}: another one exchanges two skills. */
    Profile profile(int number, int change) {
        var random = new SplittableRandom(seed * 31 + number);
        var occupation = draw(occupations, random);
        var chosen = new TreeMap<SkillId, HeldSkill>();
        while (chosen.size() < HELD - 2) {
            add(chosen, skill(random, occupation, 18, chosen.size()), random);
        }
        var last = new SplittableRandom(seed * 77 + number * 1_000L + change);
        while (chosen.size() < HELD) {
            add(chosen, pools[occupation][draw(inPool, last)], last);
        }
        var years = 10 + random.nextInt(200);
        var seniority = Seniority.values()[Math.min(4, years / 40)];
        var wish = 500L * (30 + random.nextInt(20) + years / 3);
        return new Profile(
                new CandidateId("c" + number), "c" + number, List.copyOf(chosen.values()), List.of(), years, seniority,
                random.nextInt(10) < 8
                        ? List.of(new HeldLanguage("en", LanguageLevel.values()[1 + random.nextInt(5)], random.nextBoolean()),
                                new HeldLanguage("yue", LanguageLevel.C2, true))
                        : List.of(),
                null, random.nextInt(10) < 7 ? wish : -1, random.nextInt(10) == 0,
                some(random, DISTRICTS, 2), some(random, List.of(WorkMode.values()), 2), some(random, List.of(Sector.values()), 3),
                random.nextInt(3) == 0 ? Set.of() : Set.of(EmploymentType.FULL_TIME), random.nextInt(3) == 0 ? null : seniority,
                random.nextInt(10) == 0 ? Permit.NEEDS_SPONSORSHIP : Permit.PERMANENT_RESIDENT, Set.of());
    }

    /** {@code full}: states everything; otherwise skills alone decide. */
    Requirements vacancy(int number, boolean full) {
        var random = new SplittableRandom(seed * 57 + number);
        var occupation = draw(occupations, random);
        var chosen = new TreeSet<Integer>();
        var count = 5 + random.nextInt(8);
        while (chosen.size() < count) {
            chosen.add(skill(random, occupation, 8, chosen.size() % 10));
        }
        var asked = new ArrayList<AskedSkill>();
        chosen.forEach(skill -> asked.add(new AskedSkill(
                new SkillRequirement(List.of(skills.get(skill)), Importance.values()[random.nextInt(3)], null, false), List.of())));
        var years = 10 * (1 + random.nextInt(10));
        var salary = 500L * (40 + random.nextInt(60));
        var id = (full ? "f" : "v") + number;
        return new Requirements(
                new VacancyId(id), id, new OrganizationId("o" + number % 500), asked, List.of(), full ? years : -1,
                full ? Seniority.values()[Math.min(4, years / 25)] : null,
                full ? List.of(new LanguageRequirement("en", LanguageLevel.B2)) : List.of(), null, full ? salary : -1, full ? salary + 8_000 : -1,
                full ? DISTRICTS.get(random.nextInt(DISTRICTS.size())) : null, full ? WorkMode.values()[random.nextInt(3)] : null,
                full ? Sector.values()[random.nextInt(Sector.values().length)] : null, full ? EmploymentType.FULL_TIME : null, null,
                FitWeights.DEFAULT, 5_000);
    }

    private int skill(SplittableRandom random, int occupation, int own, int so) {
        return so < own ? pools[occupation][draw(inPool, random)]
                : so < own + 6 ? pools[(occupation + 1) % OCCUPATIONS][draw(inPool, random)]
                : draw(anywhere, random);
    }

    private void add(Map<SkillId, HeldSkill> chosen, int skill, SplittableRandom random) {
        var years = random.nextInt(4) == 0 ? -1 : 5 * random.nextInt(30);
        var since = random.nextInt(3) == 0 ? random.nextInt(10) : 0;
        var key = (long) skill << 32 | (years + 1L) << 16 | since;
        synchronized (held) {
            chosen.putIfAbsent(skills.get(skill), held.computeIfAbsent(key, one -> new HeldSkill(skills.get(skill), years, since, List.of())));
        }
    }

    private static <T> Set<T> some(SplittableRandom random, List<T> from, int most) {
        var chosen = new HashSet<T>();
        for (var count = random.nextInt(most + 1); count > 0; count--) {
            chosen.add(from.get(random.nextInt(from.size())));
        }
        return chosen;
    }

    private static double[] zipf(int count, double exponent) {
        var sums = new double[count];
        var sum = 0.0;
        for (var i = 0; i < count; i++) {
            sum += 1 / Math.pow(i + 1, exponent);
            sums[i] = sum;
        }
        for (var i = 0; i < count; i++) {
            sums[i] /= sum;
        }
        return sums;
    }

    private static int draw(double[] sums, SplittableRandom random) {
        var at = Arrays.binarySearch(sums, random.nextDouble());
        return Math.min(sums.length - 1, at < 0 ? -at - 1 : at);
    }
}
