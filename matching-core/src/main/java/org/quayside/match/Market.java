package org.quayside.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
 * Longer than most classes, because every step exists once for candidates and once for vacancies.
 *
 * <p>Every candidate is scored with every vacancy that appears, also without a shared skill: experience, languages and appeal alone can
 * lift a pair over a threshold. The indexes make the skills' part cheap, not the number of pairs smaller.
 */
final class Market {
    final Limits limits;
    final Roster<CandidateId, CandidateFacts> candidates = new Roster<>();
    final Roster<VacancyId, VacancyFacts> vacancies = new Roster<>();
    final Holders holders = new Holders(candidates);
    final Askers askers = new Askers(vacancies);
    final Lists<VacancyId, CandidateId> shortlists;
    final Lists<CandidateId, VacancyId> suggestions;
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

    /** False where nobody is (-1). */
    static boolean shortlisted(VacancyFacts asked, long score) {
        return score >= 0 && Score.verdictOf(score) != Verdict.FAIL && Score.matchOf(score) >= asked.requirements().threshold();
    }

    boolean suggested(long score) {
        return score >= 0 && Score.verdictOf(score) != Verdict.FAIL && Score.matchOf(score) >= limits.floor();
    }

    void replaceAll(Scorer scorer, Map<CandidateId, Profile> profiles, Map<VacancyId, Requirements> requirements) {
        new WholeMarket(this).replace(scorer, profiles, requirements);
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
        return place < 0 ? List.of() : new NearMisses(this).candidates(facts(vacancies, place), limit);
    }

    List<Ranked<VacancyId>> nearMisses(CandidateId candidate, int limit) {
        var place = candidates.placeOf(candidate);
        return place < 0 ? List.of() : new NearMisses(this).vacancies(facts(candidates, place), limit);
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

    static <F> F facts(Roster<?, F> roster, int place) {
        return Objects.requireNonNull(roster.facts(place));
    }
}
