package org.quayside.match;

import java.util.Arrays;
import org.quayside.scoring.Credit;
import org.quayside.scoring.PairScore;
import org.quayside.scoring.Score;
import org.quayside.scoring.Traits;
import org.quayside.scoring.Verdict;

/** Scores single candidates with the vacancy of a query, exactly: the end of a {@link CandidateSweep}. Buffers for one thread. */
final class CandidateScore {
    private final VacancyQuery query;
    private final OddPairs odd;
    /** By group: best credit · 2, plus 1 if it passes as a gate. */
    private int[] credits = new int[0];
    /** Pairs scored since this was made. */
    long scored;

    CandidateScore(VacancyQuery query, OddPairs odd) {
        this.query = query;
        this.odd = odd;
    }

    /** Whatever the bars were when it was chosen. */
    void score(CandidateWindow window, int local, Taker taker) {
        scored++;
        var at = local * Traits.CANDIDATE;
        var person = window.traits[at];
        if (Traits.odd(person, query.traits[0])) {
            taker.take(window.numbers[local], odd.score(window.numbers[local], query.number));
            return;
        }
        if (credits.length < query.groups) {
            credits = new int[query.groups];
        }
        var credits = this.credits;
        Arrays.fill(credits, 0, query.groups, 0);
        for (var i = window.first[local]; i < window.first[local + 1]; i++) {
            for (var entry = query.head(window.skills[i]); entry != 0; ) {
                entry--;
                var g = query.group[entry];
                var relatedness = query.relatedness[entry];
                var credit = Held.credit(relatedness, window.codes[i], query.years[g]);
                var passes = credits[g] & 1 | (Credit.passes(credit, relatedness) ? 1 : 0);
                credits[g] = Math.max(credits[g] >>> 1, credit) << 1 | passes;
                entry = query.next[entry];
            }
        }
        var weighted = 0L;
        for (var g = 0; g < query.groups; g++) {
            weighted += (long) query.weights[g] * (credits[g] >>> 1);
        }
        var packed = PairScore.of(window.traits, at, query.traits, 0, weighted);
        if (Score.matchOf(packed) >= taker.bar() || Score.matchOf(packed) >= window.bars[local]) {
            taker.take(window.numbers[local], PairScore.with(packed, verdict(window, local)));
        }
    }

    private Verdict verdict(CandidateWindow window, int local) {
        var person = window.traits[local * Traits.CANDIDATE];
        var worst = query.required ? required(window.numbers[local], person) : Verdict.PASS;
        if (worst == Verdict.FAIL || Traits.hides(person) && odd.hides(window.numbers[local], query.number)) {
            return Verdict.FAIL;
        }
        if (Traits.excludes(query.traits[0])) {
            for (var i = window.first[local]; i < window.first[local + 1]; i++) {
                if (query.excluded(window.skills[i])) {
                    return Verdict.FAIL;
                }
            }
        }
        return worst.worst(PairScore.verdict(window.traits, local * Traits.CANDIDATE, query.traits, 0));
    }

    private Verdict required(int number, long person) {
        var worst = Verdict.PASS;
        for (var g = 0; g < query.groups; g++) {
            if (query.flags[g] != 0 && (credits[g] & 1) == 0) {
                var fails = (query.flags[g] & Slots.STRICT) != 0 || Traits.denies(person) && odd.denies(number, query.number, query.original[g]);
                worst = worst.worst(fails ? Verdict.FAIL : Verdict.UNKNOWN);
            }
        }
        return worst;
    }
}
