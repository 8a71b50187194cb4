package org.quayside.app.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.quayside.organization.Sector;
import org.quayside.taxonomy.Occupation;
import org.quayside.taxonomy.Taxonomy;

/**
 * Writes a fair of any size. The same seed and sizes give the same fair, whatever is asked for first; another seed gives another one. Texts
 * are put together sentence by sentence, in English or Traditional Chinese, so that two vacancies of the same title ask for different
 * things. A line is what {@code POST /api/v1/imports} takes.
 */
public final class FairGenerator {
    private static final double CHINESE = 0.25;
    private static final int THIS_YEAR = 2025;
    private static final String[] LEVELS = {"JUNIOR", "MIDDLE", "SENIOR", "LEAD"};
    /** Middle of the pay without AI, HKD a month; and what AI adds, which is most at the start. */
    private static final double[] PAY = {22_200, 33_000, 50_000, 70_000};
    private static final double[] AI_ADDS = {1.24, 1.20, 1.16, 1.12};

    private final Taxonomy taxonomy;
    private final long seed;
    private final int organizations;
    private final int vacancies;
    private final int candidates;
    private final FairPlan plan;
    private final List<String> names;
    private final Phrases phrases = new Phrases();
    private final Map<Sector, List<String>> bySector;
    private final Meant[] meant;

    public FairGenerator(Taxonomy taxonomy, long seed, int organizations, int vacancies, int candidates) {
        if (organizations < 1 || vacancies < organizations || candidates < 0) {
            throw new IllegalArgumentException("a fair needs an organisation, at least as many vacancies, and no fewer than 0 candidates; not %d, %d, %d"
                    .formatted(organizations, vacancies, candidates));
        }
        this.taxonomy = taxonomy;
        this.seed = seed;
        this.organizations = organizations;
        this.vacancies = vacancies;
        this.candidates = candidates;
        this.plan = new FairPlan(seed, organizations, vacancies, candidates);
        this.names = names();
        this.bySector = IntStream.range(0, organizations).boxed().collect(Collectors.groupingBy(plan::sector, Collectors.mapping(names::get, Collectors.toList())));
        this.meant = new Meant[vacancies];
    }

    public int organizations() {
        return organizations;
    }

    public int vacancies() {
        return vacancies;
    }

    public int candidates() {
        return candidates;
    }

    private List<String> names() {
        Set<String> taken = new HashSet<>();
        List<String> all = new ArrayList<>();
        Random random = new Random(seed * 31 + 7);
        for (int i = 0; i < organizations; i++) {
            String suffix = phrases.pick(random, "suffix." + plan.sector(i).slug());
            String name = phrases.pick(random, "word") + " " + suffix;
            while (!taken.add(name)) {
                name = phrases.pick(random, "word") + " " + phrases.pick(random, "word") + " " + suffix;
            }
            all.add(name + (random.nextInt(2) == 0 ? " Limited" : ""));
        }
        return List.copyOf(all);
    }

    private List<String> employers(Sector sector) {
        List<String> of = bySector.getOrDefault(sector, List.of());
        return of.isEmpty() ? names : of;
    }

    public Map<String, Object> organization(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        return Map.of("externalId", "fair-org-" + number, "name", names.get(number), "district", phrases.pick(random, "district"));
    }

    /** A vacancy and what it was meant to be; pay 0: none is named. */
    record Meant(String title, String text, int level, boolean ai, boolean engineer, long low, long high) {}

    public Map<String, Object> vacancy(int number) {
        Meant meant = meant(number);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("externalId", "fair-job-" + number);
        line.put("organization", "fair-org-" + plan.slot(number).organization());
        line.put("title", meant.title());
        line.put("description", meant.text());
        return line;
    }

    Meant meant(int number) {
        Meant known = meant[number];
        return known == null ? meant[number] = write(number) : known;
    }

