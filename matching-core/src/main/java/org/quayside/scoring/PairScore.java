package org.quayside.scoring;

import org.quayside.candidate.Permit;
import org.quayside.vacancy.WorkMode;

/**
 * The same arithmetic as {@link Scorer#finish} over {@link Traits}: what it costs to finish a pair decides what a sweep costs. {@code c}
 * from {@code at} on are a candidate's traits, {@code v} from {@code in} on a vacancy's. Allocates nothing. {@link Scorer} is its twin.
 */
public final class PairScore {
    private static final int FULL = BasisPoints.FULL;
    private static final int UNKNOWN = BasisPoints.UNKNOWN;
    private static final int NONE = -1;

    private PairScore() {}

    /** {@link Score#packed} with verdict PASS; {@code weighted} is Σ weight · credit over all requirements. Not for odd members. */
    public static long of(long[] c, int at, long[] v, int in, long weighted) {
        var fit = fit(c, at, v, in, (int) BasisPoints.halfUp(weighted, v[in + 5]));
        var appeal = appeal(c, at, v, in, fit);
        return Score.pack(Scorer.match(fit, appeal), fit, appeal, Verdict.PASS);
    }

    public static long with(long packed, Verdict verdict) {
        return packed & ~3L | verdict.ordinal();
    }

    private static int fit(long[] c, int at, long[] v, int in, int skills) {
        var weights = v[in + 4];
        var skillsWeight = weights & 0xFFFF;
        var sum = skillsWeight * skills;
        var total = skillsWeight;
        var experience = experience(c[at], v[in]);
        if (experience >= 0) {
            var weight = weights >>> 16 & 0xFFFF;
            sum += weight * experience;
            total += weight;
        }
        if (v[in + 1] != 0) {
            var weight = weights >>> 32 & 0xFFFF;
            sum += weight * languages(c[at + 2], v[in + 1]);
            total += weight;
        }
        var education = level((int) (c[at] >>> 18) & 7, (int) (v[in] >>> 15) & 7);
        if (education >= 0) {
            var weight = weights >>> 48;
            sum += weight * education;
            total += weight;
        }
        return total == 0 ? skills : (int) BasisPoints.halfUp(sum, total);
    }

    /** How many sets of wishes {@link #unmet} can tell. */
    public static final int WISHES = 16;

    /** Which wishes the vacancy does not meet, a bit each: place and mode, seniority, sector, type. */
    public static int unmet(long[] c, int at, long[] v, int in) {
        var person = c[at];
        var job = v[in];
        return (place(c, at, job) == 0 ? 1 : 0)
                | (same((int) (person >>> 15) & 7, (int) (job >>> 12) & 7) == 0 ? 2 : 0)
                | (wished((int) (person >>> 26) & 0xFFF, (int) (job >>> 20) & 15) == 0 ? 4 : 0)
                | (wished((int) (person >>> 38) & 31, (int) (job >>> 24) & 7) == 0 ? 8 : 0);
    }

    /** Lowest skills with which this pair's match can be {@code match}; never too high, see {@link Reach#skillsFor}. */
    public static int skillsFor(long[] c, int at, long[] v, int in, int match) {
        var weights = v[in + 4];
        var skills = (int) weights & 0xFFFF;
        var all = skills;
        var others = 0L;
        var experience = experience(c[at], v[in]);
        if (experience >= 0) {
            var weight = (int) (weights >>> 16) & 0xFFFF;
            all += weight;
            others += (long) weight * experience;
        }
        if (v[in + 1] != 0) {
            var weight = (int) (weights >>> 32) & 0xFFFF;
            all += weight;
            others += (long) weight * languages(c[at + 2], v[in + 1]);
        }
        var education = level((int) (c[at] >>> 18) & 7, (int) (v[in] >>> 15) & 7);
        if (education >= 0) {
            var weight = (int) (weights >>> 48);
            all += weight;
            others += (long) weight * education;
        }
        // Of the parts of appeal, those that are unknown come out as 0 weight and 0 value.
        var person = c[at];
        var job = v[in];
        var salary = salary(c[at + 3], v[in + 2], v[in + 3]);
        var place = place(c, at, job);
        var seniority = same((int) (person >>> 15) & 7, (int) (job >>> 12) & 7);
        var sector = wished((int) (person >>> 26) & 0xFFF, (int) (job >>> 20) & 15);
        var type = wished((int) (person >>> 38) & 31, (int) (job >>> 24) & 7);
        var stated = (salary < 0 ? 0 : Appeal.SALARY_WEIGHT)
                + (place < 0 ? 0 : Appeal.PLACE_WEIGHT)
                + (seniority < 0 ? 0 : Appeal.SENIORITY_WEIGHT)
                + (sector < 0 ? 0 : Appeal.SECTOR_WEIGHT)
                + (type < 0 ? 0 : Appeal.TYPE_WEIGHT);
        var appeal = Appeal.SALARY_WEIGHT * Math.max(0, salary)
                + Appeal.PLACE_WEIGHT * Math.max(0, place)
                + Appeal.SENIORITY_WEIGHT * Math.max(0, seniority)
                + Appeal.SECTOR_WEIGHT * Math.max(0, sector)
                + Appeal.TYPE_WEIGHT * Math.max(0, type);
        return all == 0
                ? Reach.skillsFor(match, stated, appeal, 1, 1, 0)
                : Reach.skillsFor(match, stated, appeal, skills, all, others);
    }

