package org.quayside.match;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.Scorer;
import org.quayside.vacancy.VacancyId;

/** Replaces a whole market and computes all of its lists at once, on all cores. */
final class WholeMarket {
    /** Lists in the making at once. */
    private static final int BLOCK = 4_096;

    private final Market market;

    WholeMarket(Market market) {
        this.market = market;
    }

    /** Keeps the numbers of who stays, so that only real differences are drained. */
    void replace(Scorer scorer, Map<CandidateId, Profile> profiles, Map<VacancyId, Requirements> requirements) {
        for (var id : market.candidates.ids()) {
            var next = profiles.get(id);
            var number = market.candidates.numberOf(id);
            market.suggestions.replace(number, market.suggestions.empty(number));
            if (next == null || !next.externalId().equals(market.candidates.member(number).externalId())) {
                market.candidates.remove(id);
            }
        }
        for (var id : market.vacancies.ids()) {
            var next = requirements.get(id);
            var number = market.vacancies.numberOf(id);
            market.shortlists.replace(number, market.shortlists.empty(number));
            if (next == null || !next.externalId().equals(market.vacancies.member(number).externalId())) {
                market.vacancies.remove(id);
            }
        }
        market.engine = market.engine.another(scorer);
        for (var profile : profiles.values()) {
            market.engine.candidates.add(market.candidates.put(profile), scorer.facts(profile));
        }
        for (var vacancy : requirements.values()) {
            market.engine.vacancies.add(market.vacancies.put(vacancy), scorer.facts(vacancy));
        }
        market.engine.order();
        fillAll();
    }

    private void fillAll() {
        var engine = market.engine;
        var overCandidates = ThreadLocal.withInitial(engine::overCandidates);
        fill(market.vacancies, market.shortlists, vacancy -> engine.shortlist(overCandidates.get(), vacancy));
        var overVacancies = ThreadLocal.withInitial(engine::overVacancies);
        fill(market.candidates, market.suggestions, candidate -> engine.suggestions(overVacancies.get(), candidate));
    }

    /** Each list is computed by one thread, and what it holds does not depend on which. */
    private static void fill(Roster<?, ?> roster, Lists<?, ?> lists, IntFunction<RankedList> list) {
        var owners = IntStream.range(0, roster.end()).filter(roster::live).toArray();
        for (var from = 0; from < owners.length; from += BLOCK) {
            var block = Arrays.copyOfRange(owners, from, Math.min(owners.length, from + BLOCK));
            var filled = IntStream.of(block).parallel().mapToObj(list).toList();
            for (var i = 0; i < block.length; i++) {
                lists.replace(block[i], filled.get(i));
            }
        }
    }
}
