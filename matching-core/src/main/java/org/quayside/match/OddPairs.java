package org.quayside.match;

import java.util.HashSet;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.DeniedSkill;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Requirements;
import org.quayside.scoring.Scorer;
import org.quayside.taxonomy.SkillId;
import org.quayside.vacancy.VacancyId;

/** What is too rare for traits: looked up in profile and requirements themselves. */
final class OddPairs {
    private final Roster<CandidateId, Profile> candidates;
    private final Roster<VacancyId, Requirements> vacancies;
    private final Scorer scorer;

    OddPairs(Roster<CandidateId, Profile> candidates, Roster<VacancyId, Requirements> vacancies, Scorer scorer) {
        this.candidates = candidates;
        this.vacancies = vacancies;
        this.scorer = scorer;
    }

    long score(int candidate, int vacancy) {
        return scorer.score(candidates.member(candidate), vacancies.member(vacancy)).packed();
    }

    boolean hides(int candidate, int vacancy) {
        return candidates.member(candidate).hiddenFrom().contains(vacancies.member(vacancy).organizationId());
    }

    /** Whether the CV denies every alternative of the requirement. */
    boolean denies(int candidate, int vacancy, int requirement) {
        var denied = new HashSet<SkillId>();
        for (DeniedSkill skill : candidates.member(candidate).denied()) {
            denied.add(skill.skill());
        }
        return denied.containsAll(vacancies.member(vacancy).skills().get(requirement).requirement().anyOf());
    }
}
