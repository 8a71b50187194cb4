package org.quayside.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.CandidateFacts;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.Score;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;

/**
 * What {@link MatchBook} guards: the two rosters, their members laid out for sweeps by one engine version, and the two families of lists.
 * Not safe for threads by itself. Longer than most classes, because every step exists once for candidates and once for vacancies.
 */
final class Market {
    final Limits limits;
    final Roster<CandidateId, Profile> candidates = new Roster<>(Profile::candidateId, Profile::externalId);
    final Roster<VacancyId, Requirements> vacancies = new Roster<>(Requirements::vacancyId, Requirements::externalId);
    final Lists<VacancyId, CandidateId> shortlists;
    final Lists<CandidateId, VacancyId> suggestions;
    /** Replaced as a whole with another engine version. */
    Engine engine;

    Market(Limits limits, Scorer scorer, int windows) {
        this.limits = limits;
        this.shortlists = new Lists<>(vacancies, candidates, limits.shortlist(), limits.slack(),
                number -> vacancies.member(number).threshold(), (owner, bar) -> engine.vacancies.bar(owner, bar));
        this.suggestions = new Lists<>(candidates, vacancies, limits.suggestions(), limits.slack(),
                number -> limits.floor(), (owner, bar) -> engine.candidates.bar(owner, bar));
        this.engine = new Engine(this, scorer, windows);
    }

    void put(Profile profile) {
        var known = candidates.find(profile.candidateId());
        if (profile.equals(known)) {
            return;
        }
        if (known != null && !known.externalId().equals(profile.externalId())) {
            remove(profile.candidateId());
        }
        var facts = engine.scorer.facts(profile);
        var number = candidates.put(profile);
        if (known != null && profile.differsInSkillsOnly(known)) {
            changeSkills(number, facts);
        } else {
            engine.candidates.remove(number);
            engine.candidates.add(number, facts);
            enterCandidate(number);
        }
    }

    /** Looks only at what is served otherwise than before: the others are on the lists, or behind them, where they were. */
    private void changeSkills(int number, CandidateFacts facts) {
        var was = engine.candidates.windowOf(number);
        var wasAt = engine.candidates.local(number);
        engine.candidates.remove(number);
        engine.candidates.add(number, facts);
        var change = engine.skillChange;
        change.begin(was, wasAt, engine.candidates.windowOf(number), engine.candidates.local(number));
        var suggested = suggestions.of(number);
        for (var vacancy : change.differing(suggested.firstNumbers(suggested.size()))) {
            suggestions.rescore(number, vacancy, change.exact(vacancy));
        }
        change.look(suggestions.bar(number));
        var listed = change.differing(shortlists.with(number));
        for (var i = 0; i < listed.length; i++) {
            change.fetch(listed, i, listed.length);
            shortlists.rescore(listed[i], number, change.exact(listed[i]));
            refillShortlist(listed[i]);
        }
        change.run(new KnownLists(suggestions, shortlists, number));
        change.done();
        engine.candidates.bar(number, suggestions.bar(number));
        refillSuggestions(number);
    }

    /** Gives a candidate, new or changed, its place on all lists. */
    private void enterCandidate(int number) {
        var own = new OneList(vacancies, suggestions.empty(number));
        var both = new BothLists(own, shortlists, number);
        var sweep = engine.overVacancies;
        sweep.begin(engine.candidates.windowOf(number), engine.candidates.local(number));
        for (var vacancy : shortlists.with(number)) {
            var score = sweep.exact(vacancy);
            own.take(vacancy, score);
            shortlists.rescore(vacancy, number, score);
            refillShortlist(vacancy);
        }
        // What suited before is likely to suit now: the candidate's own bar is high when the rest is looked at.
        for (var row = 0; suggestions.has(number) && row < suggestions.of(number).size(); row++) {
            sweep.first(suggestions.of(number).number(row), both);
        }
        sweep.run(both, true);
        sweep.done();
        suggestions.replace(number, own.list());
    }

    void remove(CandidateId candidate) {
        var number = candidates.numberOf(candidate);
        if (number < 0) {
            return;
        }
        engine.candidates.remove(number);
        suggestions.replace(number, suggestions.empty(number));
        candidates.remove(candidate);
        for (var vacancy : shortlists.with(number)) {
            shortlists.remove(vacancy, number);
            refillShortlist(vacancy);
        }
    }

    void put(Requirements requirements) {
        var known = vacancies.find(requirements.vacancyId());
        if (requirements.equals(known)) {
            return;
        }
        if (known != null && !known.externalId().equals(requirements.externalId())) {
            remove(requirements.vacancyId());
        }
        var facts = engine.scorer.facts(requirements);
        var number = vacancies.put(requirements);
        engine.vacancies.remove(number);
        engine.vacancies.add(number, facts);
        enterVacancy(number);
    }

