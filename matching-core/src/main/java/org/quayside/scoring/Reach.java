package org.quayside.scoring;

/**
 * How much of the match can come from elsewhere than skills, for one vacancy with any candidate: from it follows what the skills must at
 * least be. Vacancies with the same weights and the same silence share one.
 *
 * @param skills weight of the skills in fit, {@code all} that of everything asked
 * @param stated percent of appeal that the vacancy states; the rest follows fit
 */
public record Reach(int skills, int all, int stated) {
    /** Beyond any skills: no candidate gets there. */
    public static final int NEVER = BasisPoints.FULL + 1;

    /** Says nothing: whatever the skills, the match may be anything. */
    public static final Reach ANY = new Reach(1, 1 << 30, 0);

    public static Reach of(long[] v, int in) {
        var job = v[in];
        var weights = v[in + 4];
        var skills = (int) weights & 0xFFFF;
        var all = skills
                + ((job & 0x7FFF) == 0 ? 0 : (int) (weights >>> 16) & 0xFFFF)
                + (v[in + 1] == 0 ? 0 : (int) (weights >>> 32) & 0xFFFF)
                + ((job >>> 15 & 7) == 0 ? 0 : (int) (weights >>> 48));
        var stated = (v[in + 2] < 0 && v[in + 3] < 0 ? 0 : Appeal.SALARY_WEIGHT)
                + ((job >>> 18 & 3) == 0 && (job >>> 29 & 63) == 0 ? 0 : Appeal.PLACE_WEIGHT)
                + ((job >>> 12 & 7) == 0 ? 0 : Appeal.SENIORITY_WEIGHT)
                + ((job >>> 20 & 15) == 0 ? 0 : Appeal.SECTOR_WEIGHT)
                + ((job >>> 24 & 7) == 0 ? 0 : Appeal.TYPE_WEIGHT);
        return all == 0 ? new Reach(1, 1, stated) : new Reach(skills, all, stated);
    }

    /**
     * Lowest skills with which the match can be {@code match}, everything else at its best; never too high, and at most two too low,
     * because the three roundings on the way are taken as favourable.
     */
    public int skillsFor(int match) {
        return skillsFor(match, stated, (long) stated * BasisPoints.FULL, skills, all, (long) (all - skills) * BasisPoints.FULL);
    }

    /** The same when some wishes are known to be unmet, see {@link PairScore#unmet}. */
    public int skillsFor(int match, int unmet) {
        var lost = ((unmet & 1) == 0 ? 0 : Appeal.PLACE_WEIGHT)
                + ((unmet & 2) == 0 ? 0 : Appeal.SENIORITY_WEIGHT)
                + ((unmet & 4) == 0 ? 0 : Appeal.SECTOR_WEIGHT)
                + ((unmet & 8) == 0 ? 0 : Appeal.TYPE_WEIGHT);
        var appeal = (long) Math.max(0, stated - lost) * BasisPoints.FULL;
        return skillsFor(match, stated, appeal, skills, all, (long) (all - skills) * BasisPoints.FULL);
    }

    /**
     * The same with what is known of a pair.
     *
     * @param stated percent of appeal that does not follow fit, {@code appeal} Σ weight · value of that
     * @param others Σ weight · value of fit's categories but skills, whose weight is {@code skills} of {@code all}
     */
    static int skillsFor(int match, int stated, long appeal, int skills, int all, long others) {
        var fit = Math.floorDiv(1_000L * match - 650 - 3 * appeal, 1_000 - 3 * stated);
        if (skills == 0) {
            return (fit - 1) * all > others ? NEVER : 0;
        }
        return Math.clamp(Math.floorDiv((fit - 1) * all - others, skills), 0, NEVER);
    }

    /**
     * What the skills of a match of {@code match} may lack in {@link TraitBits#UNIT}ths of a basis point, everything else at its best; what else
     * is lacking takes from it. Never too little: half a point of the skills' own rounding, and a few for those on the way to the match.
     */
    public long losable(int match) {
        if (skills == 0 || equals(ANY)) {
            return Long.MAX_VALUE;
        }
        if (skillsAlone()) {
            return TraitBits.UNIT * (long) (BasisPoints.FULL - match) + TraitBits.UNIT / 2;
        }
        var fit = Math.floorDiv(1_000L * match - 650 - 3L * stated * BasisPoints.FULL, 1_000 - 3 * stated);
        var least = Math.floorDiv((fit - 1) * all - (long) (all - skills) * BasisPoints.FULL, skills);
        return TraitBits.UNIT * (BasisPoints.FULL - least + 1 + 2L * all / skills + 1) + TraitBits.UNIT / 2;
    }

    /** Whether skills are all that the match depends on. */
    public boolean skillsAlone() {
        return skills == all && stated == 0;
    }
}
