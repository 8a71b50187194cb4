package org.quayside.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.quayside.app.Awaiting;
import org.quayside.app.HttpApi;
import org.quayside.app.match.MatchLog;
import org.quayside.app.platform.readmodel.Projections;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The match log as an integrator follows it, over real sockets, with a vacancy of one's own. Other tests write into the same log, never at
 * the same time.
 */
abstract class FeedScene extends HttpApi {
    static final String FEED = "/api/v1/match-events";

    @Autowired
    MatchLog log;

    @Autowired
    private Projections projections;

    final String organization = unique("feed");
    private final Queue<String> posted = new ConcurrentLinkedQueue<>();
    String vacancy = "";

    @BeforeEach
    void a_vacancy_that_asks_for_cobol() {
        post("integrator", "/api/v1/organizations", "{\"externalId\": \"%s\", \"name\": \"Feed\"}".formatted(organization));
        vacancy = post("recruiter:" + organization, "/api/v1/vacancies", """
                {"title": "Developer", "description": "You write programs.",
                 "requirements": [{"skills": ["cobol"], "importance": "REQUIRED", "years": 9}]}""").json().get("id").stringValue();
    }

    /** What is left would match the next test's vacancy. */
    @AfterEach
    void nobody_is_left_behind() {
        posted.forEach(candidate -> delete("integrator", "/api/v1/candidates/" + candidate));
        post("recruiter:" + organization, "/api/v1/vacancies/" + vacancy + "/close", "{\"reason\": \"FILLED\"}");
    }

    final String candidate() {
        return candidate(unique("person"));
    }

    final String candidate(String externalId) {
        var cv = "Skills\nCOBOL\n\nExperience\n2019 - present Developer, Harbour Works\nWrote COBOL every day.\n".getBytes(StandardCharsets.UTF_8);
        var posted = send(multipart(as("integrator", "/api/v1/candidates"), "POST", "cv.txt", cv, "name", "Ada Ho", "externalId", externalId));
        assertThat(posted.status()).as(posted.toString()).isEqualTo(201);
        var id = posted.json().get("id").stringValue();
        this.posted.add(id);
        return id;
    }

    /** Position of the last event, once everything that was written before is matched: what the tests before have left to do is done. */
    final String end() {
        try {
            assertThat(projections.awaitAll(Awaiting.PATIENCE)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Position.text(log.head());
    }
}
