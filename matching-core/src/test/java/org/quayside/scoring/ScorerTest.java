package org.quayside.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private static final int MARKETS = 100;
    private static final int PAIRS = 200;

    @Test
    void every_random_pair_scores_as_the_obvious_implementation_says() {
        var verdicts = EnumSet.noneOf(Verdict.class);
        for (var seed = 0; seed < MARKETS; seed++) {
            var market = new RandomMarket(seed);
            var counts = market.counts(1);
            var scorer = Scorer.of("x1", market.taxonomy, counts);
            var naive = new NaiveScore(market.taxonomy, counts);
            for (var i = 0; i < PAIRS; i++) {
                var profile = market.profile("c", "c");
                var requirements = market.requirements("v", "v", 5_000);
                var score = scorer.score(profile, requirements);
                verdicts.add(score.verdict());
                assertThat(score).as("%d/%d %s %s", seed, i, profile, requirements).isEqualTo(naive.score(profile, requirements));
            }
        }
        assertThat(verdicts).containsExactly(Verdict.values());
    }

    @Test
    void a_breakdown_adds_up_to_the_score_it_explains() {
        var reasons = EnumSet.noneOf(GateReason.class);
        for (var seed = 1_000; seed < 1_000 + MARKETS; seed++) {
            var market = new RandomMarket(seed);
            var counts = market.counts(1);
            var scorer = Scorer.of("x1", market.taxonomy, counts);
            var naive = new NaiveScore(market.taxonomy, counts);
            for (var i = 0; i < PAIRS; i++) {
                var profile = market.profile("c", "c");
                var requirements = market.requirements("v", "v", 5_000);
                var breakdown = scorer.explain(profile, requirements);
                assertThat(breakdown.score()).isEqualTo(scorer.score(profile, requirements));
                assertThat(breakdown.engine()).isEqualTo(scorer.version().toString());
                assertThat(breakdown.hidden()).isEqualTo(!requirements.needsRequirements()
                        && profile.hiddenFrom().contains(requirements.organizationId()));
                breakdown.gates().forEach(gate -> reasons.add(gate.reason()));
                if (!requirements.needsRequirements()) {
                    addsUp(breakdown);
                    breakdown.requirements().forEach(requirement ->
                            assertThat(requirement.credit().value()).isEqualTo(naive.credit(profile, requirement.requirement())));
                }
            }
        }
        assertThat(reasons).as("every reason is met").containsExactly(GateReason.values());
    }

    private static void addsUp(ScoreBreakdown breakdown) {
        var score = breakdown.score();
        var appeal = of(Category.Side.APPEAL, breakdown);
        assertThat(appeal).hasSize(5);
        assertThat(mean(appeal)).isEqualTo(score.appeal());
        var fit = of(Category.Side.FIT, breakdown);
        assertThat(fit).hasSize(4);
        var skills = fit.getFirst();
        assertThat(fit.stream().mapToInt(CategoryScore::weight).sum() == 0 ? skills.value() : mean(fit)).isEqualTo(score.fit());
        var weights = breakdown.requirements().stream().mapToLong(RequirementScore::weight).sum();
        var weighted = breakdown.requirements().stream().mapToLong(each -> (long) each.weight() * each.credit().value()).sum();
        assertThat(skills.value()).isEqualTo(NaiveScore.rounded(weighted, weights));
        assertThat(breakdown.gates().stream().map(GateOutcome::verdict).reduce(Verdict.PASS, Verdict::worst)).isEqualTo(score.verdict());
        for (var requirement : breakdown.requirements()) {
            var credit = requirement.credit();
            assertThat(credit.value()).isEqualTo(Credit.of(credit.relatedness(), credit.depth(), credit.recency()));
            assertThat(credit.by() == null).isEqualTo(credit.value() == 0);
        }
    }

    private static List<CategoryScore> of(Category.Side side, ScoreBreakdown breakdown) {
        return breakdown.categories().stream().filter(category -> category.category().side() == side).toList();
    }

    private static int mean(Iterable<CategoryScore> categories) {
        var sum = 0L;
        var weights = 0L;
        for (var category : categories) {
            sum += (long) category.weight() * category.value();
            weights += category.weight();
        }
        return NaiveScore.rounded(sum, weights);
    }

    @Test
    void a_score_survives_being_packed_and_a_higher_match_is_a_higher_number() {
        for (var verdict : Verdict.values()) {
            for (var value : new int[] {0, 1, 4_999, 9_999, 10_000}) {
                var score = new Score(value, 10_000 - value, value / 2, verdict);
                assertThat(Score.unpacked(score.packed())).isEqualTo(score);
                assertThat(Score.matchOf(score.packed())).isEqualTo(value);
                assertThat(Score.verdictOf(score.packed())).isEqualTo(verdict);
            }
        }
        assertThat(new Score(5_001, 0, 0, Verdict.PASS).packed()).isGreaterThan(new Score(5_000, 10_000, 10_000, Verdict.FAIL).packed());
    }

    @Test
    void a_scorer_refuses_a_version_that_is_not_its_own() {
        var taxonomy = new RandomMarket(1).taxonomy;
        var version = new EngineVersion("x1", taxonomy.version(), "s1", 3);
        assertThatThrownBy(() -> new Scorer(version, taxonomy, SkillCounts.NONE)).hasMessageContaining("epoch 0");
        assertThat(EngineVersion.parse(version.toString())).isEqualTo(version).hasToString("x1-" + taxonomy.version() + "-s1-e3");
    }
}
