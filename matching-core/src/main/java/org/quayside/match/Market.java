package org.quayside.match;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.CandidateFacts;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.Score;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.VacancyFacts;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;

/**
 * What {@link MatchBook} guards: the two rosters, the indexes over them and the two families of lists. Not safe for threads by itself.
 *
 * <p>Every candidate is scored with every vacancy that appears, also without a shared skill: experience, languages and appeal alone can
 * lift a pair over a threshold. The indexes make the skills' part cheap, not the number of pairs smaller.
 */
final class Market {
    /** Scores held at once while everything is computed: 64 MB. */
    private static final int BLOCK_SCORES = 8 << 20;

    private final Limits limits;
    private final Roster<CandidateId, CandidateFacts> candidates = new Roster<>();
    private final Roster<VacancyId, VacancyFacts> vacancies = new Roster<>();
    private final Holders holders = new Holders(candidates);
    private final Askers askers = new Askers(vacancies);
    private final Lists<VacancyId, CandidateId> shortlists;
    private final Lists<CandidateId, VacancyId> suggestions;
    /** The writer's buffers; readers bring their own. */
    private final Holders.Sweep overCandidates = holders.new Sweep();
    private final Askers.Sweep overVacancies = askers.new Sweep();

    Market(Limits limits) {
        this.limits = limits;
        this.shortlists = new Lists<>(vacancies, candidates, limits.shortlist(), limits.slack());
        this.suggestions = new Lists<>(candidates, vacancies, limits.suggestions(), limits.slack());
    }

    void put(Profile profile, Scorer scorer) {
        var known = profile(profile.candidateId());
        if (profile.equals(known)) {
            return;
        }
        if (known != null && !known.externalId().equals(profile.externalId())) {
            remove(profile.candidateId());
        }
        var facts = scorer.facts(profile);
        var place = candidates.placeOf(profile.candidateId());
        if (place < 0) {
            place = candidates.add(profile.candidateId(), profile.externalId(), facts);
        } else {
            withdraw(place, facts(candidates, place));
            candidates.replace(place, facts);
        }
        holders.add(place, facts);
        enter(place, facts);
    }

    void remove(CandidateId candidate) {
        var place = candidates.placeOf(candidate);
        if (place < 0) {
            return;
        }
        withdraw(place, facts(candidates, place));
        suggestions.reset(place);
        candidates.remove(candidate);
        refillShortlists();
    }

    /** Out of the index and off every shortlist, which may be short afterwards. */
    private void withdraw(int place, CandidateFacts facts) {
        holders.remove(place, facts);
        for (var vacancy = 0; vacancy < vacancies.end(); vacancy++) {
            if (vacancies.facts(vacancy) != null) {
                shortlists.remove(vacancy, place);
            }
        }
    }

    private void enter(int place, CandidateFacts facts) {
        var scores = overVacancies.scores(facts);
        suggestions.reset(place);
        for (var vacancy = 0; vacancy < vacancies.end(); vacancy++) {
            var asked = vacancies.facts(vacancy);
            if (asked == null) {
                continue;
            }
            if (suggested(scores[vacancy])) {
                suggestions.offer(place, vacancy, scores[vacancy]);
            }
            if (shortlists.needsRefill(vacancy)) {
                fillShortlist(vacancy, asked);
            } else if (shortlisted(asked, scores[vacancy])) {
                shortlists.offer(vacancy, place, scores[vacancy]);
            }
        }
    }

    void put(Requirements requirements, Scorer scorer) {
        var known = requirements(requirements.vacancyId());
        if (requirements.equals(known)) {
            return;
        }
        if (known != null && !known.externalId().equals(requirements.externalId())) {
            remove(requirements.vacancyId());
        }
        var facts = scorer.facts(requirements);
        var place = vacancies.placeOf(requirements.vacancyId());
        if (place < 0) {
            place = vacancies.add(requirements.vacancyId(), requirements.externalId(), facts);
        } else {
            withdraw(place, facts(vacancies, place));
            vacancies.replace(place, facts);
        }
        askers.add(place, facts);
        var scores = fillShortlist(place, facts);
        for (var candidate = 0; candidate < candidates.end(); candidate++) {
            var person = candidates.facts(candidate);
            if (person == null) {
                continue;
            }
            if (suggestions.needsRefill(candidate)) {
                fillSuggestions(candidate, person);
            } else if (suggested(scores[candidate])) {
                suggestions.offer(candidate, place, scores[candidate]);
            }
        }
    }

