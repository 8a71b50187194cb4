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

    /** What the bits of a window take from a match, and what its skills lack, are never more than the reach of the vacancy lets it lose. */
    @Test
    void bits_of_traits_never_rule_out_a_pair_that_has_its_match() {
        var lost = 0L;
        for (var seed = 100; seed < 140; seed++) {
            var market = new RandomMarket(seed);
            var scorer = Scorer.of("x1", market.taxonomy, market.counts(1));
            var codec = new Traits();
            var people = new long[70 * Traits.CANDIDATE];
            for (var m = 0; m < 70; m++) {
                codec.write(scorer.facts(market.profile("c", "c")), people, m * Traits.CANDIDATE);
            }
            var bits = new TraitBits(people, 70);
            for (var i = 0; i < 60; i++) {
                var vacancy = scorer.facts(market.requirements("v", "v", 5_000));
                var v = new long[Traits.VACANCY];
                codec.write(vacancy, v, 0);
                if (vacancy.asked().length == 0 || Reach.of(v, 0).skills() == 0) {
                    continue;
                }
                var losses = new long[70];
                bits.losses(v, 0, Reach.of(v, 0), (row, or, units) -> {
                    for (var m = 0; m < 70; m++) {
                        losses[m] += on(bits, row, m) || or >= 0 && on(bits, or, m) ? units : 0;
                    }
                });
                for (var m = 0; m < 70; m++) {
                    var skills = market.random.nextInt(10_001);
                    var match = Score.matchOf(PairScore.of(people, m * Traits.CANDIDATE, v, 0, vacancy.totalWeight * skills));
                    assertThat(losses[m] + (long) (10_000 - skills) * TraitBits.UNIT).isLessThanOrEqualTo(Reach.of(v, 0).losable(match));
                    lost += losses[m];
                }
            }
        }
        assertThat(lost).isPositive();
    }

    private static boolean on(TraitBits bits, int row, int m) {
        return (bits.bits[row * bits.words + (m >>> 6)] >>> m & 1) == 1;
    }
}
