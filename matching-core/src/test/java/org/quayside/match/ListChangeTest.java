package org.quayside.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quayside.candidate.CandidateId;
import org.quayside.match.MatchEvent.MatchLost;
import org.quayside.scoring.RandomMarket;
import org.quayside.scoring.Score;
import org.quayside.scoring.Scorer;
import org.quayside.vacancy.VacancyId;

class ListChangeTest {
    private static final int IDS = 15;

    private final RandomMarket market = new RandomMarket(7);
    private final MatchBook book = new MatchBook(Scorer.of("x1", market.taxonomy, market.counts(1)), new Limits(4, 2, 3_000, 1));

    @Test
    void a_change_tells_who_left_and_which_rows_are_others_and_leads_to_the_same_difference_as_the_whole_list() {
        var before = shortlists();
        var published = new HashMap<VacancyId, Map<CandidateId, Score>>();
        for (var round = 0; round < 600; round++) {
            for (var events = market.random.nextInt(8); events > 0; events--) {
                event();
            }
            var changes = new HashMap<VacancyId, ListChange<CandidateId>>();
            var drained = book.drainChanged(changes::put);
            assertThat(changes.keySet()).isEqualTo(drained.shortlists());
            var after = shortlists();
            for (var vacancy : after.keySet()) {
                var was = before.getOrDefault(vacancy, List.of());
                var is = after.getOrDefault(vacancy, List.of());
                var standing = published.computeIfAbsent(vacancy, same -> new HashMap<>());
                var difference = PublishedDifference.of(vacancy, standing, is);
                var change = changes.get(vacancy);
                if (change == null) {
                    assertThat(is).isEqualTo(was);
                    assertThat(difference).isEmpty();
                } else {
                    var gone = new HashSet<>(ids(was));
                    ids(is).forEach(gone::remove);
                    assertThat(gone).isSubsetOf(change.left());
                    assertThat(change.left()).isSubsetOf(ids(was));
                    assertThat(is.stream().filter(row -> !was.contains(row))).isSubsetOf(change.rows());
                    assertThat(is).filteredOn(change.rows()::contains).isEqualTo(change.rows());
                    assertThat(PublishedDifference.of(vacancy, standing::get, change)).isEqualTo(difference);
                }
                difference.forEach(event -> fold(event, standing));
            }
            before = after;
        }
    }

    /** Few ids, so that most events change or remove somebody; who comes again may have another external id. */
    private void event() {
        var n = market.random.nextInt(IDS);
        switch (market.random.nextInt(6)) {
            case 0, 1, 2 -> book.put(market.profile("c" + n, "e" + market.random.nextInt(3)));
            case 3 -> book.remove(new CandidateId("c" + n));
            case 4 -> book.put(market.requirements("v" + n, "e" + n, market.random.nextInt(7_000)));
            default -> book.remove(new VacancyId("v" + n));
        }
    }

    private Map<VacancyId, List<Ranked<CandidateId>>> shortlists() {
        var lists = new HashMap<VacancyId, List<Ranked<CandidateId>>>();
        for (var n = 0; n < IDS; n++) {
            lists.put(new VacancyId("v" + n), book.shortlist(new VacancyId("v" + n)));
        }
        return lists;
    }

    private static List<CandidateId> ids(List<Ranked<CandidateId>> rows) {
        return rows.stream().map(Ranked::id).toList();
    }

    private static void fold(MatchEvent event, Map<CandidateId, Score> standing) {
        if (event instanceof MatchLost) {
            standing.remove(event.candidateId());
        } else {
            standing.put(event.candidateId(), event.score());
        }
    }
}
