package org.quayside.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.quayside.scoring.RandomMarket;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.Traits;

/** Against adding up one vacancy after the other: enough of them for several blocks in a window, and for a second window. */
class SkillSumsTest {
    private static final int VACANCIES = 1_500;
    private static final int WINDOW = 1_024;

    @Test
    void whoever_is_within_reach_is_found_and_nobody_else() {
        for (var seed = 0; seed < 20; seed++) {
            var random = new RandomMarket(seed);
            var scorer = Scorer.of("x1", random.taxonomy, random.counts(1));
            var market = new Market(Limits.DEFAULT, scorer, WINDOW);
            var side = market.engine.vacancies;
            for (var number = 0; number < VACANCIES; number++) {
                side.add(number, scorer.facts(random.requirements("v" + number, "v" + number, 5_000)));
                side.bar(number, 1_000 + random.random.nextInt(Window.CLOSED));
            }
            var credits = new Credits(side.asks);
            credits.of(market.engine.candidates.apart(scorer.facts(random.profile("c", "c"))), 0);
            var sums = new SkillSums();
            sums.add(credits, side.postings, side.windows);
            var passedOver = random.random.nextInt(side.windows.getFirst().size);
            sums.scored(passedOver);
            var expected = new TreeSet<Integer>();
            for (var w = 0; w < side.windows.size(); w++) {
                var window = side.windows.get(w);
                for (var local = 0; local < window.size; local++) {
                    if (w * Window.MOST + local != passedOver && sum(window, local, credits) >= window.needs[local]) {
                        expected.add(w * Window.MOST + local);
                    }
                }
            }
            sums.reaching(side.windows);
            assertThat(Arrays.stream(sums.found, 0, sums.count).boxed().toList()).isEqualTo(expected.stream().toList());
        }
    }

    private static int sum(VacancyWindow window, int local, Credits credits) {
        var total = window.traits[local * Traits.VACANCY + 5];
        var sum = 0;
        for (var slot = window.first[local]; slot < window.first[local + 1]; slot++) {
            sum += Postings.share(window.weights[slot], total) * (credits.of(window.asks[slot]) >>> 1);
        }
        return sum;
    }
}
