package org.quayside.match;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.Traits;

/** Both sides laid out for one engine version, and the sweeps over them. */
final class Engine {
    private final Market market;
    final Scorer scorer;
    final CandidateSide candidates;
    final VacancySide vacancies;
    private final OddPairs odd;
    /** The writer's buffers; readers bring their own. The third is for lists of others while the second is at a candidate's. */
    final CandidateSweep overCandidates;
    final VacancySweep overVacancies;
    final VacancySweep refilling;
    final SkillChange skillChange;
    private @Nullable CompletableFuture<Runnable> ordering;

    Engine(Market market, Scorer scorer, int windows) {
        this.market = market;
        this.scorer = scorer;
        var skills = scorer.taxonomy().skills().size();
        var codec = new Traits();
        candidates = new CandidateSide(scorer, windows, codec);
        vacancies = new VacancySide(skills, windows, codec, candidates);
        odd = new OddPairs(market.candidates, market.vacancies, scorer);
        overCandidates = overCandidates();
        overVacancies = overVacancies();
        refilling = overVacancies();
        skillChange = new SkillChange(vacancies, market.shortlists, odd);
    }

    CandidateSweep overCandidates() {
        return new CandidateSweep(candidates, odd);
    }

    VacancySweep overVacancies() {
        return new VacancySweep(vacancies, odd);
    }

    RankedList shortlist(CandidateSweep sweep, int vacancy) {
        var list = new OneList(market.candidates, market.shortlists.empty(vacancy));
        if (vacancies.has(vacancy)) {
            sweep.run(vacancies.windowOf(vacancy), vacancies.local(vacancy), list, false);
        }
        return list.list();
    }

    RankedList suggestions(VacancySweep sweep, int candidate) {
        var list = new OneList(market.vacancies, market.suggestions.empty(candidate));
        sweep.begin(candidates.windowOf(candidate), candidates.local(candidate));
        sweep.run(list, false);
        sweep.done();
        return list.list();
    }

    /** Packed score of a pair; a vacancy that asks for nothing matches nobody. */
    long score(int candidate, int vacancy) {
        return scorer.score(market.candidates.member(candidate), market.vacancies.member(vacancy)).packed();
    }

    RankedList nearMissesOfVacancy(int vacancy, int limit) {
        var asked = market.vacancies.member(vacancy);
        var misses = new NearMisses(market.candidates, limit, asked.threshold(),
                candidate -> market.candidates.member(candidate).hiddenFrom().contains(asked.organizationId()));
        if (vacancies.has(vacancy)) {
            overCandidates().run(vacancies.windowOf(vacancy), vacancies.local(vacancy), misses, false);
        }
        return misses.list();
    }

    RankedList nearMissesOfCandidate(int candidate, int limit) {
        var hiddenFrom = market.candidates.member(candidate).hiddenFrom();
        var misses = new NearMisses(market.vacancies, limit, market.limits.floor(),
                vacancy -> hiddenFrom.contains(market.vacancies.member(vacancy).organizationId()));
        var sweep = overVacancies();
        sweep.begin(candidates.windowOf(candidate), candidates.local(candidate));
        sweep.run(misses, false);
        return misses.list();
    }

    /** Takes up a finished new order, or starts one on another thread if it is due. For the writer, between two changes. */
    void tend() {
        if (ordering != null) {
            if (ordering.isDone()) {
                ordering.join().run();
                ordering = null;
            }
        } else if (candidates.disordered()) {
            ordering = ordering(candidates, market.suggestions);
        } else if (vacancies.disordered()) {
            ordering = ordering(vacancies, market.shortlists);
        }
    }

    private static <W extends Window> CompletableFuture<Runnable> ordering(Side<W> side, Lists<?, ?> lists) {
        var layout = side.snapshot();
        return CompletableFuture.supplyAsync(() -> {
            layout.build();
            return () -> side.adopt(layout, lists::barOrClosed);
        });
    }

    /** Puts everything in order at once. */
    void order() {
        if (ordering != null) {
            ordering.join().run();
            ordering = null;
        }
        candidates.adopt(candidates.snapshot().build(), market.suggestions::barOrClosed);
        vacancies.adopt(vacancies.snapshot().build(), market.shortlists::barOrClosed);
    }

    Engine another(Scorer next) {
        return new Engine(market, next, candidates.size);
    }
}
