package org.quayside.app.fair;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quayside.app.Awaiting;
import org.quayside.app.HttpApi;
import tools.jackson.databind.JsonNode;

class FairApiIT extends HttpApi {
    private final String employer = unique("exhibitor");
    private final String person = unique("visitor");

    @Test
    void a_fair_is_opened_joined_shown_visited_filtered_by_and_closed() {
        String fair = fair();
        String organization = post("organiser", "/api/v1/organizations", "{\"externalId\": \"%s\", \"name\": \"Quay\"}".formatted(employer)).json().get("id").stringValue();
        String shown = vacancy("Machine learning engineer");
        String kept = vacancy("Cook");
        String candidate = post("integrator", "/api/v1/candidates", "{\"externalId\": \"%s\", \"name\": \"Ada Ho\", \"text\": \"Python\"}".formatted(person)).json().get("id").stringValue();
        String stand = "/api/v1/fairs/%s/organizations/%s".formatted(fair, organization);

        assertThat(put("recruiter:" + employer, stand + "/vacancies/" + shown, "").json().get("type").stringValue()).endsWith("organization-not-at-fair");
        assertThat(put("recruiter:" + employer, stand, "").status()).isEqualTo(204);
        assertThat(put("recruiter:" + employer, stand + "/vacancies/" + shown, "").status()).isEqualTo(204);
        assertThat(put("candidate:" + person, "/api/v1/fairs/%s/candidates/%s".formatted(fair, candidate), "").status()).isEqualTo(204);

        JsonNode entry = get("organiser", "/api/v1/fairs/" + fair).json();
        assertThat(entry.get("organizations").intValue()).isEqualTo(1);
        assertThat(entry.get("vacancies").intValue()).isEqualTo(1);
        assertThat(entry.get("candidates").intValue()).isEqualTo(1);
        assertThat(get("integrator", "/api/v1/fairs/%s/candidates".formatted(fair)).json().get("items").get(0).stringValue()).isEqualTo(candidate);
        assertThat(get("organiser", "/api/v1/vacancies?fair=" + fair).json().get("items").findValuesAsString("id")).containsExactly(shown);
        awaitSuggestions(candidate, 1);
        assertThat(get("candidate:" + person, "/api/v1/candidates/%s/suggestions?fair=%s".formatted(candidate, fair)).json().get("items").findValuesAsString("vacancy"))
                .contains(shown).doesNotContain(kept);
        Awaiting.until("on the shortlist", () -> get("operator", "/api/v1/vacancies/%s/shortlist?fair=%s".formatted(shown, fair)).json().get("items")
                .findValuesAsString("candidate"), java.util.List.of(candidate)::equals);
        assertThat(get("candidate:" + person, "/api/v1/organizations?fair=" + fair).json().get("items").findValuesAsString("id")).containsExactly(organization);
        assertThat(get("integrator", "/api/v1/candidates?fair=" + fair).json().get("items").findValuesAsString("id")).containsExactly(candidate);
        assertThat(get("recruiter:" + employer, "/api/v1/candidates?fair=" + fair).status()).isEqualTo(403);
        for (String vacancy : java.util.List.of(shown, kept)) {
            post("candidate:" + person, "/api/v1/applications", "{\"vacancy\": \"%s\", \"decision\": \"INTEREST\"}".formatted(vacancy));
        }
        assertThat(get("candidate:" + person, "/api/v1/applications").json().get("items")).hasSize(2);
        assertThat(get("candidate:" + person, "/api/v1/applications?fair=" + fair).json().get("items").findValuesAsString("vacancy")).containsExactly(shown);
        assertThat(get("candidate:" + person, "/api/v1/notifications?fair=" + fair).json().get("items").findValuesAsString("vacancy")).doesNotContain(kept);
        assertThat(get("operator", "/api/v1/organizations?fair=none").status()).isEqualTo(404);
        assertThat(get("integrator", "/api/v1/market/counted?figure=candidates&fair=" + fair).json().get("items").findValuesAsString("id")).containsExactly(candidate);
        assertThat(get("recruiter:" + employer, "/api/v1/market/counted?figure=candidates&fair=" + fair).status()).isEqualTo(403);

        assertThat(post("organiser", "/api/v1/fairs/%s/close".formatted(fair), "").status()).isEqualTo(200);
        assertThat(put("recruiter:" + employer, stand + "/vacancies/" + kept, "").json().get("type").stringValue()).endsWith("fair-closed");
        assertThat(delete("candidate:" + person, "/api/v1/fairs/%s/candidates/%s".formatted(fair, candidate)).status()).isEqualTo(204);
        assertThat(get("operator", "/api/v1/vacancies/%s/shortlist?fair=%s".formatted(shown, fair)).json().get("items")).isEmpty();
    }

    @Test
    void an_organisation_shows_only_what_is_its_own() {
        String fair = fair();
        post("organiser", "/api/v1/organizations", "{\"externalId\": \"%s\", \"name\": \"Quay\"}".formatted(employer));
        String vacancy = vacancy("Engineer");
        String other = post("organiser", "/api/v1/organizations", "{\"externalId\": \"%s\", \"name\": \"Pier\"}".formatted(unique("pier"))).json().get("id").stringValue();
        String stand = "/api/v1/fairs/%s/organizations/%s".formatted(fair, other);
        assertThat(put("organiser", stand, "").status()).isEqualTo(204);

        assertThat(put("organiser", stand + "/vacancies/" + vacancy, "").json().get("type").stringValue()).endsWith("vacancy-of-another-organization");
        assertThat(put("organiser", stand + "/vacancies/nothing", "").status()).isEqualTo(404);
    }

