package org.quayside.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.quayside.app.Awaiting;
import org.quayside.app.HttpApi;
import tools.jackson.databind.JsonNode;

/**
 * Calls every operation that openapi.yaml documents, with success, and holds each request and each answer against the schema that it
 * promises. The document is written by hand, so that both can be wrong, and this tells. {@link EngineContractIT} calls the one that is left.
 */
class ContractIT extends HttpApi {
    private static final String CV = "Skills\nPython, COBOL\n\nExperience\n2015 - present Developer, Harbour Works\nWrote COBOL every day.\n";

    private final String employer = unique("contract");
    private final String recruiter = "recruiter:" + employer;
    private final String person = unique("person");
    private final String applicant = "candidate:" + person;
    private Contract contract = new Contract(JSON.missingNode(), this::as);

    @Test
    void every_documented_operation_succeeds_and_every_answer_is_as_documented() {
        contract = new Contract(send(request("/openapi.json").GET()).json(), this::as);
        people();
        vacancies();
        fairs();
        lists();
        applications();
        webhooks();
        imports();
        twoOfOnePerson();
        others();
        engines();
        departures();

        assertThat(contract.wrong()).isEmpty();
        // The other tests share this application and its engine.
        assertThat(contract.answered()).as("a new operation needs its place in one of these stories")
                .hasSameElementsAs(contract.operations().stream().filter(operation -> !operation.equals(EngineContractIT.SWITCH)).toList());
    }

    /** What is left, if it failed amid a story, would match other tests' vacancies. */
    @AfterEach
    void nobody_is_left_behind() {
        for (var name : List.of("candidate", "registered", "first", "second")) {
            delete("operator", "/api/v1/candidates/" + contract.known(name));
        }
        post("operator", "/api/v1/vacancies/" + contract.known("vacancy") + "/close", "{\"reason\": \"FILLED\"}");
    }

    private void people() {
        keep("organization", call("integrator", "post /api/v1/organizations",
                "{\"externalId\": \"%s\", \"name\": \"Contract\", \"sector\": \"software\"}".formatted(employer), 201));
        contract.know("id", contract.known("organization"));
        call("integrator", "get /api/v1/organizations", null, 200);
        call("operator", "get /api/v1/organizations/{id}", null, 200);
        call("operator", "put /api/v1/organizations/{id}", "{\"name\": \"Contract Limited\", \"sector\": \"software\"}", 200);
        keep("candidate", call("integrator", "post /api/v1/candidates", """
                {"externalId": "%s", "name": "Ada Ho", "email": "ada@example.org", "text": %s}""".formatted(person, JSON.writeValueAsString(CV)), 201));
        call("integrator", "get /api/v1/candidates", null, 200);
        contract.know("id", contract.known("candidate"));
        call("operator", "get /api/v1/candidates/{id}", null, 200);
        call("operator", "put /api/v1/candidates/{id}/contact", "{\"name\": \"Ada Ho\", \"phone\": \"+852 5550 1234\"}", 200);
        call("operator", "put /api/v1/candidates/{id}/cv", CV + "\nJava\n", 200);
        call("operator", "get /api/v1/candidates/{id}/cv", null, 200);
        call("operator", "patch /api/v1/candidates/{id}/profile", """
                {"salary": {"amount": 30000, "currency": "HKD"}, "years": 10, "languages": [{"language": "en", "level": "C1"}]}""", 200);
    }

    private void vacancies() {
        keep("vacancy", call(recruiter, "post /api/v1/vacancies", """
                {"title": "Developer", "description": "You write programs.", "sector": "software",
                 "requirements": [{"skills": ["cobol"], "importance": "REQUIRED"}]}""", 201));
        call("organiser", "get /api/v1/vacancies", null, 200);
        contract.know("id", contract.known("vacancy"));
        call("organiser", "get /api/v1/vacancies/{id}", null, 200);
        call("operator", "put /api/v1/vacancies/{id}", """
                {"title": "Senior developer", "description": "You write programs.", "sector": "software",
                 "requirements": [{"skills": ["cobol"], "importance": "REQUIRED"}]}""", 200);
    }

