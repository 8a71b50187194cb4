package org.quayside.app.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quayside.app.HttpApi;
import tools.jackson.databind.JsonNode;

class ApplicationApiIT extends HttpApi {
    private static final String PATH = "/api/v1/applications";
    private final String organization = unique("org");
    private final String person = unique("person");
    private String candidate = "";
    private String vacancy = "";

    @BeforeEach
    void a_candidate_and_a_vacancy() {
        post("integrator", "/api/v1/organizations", "{\"externalId\": \"%s\", \"name\": \"Quay\"}".formatted(organization));
        candidate = post("integrator", "/api/v1/candidates",
                "{\"externalId\": \"%s\", \"name\": \"Ada Ho\", \"email\": \"ada@example.hk\"}".formatted(person)).json().get("id").stringValue();
        vacancy = post(recruiter(), "/api/v1/vacancies", "{\"title\": \"Chef\", \"description\": \"You cook.\"}").json().get("id").stringValue();
    }

    @Test
    void contact_opens_when_both_agree_and_closes_again() {
        Answer interest = post(me(), PATH, "{\"vacancy\": \"%s\", \"decision\": \"INTEREST\"}".formatted(vacancy));
        assertThat(interest.status()).as(interest.toString()).isEqualTo(201);
        String location = interest.header("Location");
        JsonNode before = get(recruiter(), location).json();
        assertThat(before.get("interested").booleanValue()).isTrue();
        assertThat(before.has("contact")).isFalse();

        Answer agreed = decide(recruiter(), "SHORTLIST");
        assertThat(agreed.status()).as(agreed.toString()).isEqualTo(200);
        JsonNode open = get(recruiter(), location).json();
        assertThat(open.get("contactOpen").booleanValue()).isTrue();
        assertThat(open.at("/contact/email").stringValue()).isEqualTo("ada@example.hk");
        assertThat(get("integrator", location).json().has("contact")).isFalse();

        assertThat(decide(recruiter(), "INTERVIEWED").status()).isEqualTo(200);
        assertThat(decide(me(), "WITHDRAW").status()).isEqualTo(200);
        assertThat(get(recruiter(), location).json().has("contact")).isFalse();
        assertThat(decide(recruiter(), "HIRED").json().get("type").stringValue()).isEqualTo("urn:quayside:problem:contact-not-open");
        assertThat(get(recruiter(), PATH + "?vacancy=" + vacancy).json().get("items")).hasSize(1);
        assertThat(get(me(), PATH).json().get("items")).hasSize(1);
    }

    @Test
    void nobody_decides_for_the_other_side() {
        assertThat(decide(recruiter(), "INTEREST").status()).isEqualTo(403);
        assertThat(decide(me(), "SHORTLIST").status()).isEqualTo(403);
        assertThat(decide("recruiter:other", "SHORTLIST").status()).isEqualTo(403);
        assertThat(decide("candidate:other", "INTEREST").status()).isEqualTo(403);
    }

    @Test
    void another_tenant_sees_nothing() {
        String location = decide(me(), "INTEREST").header("Location");
        assertThat(get("recruiter:other", location).status()).isEqualTo(404);
        assertThat(get("candidate:other", location).status()).isEqualTo(404);
        assertThat(get("recruiter:other", PATH + "?vacancy=" + vacancy).json().get("items")).isEmpty();
    }

    @Test
    void an_organisation_that_the_candidate_hides_from_learns_nothing() {
        String location = decide(me(), "INTEREST").header("Location");
        put(me(), "/api/v1/candidates/" + candidate + "/hidden-from/" + organization, "");
        assertThat(get(recruiter(), location).status()).isEqualTo(404);
        Answer refused = decide(recruiter(), "SHORTLIST");
        assertThat(refused.status()).isEqualTo(422);
        Answer unknown = post(recruiter(), PATH, "{\"candidate\": \"nobody\", \"vacancy\": \"%s\", \"decision\": \"SHORTLIST\"}".formatted(vacancy));
        assertThat(refused.error().replace(candidate, "?")).isEqualTo(unknown.error().replace("nobody", "?"));
    }

    @Test
    void erasure_takes_the_applications_along() {
        String location = decide(me(), "INTEREST").header("Location");
        delete(me(), "/api/v1/candidates/" + candidate);
        assertThat(get("operator", location).status()).isEqualTo(404);
        assertThat(get(recruiter(), PATH + "?vacancy=" + vacancy).json().get("items")).isEmpty();
    }

    @Test
    void a_decline_has_a_reason() {
        Answer declined = post(recruiter(), PATH,
                "{\"candidate\": \"%s\", \"vacancy\": \"%s\", \"decision\": \"DECLINE\", \"reason\": \"LANGUAGE\"}".formatted(candidate, vacancy));
        assertThat(get(me(), declined.header("Location")).json().get("declined").stringValue()).isEqualTo("LANGUAGE");
        assertThat(decide(me(), "INTEREST").json().get("type").stringValue()).isEqualTo("urn:quayside:problem:application-declined");
        assertThat(post(me(), PATH, "{\"vacancy\": \"%s\"}".formatted(vacancy)).error()).startsWith("/decision is missing");
    }

    private Answer decide(String account, String decision) {
        return post(account, PATH,
                "{\"candidate\": \"%s\", \"vacancy\": \"%s\", \"decision\": \"%s\"}".formatted(candidate, vacancy, decision));
    }

    private String me() {
        return "candidate:" + person;
    }

    private String recruiter() {
        return "recruiter:" + organization;
    }
}