    @Test
    void whoever_has_the_link_or_its_qr_code_registers_themselves() throws Exception {
        String fair = fair();
        JsonNode link = get("organiser", "/api/v1/fairs/%s/link".formatted(fair)).json();
        String code = link.get("code").stringValue();
        assertThat(decoded(get("organiser", "/api/v1/fairs/%s/link.svg".formatted(fair)).text())).isEqualTo(link.get("address").stringValue());
        String register = "/api/v1/fairs/%s/registrations?code=".formatted(fair);

        Answer wrong = send(request(register + "guessed").header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"name\": \"Eve\"}")));
        assertThat(wrong.error()).startsWith("code is not the one of this fair");
        Answer done = send(request(register + code).header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"name\": \"Wong Ka Yan\", \"text\": \"Teacher, learning Python\"}")));
        assertThat(done.status()).as(done.toString()).isEqualTo(201);
        Answer claimed = send(request(register + code).header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"externalId\": \"somebody\", \"name\": \"Eve\"}")));
        assertThat(claimed.error()).startsWith("/externalId is not taken here");
        assertThat(get("integrator", "/api/v1/fairs/%s/candidates".formatted(fair)).json().get("items").get(0).stringValue())
                .isEqualTo(done.json().get("candidate").stringValue());
    }

    @Test
    void the_link_leads_to_a_page_that_takes_a_cv() {
        String fair = fair();
        String path = java.net.URI.create(get("organiser", "/api/v1/fairs/%s/link".formatted(fair)).json().get("address").stringValue()).toString()
                .replaceFirst("https?://[^/]+", "");
        assertThat(send(request(path).GET()).text()).contains("Careers and AI Fair").contains("<form");
        Answer done = send(multipart(request(path), "POST", "cv.txt", "Python and SQL, 3 years".getBytes(java.nio.charset.StandardCharsets.UTF_8), "name", "Ho Chi Fung"));
        assertThat(done.text()).contains("You are registered").doesNotContain("<form action=\"/fairs");
        assertThat(get("organiser", "/api/v1/fairs/" + fair).json().get("candidates").intValue()).isEqualTo(1);
        assertThat(send(multipart(request(path), "POST", "cv.txt", "x".getBytes(java.nio.charset.StandardCharsets.UTF_8), "name", " ")).text())
                .contains("name is missing or blank");
        assertThat(send(multipart(request(path), "POST", "cv.txt", new byte[0], "name", "Lee Hoi Lam", "phone", "9000 0000")).text())
                .contains("Add a CV as a file").contains("value=\"Lee Hoi Lam\"").contains("value=\"9000 0000\"");
    }

    @Test
    void an_erased_person_is_no_visitor() {
        String fair = fair();
        String candidate = post("integrator", "/api/v1/candidates", "{\"externalId\": \"%s\", \"name\": \"Ada Ho\", \"text\": \"Python\"}".formatted(person)).json().get("id").stringValue();
        put("integrator", "/api/v1/fairs/%s/candidates/%s".formatted(fair, candidate), "");
        delete("candidate:" + person, "/api/v1/candidates/" + candidate);
        assertThat(get("integrator", "/api/v1/fairs/%s/candidates".formatted(fair)).json().get("items")).isEmpty();
    }

    private String fair() {
        return post("organiser", "/api/v1/fairs", """
                {"name": "Careers and AI Fair", "nameZh": "博覽", "place": "Wan Chai", "firstDay": "2027-04-26", "lastDay": "2027-04-27"}""").json().get("id").stringValue();
    }

    private String vacancy(String title) {
        return post("recruiter:" + employer, "/api/v1/vacancies", """
                {"title": "%s", "description": "Python", "requirements": [{"skills": ["python"]}]}""".formatted(title)).json().get("id").stringValue();
    }

    private void awaitSuggestions(String candidate, int atLeast) {
        Awaiting.until("suggestions for " + candidate,
                () -> get("operator", "/api/v1/candidates/%s/suggestions".formatted(candidate)).json().get("items").size() >= atLeast);
    }

    /** What a reader of QR codes sees in the drawing. */
    private static String decoded(String svg) throws Exception {
        int scale = 4;
        var box = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(box.find()).isTrue();
        int side = Integer.parseInt(box.group(1)) * scale;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        Pattern.compile("M(\\d+),(\\d+)h1").matcher(svg).results().forEach(module -> {
            for (int y = 0; y < scale; y++) {
                int from = (Integer.parseInt(module.group(2)) * scale + y) * side + Integer.parseInt(module.group(1)) * scale;
                Arrays.fill(pixels, from, from + scale, 0);
            }
        });
        // As it is drawn: to look for it in the picture, as in a photograph, fails with one code in many.
        var drawn = Map.of(DecodeHintType.PURE_BARCODE, true);
        return new QRCodeReader().decode(new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(side, side, pixels))), drawn).getText();
    }
}
