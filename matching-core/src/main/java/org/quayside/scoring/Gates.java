package org.quayside.scoring;

import org.jspecify.annotations.Nullable;
import org.quayside.candidate.Permit;
import org.quayside.vacancy.WorkMode;

/** Decides each gate of a pair. Null: the gate is not asked. */
final class Gates {
    private Gates() {}

    /** Worst verdict of all gates but the required skills. */
    static Verdict others(CandidateFacts candidate, VacancyFacts vacancy) {
        if (hides(candidate, vacancy) || holdsExcluded(candidate.skills(), vacancy.excluded)) {
            return Verdict.FAIL;
        }
        var worst = worst(permit(candidate, vacancy).verdict(), place(candidate, vacancy));
        for (var i = 0; i < vacancy.languages.length && worst != Verdict.FAIL; i++) {
            worst = worst(worst, language(candidate, vacancy, i));
        }
        return worst(worst, salary(candidate, vacancy));
    }

    private static Verdict worst(Verdict verdict, @Nullable GateReason reason) {
        return reason == null ? verdict : verdict.worst(reason.verdict());
    }

    static boolean hides(CandidateFacts candidate, VacancyFacts vacancy) {
        return !candidate.hiddenFrom.isEmpty() && candidate.hiddenFrom.contains(vacancy.organization);
    }

    /** Both ascending. */
    static boolean holdsExcluded(int[] skills, int[] excluded) {
        for (int i = 0, j = 0; i < skills.length && j < excluded.length; ) {
            if (skills[i] == excluded[j]) {
                return true;
            }
            if (skills[i] < excluded[j]) {
                i++;
            } else {
                j++;
            }
        }
        return false;
    }

    static GateReason requiredSkill(boolean passes, AskedFacts asked, CandidateFacts candidate) {
        if (passes) {
            return GateReason.SKILL_SHOWN;
        }
        if (asked.deniedBy(candidate)) {
            return GateReason.SKILL_DENIED;
        }
        return asked.strict() ? GateReason.SKILL_MISSING_STRICT : GateReason.SKILL_NOT_SHOWN;
    }

    static GateReason permit(CandidateFacts candidate, VacancyFacts vacancy) {
        if (candidate.permit == Permit.PERMANENT_RESIDENT || candidate.permit == Permit.VISA_HELD) {
            return GateReason.PERMIT_HELD;
        }
        var sponsors = vacancy.requirements().sponsorsPermit();
        if (sponsors != null && sponsors) {
            return GateReason.PERMIT_SPONSORED;
        }
        if (candidate.permit == null) {
            return GateReason.PERMIT_NOT_STATED;
        }
        return sponsors == null ? GateReason.SPONSORING_NOT_STATED : GateReason.PERMIT_NOT_SPONSORED;
    }

    /** Work on site must be where the candidate would go; other work passes, and a district without a mode cannot fail. */
    static @Nullable GateReason place(CandidateFacts candidate, VacancyFacts vacancy) {
        var modeKnown = vacancy.workMode >= 0;
        if (modeKnown && vacancy.workMode != WorkMode.ON_SITE.ordinal()) {
            return GateReason.NOT_ON_SITE;
        }
        if (vacancy.district == null) {
            return modeKnown ? GateReason.DISTRICT_NOT_STATED : null;
        }
        if (candidate.districts.isEmpty()) {
            return GateReason.WISHED_DISTRICTS_NOT_STATED;
        }
        if (candidate.districts.contains(vacancy.district)) {
            return GateReason.DISTRICT_WISHED;
        }
        return modeKnown ? GateReason.DISTRICT_NOT_WISHED : GateReason.WORK_MODE_NOT_STATED;
    }

    /** Only what the candidate declares decides: a reading of a CV may be wrong about a level. */
    static GateReason language(CandidateFacts candidate, VacancyFacts vacancy, int index) {
        var held = candidate.indexOf(vacancy.languages[index]);
        if (held < 0 || !candidate.languageDeclared[held]) {
            return GateReason.LANGUAGE_NOT_DECLARED;
        }
        return candidate.languageLevels[held] >= vacancy.languageLevels[index] ? GateReason.LANGUAGE_DECLARED : GateReason.LANGUAGE_BELOW;
    }

    static @Nullable GateReason salary(CandidateFacts candidate, VacancyFacts vacancy) {
        if (!candidate.salaryFloor || candidate.salaryWish < 0) {
            return null;
        }
        var most = Math.max(vacancy.requirements().salaryMax(), vacancy.requirements().salaryMin());
        if (most >= candidate.salaryWish) {
            return GateReason.SALARY_REACHES_FLOOR;
        }
        return vacancy.requirements().salaryMax() < 0 ? GateReason.SALARY_NOT_STATED : GateReason.SALARY_BELOW_FLOOR;
    }
}
