package org.quayside.app.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quayside.app.HttpApi;
import tools.jackson.databind.JsonNode;

class CandidateApiIT extends HttpApi {
    private static final String PATH = "/api/v1/candidates";

    @Test
    void a_candidate_is_registered_and_can_be_read_at_once() {
        String externalId = unique("c");
        Answer made = post("integrator", PATH, """
                {"externalId": "%s", "name": "Wong Ka Yan", "email": "ky@example.hk", "text": "Python since 2019.",
                 "profile": {"salary": {"amount": 30000, "currency": "HKD", "period": "MONTH"}, "years": 3.5,
                             "sectors": ["robotics"], "permit": "PERMANENT_RESIDENT"},
                 "hiddenFrom": ["former-employer"]}
                """.formatted(externalId));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        String location = made.header("Location");
        assertThat(location).isEqualTo(PATH + "/" + made.json().get("id").stringValue());
        assertThat(made.header("ETag")).isEqualTo("\"3\"");

        JsonNode seen = get("operator", location).json();
        assertThat(seen.get("name").stringValue()).isEqualTo("Wong Ka Yan");
        assertThat(seen.get("externalId").stringValue()).isEqualTo(externalId);
        assertThat(seen.get("profile").get("years").decimalValue()).isEqualByComparingTo("3.5");
        assertThat(seen.get("profile").get("sectors").get(0).stringValue()).isEqualTo("robotics");
        assertThat(seen.get("cv").get("documentId").stringValue()).hasSize(16);
        assertThat(seen.get("hiddenFrom")).hasSize(1);
        assertThat(get("candidate:" + externalId, location + "/cv").text()).isEqualTo("Python since 2019.");
    }

    @Test
    void the_same_candidate_again_changes_nothing_and_another_contact_revises() {
        String externalId = unique("c");
        String body = "{\"externalId\": \"%s\", \"name\": \"%s\", \"text\": \"Java.\"}";
        Answer first = post("integrator", PATH, body.formatted(externalId, "Ann Lee"));
        Answer again = post("integrator", PATH, body.formatted(externalId, "Ann Lee"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        Answer revised = post("integrator", PATH, body.formatted(externalId, "Ann Chan"));
        assertThat(revised.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(get("operator", first.header("Location")).json().get("name").stringValue()).isEqualTo("Ann Chan");
    }

    @Test
    void a_json_resume_is_known_by_its_basics() {
        Answer made = post("integrator", PATH + "?externalId=" + unique("resume"), """
                {"basics": {"name": "Li Si", "email": "li@example.com", "label": "Data engineer"},
                 "skills": [{"name": "Databases", "keywords": ["PostgreSQL"]}]}""");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        JsonNode seen = get("operator", made.header("Location")).json();
        assertThat(seen.get("name").stringValue()).isEqualTo("Li Si");
        assertThat(get("operator", made.header("Location") + "/cv").text()).contains("PostgreSQL").doesNotContain("Li Si");
    }

    @Test
    void a_file_comes_as_multipart_with_fields_or_with_json() {
        byte[] cv = "Machine learning with PyTorch".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Answer fields = send(multipart(as("integrator", PATH), "POST", "cv.txt", cv, "name", "Ada Ho", "externalId", unique("file")));
        assertThat(fields.status()).as(fields.toString()).isEqualTo(201);
        assertThat(get("operator", fields.header("Location")).json().at("/cv/fileName").stringValue()).isEqualTo("cv.txt");
        String json = "{\"name\": \"Ada Ho\", \"externalId\": \"%s\", \"profile\": {\"years\": 2}}".formatted(unique("file"));
        Answer described = send(multipart(as("integrator", PATH), "POST", "cv.md", cv, "json", json));
        assertThat(described.status()).as(described.toString()).isEqualTo(201);
        Answer nameless = send(multipart(as("integrator", PATH), "POST", "cv.txt", cv));
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.error()).isEqualTo("/name is missing, 1 to 200 characters are needed");
    }

    @Test
    void a_refusal_in_the_middle_leaves_nothing_half_done() {
        String externalId = unique("half");
        Answer refused = post("integrator", PATH, """
                {"externalId": "%s", "name": "Half Done", "text": "Go.", "profile": {"skills": [{"skill": "no-such-skill"}]}}
                """.formatted(externalId));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error()).startsWith("/profile/skills/0/skill 'no-such-skill' is not a skill of the taxonomy");
        Answer made = post("integrator", PATH, "{\"externalId\": \"%s\", \"name\": \"Half Done\"}".formatted(externalId));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("ETag")).isEqualTo("\"0\"");
    }

