package org.quayside.app.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quayside.app.Awaiting;
import org.quayside.app.HttpApi;
import tools.jackson.databind.JsonNode;

class VacancyApiIT extends HttpApi {
    private static final String PATH = "/api/v1/vacancies";
    private final String organization = unique("quay");

    @BeforeEach
    void an_organisation_is_registered() {
        Answer made = post("integrator", "/api/v1/organizations",
                "{\"externalId\": \"%s\", \"name\": \"Quay Robotics\", \"sector\": \"robotics\"}".formatted(organization));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
    }

    @Test
    void a_vacancy_is_published_and_can_be_read_at_once() {
        Answer made = post("recruiter:" + organization, PATH, """
                {"externalId": "v1", "title": "AI Engineer", "description": "You know Python and PyTorch.", "sector": "robotics",
                 "employmentType": "FULL_TIME", "workMode": "HYBRID", "place": {"country": "HK", "district": "Sha Tin"},
                 "salary": {"min": 24000, "max": 31000, "currency": "HKD", "period": "MONTH"}, "seniority": "JUNIOR", "years": 1.5,
                 "validThrough": "2099-05-31", "requirements": [{"skills": ["python"], "importance": "REQUIRED", "years": 1}],
                 "languages": [{"language": "en", "level": "B2"}], "threshold": 4000}
                """);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        JsonNode seen = get("candidate:somebody", made.header("Location")).json();
        assertThat(seen.get("title").stringValue()).isEqualTo("AI Engineer");
        assertThat(seen.get("status").stringValue()).isEqualTo("OPEN");
        assertThat(seen.get("years").decimalValue()).isEqualByComparingTo("1.5");
        assertThat(seen.get("validThrough").stringValue()).isEqualTo("2099-05-31T15:59:59Z");
        assertThat(seen.at("/requirements/0/skills/0").stringValue()).isEqualTo("python");
        assertThat(seen.at("/place/district").stringValue()).isEqualTo("Sha Tin");
        assertThat(get("operator", PATH + "?organization=" + organization).json().get("items")).hasSize(1);
        assertThat(get("operator", PATH + "?organization=" + organization + "&q=ai%20ENG&sector=robotics").json().get("items")).hasSize(1);
        assertThat(get("operator", PATH + "?organization=" + organization + "&q=chef").json().get("items")).isEmpty();
    }

    @Test
    void the_same_vacancy_again_changes_nothing() {
        String body = "{\"externalId\": \"v1\", \"title\": \"Chef\", \"description\": \"You cook.\", \"organization\": \"%s\"}".formatted(organization);
        Answer first = post("integrator", PATH, body);
        Answer again = post("integrator", PATH, body);
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void json_ld_and_free_text_are_understood() {
        Answer linked = send(as("integrator", PATH + "?organization=" + organization).header("Content-Type", "application/ld+json")
                .POST(BodyPublishers.ofString("""
                        {"@context": "https://schema.org", "@type": "JobPosting", "title": "Data Engineer",
                         "description": "<p>You know <b>SQL</b>.</p>", "employmentType": "FULL_TIME",
                         "baseSalary": {"@type": "MonetaryAmount", "currency": "HKD",
                                        "value": {"@type": "QuantitativeValue", "minValue": 30000, "maxValue": 40000, "unitText": "MONTH"}}}
                        """)));
        assertThat(linked.status()).as(linked.toString()).isEqualTo(201);
        assertThat(get("operator", linked.header("Location")).json().at("/salary/max").longValue()).isEqualTo(40_000);
        Answer text = send(as("recruiter:" + organization, PATH).header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("Shop Manager\nQuay Robotics\n\nExcel and patience are needed.")));
        assertThat(text.status()).as(text.toString()).isEqualTo(201);
        assertThat(get("operator", text.header("Location")).json().get("title").stringValue()).isEqualTo("Shop Manager");
        assertThat(get("operator", text.header("Location")).json().get("sector").stringValue()).as("the organisation's").isEqualToIgnoringCase("robotics");
    }

