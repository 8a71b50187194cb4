package org.quayside.app.shortlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quayside.app.Awaiting;
import org.quayside.app.HttpApi;
import tools.jackson.databind.JsonNode;

class ListsApiIT extends HttpApi {
    private final String organization = unique("org");
    private final String person = unique("person");
    private String candidate = "";
    private String vacancy = "";

    @BeforeEach
    void a_candidate_and_a_vacancy_that_match() {
        post("integrator", "/api/v1/organizations", "{\"externalId\": \"%s\", \"name\": \"Quay\"}".formatted(organization));
        candidate = register(person, "Python and PyTorch since 2019. SQL.");
        Answer published = post(recruiter(), "/api/v1/vacancies", """
                {"title": "AI engineer", "description": "Python and PyTorch are required.",
                 "requirements": [{"skills": ["python"]}, {"skills": ["pytorch"]}]}""");
        assertThat(published.status()).as(published.toString()).isEqualTo(201);
        vacancy = published.json().get("id").stringValue();
    }

    private String register(String externalId, String text) {
        return post("integrator", "/api/v1/candidates", "{\"externalId\": \"%s\", \"name\": \"Ada Ho\", \"text\": \"%s\"}".formatted(externalId, text))
                .json().get("id").stringValue();
    }

    @Test
    void the_shortlist_and_the_suggestions_name_each_other_and_say_why() {
        JsonNode row = find(recruiter(), shortlist(), "candidate", candidate);
        assertThat(row.get("match").intValue()).isGreaterThan(5_000);
        assertThat(row.get("verdict").stringValue()).isNotEqualTo("FAIL");
        JsonNode suggestion = find(me(), "/api/v1/candidates/" + candidate + "/suggestions?limit=200", "vacancy", vacancy);
        assertThat(suggestion.get("match").intValue()).isCloseTo(row.get("match").intValue(), within(50));
        assertThat(suggestion.get("title").stringValue()).isEqualTo("AI engineer");
        assertThat(suggestion.get("organizationName").stringValue()).isEqualTo("Quay");

        JsonNode reasons = get(recruiter(), row.get("reasons").stringValue()).json();
        assertThat(reasons.get("match")).isEqualTo(row.get("match"));
        assertThat(reasons.at("/requirements/0/by").stringValue()).isEqualTo("python");
        assertThat(reasons.at("/requirements/0/inCv/0/words").stringValue()).isEqualTo("Python");
        assertThat(get(me(), row.get("reasons").stringValue()).json().get("requirements")).isEqualTo(reasons.get("requirements"));
    }

    @Test
    void a_person_sees_what_another_skill_would_bring_and_how_the_match_came_about() {
        String asked = post(recruiter(), "/api/v1/vacancies", """
                {"title": "Platform engineer", "description": "Kubernetes is a must.", "requirements": [{"skills": ["python"]}, {"skills": ["kubernetes"], "strict": true}]}""")
                .json().get("id").stringValue();
        String match = "/api/v1/candidates/" + candidate + "/matches/";
        find(me(), "/api/v1/candidates/" + candidate + "/suggestions?limit=200", "vacancy", vacancy);
        JsonNode outcome = outcome(match + asked + "/what-if?add=kubernetes&years=4.5&salary=30000");
        assertThat(outcome.at("/now/verdict").stringValue()).isEqualTo("FAIL");
        assertThat(outcome.at("/then/verdict").stringValue()).isNotEqualTo("FAIL");
        assertThat(outcome.at("/then/match").intValue()).isGreaterThan(outcome.at("/now/match").intValue());
        assertThat(get(me(), match + asked + "/what-if?add=no-such-skill").status()).isEqualTo(400);

        JsonNode openings = get(me(), "/api/v1/candidates/" + candidate + "/openings?limit=100").json();
        assertThat(openings.get("skills").valueStream()).anySatisfy(one -> assertThat(one.get("skill").stringValue()).isEqualTo("kubernetes"));

        JsonNode history = get(me(), match + vacancy + "/history").json();
        assertThat(history.get(0).get("kind").stringValue()).isEqualTo("found");
        assertThat(history.get(0).at("/score/match").intValue()).isGreaterThan(5_000);
        assertThat(get(me(), match + asked + "/history").json()).isEmpty();
    }

