package org.quayside.match;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.quayside.scoring.AskedFacts;
import org.quayside.scoring.CandidateFacts;
import org.quayside.scoring.Credit;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.VacancyFacts;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;

/**
 * All vacancies by every skill that serves for one of their requirements, and the sweep that scores one candidate against all of them.
 * Each requirement owns a slot; a vacancy's slots follow each other.
 */
final class Askers {
    private final Roster<VacancyId, VacancyFacts> vacancies;
    /** Slot with relatedness and years asked. */
    private final Postings bySkill = new Postings();
    private int[] firstSlot = new int[16];
    private int slots;
    /** Runs of slots that departed vacancies left, by length. */
    private final Map<Integer, ArrayDeque<Integer>> free = new HashMap<>();

    Askers(Roster<VacancyId, VacancyFacts> vacancies) {
        this.vacancies = vacancies;
    }

    void add(int place, VacancyFacts facts) {
        if (place >= firstSlot.length) {
            firstSlot = Arrays.copyOf(firstSlot, Math.max(place + 1, 2 * firstSlot.length));
        }
        var length = facts.asked().length;
        var left = free.get(length);
        if (left != null && !left.isEmpty()) {
            firstSlot[place] = left.pop();
        } else {
            firstSlot[place] = slots;
            slots += length;
        }
        for (var i = 0; i < length; i++) {
            post(firstSlot[place] + i, facts.asked()[i]);
        }
    }

    private void post(int slot, AskedFacts asked) {
        for (var i = 0; i < asked.serving().length; i++) {
            bySkill.add(asked.serving()[i], slot, asked.relatedness()[i], asked.years());
        }
    }

    void remove(int place, VacancyFacts facts) {
        for (var i = 0; i < facts.asked().length; i++) {
            for (var skill : facts.asked()[i].serving()) {
                bySkill.remove(skill, firstSlot[place] + i);
            }
        }
        free.computeIfAbsent(facts.asked().length, length -> new ArrayDeque<>()).push(firstSlot[place]);
    }

    void clear() {
        bySkill.clear();
        free.clear();
        slots = 0;
    }

    /** Buffers of one sweep, to be used by one thread; their content does not outlive the next sweep. */
    final class Sweep {
        private int[] best = new int[0];
        private long[] scores = new long[0];

        /** Packed score of {@code candidate} with the vacancy at each place, -1 where there is none. O(postings of its skills + slots). */
        long[] scores(CandidateFacts candidate) {
            if (best.length < slots) {
                best = new int[slots];
            }
            if (scores.length < vacancies.end()) {
                scores = new long[vacancies.end()];
            }
            Arrays.fill(best, 0);
            for (var i = 0; i < candidate.skills().length; i++) {
                sweep(candidate.skills()[i], candidate.years()[i], candidate.recency()[i]);
            }
            for (var place = 0; place < vacancies.end(); place++) {
                var facts = vacancies.facts(place);
                scores[place] = facts == null ? -1 : score(candidate, facts, firstSlot[place]);
            }
            return scores;
        }

        /** {@code best} holds credit · 2, plus 1 if the requirement passes as a gate. */
        private void sweep(int skill, int years, int recency) {
            var askers = bySkill.of(skill);
            for (var i = 0; i < askers.size; i++) {
                var credit = Credit.of(askers.first[i], Credit.depth(years, askers.second[i]), recency);
                var before = best[askers.who[i]];
                var passes = before & 1 | (Credit.passes(credit, askers.first[i]) ? 1 : 0);
                best[askers.who[i]] = Math.max(before >>> 1, credit) << 1 | passes;
            }
        }

        private long score(CandidateFacts candidate, VacancyFacts vacancy, int slot) {
            var asked = vacancy.asked();
            var weighted = 0L;
            var required = Verdict.PASS;
            for (var i = 0; i < asked.length; i++) {
                weighted += (long) asked[i].weight() * (best[slot + i] >>> 1);
                if (asked[i].required() && (best[slot + i] & 1) == 0) {
                    required = required.worst(asked[i].strict() ? Verdict.FAIL : Verdict.UNKNOWN);
                }
            }
            if (asked.length == 0 || required == Verdict.UNKNOWN && vacancy.requiresWhatIsDenied(candidate)) {
                return Scorer.score(candidate, vacancy);
            }
            return Scorer.finish(candidate, vacancy, weighted, required);
        }
    }
}
