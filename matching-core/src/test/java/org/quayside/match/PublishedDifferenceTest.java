package org.quayside.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quayside.candidate.CandidateId;
import org.quayside.match.MatchEvent.MatchChanged;
import org.quayside.match.MatchEvent.MatchFound;
import org.quayside.match.MatchEvent.MatchLost;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;

class PublishedDifferenceTest {
    private static final VacancyId VACANCY = new VacancyId("v");
    private static final CandidateId ANN = new CandidateId("ann");
    private static final CandidateId BO = new CandidateId("bo");

    private static Ranked<CandidateId> row(CandidateId id, int match, Verdict verdict) {
        return new Ranked<>(id, id.value(), match, match, match, verdict);
    }

    private static Score score(int match, Verdict verdict) {
        return new Score(match, match, match, verdict);
    }

    @Test
    void who_is_wanted_and_not_published_is_found() {
        assertThat(PublishedDifference.of(VACANCY, Map.of(), List.of(row(BO, 7_000, Verdict.PASS), row(ANN, 6_000, Verdict.UNKNOWN))))
                .containsExactly(
                        new MatchFound(VACANCY, BO, 7_000, 7_000, 7_000, Verdict.PASS),
                        new MatchFound(VACANCY, ANN, 6_000, 6_000, 6_000, Verdict.UNKNOWN));
    }

    @Test
    void who_is_published_and_not_wanted_is_lost_with_the_numbers_last_published() {
        var published = new LinkedHashMap<CandidateId, Score>();
        published.put(BO, score(7_000, Verdict.PASS));
        published.put(ANN, score(6_000, Verdict.UNKNOWN));
        assertThat(PublishedDifference.of(VACANCY, published, List.of()))
                .containsExactly(
                        new MatchLost(VACANCY, ANN, 6_000, 6_000, 6_000, Verdict.UNKNOWN),
                        new MatchLost(VACANCY, BO, 7_000, 7_000, 7_000, Verdict.PASS));
    }

    @Test
    void a_score_counts_as_changed_from_500_on_up_or_down() {
        var published = Map.of(ANN, score(6_000, Verdict.PASS));
        for (var quiet : new int[] {5_501, 6_000, 6_499}) {
            assertThat(PublishedDifference.of(VACANCY, published, List.of(row(ANN, quiet, Verdict.PASS)))).as("%d", quiet).isEmpty();
        }
        for (var loud : new int[] {5_500, 6_500}) {
            assertThat(PublishedDifference.of(VACANCY, published, List.of(row(ANN, loud, Verdict.PASS))))
                    .containsExactly(new MatchChanged(VACANCY, ANN, loud, loud, loud, Verdict.PASS));
        }
    }

    @Test
    void another_verdict_counts_as_changed_at_the_same_score() {
        var published = Map.of(ANN, score(6_000, Verdict.UNKNOWN));
        assertThat(PublishedDifference.of(VACANCY, published, List.of(row(ANN, 6_000, Verdict.PASS))))
                .containsExactly(new MatchChanged(VACANCY, ANN, 6_000, 6_000, 6_000, Verdict.PASS));
    }

    @Test
    void folding_the_events_gives_the_wanted_pairs_and_then_nothing_is_left_to_say() {
        var random = new Random(5);
        var published = new TreeMap<CandidateId, Score>((a, b) -> a.value().compareTo(b.value()));
        for (var round = 0; round < 500; round++) {
            var wanted = new TreeMap<String, Ranked<CandidateId>>();
            for (var n = 0; n < 8; n++) {
                if (random.nextBoolean()) {
                    var verdict = random.nextBoolean() ? Verdict.PASS : Verdict.UNKNOWN;
                    wanted.put("c" + n, row(new CandidateId("c" + n), 5_000 + random.nextInt(1_500), verdict));
                }
            }
            var rows = List.copyOf(wanted.values());
            for (var event : PublishedDifference.of(VACANCY, published, rows)) {
                switch (event) {
                    case MatchFound found -> assertThat(published.put(found.candidateId(), found.score())).isNull();
                    case MatchChanged changed -> assertThat(published.put(changed.candidateId(), changed.score())).isNotNull();
                    case MatchLost lost -> assertThat(published.remove(lost.candidateId())).isEqualTo(lost.score());
                }
            }
            assertThat(published.keySet()).extracting(CandidateId::value).containsExactlyElementsOf(wanted.keySet());
            assertThat(PublishedDifference.of(VACANCY, published, rows)).isEmpty();
        }
    }
}
