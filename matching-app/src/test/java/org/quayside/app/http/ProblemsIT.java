package org.quayside.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quayside.app.HttpApi;

class ProblemsIT extends HttpApi {
    @Test
    void whoever_brings_no_token_or_a_wrong_one_is_asked_for_one() {
        Answer none = send(request("/api/v1/vacancies").GET());
        assertProblem(none, 401, "unauthenticated");
        assertThat(none.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertProblem(send(request("/api/v1/vacancies").header("Authorization", "Bearer abc.def.ghi").GET()), 401, "unauthenticated");
        assertProblem(send(request("/api/v1/nothing").GET()), 401, "unauthenticated");
    }

    @Test
    void what_does_not_exist_is_not_found() {
        assertProblem(get("operator", "/api/v1/nothing"), 404, "no-such-address");
        assertProblem(get("operator", "/api/v1/vacancies/unknown"), 404, "not-found");
        assertProblem(get("operator", "/api/v1/vacancies/not~an~id"), 404, "not-found");
        assertProblem(get("operator", "/api/v1/candidates/unknown"), 404, "not-found");
    }

    @Test
    void a_role_that_may_not_is_told_so() {
        assertProblem(get("organiser", "/api/v1/candidates"), 403, "forbidden");
    }

    @Test
    void methods_and_media_types_are_checked() {
        Answer method = delete("operator", "/api/v1/vacancies");
        assertProblem(method, 405, "method-not-allowed");
        assertThat(method.header("Allow")).contains("GET", "POST");
        Answer type = send(as("operator", "/api/v1/vacancies").header("Content-Type", "application/xml").POST(BodyPublishers.ofString("<a/>")));
        assertProblem(type, 415, "unsupported-media-type");
        Answer untyped = send(as("operator", "/api/v1/vacancies").POST(BodyPublishers.ofString("{}")));
        assertProblem(untyped, 415, "unsupported-media-type");
        assertThat(untyped.json().get("detail").stringValue()).startsWith("Content-Type is missing, ").contains("application/json");
        assertProblem(send(as("operator", "/api/v1/vacancies").header("Accept", "image/png").GET()), 406, "not-acceptable");
    }

    @Test
    void bodies_have_a_limit_stated_length_or_not() {
        byte[] large = new byte[11 * 1024 * 1024];
        assertProblem(send(as("operator", "/api/v1/vacancies").header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(large))),
                413, "too-large");
        assertProblem(send(as("operator", "/api/v1/vacancies").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))), 413, "too-large");
        assertProblem(send(multipart(as("integrator", "/api/v1/candidates"), "POST", "cv.txt", large, "name", "A")), 413, "too-large");
    }

    @Test
    void a_file_within_the_limit_is_looked_at_and_one_that_is_not_there_is_named() {
        byte[] threeMegabytes = "Python ".repeat(450_000).getBytes(StandardCharsets.US_ASCII);
        assertProblem(send(multipart(as("integrator", "/api/v1/candidates"), "POST", "cv.txt", threeMegabytes, "name", "A")), 422, "too-much-text");
        Answer none = send(as("integrator", "/api/v1/candidates").header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nA\r\n--b--\r\n")));
        assertProblem(none, 400, "invalid-parameter");
        assertThat(none.error()).isEqualTo("file is missing among the parts of the body");
    }

    @Test
    void bodies_are_utf_8_and_there() {
        assertProblem(send(as("operator", "/api/v1/vacancies").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xC3, '"'}))), 400, "not-utf-8");
        assertProblem(post("operator", "/api/v1/vacancies", ""), 400, "unreadable-body");
    }

    @Test
    void parameters_are_checked() {
        Answer limit = get("operator", "/api/v1/vacancies?limit=0");
        assertProblem(limit, 400, "invalid-parameter");
        assertThat(limit.error()).isEqualTo("limit is 0, 1 to 200 is expected");
        assertThat(get("operator", "/api/v1/vacancies?limit=many").error()).isEqualTo("limit is 'many', a whole number is expected");
        assertThat(get("operator", "/api/v1/vacancies?cursor=***").error()).startsWith("cursor is '***'");
        assertThat(get("operator", "/api/v1/vacancies?sector=fishing").error()).startsWith("sector is 'fishing', one of [");
    }

    @Test
    void a_parameter_that_nothing_reads_is_refused_with_those_that_are_known() {
        var feed = get("integrator", "/api/v1/match-events?typ=org.quayside.match.found");
        assertProblem(feed, 400, "invalid-parameter");
        assertThat(feed.error()).isEqualTo("typ is not known here; known are candidate, fair, lastEventId, limit, minimumScore, organization, sector, source, timeout, type, vacancy");
        assertProblem(get("integrator", "/api/v1/match-events/stream?typ=x"), 400, "invalid-parameter");
        assertThat(get("operator", "/api/v1/organizations?far=x").error())
                .as("of both operations at the address").isEqualTo("far is not known here; known are cursor, fair, limit");
        assertThat(get("operator", "/api/v1/engines?state=BUILT").error()).isEqualTo("state is not known here, nor is any other parameter");
        assertThat(get("operator", "/api/v1/vacancies?limit=1&cursor=").status()).isEqualTo(200);
        assertThat(send(request("/api/v1/match-events?typ=x").GET()).status()).as("who may not ask is told nothing").isEqualTo(401);
    }

    @Test
    void an_operator_sees_dead_letters_and_has_a_processor_try_again() {
        assertThat(get("operator", "/actuator/deadletters").json().get("count").intValue()).isZero();
        assertThat(post("operator", "/actuator/deadletters/none", "{}").toString()).startsWith("400").contains("there is no processor 'none', ", "matching");
        assertThat(post("integrator", "/actuator/deadletters/none", "{}").status()).isEqualTo(403);
        assertThat(get("operator", "/actuator/health").json().has("components")).isTrue();
        assertThat(get("integrator", "/actuator/health").json().has("components")).isFalse();
    }

    @Test
    void suspicious_addresses_are_refused() {
        assertProblem(get("operator", "/api/v1//vacancies"), 400, "suspicious-address");
        for (String undecodable : List.of("/api/v1/vacancies/%00", "/api/v1/vacancies/a%2Fb")) {
            Answer answer = get("operator", undecodable);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.json().get("type").stringValue()).isEqualTo("urn:quayside:problem:suspicious-address");
        }
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("type").stringValue()).isEqualTo("urn:quayside:problem:" + type);
        assertThat(answer.json().get("status").intValue()).isEqualTo(status);
        assertThat(answer.json().get("title").stringValue()).isNotBlank();
        assertThat(answer.json().get("instance").stringValue()).startsWith("/api/v1");
    }
}
