package org.quayside.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quayside.match.Openings.Opening;
import org.quayside.scoring.Category;
import org.quayside.scoring.NaiveScore;
import org.quayside.scoring.Profile;
import org.quayside.scoring.RandomMarket;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.Verdict;

/** Against trying every skill with every vacancy. */
class OpeningsTest {
    @Test
    void every_skill_opens_as_many_vacancies_as_trying_it_says() {
        var opening = 0;
        for (var seed = 700; seed < 730; seed++) {
            var market = new RandomMarket(seed);
            var counts = market.counts(1);
            var book = new MatchBook(Scorer.of("x1", market.taxonomy, counts), Limits.DEFAULT, 16);
            var naive = new NaiveScore(market.taxonomy, counts);
            for (var n = 0; n < 40; n++) {
                book.put(market.requirements("v" + n, "v" + n, 3_000 + market.random.nextInt(4_000)));
            }
            for (var n = 0; n < 10; n++) {
                var profile = market.profile("c" + n, "c" + n);
                var expected = new ArrayList<Opening>();
                for (var skill : market.taxonomy.skills()) {
                    if (profile.skills().stream().noneMatch(held -> held.skill().equals(skill.id()))) {
                        var learnt = profile.asIf(List.of(skill.id()), null, null, null, null);
                        var opens = (int) book.requirements().stream()
                                .filter(vacancy -> !open(naive, profile, vacancy) && near(book, profile, vacancy) && open(naive, learnt, vacancy))
                                .count();
                        if (opens > 0) {
                            expected.add(new Opening(skill.id(), opens));
                        }
                    }
                }
                expected.sort(Comparator.comparingInt(Opening::opens).reversed().thenComparing(Opening::skill));
                var found = book.openings(profile, 100);
                assertThat(found.best()).as("%d/%d", seed, n).isEqualTo(expected);
                assertThat(found.open()).isEqualTo((int) book.requirements().stream().filter(one -> open(naive, profile, one)).count());
                opening += found.best().size();
            }
        }
        assertThat(opening).isPositive();
    }

    private static boolean near(MatchBook book, Profile profile, Requirements vacancy) {
        return book.scorer().explain(profile, vacancy).categories().stream()
                .anyMatch(one -> one.category() == Category.SKILLS && one.value() >= 2_500);
    }

    private static boolean open(NaiveScore naive, Profile profile, Requirements vacancy) {
        var score = naive.score(profile, vacancy);
        return !vacancy.needsRequirements() && score.verdict() != Verdict.FAIL && score.match() >= vacancy.threshold();
    }
}
