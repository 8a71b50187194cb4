package org.quayside.app.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quayside.app.Awaiting;
import org.quayside.app.HttpApi;

class MergeApiIT extends HttpApi {
    private final String one = unique("one");
    private final String two = unique("two");

    @Test
    void the_same_person_under_two_ids_is_found_merged_and_unmerged() {
        String address = unique("ada") + "@example.org";
        String first = candidate(one, "Ada Ho", address);
        String second = candidate(two, "Ho, Ada", address.toUpperCase(java.util.Locale.ROOT));
        assertThat(get("integrator", "/api/v1/candidates/duplicates").text()).contains("SAME_EMAIL").contains(first).contains(second);

        assertThat(post("integrator", "/api/v1/candidates/%s/merge".formatted(second), "{\"into\": \"%s\"}".formatted(first)).status()).isEqualTo(200);
        assertThat(get("candidate:" + two, "/api/v1/candidates/" + second).json().get("mergedInto").stringValue()).isEqualTo(first);
        assertThat(get("integrator", "/api/v1/candidates/duplicates").text()).doesNotContain(second);
        Answer revised = put("integrator", "/api/v1/candidates/%s/contact".formatted(second), "{\"name\": \"Ada\"}");
        assertThat(revised.json().get("type").stringValue()).endsWith("candidate-merged");
        assertThat(post("integrator", "/api/v1/candidates/%s/merge".formatted(first), "{\"into\": \"%s\"}".formatted(second)).json().get("type").stringValue())
                .as("in a circle").endsWith("candidate-merged");

        assertThat(post("integrator", "/api/v1/candidates/%s/unmerge".formatted(second), "").status()).isEqualTo(200);
        assertThat(get("integrator", "/api/v1/candidates/duplicates").text()).contains(second);
        assertThat(post("integrator", "/api/v1/candidates/%s/merge".formatted(second), "{\"into\": \"%s\"}".formatted(second)).error())
                .contains("which is this candidate; name another");
    }

    @Test
    void who_is_merged_is_on_no_shortlist_and_comes_back() {
        String employer = unique("quay");
        String candidate = candidate(one, "Ada Ho", unique("a") + "@example.org");
        String other = candidate(two, "Ada Ho", unique("b") + "@example.org");
        post("integrator", "/api/v1/organizations", "{\"externalId\": \"%s\", \"name\": \"Quay\"}".formatted(employer));
        String vacancy = post("recruiter:" + employer, "/api/v1/vacancies", """
                {"title": "Engineer", "description": "Python", "requirements": [{"skills": ["python"]}]}""").json().get("id").stringValue();
        await(vacancy, candidate, true);
        post("integrator", "/api/v1/candidates/%s/merge".formatted(candidate), "{\"into\": \"%s\"}".formatted(other));
        await(vacancy, candidate, false);
        post("integrator", "/api/v1/candidates/%s/unmerge".formatted(candidate), "");
        await(vacancy, candidate, true);
    }

    private void await(String vacancy, String candidate, boolean listed) {
        Awaiting.until("%s listed: %s".formatted(candidate, listed),
                () -> get("operator", "/api/v1/vacancies/%s/shortlist?limit=200".formatted(vacancy)).text().contains(candidate) == listed);
    }

    private String candidate(String externalId, String name, String email) {
        return post("integrator", "/api/v1/candidates", "{\"externalId\": \"%s\", \"name\": \"%s\", \"email\": \"%s\", \"text\": \"Python, 5 years\"}"
                .formatted(externalId, name, email)).json().get("id").stringValue();
    }
}