    @Test
    void nobody_publishes_for_another_or_an_unknown_organisation() {
        String body = "{\"title\": \"Chef\", \"description\": \"You cook.\", \"organization\": \"%s\"}";
        assertThat(post("recruiter:other", PATH, body.formatted(organization)).status()).isEqualTo(403);
        Answer unknown = post("integrator", PATH, body.formatted("nobody-knows"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.error()).startsWith("/organization 'nobody-knows' is not registered");
        Answer unnamed = post("integrator", PATH, "{\"title\": \"Chef\", \"description\": \"You cook.\"}");
        assertThat(unnamed.error()).startsWith("/organization is missing");
    }

    @Test
    void who_works_for_one_organisation_need_not_name_it() {
        String organization = unique("org");
        String id = post("integrator", "/api/v1/organizations", "{\"externalId\": \"%s\", \"name\": \"Quay\"}".formatted(organization)).json().get("id").stringValue();
        for (String account : java.util.List.of("recruiter:" + organization, "integrator:" + organization)) {
            Answer made = post(account, PATH, "{\"externalId\": \"%s\", \"title\": \"Chef\", \"description\": \"You cook.\"}".formatted(unique("job")));
            assertThat(made.status()).as(made.toString()).isEqualTo(201);
            assertThat(get("operator", PATH + "/" + made.json().get("id").stringValue()).json().get("organization").stringValue()).isEqualTo(id);
        }
        assertThat(send(as("integrator:" + organization, PATH).header("Content-Type", "text/plain")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("Chef\n\nYou cook."))).status()).isEqualTo(201);
    }

    @Test
    void mistakes_are_pointed_at() {
        Answer salary = post("recruiter:" + organization, PATH, """
                {"title": "Chef", "description": "You cook.", "salary": {"min": 40000, "max": 31000, "currency": "HKD"}}""");
        assertThat(salary.status()).isEqualTo(422);
        assertThat(salary.error()).isEqualTo("/salary salary.min 40000 > salary.max 31000");
    }

    @Test
    void a_vacancy_is_revised_closed_and_reopened_by_its_organisation_only() {
        String me = "recruiter:" + organization;
        String location = post(me, PATH, "{\"title\": \"Chef\", \"description\": \"You cook.\"}").header("Location");
        Answer revised = put(me, location, "{\"title\": \"Head chef\", \"description\": \"You cook.\"}");
        assertThat(revised.status()).as(revised.toString()).isEqualTo(200);
        Answer stale = send(as(me, location).header("If-Match", "\"0\"").header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"title\": \"Baker\", \"description\": \"You bake.\"}")));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(post("recruiter:other", location + "/close", "{\"reason\": \"FILLED\"}").status()).isEqualTo(403);
        assertThat(post(me, location + "/close", "{\"reason\": \"LUNCH\"}").error()).startsWith("/reason is 'LUNCH', one of FILLED, ");
        assertThat(post(me, location + "/close", "{\"reason\": \"FILLED\"}").status()).isEqualTo(200);
        assertThat(get(me, location).json().get("closeReason").stringValue()).isEqualTo("FILLED");
        Answer closed = put(me, location, "{\"title\": \"Baker\", \"description\": \"You bake.\"}");
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.json().get("type").stringValue()).isEqualTo("urn:quayside:problem:vacancy-not-open");
        assertThat(post(me, location + "/reopen", "{\"validThrough\": \"2099-01-31\"}").status()).isEqualTo(200);
        assertThat(get(me, location).json().get("validThrough").stringValue()).isEqualTo("2099-01-31T15:59:59Z");
    }

    @Test
    void a_vacancy_whose_time_is_over_expires() {
        String me = "recruiter:" + organization;
        String location = post(me, PATH, "{\"title\": \"Chef\", \"description\": \"You cook.\", \"validThrough\": \"2020-01-31\"}").header("Location");
        Awaiting.until("expired", () -> get(me, location).json().get("status").stringValue(), "EXPIRED"::equals);
    }
}
