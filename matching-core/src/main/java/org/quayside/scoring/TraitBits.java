package org.quayside.scoring;

import java.util.Arrays;
import org.quayside.organization.Sector;
import org.quayside.vacancy.EmploymentType;
import org.quayside.vacancy.LanguageLevel;
import org.quayside.vacancy.Seniority;
import org.quayside.vacancy.WorkMode;

/**
 * {@link Traits} of many candidates turned on their side: what is true of a candidate ("wants another sector than the third", "wishes more
 * than 24,000") is one bit in a row of bits, so that what a vacancy does not offer is known of 64 candidates at a time. From what is true
 * follows what a match loses at least; never more than it does lose ({@link PairScore}).
 *
 * <p>Row {@code r} lies at {@code bits[r * words]} and on. Wishes of salary and years held are rows of "above" and "below" one of the few
 * bounds that divide these candidates evenly. Losses are {@link #UNIT}ths of a basis point of skills: what a loss of that much in the skills
 * would take from the match as well. Immutable.
 */
public final class TraitBits {
    public static final int UNIT = 64;

    /** Hears what the candidates of one row, or of either of two, lose at least; {@code or} is -1: one row alone. */
    public interface Losses {
        void lose(int row, int or, long units);
    }

    private static final int STEPS = 8;
    private static final int DISTRICTS = 24;
    /** Languages whose levels have rows; others are taken as spoken well. */
    private static final int LANGUAGES = 3;
    private static final int LEVELS = 6;

    private static final int MODE = 0;
    private static final int WISHED_LEVEL = MODE + WorkMode.values().length;
    private static final int SECTOR = WISHED_LEVEL + Seniority.values().length;
    private static final int TYPE = SECTOR + Sector.values().length;
    private static final int SALARY = TYPE + EmploymentType.values().length;
    private static final int YEARS = SALARY + STEPS;
    private static final int NO_YEARS = YEARS + STEPS;
    /** Row "below level k" for k = 1.., row "unknown" first. */
    private static final int LEVEL = NO_YEARS + 1;
    private static final int EDUCATION = LEVEL + LEVELS;
    private static final int LANGUAGE = EDUCATION + LEVELS;
    private static final int DISTRICT = LANGUAGE + LANGUAGES * LEVELS;

    private final long[] traits;
    public final int words;
    public final long[] bits;
    private final long[] salaries;
    private final long[] years;
    private final int districts;

    /** Of the candidates whose traits lie one after another, {@link Traits#CANDIDATE} longs each. */
    public TraitBits(long[] traits, int size) {
        this.traits = traits;
        words = size + 63 >>> 6;
        salaries = steps(size, at -> traits[at + 3]);
        years = steps(size, at -> (traits[at] & 0xFFF) - 1);
        var named = 0L;
        for (var m = 0; m < size; m++) {
            named |= traits[m * Traits.CANDIDATE + 1];
        }
        districts = Math.min(DISTRICTS, Long.SIZE - Long.numberOfLeadingZeros(named));
        bits = new long[(DISTRICT + districts) * words];
        for (var m = 0; m < size; m++) {
            write(m, m * Traits.CANDIDATE);
        }
    }

    private interface Value {
        long of(int at);
    }

    /** Bounds that divide what is known evenly, ascending without repeats. */
    private static long[] steps(int size, Value value) {
        var known = new long[size];
        var count = 0;
        for (var m = 0; m < size; m++) {
            var one = value.of(m * Traits.CANDIDATE);
            if (one >= 0) {
                known[count++] = one;
            }
        }
        Arrays.sort(known, 0, count);
        var steps = new long[STEPS];
        var distinct = 0;
        for (var step = 1; step <= STEPS && count > 0; step++) {
            var bound = known[(int) ((long) step * count / (STEPS + 1))];
            if (distinct == 0 || steps[distinct - 1] != bound) {
                steps[distinct++] = bound;
            }
        }
        return Arrays.copyOf(steps, distinct);
    }

    private void write(int m, int at) {
        var person = traits[at];
        others(MODE, WorkMode.values().length, (int) (person >>> 23) & 7, m);
        others(SECTOR, Sector.values().length, (int) (person >>> 26) & 0xFFF, m);
        others(TYPE, EmploymentType.values().length, (int) (person >>> 38) & 31, m);
        var wished = (int) (person >>> 15) & 7;
        others(WISHED_LEVEL, Seniority.values().length, wished == 0 ? 0 : 1 << wished - 1, m);
        for (var step = 0; step < salaries.length; step++) {
            set(SALARY + step, m, traits[at + 3] > salaries[step]);
        }
        var held = (person & 0xFFF) - 1;
        set(NO_YEARS, m, held < 0);
        for (var step = 0; step < years.length; step++) {
            set(YEARS + step, m, held >= 0 && held < years[step]);
        }
        level(LEVEL, (int) (person >>> 12) & 7, m);
        level(EDUCATION, (int) (person >>> 18) & 7, m);
        for (var language = 0; language < LANGUAGES; language++) {
            level(LANGUAGE + language * LEVELS, (int) (traits[at + 2] >>> 4 * language) & 7, m);
        }
        for (var district = 0; district < districts; district++) {
            set(DISTRICT + district, m, (person & Traits.STATES_DISTRICTS) != 0 && (traits[at + 1] >>> district & 1) == 0);
        }
    }

