package org.quayside.match;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.Scorer;
import org.quayside.vacancy.VacancyId;

/** Replaces a whole market and computes all of its lists at once, on all cores. */
final class WholeMarket {
    /** Scores held at once: 64 MB. */
    private static final int BLOCK_SCORES = 8 << 20;

    private final Market market;

    WholeMarket(Market market) {
        this.market = market;
    }

    /** Keeps the places of who stays, so that only real differences are drained. */
    void replace(Scorer scorer, Map<CandidateId, Profile> profiles, Map<VacancyId, Requirements> requirements) {
        market.holders.clear();
        market.askers.clear();
        for (var id : List.copyOf(market.candidates.ids())) {
            var next = profiles.get(id);
            market.suggestions.reset(market.candidates.placeOf(id));
            if (next == null || !next.externalId().equals(market.candidates.externalId(market.candidates.placeOf(id)))) {
                market.candidates.remove(id);
            }
        }
        for (var id : List.copyOf(market.vacancies.ids())) {
            var next = requirements.get(id);
            market.shortlists.reset(market.vacancies.placeOf(id));
            if (next == null || !next.externalId().equals(market.vacancies.externalId(market.vacancies.placeOf(id)))) {
                market.vacancies.remove(id);
            }
        }
        profiles.forEach((id, profile) -> {
            var facts = scorer.facts(profile);
            var place = market.candidates.set(id, profile.externalId(), facts);
            market.suggestions.reset(place);
            market.holders.add(place, facts);
        });
        requirements.forEach((id, vacancy) -> {
            var facts = scorer.facts(vacancy);
            var place = market.vacancies.set(id, vacancy.externalId(), facts);
            market.shortlists.reset(place);
            market.askers.add(place, facts);
        });
        fillAll();
    }

    /**
     * Sweeps a block of vacancies, each on one thread, then lets every candidate look through the block. Each list is written by one
     * thread, and what it holds does not depend on the order of offers.
     */
    private void fillAll() {
        var people = market.candidates.end();
        var block = Math.clamp(BLOCK_SCORES / Math.max(1, people), 2, 64);
        var live = IntStream.range(0, market.vacancies.end()).filter(place -> market.vacancies.facts(place) != null).toArray();
        for (var from = 0; from < live.length; from += block) {
            var places = Arrays.copyOfRange(live, from, Math.min(live.length, from + block));
            var scores = new long[places.length][];
            IntStream.range(0, places.length).parallel().forEach(i -> scores[i] = fillShortlist(places[i]));
            IntStream.range(0, people).parallel().forEach(candidate -> offer(candidate, places, scores));
        }
    }

    private long[] fillShortlist(int vacancy) {
        var asked = Market.facts(market.vacancies, vacancy);
        var scores = market.holders.new Sweep().scores(asked);
        var shortlist = market.shortlists.of(vacancy);
        for (var candidate = 0; candidate < scores.length; candidate++) {
            if (Market.shortlisted(asked, scores[candidate])) {
                shortlist.offer(market.candidates, candidate, scores[candidate]);
            }
        }
        return scores;
    }

    private void offer(int candidate, int[] vacancies, long[][] scores) {
        if (market.candidates.facts(candidate) != null) {
            var suggestions = market.suggestions.of(candidate);
            for (var i = 0; i < vacancies.length; i++) {
                if (market.suggested(scores[i][candidate])) {
                    suggestions.offer(market.vacancies, vacancies[i], scores[i][candidate]);
                }
            }
        }
    }
}