    @Test
    void mistakes_are_pointed_at() {
        assertMistake("{\"name\": \"A\", \"emial\": \"a@b\"}", 422, "/emial is not a known field");
        assertMistake("{\"name\": 7}", 422, "/name is a number, a string is expected");
        assertMistake("{\"name\": \"A\", \"profile\": {\"salary\": {\"amount\": -1, \"currency\": \"HKD\"}}}", 422,
                "/profile/salary salary.amount -1 < 0");
        assertMistake("{\"name\": \"A\", \"profile\": {\"sectors\": [\"robotics\", \"fishing\"]}}", 422,
                "/profile/sectors/1 is 'fishing', one of artificial-intelligence, ");
        assertMistake("{\"name\": \"A\\u0000B\"}", 422, " name has a control character, U+0000");
        assertMistake("{\"name\": \"A\\ud800B\"}", 422, " name has a control character, U+D800");
        assertMistake("{\"name\": \"A\", \"email\": \"%s\"}".formatted("e".repeat(255)), 422, " email has 255 characters, 1 to 254 are allowed");
        assertMistake("[]", 422, " is a list, an object is expected");
        Answer broken = post("integrator", PATH, "{\"name\": ");
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.json().get("type").stringValue()).isEqualTo("urn:quayside:problem:invalid-json");
        assertThat(broken.header("Content-Type")).startsWith("application/problem+json");
    }

    private void assertMistake(String body, int status, String error) {
        Answer answer = post("integrator", PATH, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.error()).startsWith(error);
    }

    @Test
    void a_profile_is_patched_and_an_old_version_is_refused() {
        String location = register(unique("c"));
        Answer patched = patch(location, "{\"years\": 4, \"districts\": [\"Sha Tin\"]}", null);
        assertThat(patched.status()).as(patched.toString()).isEqualTo(200);
        String version = patched.header("ETag");
        Answer back = patch(location, "{\"years\": null, \"seniority\": \"SENIOR\"}", version);
        assertThat(back.json().get("profile").toString()).contains("Sha Tin", "SENIOR").doesNotContain("years");
        Answer stale = patch(location, "{\"seniority\": \"LEAD\"}", version);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().get("type").stringValue()).isEqualTo("urn:quayside:problem:candidate-changed-meanwhile");
    }

    private Answer patch(String location, String body, @Nullable String ifMatch) {
        var request = as("operator", location + "/profile").header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(body));
        return send(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    @Test
    void a_cv_is_put_as_the_file_itself() {
        String location = register(unique("c"));
        Answer put = send(as("operator", location + "/cv?fileName=new.md").header("Content-Type", "text/markdown")
                .PUT(BodyPublishers.ofString("# Skills\nKubernetes")));
        assertThat(put.status()).as(put.toString()).isEqualTo(200);
        assertThat(get("operator", location + "/cv").text()).contains("Kubernetes");
        Answer empty = send(as("operator", location + "/cv").header("Content-Type", "application/pdf").PUT(BodyPublishers.ofByteArray(new byte[] {1, 2, 3})));
        assertThat(empty.status()).as(empty.toString()).isBetween(415, 422);
    }

    @Test
    void after_erasure_there_is_nothing_and_the_id_stays_closed() {
        String externalId = unique("gone");
        String location = register(externalId);
        Answer erased = delete("candidate:" + externalId, location);
        assertThat(erased.status()).isEqualTo(202);
        assertThat(get("operator", location).status()).isEqualTo(404);
        assertThat(get("operator", location + "/cv").status()).isEqualTo(404);
        Answer again = post("integrator", PATH, "{\"externalId\": \"%s\", \"name\": \"Back Again\"}".formatted(externalId));
        assertThat(again.status()).isEqualTo(410);
        assertThat(again.json().get("type").stringValue()).isEqualTo("urn:quayside:problem:candidate-erased");
    }

    @Test
    void candidates_are_listed_page_by_page() {
        for (int i = 0; i < 3; i++) {
            register(unique("page"));
        }
        JsonNode first = get("integrator", PATH + "?limit=2").json();
        assertThat(first.get("items")).hasSize(2);
        JsonNode second = get("integrator", PATH + "?limit=2&cursor=" + first.get("next").stringValue()).json();
        assertThat(second.get("items").get(0).get("id").stringValue()).isGreaterThan(first.get("items").get(1).get("id").stringValue());
        assertThat(first.get("items").get(0).has("name")).as("no contact for integrators").isFalse();
    }

    @Test
    void a_candidate_hides_pauses_and_withdraws() {
        String externalId = unique("c");
        String me = "candidate:" + externalId;
        String location = register(externalId);
        assertThat(put(me, location + "/hidden-from/some-employer", "").status()).isEqualTo(204);
        assertThat(get(me, location).json().get("hiddenFrom")).hasSize(1);
        assertThat(delete(me, location + "/hidden-from/some-employer").status()).isEqualTo(204);
        assertThat(get(me, location).json().get("hiddenFrom")).isEmpty();
        assertThat(post(me, location + "/pause", "").status()).isEqualTo(200);
        assertThat(get(me, location).json().get("status").stringValue()).isEqualTo("PAUSED");
        assertThat(post(me, location + "/resume", "").status()).isEqualTo(200);
        assertThat(post(me, location + "/withdraw", "").status()).isEqualTo(200);
        assertThat(post(me, location + "/pause", "").status()).isEqualTo(409);
    }

    private String register(String externalId) {
        Answer made = post("integrator", PATH, "{\"externalId\": \"%s\", \"name\": \"Test Person\", \"text\": \"SQL\"}".formatted(externalId));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.header("Location");
    }
}