    /** Who wishes something and not this. */
    private void others(int row, int count, int wishes, int m) {
        for (var i = 0; i < count; i++) {
            set(row + i, m, wishes != 0 && (wishes >>> i & 1) == 0);
        }
    }

    /** {@code have} as ordinal + 1. */
    private void level(int row, int have, int m) {
        set(row, m, have == 0);
        for (var k = 1; k < LEVELS; k++) {
            set(row + k, m, have != 0 && have < k + 1);
        }
    }

    private void set(int row, int m, boolean on) {
        if (on) {
            bits[row * words + (m >>> 6)] |= 1L << m;
        }
    }

    /** Everything that candidates of these may lose with the vacancy at {@code in}, whose reach is {@code reach} and counts skills. */
    public void losses(long[] v, int in, Reach reach, Losses losses) {
        var job = v[in];
        var weights = v[in + 4];
        experience(job, new Share((weights >>> 16) & 0xFFFF, reach.skills()), losses);
        languages(v[in + 1], new Share((weights >>> 32) & 0xFFFF, reach.skills()), losses);
        levels(EDUCATION, (int) (job >>> 15) & 7, new Share(weights >>> 48, reach.skills()), 1, losses);
        salary(v[in + 3], appeal(Appeal.SALARY_WEIGHT, reach), losses);
        place(job, appeal(Appeal.PLACE_WEIGHT, reach), losses);
        wish(WISHED_LEVEL, (int) (job >>> 12) & 7, appeal(Appeal.SENIORITY_WEIGHT, reach), losses);
        wish(SECTOR, (int) (job >>> 20) & 15, appeal(Appeal.SECTOR_WEIGHT, reach), losses);
        wish(TYPE, (int) (job >>> 24) & 7, appeal(Appeal.TYPE_WEIGHT, reach), losses);
    }

    /** What a basis point of something is worth in skills. */
    private record Share(long weight, long ofSkills) {
        long units(long points) {
            return weight == 0 ? 0 : UNIT * weight * points / ofSkills;
        }
    }

    private static Share appeal(int weight, Reach reach) {
        return new Share(3L * weight * reach.all(), (1_000 - 3L * reach.stated()) * reach.skills());
    }

    private void experience(long job, Share share, Losses losses) {
        var asked = (int) job & 0xFFF;
        var level = (int) (job >>> 12) & 7;
        var parts = asked > 0 && level > 0 ? 2 : 1;
        if (asked > 0) {
            losses.lose(NO_YEARS, -1, share.units(BasisPoints.UNKNOWN / parts));
            var before = 0L;
            for (var step = years.length - 1; step >= 0; step--) {
                if (years[step] <= asked) {
                    var loss = share.units((BasisPoints.FULL - BasisPoints.share(years[step], asked)) / parts);
                    losses.lose(YEARS + step, -1, loss - before);
                    before = loss;
                }
            }
        }
        levels(LEVEL, level, share, parts, losses);
    }

    private void levels(int row, int asked, Share share, int parts, Losses losses) {
        if (asked > 0) {
            losses.lose(row, -1, share.units(BasisPoints.UNKNOWN / parts));
            // A quarter for each level short; there is no more than all to lose.
            for (var k = asked - 1; k >= 1 && k > asked - 5; k--) {
                losses.lose(row + k, -1, share.units(2_500 / parts));
            }
        }
    }

    private void languages(long asked, Share share, Losses losses) {
        var count = 0;
        for (var rest = asked; rest != 0; count++) {
            rest &= ~(15L << (Long.numberOfTrailingZeros(rest) & ~3));
        }
        for (var language = 0; language < LANGUAGES; language++) {
            levels(LANGUAGE + language * LEVELS, (int) (asked >>> 4 * language) & 7, share, count, losses);
        }
    }

    private void salary(long most, Share share, Losses losses) {
        var before = 0L;
        for (var step = 0; step < salaries.length && most >= 0; step++) {
            if (salaries[step] > most) {
                var loss = share.units(BasisPoints.FULL - BasisPoints.share(most, salaries[step]));
                losses.lose(SALARY + step, -1, loss - before);
                before = loss;
            }
        }
    }

    private void place(long job, Share share, Losses losses) {
        var offered = (int) (job >>> 18) & 3;
        var district = (int) (job >>> 29) & 63;
        var here = offered != WorkMode.REMOTE.ordinal() + 1 && district > 0 && district <= districts ? DISTRICT + district - 1 : -1;
        if (offered > 0) {
            losses.lose(MODE + offered - 1, here, share.units(BasisPoints.FULL));
        } else if (here >= 0) {
            losses.lose(here, -1, share.units(BasisPoints.FULL));
        }
    }

    private static void wish(int row, int offered, Share share, Losses losses) {
        if (offered > 0) {
            losses.lose(row + offered - 1, -1, share.units(BasisPoints.FULL));
        }
    }

    public long bytes() {
        return 8L * (bits.length + salaries.length + years.length) + 96;
    }
}