    private void fairs() {
        var fair = """
                {"name": "Contract Fair", "nameZh": "博覽", "place": "Wan Chai", "firstDay": "2027-04-26", "lastDay": "2027-04-27"}""";
        keep("fair", call("organiser", "post /api/v1/fairs", fair, 201));
        call("organiser", "get /api/v1/fairs", null, 200);
        call("organiser", "put /api/v1/fairs/{fair}", fair.replace("Wan Chai", "Chek Lap Kok"), 200);
        call("organiser", "put /api/v1/fairs/{fair}/organizations/{organization}", null, 204);
        call(recruiter, "put /api/v1/fairs/{fair}/organizations/{organization}/vacancies/{vacancy}", null, 204);
        call(applicant, "put /api/v1/fairs/{fair}/candidates/{candidate}", null, 204);
        contract.know("code", call("organiser", "get /api/v1/fairs/{fair}/link", null, 200).get("code").stringValue());
        call("organiser", "get /api/v1/fairs/{fair}/link.svg", null, 200);
        keep("registered", call("organiser", "post /api/v1/fairs/{fair}/registrations?code={code}", "{\"name\": \"Wong Ka Yan\", \"text\": \"Teacher\"}", 201),
                "candidate");
        call("organiser", "get /api/v1/fairs/{fair}", null, 200);
        call("organiser", "get /api/v1/fairs/{fair}/organizations", null, 200);
        call("integrator", "get /api/v1/fairs/{fair}/candidates", null, 200);
        call("organiser", "get /api/v1/market?fair={fair}", null, 200);
        call("organiser", "get /api/v1/market/counted?figure=openVacancies&fair={fair}", null, 200);
        call(applicant, "delete /api/v1/fairs/{fair}/candidates/{candidate}", null, 204);
        call(recruiter, "delete /api/v1/fairs/{fair}/organizations/{organization}/vacancies/{vacancy}", null, 204);
        call("organiser", "delete /api/v1/fairs/{fair}/organizations/{organization}", null, 204);
        call("organiser", "post /api/v1/fairs/{fair}/close", null, 200);
        call("organiser", "post /api/v1/fairs/{fair}/reopen", null, 200);
    }

    private void lists() {
        Awaiting.until("a match", () -> get("operator", "/api/v1/candidates/%s/matches/%s".formatted(contract.known("candidate"), contract.known("vacancy"))).status() == 200
                && get("operator", "/api/v1/vacancies/%s/shortlist".formatted(contract.known("vacancy"))).json().get("items").size() == 1);
        contract.know("id", contract.known("vacancy"));
        assertThat(call("operator", "get /api/v1/vacancies/{id}/shortlist", null, 200).get("items")).isNotEmpty();
        call("operator", "get /api/v1/vacancies/{id}/shortlist/stream", null, 200);
        contract.know("id", contract.known("candidate"));
        assertThat(call("operator", "get /api/v1/candidates/{id}/suggestions", null, 200).get("items")).isNotEmpty();
        call("operator", "get /api/v1/candidates/{id}/suggestions/stream", null, 200);
        call("operator", "get /api/v1/candidates/{id}/matches/{vacancy}", null, 200);
        call("operator", "get /api/v1/candidates/{id}/matches/{vacancy}/what-if?add=java", null, 200);
        call("operator", "get /api/v1/candidates/{id}/matches/{vacancy}/history", null, 200);
        call("operator", "get /api/v1/candidates/{id}/what-if?add=java", null, 200);
        call("operator", "get /api/v1/candidates/{id}/openings", null, 200);
        assertThat(call("integrator", "get /api/v1/match-events", null, 200)).isNotEmpty();
        call("integrator", "get /api/v1/match-events/stream", null, 200);
    }

    private void applications() {
        contract.know("application", contract.known("candidate") + "~" + contract.known("vacancy"));
        call(applicant, "post /api/v1/applications", "{\"vacancy\": \"%s\", \"decision\": \"INTEREST\"}".formatted(contract.known("vacancy")), 201);
        call(applicant, "get /api/v1/applications", null, 200);
        call("operator", "get /api/v1/applications/{application}", null, 200);
        call("operator", "put /api/v1/candidates/{id}/hidden-from/{organization}", "", 204);
        call("operator", "delete /api/v1/candidates/{id}/hidden-from/{organization}", "", 204);
        // A notice comes of a strong match, which this pair is.
        Awaiting.until("a notice", () -> !get(applicant, "/api/v1/notifications").json().get("items").isEmpty());
        keep("notice", call(applicant, "get /api/v1/notifications", null, 200).get("items").get(0));
        call(applicant, "post /api/v1/notifications/{notice}/seen", null, 204);
    }

    private void webhooks() {
        keep("subscription", call("integrator", "post /api/v1/subscriptions", """
                {"endpoint": "http://127.0.0.1:9/nobody", "description": "Ours", "filter": {"vacancies": ["%s"]}, "lastEventId": "0"}"""
                .formatted(contract.known("vacancy")), 201));
        call("integrator", "get /api/v1/subscriptions", null, 200);
        var deliveries = "/api/v1/subscriptions/%s/deliveries".formatted(contract.known("subscription"));
        Awaiting.until("a delivery", () -> !get("integrator", deliveries).json().get("items").isEmpty());
        call("integrator", "get /api/v1/subscriptions/{subscription}", null, 200);
        call("integrator", "get /api/v1/subscriptions/{subscription}/secret", null, 200);
        call("integrator", "post /api/v1/subscriptions/{subscription}/rotate-secret", "{\"overlapHours\": 1}", 200);
        call("integrator", "post /api/v1/subscriptions/{subscription}/test", "", 200);
        call("integrator", "post /api/v1/subscriptions/{subscription}/replay", "{\"lastEventId\": \"0\"}", 202);
        keep("event", call("integrator", "get /api/v1/subscriptions/{subscription}/deliveries", null, 200).get("items").get(0), "event");
        call("integrator", "get /api/v1/subscriptions/{subscription}/deliveries/{event}", null, 200);
        call("integrator", "post /api/v1/subscriptions/{subscription}/deliveries/{event}/redeliver", "", 202);
        call("integrator", "post /api/v1/subscriptions/{subscription}/pause", "", 200);
        call("integrator", "post /api/v1/subscriptions/{subscription}/resume", "", 200);
        call("integrator", "put /api/v1/subscriptions/{subscription}",
                "{\"endpoint\": \"http://127.0.0.1:9/other\", \"filter\": {\"fairs\": [\"%s\"]}, \"delivery\": {\"inOrder\": true}}"
                        .formatted(contract.known("fair")), 200);
        call("integrator", "delete /api/v1/subscriptions/{subscription}", "", 204);
    }

