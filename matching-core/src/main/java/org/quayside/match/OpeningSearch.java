package org.quayside.match;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.quayside.match.Openings.Opening;
import org.quayside.scoring.Credit;
import org.quayside.scoring.PairScore;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.Score;
import org.quayside.scoring.Scorer;
import org.quayside.scoring.Traits;
import org.quayside.scoring.Verdict;
import org.quayside.taxonomy.SkillId;

/**
 * Looks at every vacancy once for one candidate: is it open, and if not, would one more skill open it? The skill would be held for an
 * unknown time and used until now. Buffers for one thread; O(vacancies · what serves for their requirements).
 */
final class OpeningSearch {
    /** A skill just learnt: for how long is unknown. */
    private static final char NEW = Held.code(-1, 10_000);

    private final Market market;
    private final Scorer scorer;
    private final CandidateWindow person;
    private final int at;
    private final Profile profile;
    /** By skill: code + 1 where it is held. */
    private final char[] held;
    /** What each skill would add to a vacancy's weighted credit, how many of its strict requirements it would show, and who is touched. */
    private final long[] gains;
    private final int[] shown;
    private final int[] touched;
    private final int[] opens;
    private final Set<SkillId> denied = new HashSet<>();
    private int open;
    private int vacancies;

    /** {@code profile} is what lies at {@code at} of {@code person}. */
    OpeningSearch(Market market, CandidateWindow person, int at, Profile profile) {
        this.market = market;
        this.scorer = market.engine.scorer;
        this.person = person;
        this.at = at;
        this.profile = profile;
        var skills = market.engine.vacancies.skills;
        held = new char[skills];
        gains = new long[skills];
        shown = new int[skills];
        touched = new int[skills];
        opens = new int[skills];
        profile.denied().forEach(skill -> denied.add(skill.skill()));
        for (var i = person.first[at]; i < person.first[at + 1]; i++) {
            held[person.skills[i]] = (char) (person.codes[i] + 1);
        }
    }

    Openings search(int limit) {
        for (var window : market.engine.vacancies.windows) {
            for (var local = 0; local < window.size; local++) {
                if (!window.gone(local)) {
                    vacancies++;
                    look(window, local);
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
        return new Openings(vacancies, open, best);
    }

    private void look(VacancyWindow window, int local) {
        var vacancy = market.vacancies.member(window.numbers[local]);
        if (profile.hiddenFrom().contains(vacancy.organizationId())) {
            return;
        }
        if (Traits.odd(person.traits[at * Traits.CANDIDATE], window.traits[local * Traits.VACANCY])) {
            open += Market.listed(scorer.score(profile, vacancy).packed(), vacancy.threshold()) ? 1 : 0;
            return;
        }
        fit(window, local, vacancy);
    }

    private void fit(VacancyWindow window, int local, Requirements vacancy) {
        var threshold = vacancy.threshold();
        var in = local * Traits.VACANCY;
        var me = at * Traits.CANDIDATE;
        if (excludes(window, local) || PairScore.verdict(person.traits, me, window.traits, in) == Verdict.FAIL) {
            return;
        }
        var count = 0;
        var strict = 0;
        var weighted = 0L;
        for (var slot = window.firstSlot[local]; slot < window.firstSlot[local + 1]; slot++) {
            var best = best(window, slot);
            var missing = (best & 1) == 0 && window.flags[slot] != 0 && fails(window, slot, vacancy);
            strict += missing ? 1 : 0;
            weighted += (long) window.weights[slot] * (best >>> 1);
            count = gains(window, slot, best >>> 1, missing, count);
        }
        if (strict == 0 && Score.matchOf(PairScore.of(person.traits, me, window.traits, in, weighted)) >= threshold) {
            open++;
            clear(count);
            return;
        }
        var skillsNeeded = PairScore.skillsFor(person.traits, me, window.traits, in, threshold);
        var least = ((2L * skillsNeeded - 1) * window.traits[in + 5] + 1) / 2;
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
    private boolean fails(VacancyWindow window, int slot, Requirements vacancy) {
        return (window.flags[slot] & Slots.STRICT) != 0
                || !denied.isEmpty() && denied.containsAll(vacancy.skills().get(window.original[slot]).requirement().anyOf());
    }

    /** Best credit · 2, plus 1 if the requirement passes as a gate. */
    private int best(VacancyWindow window, int slot) {
        var best = 0;
        var passes = 0;
        for (var i = window.first[slot]; i < window.first[slot + 1]; i++) {
            var code = held[window.serving[i]];
            if (code != 0) {
                var credit = Held.credit(window.relatedness[i], code - 1, window.years[slot]);
                best = Math.max(best, credit);
                passes |= Credit.passes(credit, window.relatedness[i]) ? 1 : 0;
            }
        }
        return best << 1 | passes;
    }

    private int gains(VacancyWindow window, int slot, int best, boolean missing, int before) {
        var count = before;
        for (var i = window.first[slot]; i < window.first[slot + 1]; i++) {
            var skill = window.serving[i];
            var credit = held[skill] != 0 ? 0 : Held.credit(window.relatedness[i], NEW, window.years[slot]);
            var shows = missing && Credit.passes(credit, window.relatedness[i]);
            if (credit > best || shows) {
                if (gains[skill] == 0 && shown[skill] == 0) {
                    touched[count++] = skill;
                }
                gains[skill] += (long) window.weights[slot] * Math.max(0, credit - best);
                shown[skill] += shows ? 1 : 0;
            }
        }
        return count;
    }

    private boolean excludes(VacancyWindow window, int local) {
        for (var skill : window.excluded[local]) {
            if (held[skill] != 0) {
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
