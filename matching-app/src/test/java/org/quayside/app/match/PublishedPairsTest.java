package org.quayside.app.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;

class PublishedPairsTest {
    private final Random random = new Random(11);

    @Test
    void pairs_come_change_and_go_as_in_a_map() {
        var ids = Stream.concat(
                IntStream.range(0, 12).mapToObj(n -> new UUID(random.nextLong(), random.nextLong()).toString()),
                List.of("c1", "c10", "c", "x".repeat(64)).stream()).map(CandidateId::new).toList();
        var pairs = new PublishedPairs(new OrganizationId("o1"));
        var map = new HashMap<CandidateId, Score>();
        for (var round = 0; round < 5_000; round++) {
            var id = ids.get(random.nextInt(ids.size()));
            if (random.nextInt(3) == 0) {
                pairs.remove(id);
                map.remove(id);
            } else {
                var score = new Score(random.nextInt(10_001), random.nextInt(10_001), random.nextInt(10_001), Verdict.values()[random.nextInt(3)]);
                pairs.put(id, score);
                map.put(id, score);
            }
            assertThat(pairs.score(id)).isEqualTo(map.get(id));
            assertThat(pairs.scores()).isEqualTo(map);
            assertThat(pairs.isEmpty()).isEqualTo(map.isEmpty());
        }
    }
}
