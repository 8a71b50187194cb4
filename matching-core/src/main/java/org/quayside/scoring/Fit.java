package org.quayside.scoring;

/** How well a candidate suits a vacancy: categories 0..10,000 and their weighted mean. {@link #NOT_ASKED} leaves the mean. */
final class Fit {
    static final int NOT_ASKED = -1;

    private Fit() {}

    static int mean(int skills, int experience, int languages, int education, VacancyFacts vacancy) {
        var weights = vacancy.requirements().weights();
        var experienceWeight = experience < 0 ? 0 : weights.experience();
        var languagesWeight = languages < 0 ? 0 : weights.languages();
        var educationWeight = education < 0 ? 0 : weights.education();
        var total = weights.skills() + experienceWeight + languagesWeight + educationWeight;
        if (total == 0) {
            // All the weight lies on what is not asked: the skills alone decide.
            return skills;
        }
        var sum = (long) weights.skills() * skills
                + (long) experienceWeight * experience
                + (long) languagesWeight * languages
                + (long) educationWeight * education;
        return (int) BasisPoints.halfUp(sum, total);
    }

    /** Mean of years and level, of the two what is asked. */
    static int experience(CandidateFacts candidate, VacancyFacts vacancy) {
        var years = years(candidate, vacancy);
        var seniority = seniority(candidate, vacancy);
        if (years < 0 || seniority < 0) {
            return Math.max(years, seniority);
        }
        return (int) BasisPoints.halfUp((long) years + seniority, 2);
    }

    static int years(CandidateFacts candidate, VacancyFacts vacancy) {
        var asked = vacancy.requirements().years();
        if (asked <= 0) {
            return NOT_ASKED;
        }
        return candidate.experience < 0 ? BasisPoints.UNKNOWN : BasisPoints.share(candidate.experience, asked);
    }

    static int seniority(CandidateFacts candidate, VacancyFacts vacancy) {
        return level(candidate.seniority, vacancy.seniority);
    }

    static int education(CandidateFacts candidate, VacancyFacts vacancy) {
        return level(candidate.education, vacancy.education);
    }

    /** Mean over all languages asked. */
    static int languages(CandidateFacts candidate, VacancyFacts vacancy) {
        var asked = vacancy.languages.length;
        if (asked == 0) {
            return NOT_ASKED;
        }
        var sum = 0L;
        for (var i = 0; i < asked; i++) {
            var held = candidate.indexOf(vacancy.languages[i]);
            sum += held < 0 ? BasisPoints.UNKNOWN : BasisPoints.levels(candidate.languageLevels[held], vacancy.languageLevels[i]);
        }
        return (int) BasisPoints.halfUp(sum, asked);
    }

    private static int level(int have, int asked) {
        if (asked < 0) {
            return NOT_ASKED;
        }
        return have < 0 ? BasisPoints.UNKNOWN : BasisPoints.levels(have, asked);
    }
}
