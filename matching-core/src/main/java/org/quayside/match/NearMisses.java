package org.quayside.match;

import java.util.List;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.CandidateFacts;
import org.quayside.scoring.Score;
import org.quayside.scoring.VacancyFacts;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;

/** Pairs that nothing but a FAIL verdict keeps off a list. Only reads; brings buffers of its own. */
final class NearMisses {
    private final Market market;

    NearMisses(Market market) {
        this.market = market;
    }

    List<Ranked<CandidateId>> candidates(VacancyFacts asked, int limit) {
        var scores = market.holders.new Sweep().scores(asked);
        var floor = asked.requirements().threshold();
        var best = new RankedList(limit);
        for (var place = 0; place < market.candidates.end(); place++) {
            var person = market.candidates.facts(place);
            if (person != null && missed(person, asked, scores[place], floor)) {
                best.offer(market.candidates, place, scores[place]);
            }
        }
        return best.rows(market.candidates, limit);
    }

    List<Ranked<VacancyId>> vacancies(CandidateFacts person, int limit) {
        var scores = market.askers.new Sweep().scores(person);
        var best = new RankedList(limit);
        for (var place = 0; place < market.vacancies.end(); place++) {
            var asked = market.vacancies.facts(place);
            if (asked != null && missed(person, asked, scores[place], market.limits.floor())) {
                best.offer(market.vacancies, place, scores[place]);
            }
        }
        return best.rows(market.vacancies, limit);
    }

    /** Who hides from the organisation must not be seen, nor must a candidate be shown whom they hide from. */
    private static boolean missed(CandidateFacts person, VacancyFacts asked, long score, int floor) {
        return Score.verdictOf(score) == Verdict.FAIL
                && Score.matchOf(score) >= floor
                && !asked.requirements().needsRequirements()
                && !person.profile().hiddenFrom().contains(asked.requirements().organizationId());
    }
}