    private void imports() {
        var line = "{\"externalId\": \"%1$s-imported\", \"name\": \"Imported\"}\n{\"externalId\": \"%1$s-nameless\"}\n".formatted(employer);
        keep("import", call("integrator", "post /api/v1/imports?fileName=organizations.ndjson", line, 202));
        var run = "/api/v1/imports/" + contract.known("import");
        Awaiting.until("imported", () -> get("integrator", run).json().get("state").stringValue().equals("DONE"));
        call("integrator", "get /api/v1/imports", null, 200);
        call("integrator", "get /api/v1/imports/{import}", null, 200);
        assertThat(call("integrator", "get /api/v1/imports/{import}/problems", null, 200).get("items")).hasSize(1);
        call("integrator", "get /api/v1/imports/{import}/stream", null, 200);
        call("integrator", "post /api/v1/imports/{import}/undo", null, 202);
    }

    private void twoOfOnePerson() {
        var email = unique("twice") + "@example.org";
        for (var name : new String[] {"first", "second"}) {
            keep(name, call("integrator", "post /api/v1/candidates", "{\"externalId\": \"%s\", \"name\": \"Wong Ka Yan\", \"email\": \"%s\"}"
                    .formatted(unique(name), email), 201));
        }
        assertThat(call("integrator", "get /api/v1/candidates/duplicates", null, 200).toString()).contains(contract.known("second"));
        contract.know("id", contract.known("second"));
        call("integrator", "post /api/v1/candidates/{id}/merge", "{\"into\": \"%s\"}".formatted(contract.known("first")), 200);
        call("integrator", "post /api/v1/candidates/{id}/unmerge", null, 200);
    }

    private void others() {
        contract.know("skill", "cobol");
        call("operator", "get /api/v1/skills", null, 200);
        call("operator", "get /api/v1/skills/{skill}", null, 200);
        call("operator", "post /api/v1/extract", "{\"text\": \"Five years of Python\"}", 200);
        call("operator", "post /api/v1/demo/token", "{\"account\": \"integrator\"}", 200);
        call(recruiter, "get /api/v1/me", null, 200);
    }

    private void engines() {
        call("operator", "get /api/v1/engines", null, 200);
        call("operator", "post /api/v1/engines", "{\"recount\": true, \"throttle\": 100}", 202);
        contract.know("engine", get("operator", "/api/v1/engines").json().get("items").get(1).get("version").stringValue());
        Awaiting.until("built", () -> get("operator", "/api/v1/engines/" + contract.known("engine")).json().get("state").stringValue().equals("BUILT"));
        call("operator", "get /api/v1/engines/{engine}", null, 200);
        call("operator", "get /api/v1/engines/{engine}/report", null, 200);
        call("operator", "patch /api/v1/engines/{engine}", "{\"paused\": true, \"throttle\": 20}", 200);
        call("operator", "delete /api/v1/engines/{engine}", null, 204);
    }

    private void departures() {
        contract.know("id", contract.known("vacancy"));
        call("operator", "post /api/v1/vacancies/{id}/close", "{\"reason\": \"FILLED\"}", 200);
        call("operator", "post /api/v1/vacancies/{id}/reopen", "{\"validThrough\": \"2099-05-31\"}", 200);
        contract.know("id", contract.known("candidate"));
        call("operator", "post /api/v1/candidates/{id}/pause", "", 200);
        call("operator", "post /api/v1/candidates/{id}/resume", "", 200);
        call("operator", "post /api/v1/candidates/{id}/withdraw", "", 200);
        call("operator", "delete /api/v1/candidates/{id}", "", 202);
    }

    private JsonNode call(String account, String operation, @Nullable String body, int expected) {
        return contract.call(account, operation, body, expected);
    }

    private void keep(String name, JsonNode answer) {
        keep(name, answer, "id");
    }

    /** Without the answer there is no story: the rest would only say so once more. */
    private void keep(String name, JsonNode answer, String field) {
        assertThat(contract.wrong()).isEmpty();
        contract.know(name, answer.get(field).asString());
    }
}
