package org.quayside.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReachTest {
    @Test
    void no_pair_has_less_skills_than_its_match_asks_for() {
        for (var seed = 0; seed < 60; seed++) {
            var market = new RandomMarket(seed);
            var scorer = Scorer.of("x1", market.taxonomy, market.counts(1));
            var codec = new Traits();
            for (var i = 0; i < 200; i++) {
                var vacancy = scorer.facts(market.requirements("v", "v", 5_000));
                var person = scorer.facts(market.profile("c", "c"));
                if (vacancy.asked().length == 0) {
                    continue;
                }
                var v = new long[Traits.VACANCY];
                var c = new long[Traits.CANDIDATE];
                codec.write(vacancy, v, 0);
                codec.write(person, c, 0);
                var skills = market.random.nextInt(10_001);
                var packed = PairScore.of(c, 0, v, 0, vacancy.totalWeight * skills);
                var reach = Reach.of(v, 0);
                assertThat(packed).isEqualTo(PairScore.with(Scorer.finish(person, vacancy, vacancy.totalWeight * skills, Verdict.PASS), Verdict.PASS));
                assertThat(reach.skillsFor(Score.matchOf(packed))).isLessThanOrEqualTo(skills);
                assertThat(PairScore.skillsFor(c, 0, v, 0, Score.matchOf(packed)))
                        .isBetween(reach.skillsFor(Score.matchOf(packed)), skills);
                assertThat(reach.skillsFor(Score.matchOf(packed), PairScore.unmet(c, 0, v, 0))).isLessThanOrEqualTo(skills);
                assertThat(Reach.ANY.skillsFor(Score.matchOf(packed))).isZero();
            }
        }
    }
}
