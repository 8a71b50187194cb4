package org.quayside.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.RandomMarket;
import org.quayside.scoring.Score;
import org.quayside.scoring.Scorer;
import org.quayside.vacancy.VacancyId;

class RowTakerTest {
    private final RandomMarket market = new RandomMarket(9);
    private final MatchBook book = new MatchBook(Scorer.of("x1", market.taxonomy, market.counts(1)), new Limits(20, 5, 1_000, 1));

    @Test
    void the_rows_that_are_told_are_those_of_the_lists_whether_ids_are_uuids_or_not() {
        for (var n = 0; n < 120; n++) {
            book.put(market.profile(id(n), "e" + n));
            book.put(market.requirements(id(1_000 + n), "e" + n, 1_000));
            if (n % 3 == 0) {
                book.remove(new CandidateId(id(n / 2)));
            }
            book.drainChanged();
        }
        for (var n = 0; n < 120; n++) {
            var vacancy = new VacancyId(id(1_000 + n));
            var shortlist = new Told();
            book.shortlist(vacancy, shortlist);
            assertThat(shortlist.rows).isEqualTo(told(book.shortlist(vacancy)));
            var candidate = new CandidateId(id(n));
            var suggestions = new Told();
            book.suggestions(candidate, suggestions);
            assertThat(suggestions.rows).isEqualTo(told(book.suggestions(candidate)));
        }
    }

    private static String id(int n) {
        return n % 4 == 0 ? "no-uuid-" + n : new UUID(n * 0x9E3779B97F4A7C15L, n).toString();
    }

    private static List<String> told(List<? extends Ranked<?>> rows) {
        return rows.stream().map(row -> row.id() + " " + row.score()).toList();
    }

    private static final class Told implements RowTaker<Object> {
        private final List<String> rows = new ArrayList<>();

        @Override
        public void take(long high, long low, long score) {
            rows.add(new UUID(high, low) + " " + Score.unpacked(score));
        }

        @Override
        public void take(Object id, long score) {
            rows.add(id + " " + Score.unpacked(score));
        }
    }
}
