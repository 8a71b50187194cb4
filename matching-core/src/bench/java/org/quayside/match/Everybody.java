package org.quayside.match;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.quayside.scoring.Scorer;

/** Checks lists against scoring every pair with the reference scorer; a benchmark begins with it. */
final class Everybody {
    private Everybody() {}

    static void sameShortlist(Market market, int vacancy, int rows) {
        var ours = market.engine.shortlist(market.engine.overCandidates, vacancy);
        var asked = market.engine.scorer.facts(market.vacancies.member(vacancy));
        var all = new OneList(market.candidates, market.shortlists.empty(vacancy));
        for (var candidate = 0; candidate < market.candidates.end(); candidate++) {
            all.take(candidate, Scorer.score(market.engine.scorer.facts(market.candidates.member(candidate)), asked));
        }
        same(ours, all.list(), rows, "the shortlist of vacancy " + vacancy);
    }

    static void sameSuggestions(Market market, int candidate, int rows) {
        var person = market.engine.scorer.facts(market.candidates.member(candidate));
        var all = new OneList(market.vacancies, market.suggestions.empty(candidate));
        for (var vacancy = 0; vacancy < market.vacancies.end(); vacancy++) {
            all.take(vacancy, Scorer.score(person, market.engine.scorer.facts(market.vacancies.member(vacancy))));
        }
        same(market.suggestions.of(candidate), all.list(), rows, "the suggestions of candidate " + candidate);
    }

    private static void same(RankedList ours, RankedList all, int rows, String what) {
        var expected = all.firstNumbers(rows);
        if (!Arrays.equals(ours.firstNumbers(rows), expected)
                || IntStream.range(0, expected.length).anyMatch(row -> ours.packed(row) != all.packed(row))) {
            throw new IllegalStateException(what + ": not what scoring every pair gives");
        }
    }
}