    private Meant write(int number) {
        FairPlan.Slot slot = plan.slot(number);
        long own = seed * 7_919 + number;
        Random random = new Random(own);
        Wording words = new Wording(phrases, taxonomy, own, random.nextDouble() < CHINESE);
        Sector sector = plan.sector(slot.organization());
        boolean aiRole = slot.ai() && random.nextDouble() < 0.55;
        Occupation occupation = words.occupation(aiRole ? words.pick("airole") : words.pick("role." + sector.slug()));
        int drawn = random.nextDouble() < 0.3 ? 0 : random.nextDouble() < 0.6 ? 1 : random.nextDouble() < 0.75 ? 2 : 3;
        boolean leads = phrases.of("leads").contains(occupation.id());
        int level = leads ? 3 : drawn;
        List<String> skills = new ArrayList<>(words.plainSkills(occupation));
        Collections.shuffle(skills, random);
        List<String> ai = slot.ai() ? words.aiSkills(aiRole ? 4 + random.nextInt(3) : 1 + random.nextInt(3)) : List.of();
        String role = words.label(occupation);
        boolean entryEngineer = level == 0 && occupation.id().equals("ai-engineer");
        double middle = PAY[level] * (slot.ai() ? AI_ADDS[level] : 1) * Math.exp(random.nextGaussian() * 0.08);
        boolean silent = random.nextInt(12) == 0;
        long low = silent ? 0 : entryEngineer ? 24_000 + 500L * random.nextInt(6) : Math.round(middle * 0.89 / 500) * 500;
        long high = silent ? 0 : entryEngineer ? 28_500 + 500L * random.nextInt(6) : Math.round(middle * 1.11 / 500) * 500;
        String text = new VacancyText(words, sector, role, skills, ai, level).write(names.get(slot.organization()), low, high);
        return new Meant(title(words, occupation, role, leads ? 1 : level), text, level, slot.ai(), entryEngineer, low, high);
    }

    private static String title(Wording words, Occupation occupation, String role, int level) {
        String named = words.chinese || words.random.nextInt(4) > 0 ? role : words.label(occupation);
        String capital = Wording.capital(named);
        return switch (level) {
            case 0 -> words.chinese ? "初級" + named : "Junior " + capital;
            case 2 -> words.chinese ? "高級" + named : "Senior " + capital;
            case 3 -> words.chinese ? named + "組長" : "Lead " + capital;
            default -> capital;
        };
    }

    public Map<String, Object> candidate(int number) {
        long own = seed * 104_729 + number;
        Random random = new Random(own);
        Wording words = new Wording(phrases, taxonomy, own, random.nextDouble() < CHINESE);
        String name = phrases.pick(random, "family") + " " + phrases.pick(random, "given");
        Sector sector = Phrases.pick(random, List.of(Sector.values()));
        boolean wants = plan.wantsToSwitch(number);
        boolean inAi = !wants && random.nextDouble() < 0.3;
        Occupation occupation = words.occupation(inAi ? words.pick("airole") : words.pick("role." + sector.slug()));
        Occupation before = random.nextInt(5) == 0 ? words.occupation(words.pick("role." + Phrases.pick(random, List.of(Sector.values())).slug())) : occupation;
        String text = new CvText(words, sector, occupation, before, THIS_YEAR, this::employers).write(name, wants, inAi);
        return Map.of("externalId", "fair-cv-" + number, "name", name,
                "email", name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "." + number + "@example.org", "text", text);
    }

    public GeneratedTruth truth() {
        Set<Integer> wanting = new HashSet<>();
        Map<String, List<Long>> pay = new HashMap<>();
        int asking = 0;
        int education = 0;
        long entryLow = Long.MAX_VALUE;
        long entryHigh = 0;
        for (int i = 0; i < vacancies; i++) {
            FairPlan.Slot slot = plan.slot(i);
            Meant meant = meant(i);
            asking += slot.ai() ? 1 : 0;
            education += plan.sector(slot.organization()) == Sector.EDUCATION_TECHNOLOGY ? 1 : 0;
            if (slot.ai()) {
                wanting.add(slot.organization());
            }
            if (meant.engineer() && meant.low() > 0) {
                entryLow = Math.min(entryLow, meant.low());
                entryHigh = Math.max(entryHigh, meant.high());
            }
            if (meant.low() > 0) {
                pay.computeIfAbsent(LEVELS[meant.level()] + slot.ai(), _ -> new ArrayList<>()).add((meant.low() + meant.high()) / 2);
            }
        }
        int smart = 0;
        for (int i = 0; i < organizations; i++) {
            smart += plan.sector(i).smartLiving() ? 1 : 0;
        }
        int switching = 0;
        for (int i = 0; i < candidates; i++) {
            switching += plan.wantsToSwitch(i) ? 1 : 0;
        }
        Map<String, GeneratedTruth.Pay> medians = new TreeMap<>();
        for (String level : LEVELS) {
            List<Long> with = pay.getOrDefault(level + true, List.of());
            List<Long> without = pay.getOrDefault(level + false, List.of());
            if (!with.isEmpty() && !without.isEmpty()) {
                medians.put(level, new GeneratedTruth.Pay(median(with), median(without)));
            }
        }
        return new GeneratedTruth(seed, organizations, wanting.size(), smart, vacancies, asking, education, candidates, switching, medians,
                entryHigh == 0 ? 0 : entryLow, entryHigh);
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }
}
