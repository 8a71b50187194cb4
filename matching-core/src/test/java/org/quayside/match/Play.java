package org.quayside.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.HeldSkill;
import org.quayside.scoring.NaiveScore;
import org.quayside.scoring.Profile;
import org.quayside.scoring.RandomMarket;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.Scorer;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.VacancyId;

/** Random events that a book and {@link NaiveMarket} both are given. */
record Play(RandomMarket market, MatchBook book, NaiveMarket naive) {
    /** Windows so small that there are many, and that everything is put in order again and again. */
    static final int SMALL = 16;

    private static final List<String> EXTERNAL_IDS = List.of("a", "B", "ä", "職", "a", "\uD83D\uDE00", "\uFF21");

    static Play of(long seed, Limits limits) {
        var market = new RandomMarket(seed);
        var counts = market.counts(1);
        var book = new MatchBook(Scorer.of("x1", market.taxonomy, counts), limits, SMALL);
        return new Play(market, book, new NaiveMarket(limits, new NaiveScore(market.taxonomy, counts)));
    }

    /** Few ids, so that most events change or remove what is there. Every other profile repeats another one's, so that scores tie. */
    void event(int ids) {
        var n = market.random.nextInt(ids);
        if (market.random.nextInt(50) == 0) {
            book.order();
        }
        switch (market.random.nextInt(10)) {
            case 0, 1 -> put(market.profile("c" + n, external(n)));
            case 2 -> naive.profiles.values().stream().findAny().ifPresent(twin -> put(twin(twin, n)));
            case 3 -> remove(new CandidateId("c" + n));
            case 4, 5 -> put(market.requirements("v" + n, external(n), market.random.nextInt(7_000)));
            case 6, 7 -> naive.profiles.values().stream().skip(n / 2).findFirst().ifPresent(one -> put(reskilled(one, market.profile("c", "c"))));
            case 8 -> naive.vacancies.values().stream().findAny().ifPresent(twin -> put(twin(twin, n)));
            default -> remove(new VacancyId("v" + n));
        }
    }

    /** The same for the same member; several members may share one. */
    static String external(int n) {
        return EXTERNAL_IDS.get(n % EXTERNAL_IDS.size());
    }

    void put(Profile profile) {
        book.put(profile);
        naive.profiles.put(profile.candidateId(), profile);
    }

    void put(Requirements requirements) {
        book.put(requirements);
        naive.vacancies.put(requirements.vacancyId(), requirements);
    }

    void remove(CandidateId candidate) {
        book.remove(candidate);
        naive.profiles.remove(candidate);
    }

    void remove(VacancyId vacancy) {
        book.remove(vacancy);
        naive.vacancies.remove(vacancy);
    }

    void compare(int ids) {
        assertThat(book.candidates()).isEqualTo(naive.profiles.size());
        assertThat(book.vacancies()).isEqualTo(naive.vacancies.size());
        for (var n = 0; n < ids; n++) {
            var vacancy = new VacancyId("v" + n);
            assertThat(book.shortlist(vacancy)).as("shortlist of %s", vacancy).isEqualTo(naive.shortlist(vacancy));
            var candidate = new CandidateId("c" + n);
            assertThat(book.suggestions(candidate)).as("suggestions of %s", candidate).isEqualTo(naive.suggestions(candidate));
        }
    }

    /** Non-empty lists of both sides. */
    Map<Object, List<?>> lists(int ids) {
        var lists = new HashMap<Object, List<?>>();
        for (var n = 0; n < ids; n++) {
            lists.put(new VacancyId("v" + n), naive.shortlist(new VacancyId("v" + n)));
            lists.put(new CandidateId("c" + n), naive.suggestions(new CandidateId("c" + n)));
        }
        lists.values().removeIf(List::isEmpty);
        return lists;
    }

    private static Profile twin(Profile p, int n) {
        return new Profile(
                new CandidateId("c" + n), external(n), p.skills(), p.denied(), p.years(), p.seniority(), p.languages(), p.education(),
                p.salaryWish(), p.salaryFloor(), p.districts(), p.workModes(), p.sectors(), p.employmentTypes(), p.wishedSeniority(),
                p.permit(), p.hiddenFrom());
    }

    /** Some of the skills given up and some of another's learnt, nothing else changed. */
    private static Profile reskilled(Profile p, Profile other) {
        var held = new TreeMap<SkillId, HeldSkill>();
        p.skills().stream().filter(skill -> skill.skill().hashCode() % 3 != other.years() % 3).forEach(skill -> held.put(skill.skill(), skill));
        other.skills().stream().limit(2).forEach(skill -> held.put(skill.skill(), skill));
        p.denied().forEach(skill -> held.remove(skill.skill()));
        return new Profile(
                p.candidateId(), p.externalId(), List.copyOf(held.values()), p.denied(), p.years(), p.seniority(), p.languages(), p.education(),
                p.salaryWish(), p.salaryFloor(), p.districts(), p.workModes(), p.sectors(), p.employmentTypes(), p.wishedSeniority(),
                p.permit(), p.hiddenFrom());
    }

    private static Requirements twin(Requirements r, int n) {
        return new Requirements(
                new VacancyId("v" + n), external(n), r.organizationId(), r.skills(), r.excludedSkills(), r.years(), r.seniority(),
                r.languages(), r.education(), r.salaryMin(), r.salaryMax(), r.district(), r.workMode(), r.sector(), r.employmentType(),
                r.sponsorsPermit(), r.weights(), r.threshold());
    }
}
