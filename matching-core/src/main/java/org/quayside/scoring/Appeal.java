package org.quayside.scoring;

import org.quayside.vacancy.WorkMode;

/** How well a vacancy suits a candidate's wishes: parts 0..10,000 and their weighted mean, where fit stands in for what is unknown. */
final class Appeal {
    static final int SALARY_WEIGHT = 40;
    static final int PLACE_WEIGHT = 20;
    static final int SENIORITY_WEIGHT = 15;
    static final int SECTOR_WEIGHT = 15;
    static final int TYPE_WEIGHT = 10;
    static final int UNKNOWN = -1;
    private static final int TOTAL = 100;

    private Appeal() {}

    static int mean(CandidateFacts candidate, VacancyFacts vacancy, int fit) {
        var sum = (long) SALARY_WEIGHT * orFit(salary(candidate, vacancy), fit)
                + (long) PLACE_WEIGHT * orFit(place(candidate, vacancy), fit)
                + (long) SENIORITY_WEIGHT * orFit(seniority(candidate, vacancy), fit)
                + (long) SECTOR_WEIGHT * orFit(sector(candidate, vacancy), fit)
                + (long) TYPE_WEIGHT * orFit(type(candidate, vacancy), fit);
        return (int) BasisPoints.halfUp(sum, TOTAL);
    }

    static int orFit(int part, int fit) {
        return part < 0 ? fit : part;
    }

    /** What is offered at most against what is wished; an open upper end is unknown unless the lower end is enough. */
    static int salary(CandidateFacts candidate, VacancyFacts vacancy) {
        var wish = candidate.salaryWish;
        if (wish < 0) {
            return UNKNOWN;
        }
        var most = vacancy.requirements().salaryMax();
        if (most < 0) {
            return vacancy.requirements().salaryMin() >= wish ? BasisPoints.FULL : UNKNOWN;
        }
        return BasisPoints.share(most, wish);
    }

    /** Full if mode and district, as far as both sides state them, agree; nothing if one of them does not. */
    static int place(CandidateFacts candidate, VacancyFacts vacancy) {
        var mode = wished(candidate.workModes, vacancy.workMode);
        var district = UNKNOWN;
        if (vacancy.workMode != WorkMode.REMOTE.ordinal() && vacancy.district != null && !candidate.districts.isEmpty()) {
            district = candidate.districts.contains(vacancy.district) ? BasisPoints.FULL : 0;
        }
        return mode == 0 || district == 0 ? 0 : Math.max(mode, district);
    }

    static int seniority(CandidateFacts candidate, VacancyFacts vacancy) {
        if (candidate.wishedSeniority < 0 || vacancy.seniority < 0) {
            return UNKNOWN;
        }
        return candidate.wishedSeniority == vacancy.seniority ? BasisPoints.FULL : 0;
    }

    static int sector(CandidateFacts candidate, VacancyFacts vacancy) {
        return wished(candidate.sectors, vacancy.sector);
    }

    static int type(CandidateFacts candidate, VacancyFacts vacancy) {
        return wished(candidate.employmentTypes, vacancy.employmentType);
    }

    private static int wished(int wishes, int offered) {
        if (wishes == 0 || offered < 0) {
            return UNKNOWN;
        }
        return (wishes >>> offered & 1) == 1 ? BasisPoints.FULL : 0;
    }
}
