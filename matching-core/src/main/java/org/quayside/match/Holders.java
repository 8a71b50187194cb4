package org.quayside.match;

import java.util.Arrays;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.CandidateFacts;
import org.quayside.scoring.Credit;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.VacancyFacts;
import org.quayside.scoring.Verdict;

/** All candidates by skill, and the sweep that scores one vacancy against every one of them. */
final class Holders {
    private final Roster<CandidateId, CandidateFacts> candidates;
    /** Candidate with years and recency. */
    private final Postings bySkill = new Postings();

    Holders(Roster<CandidateId, CandidateFacts> candidates) {
        this.candidates = candidates;
    }

    void add(int place, CandidateFacts facts) {
        for (var i = 0; i < facts.skills().length; i++) {
            bySkill.add(facts.skills()[i], place, facts.years()[i], facts.recency()[i]);
        }
    }

    void remove(int place, CandidateFacts facts) {
        for (var skill : facts.skills()) {
            bySkill.remove(skill, place);
        }
    }

    void clear() {
        bySkill.clear();
    }

    /** Buffers of one sweep, to be used by one thread; their content does not outlive the next sweep. */
    final class Sweep {
        private long[] weighted = new long[0];
        private int[] best = new int[0];
        private int[] passed = new int[0];
        private int[] touched = new int[0];
        private long[] scores = new long[0];

        /** Packed score of {@code vacancy} with the candidate at each place, -1 where is none. O(postings of its skills + candidates). */
        long[] scores(VacancyFacts vacancy) {
            var end = candidates.end();
            if (scores.length < end) {
                weighted = new long[end];
                best = new int[end];
                passed = new int[end];
                touched = new int[end];
                scores = new long[end];
            }
            Arrays.fill(weighted, 0);
            Arrays.fill(passed, 0);
            for (var i = 0; i < vacancy.asked().length; i++) {
                sweep(vacancy, i);
            }
            for (var place = 0; place < end; place++) {
                var facts = candidates.facts(place);
                scores[place] = facts == null ? -1 : score(facts, vacancy, place);
            }
            return scores;
        }

        /** {@code best} holds credit · 2, plus 1 if the requirement passes as a gate, for every candidate in {@code touched}. */
        private void sweep(VacancyFacts vacancy, int index) {
            var asked = vacancy.asked()[index];
            var serving = asked.serving();
            var count = 0;
            for (var i = 0; i < serving.length; i++) {
                var relatedness = asked.relatedness()[i];
                var holders = bySkill.of(serving[i]);
                for (var j = 0; j < holders.size; j++) {
                    var credit = Credit.of(relatedness, Credit.depth(holders.first[j], asked.years()), holders.second[j]);
                    if (credit > 0) {
                        var place = holders.who[j];
                        var before = best[place];
                        if (before == 0) {
                            touched[count++] = place;
                        }
                        var passes = before & 1 | (Credit.passes(credit, relatedness) ? 1 : 0);
                        best[place] = Math.max(before >>> 1, credit) << 1 | passes;
                    }
                }
            }
            // Required in the lower half, strict in the upper.
            var step = asked.strict() ? 0x1_0001 : asked.required() ? 1 : 0;
            for (var i = 0; i < count; i++) {
                var place = touched[i];
                weighted[place] += (long) asked.weight() * (best[place] >>> 1);
                passed[place] += (best[place] & 1) * step;
                best[place] = 0;
            }
        }

        private long score(CandidateFacts facts, VacancyFacts vacancy, int place) {
            var missing = vacancy.required() - (passed[place] & 0xFFFF);
            if (vacancy.asked().length == 0 || missing > 0 && vacancy.requiresWhatIsDenied(facts)) {
                return Scorer.score(facts, vacancy);
            }
            var strictMissing = vacancy.strict() > passed[place] >>> 16;
            var required = strictMissing ? Verdict.FAIL : missing > 0 ? Verdict.UNKNOWN : Verdict.PASS;
            return Scorer.finish(facts, vacancy, weighted[place], required);
        }
    }
}