    private static int experience(long person, long job) {
        var asked = (int) job & 0xFFF;
        var held = (int) person & 0xFFF;
        var years = asked == 0 ? NONE : held == 0 ? UNKNOWN : BasisPoints.share(held - 1, asked);
        var seniority = level((int) (person >>> 12) & 7, (int) (job >>> 12) & 7);
        return years < 0 || seniority < 0 ? Math.max(years, seniority) : (years + seniority + 1) >> 1;
    }

    /** Both as ordinal + 1. */
    private static int level(int have, int asked) {
        return asked == 0 ? NONE : have == 0 ? UNKNOWN : BasisPoints.levels(have, asked);
    }

    private static int languages(long spoken, long asked) {
        var sum = 0;
        var count = 0;
        for (var rest = asked; rest != 0; count++) {
            var shift = Long.numberOfTrailingZeros(rest) & ~3;
            sum += level((int) (spoken >>> shift) & 7, (int) (rest >>> shift) & 7);
            rest &= ~(15L << shift);
        }
        return (int) BasisPoints.halfUp(sum, count);
    }

    private static int appeal(long[] c, int at, long[] v, int in, int fit) {
        var person = c[at];
        var job = v[in];
        var sum = Appeal.SALARY_WEIGHT * Appeal.orFit(salary(c[at + 3], v[in + 2], v[in + 3]), fit)
                + Appeal.PLACE_WEIGHT * Appeal.orFit(place(c, at, job), fit)
                + Appeal.SENIORITY_WEIGHT * Appeal.orFit(same((int) (person >>> 15) & 7, (int) (job >>> 12) & 7), fit)
                + Appeal.SECTOR_WEIGHT * Appeal.orFit(wished((int) (person >>> 26) & 0xFFF, (int) (job >>> 20) & 15), fit)
                + Appeal.TYPE_WEIGHT * Appeal.orFit(wished((int) (person >>> 38) & 31, (int) (job >>> 24) & 7), fit);
        return (sum + 50) / 100;
    }

    private static int salary(long wish, long least, long most) {
        if (wish < 0) {
            return NONE;
        }
        return most >= 0 ? BasisPoints.share(most, wish) : least >= wish ? FULL : NONE;
    }

    private static int place(long[] c, int at, long job) {
        var offered = (int) (job >>> 18) & 3;
        var mode = wished((int) (c[at] >>> 23) & 7, offered);
        var number = (int) (job >>> 29) & 63;
        var district = NONE;
        if (offered != WorkMode.REMOTE.ordinal() + 1 && number != 0 && (c[at] & Traits.STATES_DISTRICTS) != 0) {
            district = (c[at + 1] >>> number - 1 & 1) == 1 ? FULL : 0;
        }
        return mode == 0 || district == 0 ? 0 : Math.max(mode, district);
    }

    private static int same(int wished, int offered) {
        return wished == 0 || offered == 0 ? NONE : wished == offered ? FULL : 0;
    }

    /** {@code offered} as ordinal + 1. */
    private static int wished(int wishes, int offered) {
        return wishes == 0 || offered == 0 ? NONE : (wishes >>> offered - 1 & 1) == 1 ? FULL : 0;
    }

    /** Worst verdict of permit, place, languages and salary: all gates but skills and hiding. */
    public static Verdict verdict(long[] c, int at, long[] v, int in) {
        var person = c[at];
        var job = v[in];
        var worst = permit((int) (person >>> 21) & 3, (int) (job >>> 27) & 3)
                .worst(place(person, c[at + 1], job))
                .worst(salary(person, c[at + 3], v[in + 2], v[in + 3]));
        for (var rest = v[in + 1]; rest != 0 && worst != Verdict.FAIL; ) {
            var shift = Long.numberOfTrailingZeros(rest) & ~3;
            var held = (int) (c[at + 2] >>> shift) & 15;
            worst = worst.worst(held < 8 ? Verdict.UNKNOWN : (held & 7) >= (rest >>> shift & 7) ? Verdict.PASS : Verdict.FAIL);
            rest &= ~(15L << shift);
        }
        return worst;
    }

    private static Verdict permit(int permit, int sponsors) {
        if (permit == Permit.PERMANENT_RESIDENT.ordinal() + 1 || permit == Permit.VISA_HELD.ordinal() + 1 || sponsors == 2) {
            return Verdict.PASS;
        }
        return permit == 0 || sponsors == 0 ? Verdict.UNKNOWN : Verdict.FAIL;
    }

    private static Verdict place(long person, long districts, long job) {
        var mode = (int) (job >>> 18) & 3;
        var district = (int) (job >>> 29) & 63;
        if (mode > WorkMode.ON_SITE.ordinal() + 1 || mode == 0 && district == 0) {
            return Verdict.PASS;
        }
        if (district == 0 || (person & Traits.STATES_DISTRICTS) == 0) {
            return Verdict.UNKNOWN;
        }
        return (districts >>> district - 1 & 1) == 1 ? Verdict.PASS : mode == 0 ? Verdict.UNKNOWN : Verdict.FAIL;
    }

    private static Verdict salary(long person, long wish, long least, long most) {
        if ((person >>> 43 & 1) == 0 || wish < 0 || Math.max(most, least) >= wish) {
            return Verdict.PASS;
        }
        return most < 0 ? Verdict.UNKNOWN : Verdict.FAIL;
    }
}
