package org.quayside.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.HeldSkill;
import org.quayside.scoring.Profile;
import org.quayside.scoring.RandomMarket;
import org.quayside.scoring.Requirements;

class SkillChangeTest {
    private static final int IDS = 60;
    /** Six pages in windows of {@link Play#SMALL}. */
    private static final int VACANCIES = 1_500;

    /** Every vacancy excludes a skill, and one skill comes or goes at a time: often the one that is excluded, and nothing that is asked. */
    @Test
    void a_single_skill_learnt_or_given_up_moves_lists_as_scoring_everybody_does() {
        var play = Play.of(31, new Limits(10, 7, 1_000, 4));
        for (var n = 0; n < IDS; n++) {
            var p = play.market().profile("c" + n, Play.external(n));
            play.put(holding(p, p.skills()));
            play.put(excluding(play.market(), n));
        }
        for (var i = 0; i < 4_000; i++) {
            learnOrGiveUp(play, IDS);
            if (i % 20 == 0) {
                play.compare(IDS);
            }
        }
    }

    /** So many pages of postings that another thread looks through some of them. */
    @Test
    void it_does_not_matter_who_looks_where() {
        var play = Play.of(32, new Limits(3, 5, 1_000, 2));
        for (var n = 0; n < VACANCIES; n++) {
            play.put(excluding(play.market(), n));
        }
        play.book().order();
        for (var n = 0; n < 12; n++) {
            var p = play.market().profile("c" + n, Play.external(n));
            play.put(holding(p, p.skills()));
        }
        for (var i = 0; i < 200; i++) {
            learnOrGiveUp(play, 12);
            if (i % 10 == 0) {
                play.compare(VACANCIES);
            }
        }
    }

    private static void learnOrGiveUp(Play play, int people) {
        var known = Objects.requireNonNull(play.naive().profiles.get(new CandidateId("c" + play.market().random.nextInt(people))));
        var skills = play.market().taxonomy.skills();
        var skill = skills.get(play.market().random.nextInt(skills.size())).id();
        var held = new ArrayList<>(known.skills());
        if (!held.removeIf(one -> one.skill().equals(skill))) {
            held.add(new HeldSkill(skill, 30, 0, List.of()));
            held.sort((one, other) -> one.skill().compareTo(other.skill()));
        }
        play.put(holding(known, held));
    }

    /** The same person, who denies nothing. */
    private static Profile holding(Profile p, List<HeldSkill> skills) {
        return new Profile(
                p.candidateId(), p.externalId(), skills, List.of(), p.years(), p.seniority(), p.languages(), p.education(), p.salaryWish(),
                p.salaryFloor(), p.districts(), p.workModes(), p.sectors(), p.employmentTypes(), p.wishedSeniority(), p.permit(), Set.of());
    }

    private static Requirements excluding(RandomMarket market, int n) {
        var r = market.requirements("v" + n, Play.external(n), 500);
        var skills = market.taxonomy.skills();
        return new Requirements(
                r.vacancyId(), r.externalId(), r.organizationId(), r.skills(), List.of(skills.get(market.random.nextInt(skills.size())).id()), -1,
                null, List.of(), null, r.salaryMin(), r.salaryMax(), null, r.workMode(), r.sector(), r.employmentType(), null, r.weights(),
                r.threshold());
    }
}