    private void enterVacancy(int number) {
        for (var candidate : suggestions.with(number)) {
            suggestions.rescore(candidate, number, engine.score(candidate, number));
            refillSuggestions(candidate);
        }
        var own = new OneList(candidates, shortlists.empty(number));
        if (engine.vacancies.has(number)) {
            var window = engine.vacancies.windowOf(number);
            engine.overCandidates.run(window, engine.vacancies.local(number), new BothLists(own, suggestions, number), true);
        }
        shortlists.replace(number, own.list());
    }

    void remove(VacancyId vacancy) {
        var number = vacancies.numberOf(vacancy);
        if (number < 0) {
            return;
        }
        engine.vacancies.remove(number);
        shortlists.replace(number, shortlists.empty(number));
        vacancies.remove(vacancy);
        for (var candidate : suggestions.with(number)) {
            suggestions.remove(candidate, number);
            refillSuggestions(candidate);
        }
    }

    private void refillShortlist(int vacancy) {
        if (shortlists.needsRefill(vacancy)) {
            shortlists.replace(vacancy, engine.shortlist(engine.overCandidates, vacancy));
        }
    }

    private void refillSuggestions(int candidate) {
        if (suggestions.needsRefill(candidate)) {
            suggestions.replace(candidate, engine.suggestions(engine.refilling, candidate));
        }
    }

    static boolean listed(long packed, int floor) {
        return Score.verdictOf(packed) != Verdict.FAIL && Score.matchOf(packed) >= floor;
    }

    /** Keeps the numbers of who stays, so that only real differences are drained. */
    void replaceAll(Scorer scorer, Map<CandidateId, Profile> profiles, Map<VacancyId, Requirements> requirements) {
        new WholeMarket(this).replace(scorer, profiles, requirements);
    }

    MatchChanges drain(@Nullable BiConsumer<VacancyId, ListChange<CandidateId>> heard) {
        var changes = new MatchChanges(shortlists.drain(heard), suggestions.drain(null));
        candidates.settle();
        vacancies.settle();
        return changes;
    }

    List<Ranked<CandidateId>> shortlist(VacancyId vacancy) {
        var number = vacancies.numberOf(vacancy);
        return number < 0 ? List.of() : shortlists.rows(number);
    }

    List<Ranked<VacancyId>> suggestions(CandidateId candidate) {
        var number = candidates.numberOf(candidate);
        return number < 0 ? List.of() : suggestions.rows(number);
    }

    void shortlist(VacancyId vacancy, RowTaker<? super CandidateId> taker) {
        var number = vacancies.numberOf(vacancy);
        if (number >= 0) {
            shortlists.tell(number, taker);
        }
    }

    void suggestions(CandidateId candidate, RowTaker<? super VacancyId> taker) {
        var number = candidates.numberOf(candidate);
        if (number >= 0) {
            suggestions.tell(number, taker);
        }
    }

    List<Ranked<CandidateId>> nearMisses(VacancyId vacancy, int limit) {
        var number = vacancies.numberOf(vacancy);
        return number < 0 ? List.of() : engine.nearMissesOfVacancy(number, limit).rows(candidates, limit);
    }

    List<Ranked<VacancyId>> nearMisses(CandidateId candidate, int limit) {
        var number = candidates.numberOf(candidate);
        return number < 0 ? List.of() : engine.nearMissesOfCandidate(number, limit).rows(vacancies, limit);
    }

    Optional<Score> score(CandidateId candidate, VacancyId vacancy) {
        var profile = profile(candidate);
        var requirements = requirements(vacancy);
        return profile == null || requirements == null ? Optional.empty() : Optional.of(engine.scorer.score(profile, requirements));
    }

    /** {@code changed}: a candidate as they are or as they would be. */
    Openings openings(Profile changed, int limit) {
        var person = engine.candidates.apart(engine.scorer.facts(changed));
        return new OpeningSearch(this, person, 0, changed).search(limit);
    }

    @Nullable Profile profile(CandidateId candidate) {
        return candidates.find(candidate);
    }

    @Nullable Requirements requirements(VacancyId vacancy) {
        return vacancies.find(vacancy);
    }

    Map<CandidateId, Profile> profiles() {
        var profiles = new LinkedHashMap<CandidateId, Profile>();
        candidates.ids().forEach(id -> profiles.put(id, Objects.requireNonNull(candidates.find(id))));
        return profiles;
    }

    Map<VacancyId, Requirements> requirements() {
        var requirements = new LinkedHashMap<VacancyId, Requirements>();
        vacancies.ids().forEach(id -> requirements.put(id, Objects.requireNonNull(vacancies.find(id))));
        return requirements;
    }

    MemoryUse memory() {
        return new MemoryUse(candidates.size(), engine.candidates.bytes() + candidates.bytes(),
                vacancies.size(), engine.vacancies.bytes() + vacancies.bytes(), shortlists.bytes() + suggestions.bytes());
    }
}