    @Test
    void what_the_person_would_take_is_not_told_to_the_organisation() {
        String asking = post("integrator", "/api/v1/candidates", """
                {"externalId": "%s", "name": "Ben Lau", "text": "Python and PyTorch since 2019.",
                 "profile": {"salary": {"amount": 27123, "currency": "HKD", "period": "MONTH"}, "salaryFloor": true}}""".formatted(unique("asking")))
                .json().get("id").stringValue();
        JsonNode row = find(recruiter(), shortlist(), "candidate", asking);
        JsonNode exact = find("integrator", shortlist(), "candidate", asking);
        String reasons = row.get("reasons").stringValue();
        assertThat(get("integrator", reasons).text()).contains("27123", "\"SALARY\"", String.valueOf(exact.get("match").intValue()));
        assertThat(get(recruiter(), reasons).text()).doesNotContain("27123").doesNotContain("\"category\":\"SALARY\"");
        // From exact figures the wish could be reckoned, its part of the score being known or not.
        assertThat(exact.get("appeal").intValue() % 100).as(exact.toString()).isNotZero();
        for (JsonNode seen : List.of(row, get(recruiter(), reasons).json())) {
            assertThat(seen.get("fit")).isEqualTo(exact.get("fit"));
            for (String figure : List.of("match", "appeal")) {
                assertThat(seen.get(figure).intValue() % 100).isZero();
                assertThat(seen.get(figure).intValue()).isCloseTo(exact.get(figure).intValue(), within(50));
            }
        }
    }

    @Test
    void another_tenant_sees_no_list_and_no_reasons() {
        String reasons = find(recruiter(), shortlist(), "candidate", candidate).get("reasons").stringValue();
        assertThat(get("recruiter:other", shortlist()).status()).isEqualTo(404);
        assertThat(get("recruiter:other", reasons).status()).isEqualTo(404);
        assertThat(get("candidate:other", reasons).status()).isEqualTo(404);
        assertThat(get("candidate:other", "/api/v1/candidates/" + candidate + "/suggestions").status()).isEqualTo(404);
    }

    @Test
    void whoever_hides_from_the_organisation_disappears_from_its_list_and_its_near_misses() {
        String reasons = find(recruiter(), shortlist(), "candidate", candidate).get("reasons").stringValue();
        put(me(), "/api/v1/candidates/" + candidate + "/hidden-from/" + organization, "");
        await(recruiter(), shortlist(), items -> items.valueStream().noneMatch(row -> row.get("candidate").stringValue().equals(candidate)));
        assertThat(get(recruiter(), reasons).status()).isEqualTo(404);
        assertThat(get(recruiter(), shortlist() + "&nearMisses=true").text()).doesNotContain(candidate);
    }

    @Test
    void a_shortlist_comes_page_by_page() {
        register(unique("second"), "Python. PyTorch.");
        await(recruiter(), shortlist(), items -> items.size() >= 2);
        JsonNode first = get(recruiter(), "/api/v1/vacancies/" + vacancy + "/shortlist?limit=1").json();
        JsonNode second = get(recruiter(), "/api/v1/vacancies/" + vacancy + "/shortlist?limit=1" + "&cursor=" + first.get("next").stringValue()).json();
        assertThat(second.at("/items/0/rank").intValue()).isEqualTo(2);
        assertThat(second.at("/items/0/candidate")).isNotEqualTo(first.at("/items/0/candidate"));
    }

    @Test
    void a_stream_says_when_the_list_has_changed() throws Exception {
        find(recruiter(), shortlist(), "candidate", candidate);
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(as(recruiter(), "/api/v1/vacancies/" + vacancy + "/shortlist/stream").timeout(Awaiting.PATIENCE).build(),
                    BodyHandlers.ofInputStream());
            assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                String second = register(unique("second"), "Python. PyTorch.");
                await(recruiter(), shortlist(), items -> items.toString().contains(second));
                assertThat(lines.lines().filter(line -> line.startsWith("event: changed")).findFirst()).isPresent();
            }
            client.shutdownNow();
        }
    }

    /** Once the vacancy is in the book. */
    private JsonNode outcome(String whatIf) {
        return Awaiting.until("more is open then", () -> get(me(), whatIf),
                answer -> answer.status() == 200 && answer.json().get("openThen").intValue() > answer.json().get("openNow").intValue()).json();
    }

    private JsonNode find(String account, String path, String field, String id) {
        JsonNode items = await(account, path, all -> all.valueStream().anyMatch(row -> row.get(field).stringValue().equals(id)));
        return items.valueStream().filter(row -> row.get(field).stringValue().equals(id)).findFirst().orElseThrow();
    }

    /** Matching follows a moment later. */
    private JsonNode await(String account, String path, Predicate<JsonNode> condition) {
        return Awaiting.until(path, () -> {
            Answer answer = get(account, path);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            return answer.json().get("items");
        }, condition);
    }

    private String shortlist() {
        return "/api/v1/vacancies/" + vacancy + "/shortlist?limit=200";
    }

    private String me() {
        return "candidate:" + person;
    }

    private String recruiter() {
        return "recruiter:" + organization;
    }
}