    void remove(VacancyId vacancy) {
        var place = vacancies.placeOf(vacancy);
        if (place < 0) {
            return;
        }
        withdraw(place, facts(vacancies, place));
        shortlists.reset(place);
        vacancies.remove(vacancy);
        for (var candidate = 0; candidate < candidates.end(); candidate++) {
            var person = candidates.facts(candidate);
            if (person != null && suggestions.needsRefill(candidate)) {
                fillSuggestions(candidate, person);
            }
        }
    }

    /** Out of the index and off everybody's suggestions, which may be short afterwards. */
    private void withdraw(int place, VacancyFacts facts) {
        askers.remove(place, facts);
        for (var candidate = 0; candidate < candidates.end(); candidate++) {
            if (candidates.facts(candidate) != null) {
                suggestions.remove(candidate, place);
            }
        }
    }

    private void refillShortlists() {
        for (var vacancy = 0; vacancy < vacancies.end(); vacancy++) {
            var asked = vacancies.facts(vacancy);
            if (asked != null && shortlists.needsRefill(vacancy)) {
                fillShortlist(vacancy, asked);
            }
        }
    }

    private long[] fillShortlist(int vacancy, VacancyFacts asked) {
        shortlists.reset(vacancy);
        var scores = overCandidates.scores(asked);
        for (var candidate = 0; candidate < candidates.end(); candidate++) {
            if (shortlisted(asked, scores[candidate])) {
                shortlists.offer(vacancy, candidate, scores[candidate]);
            }
        }
        return scores;
    }

    private void fillSuggestions(int candidate, CandidateFacts person) {
        suggestions.reset(candidate);
        var scores = overVacancies.scores(person);
        for (var vacancy = 0; vacancy < vacancies.end(); vacancy++) {
            if (suggested(scores[vacancy])) {
                suggestions.offer(candidate, vacancy, scores[vacancy]);
            }
        }
    }

    /** Also false where nobody is: -1 reads as the verdict after the last. */
    private static boolean shortlisted(VacancyFacts asked, long score) {
        return score >= 0 && Score.verdictOf(score) != Verdict.FAIL && Score.matchOf(score) >= asked.requirements().threshold();
    }

    private boolean suggested(long score) {
        return score >= 0 && Score.verdictOf(score) != Verdict.FAIL && Score.matchOf(score) >= limits.floor();
    }

    /** Replaces everything, keeping the places of who stays, so that only real differences are drained. */
    void replaceAll(Scorer scorer, Map<CandidateId, Profile> profiles, Map<VacancyId, Requirements> requirements) {
        holders.clear();
        askers.clear();
        for (var id : List.copyOf(candidates.ids())) {
            var next = profiles.get(id);
            suggestions.reset(candidates.placeOf(id));
            if (next == null || !next.externalId().equals(candidates.externalId(candidates.placeOf(id)))) {
                candidates.remove(id);
            }
        }
        for (var id : List.copyOf(vacancies.ids())) {
            var next = requirements.get(id);
            shortlists.reset(vacancies.placeOf(id));
            if (next == null || !next.externalId().equals(vacancies.externalId(vacancies.placeOf(id)))) {
                vacancies.remove(id);
            }
        }
        profiles.forEach((id, profile) -> {
            var facts = scorer.facts(profile);
            var place = candidates.set(id, profile.externalId(), facts);
            suggestions.reset(place);
            holders.add(place, facts);
        });
        requirements.forEach((id, vacancy) -> {
            var facts = scorer.facts(vacancy);
            var place = vacancies.set(id, vacancy.externalId(), facts);
            shortlists.reset(place);
            askers.add(place, facts);
        });
        fillAll();
    }

