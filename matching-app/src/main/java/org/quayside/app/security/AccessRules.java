package org.quayside.app.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Every address and the roles that may use it, in the order in which they are tried. What has no rule here is denied. {@code
 * docs/security.md} says the same for people, with who sees what within a role; a test compares the two with the running application.
 */
final class AccessRules {
    /** @param roles none: everybody, without a token */
    record Rule(HttpMethod method, String pattern, Set<Role> roles) {}

    private static final Role[] ALL = Role.values();
    private static final Role[] FEEDERS = {Role.INTEGRATOR, Role.OPERATOR};
    private static final Role[] PERSON_AND_FEEDERS = {Role.CANDIDATE, Role.INTEGRATOR, Role.OPERATOR};
    private static final Role[] EMPLOYER_AND_FEEDERS = {Role.RECRUITER, Role.INTEGRATOR, Role.OPERATOR};
    private static final Role[] BOTH_SIDES = {Role.CANDIDATE, Role.RECRUITER, Role.INTEGRATOR, Role.OPERATOR};
    private static final Role[] FAIR_STAFF = {Role.ORGANISER, Role.OPERATOR};
    private static final Role[] EXHIBITORS = {Role.RECRUITER, Role.INTEGRATOR, Role.ORGANISER, Role.OPERATOR};
    private static final Role[] NOBODY_IN_PARTICULAR = {};

