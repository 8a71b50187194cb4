package org.quayside.scoring;

import java.util.List;
import org.quayside.scoring.VacancyFacts.Narrower;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;

/**
 * The score of docs/score.md for one engine version. Immutable and safe for any number of threads.
 *
 * <p>{@link #score(Profile, Requirements)} and {@link #explain} are for single pairs. Whoever scores one against many lays both sides out
 * once ({@link #facts}), and may bring the skills' part along from a sweep over holders ({@link #finish}).
 */
public final class Scorer {
    private final EngineVersion version;
    private final Taxonomy taxonomy;
    private final SkillCounts counts;
    private final Narrower narrower;

    public Scorer(EngineVersion version, Taxonomy taxonomy, SkillCounts counts) {
        var own = new EngineVersion(version.extractor(), taxonomy.version(), EngineVersion.SCORER, counts.epoch());
        if (!version.equals(own)) {
            throw new IllegalArgumentException("engine %s does not fit taxonomy %s, scorer %s, epoch %d"
                    .formatted(version, taxonomy.version(), EngineVersion.SCORER, counts.epoch()));
        }
        this.version = version;
        this.taxonomy = taxonomy;
        this.counts = counts;
        this.narrower = new Narrower(taxonomy);
    }

    /** The scorer over {@code taxonomy} with readings of {@code extractor}. */
    public static Scorer of(String extractor, Taxonomy taxonomy, SkillCounts counts) {
        return new Scorer(new EngineVersion(extractor, taxonomy.version(), EngineVersion.SCORER, counts.epoch()), taxonomy, counts);
    }

    public EngineVersion version() {
        return version;
    }

    public Taxonomy taxonomy() {
        return taxonomy;
    }

    public SkillCounts counts() {
        return counts;
    }

    public CandidateFacts facts(Profile profile) {
        return new CandidateFacts(profile, taxonomy);
    }

    public VacancyFacts facts(Requirements requirements) {
        return new VacancyFacts(requirements, taxonomy, narrower, counts);
    }

    /** Ordinals of {@code skill} and everything narrower, ascending. */
    int[] narrower(SkillId skill) {
        return narrower.ofAll(List.of(skill));
    }

    public Score score(Profile profile, Requirements requirements) {
        return Score.unpacked(score(facts(profile), facts(requirements)));
    }

    /** The same score with everything that led to it. About a hundred times the work. */
    public ScoreBreakdown explain(Profile profile, Requirements requirements) {
        return explain(facts(profile), facts(requirements));
    }

    /** For whoever explains many pairs of one vacancy or candidate: to lay a side out costs more than to explain. */
    public ScoreBreakdown explain(CandidateFacts candidate, VacancyFacts vacancy) {
        return new Explanation(this, candidate, vacancy).breakdown();
    }

    /** {@link Score#packed} of one pair; both sides laid out by this scorer. Allocates nothing. O(requirements · (skills + serving)). */
    public static long score(CandidateFacts candidate, VacancyFacts vacancy) {
        if (vacancy.asked().length == 0) {
            return Score.pack(0, 0, 0, Verdict.FAIL);
        }
        var weighted = 0L;
        var required = Verdict.PASS;
        for (var asked : vacancy.asked()) {
            var credit = credit(candidate, asked);
            weighted += (long) asked.weight() * (credit >>> 1);
            if (asked.required()) {
                required = required.worst(Gates.requiredSkill((credit & 1) == 1, asked, candidate).verdict());
            }
        }
        return finish(candidate, vacancy, weighted, required);
    }

    /** Best credit · 2, plus 1 if the requirement passes as a gate. */
    private static int credit(CandidateFacts candidate, AskedFacts asked) {
        var skills = candidate.skills();
        var serving = asked.serving();
        var best = 0;
        var passes = 0;
        for (int i = 0, j = 0; i < skills.length && j < serving.length; ) {
            if (skills[i] < serving[j]) {
                i++;
            } else if (skills[i] > serving[j]) {
                j++;
            } else {
                var relatedness = asked.relatedness()[j];
                var credit = Credit.of(relatedness, Credit.depth(candidate.years()[i], asked.years()), candidate.recency()[i]);
                best = Math.max(best, credit);
                passes |= Credit.passes(credit, relatedness) ? 1 : 0;
                i++;
                j++;
            }
        }
        return best << 1 | passes;
    }

    /**
     * {@link Score#packed} of a pair whose skills are already compared.
     *
     * @param weighted Σ weight · credit over all requirements
     * @param required worst verdict of the required skills
     */
    public static long finish(CandidateFacts candidate, VacancyFacts vacancy, long weighted, Verdict required) {
        var skills = (int) BasisPoints.halfUp(weighted, vacancy.totalWeight);
        var experience = Fit.experience(candidate, vacancy);
        var languages = Fit.languages(candidate, vacancy);
        var fit = Fit.mean(skills, experience, languages, Fit.education(candidate, vacancy), vacancy);
        var appeal = Appeal.mean(candidate, vacancy, fit);
        var verdict = required == Verdict.FAIL ? required : required.worst(Gates.others(candidate, vacancy));
        return Score.pack(match(fit, appeal), fit, appeal, verdict);
    }

    static int match(int fit, int appeal) {
        return (int) BasisPoints.halfUp(7L * fit + 3L * appeal, 10);
    }
}
