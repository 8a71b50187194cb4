package org.quayside.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.quayside.match.Openings.Opening;
import org.quayside.scoring.PairScore;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.Score;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.Traits;
import org.quayside.scoring.Verdict;
import org.quayside.taxonomy.SkillId;

/**
 * For one candidate: which vacancies are open, and which others would one more skill open? The skill would be held for an unknown time and
 * used until now. Where skills ({@link SkillSums}) are more than the most of one skill away from the threshold, everything else at its best,
 * there is nothing to look at. Buffers for one thread.
 */
final class OpeningSearch {
    /** A skill just learnt: for how long is unknown. */
    private static final char NEW = Held.code(-1, 10_000);

    /** Skills, in basis points, without which a vacancy is too far away to count: what it would take is another trade. */
    static final int NEAR = 2_500;

    private final Market market;
    private final Scorer scorer;
    private final CandidateWindow person;
    private final int at;
    private final Profile profile;
    private final boolean[] held;
    private final Asks asks;
    private final Credits credits;
    private final SkillSums sums = new SkillSums();
    /** What each skill would add to a vacancy's weighted credit, how many of its strict requirements it would show, and who is touched. */
    private final long[] gains;
    private final int[] shown;
    private final int[] touched;
    private final int[] opens;
    private final Set<SkillId> denied = new HashSet<>();
    private final boolean hides;
    private int open;

    /** {@code profile} is what lies at {@code at} of {@code person}. */
    OpeningSearch(Market market, CandidateWindow person, int at, Profile profile) {
        this.market = market;
        this.scorer = market.engine.scorer;
        this.person = person;
        this.at = at;
        this.profile = profile;
        var skills = market.engine.vacancies.skills;
        held = new boolean[skills];
        asks = market.engine.vacancies.asks;
        credits = new Credits(asks);
        credits.of(person, at);
        gains = new long[skills];
        shown = new int[skills];
        touched = new int[skills];
        opens = new int[skills];
        hides = !profile.hiddenFrom().isEmpty();
        profile.denied().forEach(skill -> denied.add(skill.skill()));
        for (var i = person.first[at]; i < person.first[at + 1]; i++) {
            held[person.skills[i]] = true;
        }
    }

    Openings search(int limit) {
        var side = market.engine.vacancies;
        sums.add(credits, side.postings, side.windows);
        for (var w = 0; w < side.windows.size(); w++) {
            var window = side.windows.get(w);
            for (var local = 0; local < window.size; local++) {
                var sum = sums.of(w * Window.MOST + local);
                var most = sum + window.single[local];
                var least = Postings.least(window.opens[local]);
                if (most >= least && sum >= Math.min(least, Postings.least(NEAR)) && !window.gone(local)) {
                    look(window, local, most);
                }
            }
        }
        var skills = scorer.taxonomy().skills();
        var best = IntStream.range(0, opens.length)
                .filter(skill -> opens[skill] > 0)
                .mapToObj(skill -> new Opening(skills.get(skill).id(), opens[skill]))
                .sorted(Comparator.comparingInt(Opening::opens).reversed().thenComparing(Opening::skill, Comparator.<SkillId>naturalOrder()))
                .limit(limit)
                .toList();
        return new Openings(side.live(), open, best);
    }

    /** {@code most}: the sum with the best of single skills. */
    private void look(VacancyWindow window, int local, int most) {
        if (hides && profile.hiddenFrom().contains(vacancy(window, local).organizationId())) {
            return;
        }
        if (Traits.odd(person.traits[at * Traits.CANDIDATE], window.traits[local * Traits.VACANCY])) {
            var vacancy = vacancy(window, local);
            open += Market.listed(scorer.score(profile, vacancy).packed(), vacancy.threshold()) ? 1 : 0;
            return;
        }
        fit(window, local, most);
    }

    private Requirements vacancy(VacancyWindow window, int local) {
        return market.vacancies.member(window.numbers[local]);
    }

    private void fit(VacancyWindow window, int local, int most) {
        var in = local * Traits.VACANCY;
        var threshold = Traits.threshold(window.traits[in]);
        var me = at * Traits.CANDIDATE;
        var skillsNeeded = PairScore.skillsFor(person.traits, me, window.traits, in, threshold);
        if (most < Postings.least(skillsNeeded)) {
            return;
        }
        if (excludes(window, local) || PairScore.verdict(person.traits, me, window.traits, in) == Verdict.FAIL) {
            return;
        }
        var strict = 0;
        var weighted = 0L;
        for (var slot = window.first[local]; slot < window.first[local + 1]; slot++) {
            var credit = credits.of(window.asks[slot]);
            strict += (credit & 1) == 0 && window.flags[slot] != 0 && fails(window, local, slot) ? 1 : 0;
            weighted += (long) window.weights[slot] * (credit >>> 1);
        }
        if (strict == 0 && Score.matchOf(PairScore.of(person.traits, me, window.traits, in, weighted)) >= threshold) {
            open++;
            return;
        }
        var least = ((2L * skillsNeeded - 1) * window.traits[in + 5] + 1) / 2;
        if (2 * weighted >= (2L * NEAR - 1) * window.traits[in + 5]) {
            tryEach(window, local, threshold, strict, weighted, least);
        }
    }

    private void tryEach(VacancyWindow window, int local, int threshold, int strict, long weighted, long least) {
        var count = 0;
        for (var slot = window.first[local]; slot < window.first[local + 1]; slot++) {
            var credit = credits.of(window.asks[slot]);
            var missing = (credit & 1) == 0 && window.flags[slot] != 0 && fails(window, local, slot);
            count = gains(window, slot, credit >>> 1, missing, count);
        }
        var in = local * Traits.VACANCY;
        var me = at * Traits.CANDIDATE;
        for (var i = 0; i < count; i++) {
            var skill = touched[i];
            var reached = weighted + gains[skill];
            if (reached >= least && shown[skill] == strict && Arrays.binarySearch(window.excluded[local], (char) skill) < 0
                    && Score.matchOf(PairScore.of(person.traits, me, window.traits, in, reached)) >= threshold) {
                opens[skill]++;
            }
        }
        clear(count);
    }

    /** Whether a required skill that is missing fails the pair. */
    private boolean fails(VacancyWindow window, int local, int slot) {
        return (window.flags[slot] & Slots.STRICT) != 0
                || !denied.isEmpty() && denied.containsAll(vacancy(window, local).skills().get(window.original[slot]).requirement().anyOf());
    }

    private int gains(VacancyWindow window, int slot, int best, boolean missing, int before) {
        var count = before;
        var ask = window.asks[slot];
        var serving = asks.serving[ask];
        for (var i = 0; i < serving.length; i++) {
            var skill = serving[i];
            var credit = held[skill] ? 0 : asks.credit(ask, i, NEW);
            var shows = missing && (credit & 1) == 1;
            if (credit >>> 1 > best || shows) {
                if (gains[skill] == 0 && shown[skill] == 0) {
                    touched[count++] = skill;
                }
                gains[skill] += (long) window.weights[slot] * Math.max(0, (credit >>> 1) - best);
                shown[skill] += shows ? 1 : 0;
            }
        }
        return count;
    }

    private boolean excludes(VacancyWindow window, int local) {
        for (var skill : window.excluded[local]) {
            if (held[skill]) {
                return true;
            }
        }
        return false;
    }

    private void clear(int count) {
        for (var i = 0; i < count; i++) {
            gains[touched[i]] = 0;
            shown[touched[i]] = 0;
        }
    }
}
