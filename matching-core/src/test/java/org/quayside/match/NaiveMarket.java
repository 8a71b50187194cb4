package org.quayside.match;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.NaiveScore;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;

/** The book without memory: every list is computed from all pairs whenever it is asked for. */
final class NaiveMarket {
    final Map<CandidateId, Profile> profiles = new HashMap<>();
    final Map<VacancyId, Requirements> vacancies = new HashMap<>();
    /** Remembered by identity: hashing whole profiles costs more than scoring them. */
    private final Map<Profile, Map<Requirements, Score>> scores = new IdentityHashMap<>();
    private final Limits limits;
    private NaiveScore scorer;

    NaiveMarket(Limits limits, NaiveScore scorer) {
        this.limits = limits;
        this.scorer = scorer;
    }

    void switchTo(NaiveScore next) {
        scorer = next;
        scores.clear();
    }

    private Score score(Profile profile, Requirements requirements) {
        return scores.computeIfAbsent(profile, key -> new IdentityHashMap<>())
                .computeIfAbsent(requirements, key -> scorer.score(profile, requirements));
    }

    List<Ranked<CandidateId>> shortlist(VacancyId id) {
        return candidateRows(id, (profile, vacancy) -> score(profile, vacancy).verdict() != Verdict.FAIL, limits.shortlist());
    }

    List<Ranked<VacancyId>> suggestions(CandidateId id) {
        return vacancyRows(id, (profile, vacancy) -> score(profile, vacancy).verdict() != Verdict.FAIL, limits.suggestions());
    }

    List<Ranked<CandidateId>> nearMisses(VacancyId id, int limit) {
        return candidateRows(id, this::missed, limit);
    }

    List<Ranked<VacancyId>> nearMisses(CandidateId id, int limit) {
        return vacancyRows(id, this::missed, limit);
    }

    private boolean missed(Profile profile, Requirements vacancy) {
        return score(profile, vacancy).verdict() == Verdict.FAIL
                && !vacancy.needsRequirements()
                && !profile.hiddenFrom().contains(vacancy.organizationId());
    }

    private List<Ranked<CandidateId>> candidateRows(VacancyId id, BiPredicate<Profile, Requirements> filter, int limit) {
        var vacancy = vacancies.get(id);
        if (vacancy == null) {
            return List.of();
        }
        var rows = profiles.values().stream()
                .filter(profile -> filter.test(profile, vacancy))
                .map(profile -> row(profile.candidateId(), profile.externalId(), score(profile, vacancy)));
        return best(rows, vacancy.threshold(), limit);
    }

    private List<Ranked<VacancyId>> vacancyRows(CandidateId id, BiPredicate<Profile, Requirements> filter, int limit) {
        var profile = profiles.get(id);
        if (profile == null) {
            return List.of();
        }
        var rows = vacancies.values().stream()
                .filter(vacancy -> filter.test(profile, vacancy))
                .map(vacancy -> row(vacancy.vacancyId(), vacancy.externalId(), score(profile, vacancy)));
        return best(rows, limits.floor(), limit);
    }

    private static <I> Ranked<I> row(I id, String externalId, Score score) {
        return new Ranked<>(id, externalId, score.match(), score.fit(), score.appeal(), score.verdict());
    }

    private static <I> List<Ranked<I>> best(Stream<Ranked<I>> rows, int floor, int limit) {
        Function<Ranked<I>, byte[]> key = row -> row.externalId().getBytes(StandardCharsets.UTF_8);
        var order = Comparator.<Ranked<I>>comparingInt(row -> -row.match())
                .thenComparing(key, Arrays::compareUnsigned)
                .thenComparing(row -> row.id().toString());
        return rows.filter(row -> row.match() >= floor).sorted(order).limit(limit).toList();
    }
}
