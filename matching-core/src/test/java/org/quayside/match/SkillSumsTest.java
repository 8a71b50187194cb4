package org.quayside.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.scoring.AskedSkill;
import org.quayside.scoring.HeldSkill;
import org.quayside.scoring.Profile;
import org.quayside.scoring.RandomMarket;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.SkillCounts;
import org.quayside.scoring.Traits;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.FitWeights;
import org.quayside.vacancy.Importance;
import org.quayside.vacancy.SkillRequirement;
import org.quayside.vacancy.VacancyId;

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

    /** Rounded up so many times, its sum would be more than two bytes hold. */
    @Test
    void a_vacancy_that_asks_for_more_than_sums_can_hold_is_scored_like_any_other() {
        var skills = IntStream.range(0, 17_000).mapToObj(i -> new SkillId("s" + i)).toList();
        var table = new StringBuilder("id\tkind\ten\tzh-Hant\taliases-en\taliases-zh\tbroader\trelated\tesco\n");
        skills.forEach(skill -> table.append("%s\tTECHNOLOGY\tSkill %s\t\t\t\t\t\t\n".formatted(skill.value(), skill.value())));
        var scorer = Scorer.of("x1", Taxonomy.parse(new LinkedHashMap<>(Map.of("many.tsv", table.toString()))), SkillCounts.NONE);
        var book = new MatchBook(scorer);
        var asked = skills.stream().map(skill -> new AskedSkill(new SkillRequirement(List.of(skill), Importance.REQUIRED, null, false), List.of())).toList();
        var vacancy = new Requirements(
                new VacancyId("v"), "v", new OrganizationId("o"), asked, List.of(), -1, null, List.of(), null, -1, -1,
                null, null, null, null, null, FitWeights.DEFAULT, 5_000);
        book.put(vacancy);
        for (var held : List.of(100, 17_000)) {
            var has = skills.stream().limit(held).map(skill -> new HeldSkill(skill, 50, 0, List.of())).sorted(Comparator.comparing(HeldSkill::skill)).toList();
            var person = new Profile(
                    new CandidateId("c"), "c", has, List.of(), -1, null, List.of(), null, -1, false,
                    Set.of(), Set.of(), Set.of(), Set.of(), null, null, Set.of());
            book.put(person);
            var score = scorer.score(person, vacancy);
            assertThat(book.shortlist(vacancy.vacancyId())).extracting(Ranked::match)
                    .isEqualTo(Market.listed(score.packed(), vacancy.threshold()) ? List.of(score.match()) : List.of());
        }
    }

    private static int sum(VacancyWindow window, int local, Credits credits) {
        if (Traits.odd(0, window.traits[local * Traits.VACANCY])) {
            return 0;
        }
        var total = window.traits[local * Traits.VACANCY + 5];
        var sum = 0;
        for (var slot = window.first[local]; slot < window.first[local + 1]; slot++) {
            sum += Math.ceilDiv(Postings.share(window.weights[slot], total) * (credits.of(window.asks[slot]) >>> 1), 16_384);
        }
        return sum;
    }
}
