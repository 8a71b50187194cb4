package org.quayside.scoring;

/** Why a gate came out as it did; each reason belongs to one gate and has one verdict. The pages word it in their language. */
public enum GateReason {
    /** Matches nobody: NEEDS_REQUIREMENTS. */
    NO_SKILL_ASKED(Gate.REQUIREMENTS_STATED, Verdict.FAIL),

    /** Parameters of all four: {@code skills} (alternatives, joined by a comma); of the first also {@code by} and {@code credit}. */
    SKILL_SHOWN(Gate.REQUIRED_SKILL, Verdict.PASS),
    SKILL_NOT_SHOWN(Gate.REQUIRED_SKILL, Verdict.UNKNOWN),
    SKILL_DENIED(Gate.REQUIRED_SKILL, Verdict.FAIL),
    SKILL_MISSING_STRICT(Gate.REQUIRED_SKILL, Verdict.FAIL),

    /** Parameters: {@code skill}; of the second also {@code by}. */
    EXCLUDED_ABSENT(Gate.EXCLUDED_SKILL, Verdict.PASS),
    EXCLUDED_PRESENT(Gate.EXCLUDED_SKILL, Verdict.FAIL),

    PERMIT_HELD(Gate.PERMIT, Verdict.PASS),
    PERMIT_SPONSORED(Gate.PERMIT, Verdict.PASS),
    PERMIT_NOT_STATED(Gate.PERMIT, Verdict.UNKNOWN),
    SPONSORING_NOT_STATED(Gate.PERMIT, Verdict.UNKNOWN),
    PERMIT_NOT_SPONSORED(Gate.PERMIT, Verdict.FAIL),

    /** Parameter where stated: {@code district}. */
    NOT_ON_SITE(Gate.PLACE, Verdict.PASS),
    DISTRICT_WISHED(Gate.PLACE, Verdict.PASS),
    DISTRICT_NOT_STATED(Gate.PLACE, Verdict.UNKNOWN),
    WISHED_DISTRICTS_NOT_STATED(Gate.PLACE, Verdict.UNKNOWN),
    WORK_MODE_NOT_STATED(Gate.PLACE, Verdict.UNKNOWN),
    DISTRICT_NOT_WISHED(Gate.PLACE, Verdict.FAIL),

    /** Parameters: {@code language}, {@code asked}; of the first and last also {@code declared}. */
    LANGUAGE_DECLARED(Gate.LANGUAGE, Verdict.PASS),
    LANGUAGE_NOT_DECLARED(Gate.LANGUAGE, Verdict.UNKNOWN),
    LANGUAGE_BELOW(Gate.LANGUAGE, Verdict.FAIL),

    /** Parameters, HKD a month: {@code floor}; of the first and last also {@code offered}. */
    SALARY_REACHES_FLOOR(Gate.SALARY, Verdict.PASS),
    SALARY_NOT_STATED(Gate.SALARY, Verdict.UNKNOWN),
    SALARY_BELOW_FLOOR(Gate.SALARY, Verdict.FAIL),

    HIDDEN_FROM_ORGANIZATION(Gate.HIDDEN, Verdict.FAIL);

    private final Gate gate;
    private final Verdict verdict;

    GateReason(Gate gate, Verdict verdict) {
        this.gate = gate;
        this.verdict = verdict;
    }

    public Gate gate() {
        return gate;
    }

    public Verdict verdict() {
        return verdict;
    }
}
