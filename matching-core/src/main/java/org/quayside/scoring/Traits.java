package org.quayside.scoring;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lays out everything but the skills in a few longs, so that a sweep finishes a pair without touching an object ({@link PairScore}).
 * Districts and languages get numbers as they are met; the numbers mean something only together with the {@code Traits} that gave them.
 *
 * <p>What does not fit (the 63rd district, the 16th language, more than 400 years) makes its member <em>odd</em>: its pairs are scored by
 * {@link Scorer}. Safe for threads.
 *
 * <pre>
 * candidate  0  experience 12, seniority 3, wished seniority 3, education 3, permit 2, modes 3, sectors 12, types 5, salary is floor,
 *               denies, hides, odd, states districts          1  districts   2  languages: level 3, declared 1 each   3  salary wished
 * vacancy    0  years 12, seniority 3, education 3, mode 2, sector 4, type 3, sponsors 2, district 6, excludes, odd, threshold 14
 *            1  languages: level 3 + 1 each   2  least salary   3  most salary   4  weights of fit, 16 each   5  weight of all requirements
 * </pre>
 * Levels and other choices are stored as ordinal + 1, 0: unknown or not asked.
 */
public final class Traits {
    /** Longs per candidate and per vacancy. */
    public static final int CANDIDATE = 4;
    public static final int VACANCY = 6;

    static final int MOST_YEARS = 0xFFE;
    static final long DENIES = 1L << 44;
    static final long HIDES = 1L << 45;
    static final long ODD = 1L << 46;
    static final long STATES_DISTRICTS = 1L << 47;
    static final long EXCLUDES = 1L << 35;
    static final long ODD_VACANCY = 1L << 36;
    private static final int MOST_DISTRICTS = 62;
    private static final int MOST_LANGUAGES = 15;
    /** Sums over what is asked stay below 2¹⁵, in half basis points, however they are rounded. */
    private static final int MOST_ASKED = 4_096;

    private final Map<String, Integer> districts = new ConcurrentHashMap<>();
    private final Map<String, Integer> languages = new ConcurrentHashMap<>();

    /** Writes {@link #CANDIDATE} longs from {@code at} on. */
    public void write(CandidateFacts person, long[] to, int at) {
        var wished = 0L;
        var odd = false;
        for (var district : person.districts) {
            var number = number(districts, district, MOST_DISTRICTS);
            odd |= number < 0;
            wished |= number < 0 ? 0 : 1L << number;
        }
        var spoken = 0L;
        for (var i = 0; i < person.languages.length; i++) {
            var number = number(languages, person.languages[i], MOST_LANGUAGES);
            odd |= number < 0;
            var code = person.languageLevels[i] + 1L | (person.languageDeclared[i] ? 8 : 0);
            spoken |= number < 0 ? 0 : code << 4 * number;
        }
        to[at] = Math.min(person.experience + 1, MOST_YEARS)
                | (person.seniority + 1L) << 12
                | (person.wishedSeniority + 1L) << 15
                | (person.education + 1L) << 18
                | (person.permit == null ? 0L : person.permit.ordinal() + 1L) << 21
                | (long) person.workModes << 23
                | (long) person.sectors << 26
                | (long) person.employmentTypes << 38
                | (person.salaryFloor ? 1L << 43 : 0)
                | (person.denied.isEmpty() ? 0 : DENIES)
                | (person.hiddenFrom.isEmpty() ? 0 : HIDES)
                | (odd ? ODD : 0)
                | (person.districts.isEmpty() ? 0 : STATES_DISTRICTS);
        to[at + 1] = wished;
        to[at + 2] = spoken;
        to[at + 3] = person.salaryWish;
    }

    /** Writes {@link #VACANCY} longs from {@code at} on. */
    public void write(VacancyFacts vacancy, long[] to, int at) {
        var requirements = vacancy.requirements();
        var years = Math.max(0, requirements.years());
        var odd = years > MOST_YEARS - 1 || vacancy.asked().length > MOST_ASKED;
        var district = vacancy.district == null ? -1 : number(districts, vacancy.district, MOST_DISTRICTS);
        odd |= vacancy.district != null && district < 0;
        var asked = 0L;
        for (var i = 0; i < vacancy.languages.length; i++) {
            var number = number(languages, vacancy.languages[i], MOST_LANGUAGES);
            odd |= number < 0;
            asked |= number < 0 ? 0 : vacancy.languageLevels[i] + 1L << 4 * number;
        }
        var sponsors = requirements.sponsorsPermit();
        to[at] = Math.min(years, MOST_YEARS)
                | (vacancy.seniority + 1L) << 12
                | (vacancy.education + 1L) << 15
                | (vacancy.workMode + 1L) << 18
                | (vacancy.sector + 1L) << 20
                | (vacancy.employmentType + 1L) << 24
                | (sponsors == null ? 0L : sponsors ? 2L : 1L) << 27
                | (district + 1L) << 29
                | (vacancy.excluded.length == 0 ? 0 : EXCLUDES)
                | (odd ? ODD_VACANCY : 0)
                | (long) requirements.threshold() << 37;
        to[at + 1] = asked;
        to[at + 2] = requirements.salaryMin();
        to[at + 3] = requirements.salaryMax();
        var weights = requirements.weights();
        to[at + 4] = weights.skills()
                | (long) weights.experience() << 16
                | (long) weights.languages() << 32
                | (long) weights.education() << 48;
        to[at + 5] = vacancy.totalWeight;
    }

    /** Whether the CV denies a skill; then a missing requirement may be more than missing. */
    public static boolean denies(long candidate) {
        return (candidate & DENIES) != 0;
    }

    public static boolean hides(long candidate) {
        return (candidate & HIDES) != 0;
    }

    public static boolean excludes(long vacancy) {
        return (vacancy & EXCLUDES) != 0;
    }

    /** Whether the pair must be scored by {@link Scorer}. */
    public static boolean odd(long candidate, long vacancy) {
        return (candidate & ODD) != 0 || (vacancy & ODD_VACANCY) != 0;
    }

    public static int threshold(long vacancy) {
        return (int) (vacancy >>> 37) & 0x3FFF;
    }

    private static int number(Map<String, Integer> numbers, String name, int most) {
        var known = numbers.get(name);
        if (known != null) {
            return known;
        }
        synchronized (numbers) {
            if (numbers.size() >= most && !numbers.containsKey(name)) {
                return -1;
            }
            var next = numbers.size();
            var earlier = numbers.putIfAbsent(name, next);
            return earlier == null ? next : earlier;
        }
    }
}
