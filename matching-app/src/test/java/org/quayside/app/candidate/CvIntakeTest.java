package org.quayside.app.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.quayside.app.intake.DocumentText;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.intake.IntakeRefused.Reason;
import org.quayside.candidate.Contact;

class CvIntakeTest {
    private final CvIntake intake = new CvIntake(new DocumentText());

    private CvFile read(String json) {
        return intake.read("cv.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private IntakeRefused refusal(String json) {
        return catchThrowableOfType(IntakeRefused.class, () -> read(json));
    }

    @Test
    void a_json_resume_becomes_a_cv_without_the_name() {
        CvFile cv = read("""
                {"basics": {"name": "Chan Tai Man", "label": "Data analyst", "email": "tm@example.hk", "summary": "Likes figures.",
                            "location": {"city": "Sha Tin"}, "unheard": 1},
                 "work": [{"name": "Acme", "position": "Analyst", "startDate": "2016-04", "endDate": "2019-03-31", "highlights": ["Dashboards in Tableau"]},
                          {"name": "Beta", "position": "Senior analyst", "startDate": "2019"}],
                 "education": [{"institution": "A University", "area": "Statistics", "studyType": "Bachelor", "endDate": "2016"}],
                 "skills": [{"name": "Programming", "level": "Good", "keywords": ["Python", "SQL"]}],
                 "languages": [{"language": "Cantonese", "fluency": "Native speaker"}]}
                """);
        assertThat(cv.contact()).isEqualTo(new Contact("Chan Tai Man", "tm@example.hk", null));
        assertThat(cv.mediaType()).isEqualTo("application/json");
        assertThat(cv.text()).isEqualTo("""
                Data analyst

                Summary
                Likes figures.

                Experience

                Analyst, Acme
                Apr 2016 - Mar 2019
                - Dashboards in Tableau

                Senior analyst, Beta
                2019 - Present

                Education

                Bachelor in Statistics, A University
                2016

                Skills
                Programming: Python, SQL (Good)

                Languages
                Cantonese: Native speaker""");
    }

    @Test
    void a_wrong_type_is_refused_with_its_place() {
        IntakeRefused refused = refusal("{\"work\": [{\"position\": \"a\"}, {\"position\": 7}]}");
        assertThat(refused.reason()).isEqualTo(Reason.INVALID_VALUE);
        assertThat(refused).hasMessage("cv.json: /work/1/position: is a number, a string is expected");
        assertThat(refusal("{\"skills\": \"Python\"}")).hasMessage("cv.json: /skills: is a string, a list is expected");
        assertThat(refusal("{\"work\": [{\"startDate\": \"2016-13\"}]}"))
                .hasMessage("cv.json: /work/0/startDate: is '2016-13', a date like 2016, 2016-04 or 2016-04-01 is expected");
    }

    @Test
    void json_that_is_none_is_refused_with_line_and_column() {
        IntakeRefused refused = refusal("{\"basics\":\n {\"name\" \"x\"}}");
        assertThat(refused.reason()).isEqualTo(Reason.INVALID_JSON);
        assertThat(refused.problem()).contains("line 2");
        assertThat(refusal("{\"skills\": [").reason()).isEqualTo(Reason.INVALID_JSON);
        assertThat(refusal("{\"skills\": [").problem()).contains("line 1").doesNotContain("Source");
        assertThat(refusal("[".repeat(5000)).reason()).isEqualTo(Reason.INVALID_JSON);
        assertThat(refusal("{}").reason()).isEqualTo(Reason.NO_TEXT);
    }
}
