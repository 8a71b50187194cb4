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
}