    static final List<Rule> RULES = List.of(
            get("/openapi.json", NOBODY_IN_PARTICULAR),
            get("/asyncapi.json", NOBODY_IN_PARTICULAR),
            get("/schemas/{schema}", NOBODY_IN_PARTICULAR),
            get("/actuator/health", NOBODY_IN_PARTICULAR),
            get("/actuator/health/**", NOBODY_IN_PARTICULAR),
            get("/actuator", Role.OPERATOR),
            get("/actuator/info", Role.OPERATOR),
            get("/actuator/prometheus", Role.OPERATOR),
            get("/actuator/deadletters", Role.OPERATOR),
            post("/actuator/deadletters/{processor}", Role.OPERATOR),
            get("/sign-in", NOBODY_IN_PARTICULAR),
            post("/sign-in", NOBODY_IN_PARTICULAR),
            post("/sign-out", NOBODY_IN_PARTICULAR),
            get("/", ALL),
            get("/candidates/{id}/suggestions", Role.CANDIDATE, Role.OPERATOR),
            get("/candidates/{id}/suggestions/rows", Role.CANDIDATE, Role.OPERATOR),
            get("/candidates/{id}/suggestions/openings", Role.CANDIDATE, Role.OPERATOR),
            get("/candidates/{id}/suggestions/{vacancy}", Role.CANDIDATE, Role.OPERATOR),
            post("/candidates/{id}/suggestions/{vacancy}/{decision}", Role.CANDIDATE, Role.OPERATOR),
            get("/vacancies/{id}/shortlist", Role.RECRUITER, Role.OPERATOR),
            get("/vacancies/{id}/shortlist/rows", Role.RECRUITER, Role.OPERATOR),
            get("/vacancies/{id}/shortlist/{candidate}", Role.RECRUITER, Role.OPERATOR),
            post("/vacancies/{id}/shortlist/{candidate}/{decision}", Role.RECRUITER, Role.OPERATOR),
            get("/fairs/{fair}/register", NOBODY_IN_PARTICULAR),
            post("/fairs/{fair}/register", NOBODY_IN_PARTICULAR),
            post("/api/v1/demo/token", NOBODY_IN_PARTICULAR),
            get("/api/v1/me", ALL),

            post("/api/v1/organizations", Role.INTEGRATOR, Role.ORGANISER, Role.OPERATOR),
            get("/api/v1/organizations", ALL),
            get("/api/v1/organizations/{id}", ALL),
            put("/api/v1/organizations/{id}", Role.RECRUITER, Role.INTEGRATOR, Role.ORGANISER, Role.OPERATOR),

            post("/api/v1/candidates", FEEDERS),
            get("/api/v1/candidates", FEEDERS),
            get("/api/v1/candidates/duplicates", FEEDERS),
            post("/api/v1/candidates/{id}/merge", FEEDERS),
            post("/api/v1/candidates/{id}/unmerge", FEEDERS),
            get("/api/v1/candidates/{id}", PERSON_AND_FEEDERS),
            delete("/api/v1/candidates/{id}", PERSON_AND_FEEDERS),
            put("/api/v1/candidates/{id}/contact", PERSON_AND_FEEDERS),
            put("/api/v1/candidates/{id}/cv", PERSON_AND_FEEDERS),
            get("/api/v1/candidates/{id}/cv", Role.CANDIDATE, Role.OPERATOR),
            patch("/api/v1/candidates/{id}/profile", PERSON_AND_FEEDERS),
            put("/api/v1/candidates/{id}/hidden-from/{organization}", PERSON_AND_FEEDERS),
            delete("/api/v1/candidates/{id}/hidden-from/{organization}", PERSON_AND_FEEDERS),
            post("/api/v1/candidates/{id}/pause", PERSON_AND_FEEDERS),
            post("/api/v1/candidates/{id}/resume", PERSON_AND_FEEDERS),
            post("/api/v1/candidates/{id}/withdraw", PERSON_AND_FEEDERS),
            get("/api/v1/candidates/{id}/suggestions", PERSON_AND_FEEDERS),
            get("/api/v1/candidates/{id}/suggestions/stream", PERSON_AND_FEEDERS),
            get("/api/v1/candidates/{id}/matches/{vacancy}", BOTH_SIDES),
            get("/api/v1/candidates/{id}/matches/{vacancy}/what-if", PERSON_AND_FEEDERS),
            get("/api/v1/candidates/{id}/matches/{vacancy}/history", PERSON_AND_FEEDERS),
            get("/api/v1/candidates/{id}/openings", PERSON_AND_FEEDERS),
            get("/api/v1/candidates/{id}/what-if", PERSON_AND_FEEDERS),

            post("/api/v1/vacancies", EMPLOYER_AND_FEEDERS),
            get("/api/v1/vacancies", ALL),
            get("/api/v1/vacancies/{id}", ALL),
            put("/api/v1/vacancies/{id}", EMPLOYER_AND_FEEDERS),
            post("/api/v1/vacancies/{id}/close", EMPLOYER_AND_FEEDERS),
            post("/api/v1/vacancies/{id}/reopen", EMPLOYER_AND_FEEDERS),
            get("/api/v1/vacancies/{id}/shortlist", EMPLOYER_AND_FEEDERS),
            get("/api/v1/vacancies/{id}/shortlist/stream", EMPLOYER_AND_FEEDERS),

            post("/api/v1/fairs", FAIR_STAFF),
            get("/api/v1/fairs", ALL),
            get("/api/v1/fairs/{fair}", ALL),
            put("/api/v1/fairs/{fair}", FAIR_STAFF),
            post("/api/v1/fairs/{fair}/close", FAIR_STAFF),
            post("/api/v1/fairs/{fair}/reopen", FAIR_STAFF),
            get("/api/v1/fairs/{fair}/link", FAIR_STAFF),
            get("/api/v1/fairs/{fair}/link.svg", FAIR_STAFF),
            post("/api/v1/fairs/{fair}/registrations", NOBODY_IN_PARTICULAR),
            get("/api/v1/fairs/{fair}/organizations", ALL),
            put("/api/v1/fairs/{fair}/organizations/{organization}", EXHIBITORS),
            delete("/api/v1/fairs/{fair}/organizations/{organization}", EXHIBITORS),
            put("/api/v1/fairs/{fair}/organizations/{organization}/vacancies/{vacancy}", EXHIBITORS),
            delete("/api/v1/fairs/{fair}/organizations/{organization}/vacancies/{vacancy}", EXHIBITORS),
            get("/api/v1/fairs/{fair}/candidates", FEEDERS),
            put("/api/v1/fairs/{fair}/candidates/{candidate}", PERSON_AND_FEEDERS),
            delete("/api/v1/fairs/{fair}/candidates/{candidate}", PERSON_AND_FEEDERS),

            get("/api/v1/notifications", Role.CANDIDATE, Role.RECRUITER),
            post("/api/v1/notifications/{notice}/seen", Role.CANDIDATE, Role.RECRUITER),
            get("/api/v1/market", ALL),
            get("/api/v1/market/counted", ALL),
            post("/api/v1/imports", FEEDERS),
            get("/api/v1/imports", FEEDERS),
            get("/api/v1/imports/{import}", FEEDERS),
            get("/api/v1/imports/{import}/problems", FEEDERS),
            get("/api/v1/imports/{import}/stream", FEEDERS),
            post("/api/v1/imports/{import}/undo", FEEDERS),

            post("/api/v1/applications", BOTH_SIDES),
            get("/api/v1/applications", BOTH_SIDES),
            get("/api/v1/applications/{application}", BOTH_SIDES),

            get("/api/v1/match-events", FEEDERS),
            get("/api/v1/match-events/stream", FEEDERS),
            get("/api/v1/subscriptions", FEEDERS),
            post("/api/v1/subscriptions", FEEDERS),
            get("/api/v1/subscriptions/{subscription}", FEEDERS),
            put("/api/v1/subscriptions/{subscription}", FEEDERS),
            delete("/api/v1/subscriptions/{subscription}", FEEDERS),
            post("/api/v1/subscriptions/{subscription}/pause", FEEDERS),
            post("/api/v1/subscriptions/{subscription}/resume", FEEDERS),
            get("/api/v1/subscriptions/{subscription}/secret", FEEDERS),
            post("/api/v1/subscriptions/{subscription}/rotate-secret", FEEDERS),
            post("/api/v1/subscriptions/{subscription}/test", FEEDERS),
            post("/api/v1/subscriptions/{subscription}/replay", FEEDERS),
            get("/api/v1/subscriptions/{subscription}/deliveries", FEEDERS),
            get("/api/v1/subscriptions/{subscription}/deliveries/{event}", FEEDERS),
            post("/api/v1/subscriptions/{subscription}/deliveries/{event}/redeliver", FEEDERS),
            get("/api/v1/engines", Role.OPERATOR),
            post("/api/v1/engines", Role.OPERATOR),
            get("/api/v1/engines/{engine}", Role.OPERATOR),
            patch("/api/v1/engines/{engine}", Role.OPERATOR),
            delete("/api/v1/engines/{engine}", Role.OPERATOR),
            get("/api/v1/engines/{engine}/report", Role.OPERATOR),
            post("/api/v1/engines/{engine}/switch", Role.OPERATOR),
            get("/api/v1/skills", ALL),
            get("/api/v1/skills/{skill}", ALL),
            post("/api/v1/extract", ALL));

    private AccessRules() {}

    private static Rule get(String pattern, Role... roles) {
        return rule(HttpMethod.GET, pattern, roles);
    }

    private static Rule post(String pattern, Role... roles) {
        return rule(HttpMethod.POST, pattern, roles);
    }

    private static Rule put(String pattern, Role... roles) {
        return rule(HttpMethod.PUT, pattern, roles);
    }

    private static Rule patch(String pattern, Role... roles) {
        return rule(HttpMethod.PATCH, pattern, roles);
    }

    private static Rule delete(String pattern, Role... roles) {
        return rule(HttpMethod.DELETE, pattern, roles);
    }

    private static Rule rule(HttpMethod method, String pattern, Role... roles) {
        Set<Role> set = EnumSet.noneOf(Role.class);
        set.addAll(Arrays.asList(roles));
        return new Rule(method, pattern, Set.copyOf(set));
    }
}
