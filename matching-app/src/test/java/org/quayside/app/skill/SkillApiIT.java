package org.quayside.app.skill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quayside.app.HttpApi;
import tools.jackson.databind.JsonNode;

class SkillApiIT extends HttpApi {
    @Test
    void skills_are_found_by_name_the_nearest_first() {
        JsonNode found = get("candidate:x", "/api/v1/skills?q=Python&limit=3").json();
        assertThat(found.at("/items/0/id").stringValue()).isEqualTo("python");
        JsonNode python = get("candidate:x", "/api/v1/skills/python").json();
        assertThat(python.get("names").toString()).contains("Python");
        assertThat(python.get("servedBy")).isNotEmpty();
        assertThat(get("candidate:x", "/api/v1/skills/no-such-skill").status()).isEqualTo(404);
    }

    @Test
    void all_skills_come_page_by_page() {
        JsonNode first = get("operator", "/api/v1/skills?limit=5").json();
        JsonNode second = get("operator", "/api/v1/skills?limit=5&cursor=" + first.get("next").stringValue()).json();
        assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/4/id"));
        assertThat(second.get("items")).hasSize(5);
    }

    @Test
    void a_text_is_read_with_the_places_of_what_is_found() {
        String text = "Julia Wong\n\nSkills\nPython, SQL";
        JsonNode read = post("integrator", "/api/v1/extract", JSON.writeValueAsString(java.util.Map.of("text", text, "name", "Julia Wong"))).json();
        assertThat(read.get("skills").toString()).contains("\"python\"", "\"sql\"").doesNotContain("\"julia\"");
        JsonNode python = read.get("skills").valueStream().filter(s -> s.get("skill").stringValue().equals("python")).findFirst().orElseThrow();
        JsonNode span = python.get("mentions").get(0);
        assertThat(text.substring(span.get("start").intValue(), span.get("end").intValue())).isEqualTo("Python");
        assertThat(read.get("highlights").valueStream().map(mark -> mark.get("kind").stringValue() + " " + mark.get("text").stringValue())).startsWith("skill Python", "skill SQL");
        assertThat(read.get("unlisted").isArray()).isTrue();
        assertThat(post("integrator", "/api/v1/extract", "{\"text\": \"SQL\", \"kind\": \"poem\"}").error()).startsWith("/kind is 'poem'");
    }

    @Test
    void occupations_are_read_and_the_way_to_one_is_told() {
        String cv = "Data Engineer\n\nSkills\nSQL, Qlik";
        JsonNode read = post("integrator", "/api/v1/extract", JSON.writeValueAsString(java.util.Map.of("text", cv, "toward", "data analyst"))).json();
        assertThat(read.at("/occupations/0/id").stringValue()).isEqualTo("data-engineer");
        assertThat(read.at("/occupations/0/distance").intValue()).isBetween(1, 10_000);
        assertThat(read.at("/toward/id").stringValue()).isEqualTo("data-analyst");
        JsonNode tableau = read.at("/toward/skills").valueStream().filter(s -> s.get("skill").stringValue().equals("tableau")).findFirst().orElseThrow();
        assertThat(tableau.get("servedBy").stringValue()).isEqualTo("qlik");
        JsonNode ad = post("integrator", "/api/v1/extract", "{\"text\": \"Requirements\\n- SQL\", \"kind\": \"vacancy\", \"title\": \"數據工程師\"}").json();
        assertThat(ad.at("/occupations/0/id").stringValue()).isEqualTo("data-engineer");
        assertThat(ad.at("/occupations/0/distance").isMissingNode()).isTrue();
        assertThat(post("integrator", "/api/v1/extract", "{\"text\": \"SQL\", \"toward\": \"zorgblat\"}").error()).startsWith("/toward is 'zorgblat'");
        assertThat(post("integrator", "/api/v1/extract", "{\"text\": \"SQL\", \"kind\": \"vacancy\", \"toward\": \"data analyst\"}").error()).startsWith("/toward is for a cv");
    }
}