    /**
     * Sweeps a block of vacancies, one thread each, then lets every candidate look through the block. Each list is written by one thread,
     * and what it holds does not depend on the order of offers.
     */
    private void fillAll() {
        var block = Math.clamp(BLOCK_SCORES / Math.max(1, candidates.end()), 2, 64);
        var live = IntStream.range(0, vacancies.end()).filter(place -> vacancies.facts(place) != null).toArray();
        for (var from = 0; from < live.length; from += block) {
            var places = Arrays.copyOfRange(live, from, Math.min(live.length, from + block));
            var scores = new long[places.length][];
            IntStream.range(0, places.length).parallel().forEach(i -> {
                var asked = facts(vacancies, places[i]);
                scores[i] = holders.new Sweep().scores(asked);
                for (var candidate = 0; candidate < candidates.end(); candidate++) {
                    if (shortlisted(asked, scores[i][candidate])) {
                        shortlists.of(places[i]).offer(candidates, candidate, scores[i][candidate]);
                    }
                }
            });
            IntStream.range(0, candidates.end()).parallel().filter(candidate -> candidates.facts(candidate) != null).forEach(candidate -> {
                for (var i = 0; i < places.length; i++) {
                    if (suggested(scores[i][candidate])) {
                        suggestions.of(candidate).offer(vacancies, places[i], scores[i][candidate]);
                    }
                }
            });
        }
    }

    MatchChanges drain() {
        var changes = new MatchChanges(shortlists.drain(), suggestions.drain());
        candidates.settle();
        vacancies.settle();
        return changes;
    }

    List<Ranked<CandidateId>> shortlist(VacancyId vacancy) {
        var place = vacancies.placeOf(vacancy);
        return place < 0 ? List.of() : shortlists.rows(place);
    }

    List<Ranked<VacancyId>> suggestions(CandidateId candidate) {
        var place = candidates.placeOf(candidate);
        return place < 0 ? List.of() : suggestions.rows(place);
    }

    List<Ranked<CandidateId>> nearMisses(VacancyId vacancy, int limit) {
        var place = vacancies.placeOf(vacancy);
        if (place < 0) {
            return List.of();
        }
        var asked = facts(vacancies, place);
        var scores = holders.new Sweep().scores(asked);
        var best = new RankedList(limit);
        for (var candidate = 0; candidate < candidates.end(); candidate++) {
            if (scores[candidate] >= 0 && missed(facts(candidates, candidate), asked, scores[candidate], asked.requirements().threshold())) {
                best.offer(candidates, candidate, scores[candidate]);
            }
        }
        return best.rows(candidates, limit);
    }

    List<Ranked<VacancyId>> nearMisses(CandidateId candidate, int limit) {
        var place = candidates.placeOf(candidate);
        if (place < 0) {
            return List.of();
        }
        var person = facts(candidates, place);
        var scores = askers.new Sweep().scores(person);
        var best = new RankedList(limit);
        for (var vacancy = 0; vacancy < vacancies.end(); vacancy++) {
            if (scores[vacancy] >= 0 && missed(person, facts(vacancies, vacancy), scores[vacancy], limits.floor())) {
                best.offer(vacancies, vacancy, scores[vacancy]);
            }
        }
        return best.rows(vacancies, limit);
    }

    private static boolean missed(CandidateFacts person, VacancyFacts asked, long score, int floor) {
        return Score.verdictOf(score) == Verdict.FAIL
                && Score.matchOf(score) >= floor
                && !asked.requirements().needsRequirements()
                && !person.profile().hiddenFrom().contains(asked.requirements().organizationId());
    }

    Optional<Score> score(CandidateId candidate, VacancyId vacancy) {
        var person = candidates.placeOf(candidate);
        var asked = vacancies.placeOf(vacancy);
        return person < 0 || asked < 0
                ? Optional.empty()
                : Optional.of(Score.unpacked(Scorer.score(facts(candidates, person), facts(vacancies, asked))));
    }

    @Nullable Profile profile(CandidateId candidate) {
        var place = candidates.placeOf(candidate);
        return place < 0 ? null : facts(candidates, place).profile();
    }

    @Nullable Requirements requirements(VacancyId vacancy) {
        var place = vacancies.placeOf(vacancy);
        return place < 0 ? null : facts(vacancies, place).requirements();
    }

    Map<CandidateId, Profile> profiles() {
        var profiles = new LinkedHashMap<CandidateId, Profile>();
        candidates.ids().forEach(id -> profiles.put(id, facts(candidates, candidates.placeOf(id)).profile()));
        return profiles;
    }

    Map<VacancyId, Requirements> requirements() {
        var requirements = new LinkedHashMap<VacancyId, Requirements>();
        vacancies.ids().forEach(id -> requirements.put(id, facts(vacancies, vacancies.placeOf(id)).requirements()));
        return requirements;
    }

    int candidates() {
        return candidates.size();
    }

    int vacancies() {
        return vacancies.size();
    }

    private static <F> F facts(Roster<?, F> roster, int place) {
        return Objects.requireNonNull(roster.facts(place));
    }
}
