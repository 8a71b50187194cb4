package org.quayside.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quayside.app.Awaiting;
import org.quayside.app.match.LogFilter;
import org.quayside.app.match.MatchEntry;
import tools.jackson.databind.JsonNode;

/** The feed, batch after batch. */
class MatchEventsIT extends FeedScene {
    @Test
    void many_writers_leave_no_gap_and_change_no_order() throws Exception {
        var start = end();
        var people = 16;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, people).<Callable<String>>mapToObj(_ -> this::candidate).toList();
            var posted = threads.submit(() -> threads.invokeAll(calls));
            var seen = new ArrayList<JsonNode>();
            var position = start;
            var deadline = System.nanoTime() + Awaiting.PATIENCE.toNanos();
            while (seen.stream().filter(this::isOurs).count() < people) {
                assertThat(System.nanoTime()).as("saw %s", seen).isLessThan(deadline);
                for (var event : events("?limit=3&timeout=2000&lastEventId=" + position)) {
                    seen.add(event);
                    position = event.get("id").stringValue();
                }
            }
            posted.get();

            assertThat(seen.stream().map(event -> Position.parse(event.get("id").stringValue())))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, seen.size()).mapToObj(n -> Position.parse(start) + n).toList());
            assertThat(seen.stream().filter(this::isOurs).map(event -> event.at("/data/candidate").stringValue())).doesNotHaveDuplicates();
            assertThat(events("?limit=1000&lastEventId=" + start)).startsWith(seen.toArray(JsonNode[]::new));
        }
    }

    @Test
    void an_event_is_a_cloud_event_of_version_1() {
        var start = end();
        var candidate = candidate();
        var answer = get("integrator", FEED + "?timeout=60000&lastEventId=" + start);
        assertThat(answer.header("Content-Type")).isEqualTo("application/cloudevents-batch+json");
        var event = answer.json().get(0);
        assertThat(event.get("specversion").stringValue()).isEqualTo("1.0");
        assertThat(event.get("type").stringValue()).isEqualTo("org.quayside.match.found");
        assertThat(event.get("source").stringValue()).startsWith("urn:quayside:");
        assertThat(event.get("sequence")).isEqualTo(event.get("id"));
        assertThat(event.get("id").stringValue()).isGreaterThan(start).hasSameSizeAs(start);
        assertThat(event.get("subject").stringValue()).isEqualTo("candidates/%s/matches/%s".formatted(candidate, vacancy));
        assertThat(event.at("/data/score/match").intValue()).isBetween(5_000, 10_000);
        assertThat(get("integrator", event.at("/data/breakdown").stringValue()).status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("Ada");
    }

    @Test
    void nothing_newer_is_an_empty_batch_after_the_timeout() {
        var start = end();
        var before = System.nanoTime();
        assertThat(get("integrator", FEED + "?timeout=400&lastEventId=" + start).text()).isEqualTo("[]");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
        assertThat(get("integrator", FEED + "?lastEventId=" + start).text()).isEqualTo("[]");
    }

    @Test
    void filters_narrow_the_feed_and_skip_nothing() {
        var start = end();
        candidate();
        candidate();
        Awaiting.until("both", () -> events("?vacancy=%s&lastEventId=%s".formatted(vacancy, start)).size() == 2);
        assertThat(events("?organization=other&lastEventId=" + start)).isEmpty();
        assertThat(events("?vacancy=%s&type=org.quayside.match.lost".formatted(vacancy))).isEmpty();
        assertThat(events("?vacancy=%s&minimumScore=10000".formatted(vacancy))).isEmpty();
        var fair = post("organiser", "/api/v1/fairs", """
                {"name": "Fair", "place": "Wan Chai", "firstDay": "2027-04-26", "lastDay": "2027-04-27"}""").json().get("id").stringValue();
        assertThat(events("?fair=" + fair)).isEmpty();
        var exhibitor = get("integrator", "/api/v1/vacancies/" + vacancy).json().get("organization").stringValue();
        put("organiser", "/api/v1/fairs/%s/organizations/%s".formatted(fair, exhibitor), "");
        assertThat(put("operator", "/api/v1/fairs/%s/organizations/%s/vacancies/%s".formatted(fair, exhibitor, vacancy), "").status())
                .isLessThan(300);
        assertThat(events("?fair=%s&lastEventId=%s".formatted(fair, start))).hasSize(2);

        post("recruiter:" + organization, "/api/v1/vacancies/" + vacancy + "/close", "{\"reason\": \"FILLED\"}");
        var lost = "?limit=1&timeout=60000&type=org.quayside.match.lost&vacancy=" + vacancy + "&lastEventId=";
        var first = events(lost + start);
        var second = events(lost + first.getFirst().get("id").stringValue());
        assertThat(first).hasSize(1);
        assertThat(second).hasSize(1);
        assertThat(second.getFirst()).isNotEqualTo(first.getFirst());
        assertThat(events("?type=org.quayside.match.found&minimumScore=5000&vacancy=" + vacancy)).hasSize(2);
    }

    @Test
    void a_position_stays_valid_when_the_person_at_it_is_erased() {
        var start = end();
        var candidate = candidate();
        Awaiting.until("1", () -> events("?lastEventId=" + start).size() == 1);
        var found = events("?lastEventId=" + start).getFirst().get("id").stringValue();
        assertThat(delete("integrator", "/api/v1/candidates/" + candidate).status()).isEqualTo(202);
        Awaiting.until("the notice", () -> !events("?lastEventId=" + found).isEmpty());

        var all = events("?lastEventId=" + start);
        assertThat(all.getFirst().get("id").stringValue()).isEqualTo(found);
        assertThat(all.getFirst().get("type").stringValue()).isEqualTo("org.quayside.match.erased");
        assertThat(all.getFirst().has("subject")).isFalse();
        assertThat(all.getFirst().has("data")).isFalse();
        assertThat(all.get(1).get("type").stringValue()).isEqualTo("org.quayside.match.lost");
        assertThat(all.get(1).at("/data/candidate").stringValue()).isEqualTo(candidate);
        assertThat(all.get(1).at("/data").has("score")).isFalse();
    }

    @Test
    void a_position_that_never_was_is_refused_with_what_would_be_right() {
        assertThat(get("integrator", FEED + "?lastEventId=abc").status()).isEqualTo(400);
        assertThat(get("integrator", FEED + "?lastEventId=abc").error()).contains("lastEventId", "19 digits");
        assertThat(get("integrator", FEED + "?lastEventId=-1").status()).isEqualTo(400);
        var beyond = get("integrator", FEED + "?lastEventId=9223372036854775807");
        assertThat(beyond.status()).isEqualTo(410);
        assertThat(beyond.json().get("detail").stringValue()).contains("leave it out to read from the beginning");
        assertThat(get("integrator", FEED + "/stream?lastEventId=abc").status()).isEqualTo(400);
        assertThat(get("integrator", FEED + "?limit=0").error()).contains("1 to 10000");
        assertThat(get("integrator", FEED + "?timeout=600000").error()).contains("0 to 60000");
        assertThat(get("integrator", FEED + "?type=match.found").error()).contains("org.quayside.match.found");
        assertThat(get("integrator", FEED + "?vacancy=a%20b").error()).startsWith("vacancy is 'a b'; an id has ");
        assertThat(get("integrator", FEED + "?minimumScore=high").error()).isEqualTo("minimumScore is 'high', a whole number is expected");
        assertThat(get("integrator", FEED + "?lastEventId=&source=&limit=1").status()).as("of who has read nothing yet").isEqualTo(200);
    }

    @Test
    void what_the_two_sides_decide_stands_in_the_same_log() {
        var start = end();
        post("recruiter:" + organization, "/api/v1/vacancies/" + vacancy + "/close", "{\"reason\": \"FILLED\"}");
        var person = unique("person");
        var candidate = candidate(person);
        var job = unique("job");
        vacancy = post("recruiter:" + organization, "/api/v1/vacancies", """
                {"externalId": "%s", "title": "Developer", "description": "You write programs.", "sector": "software",
                 "requirements": [{"skills": ["cobol"], "importance": "REQUIRED", "years": 9}]}""".formatted(job)).json().get("id").stringValue();
        var byExternalIds = "{\"candidateExternalId\": \"%s\", \"vacancyExternalId\": \"%s\", \"decision\": \"%s\"}";
        var ats = "integrator:" + organization;
        assertThat(post("candidate:" + person, "/api/v1/applications", byExternalIds.formatted(person, job, "INTEREST")).status()).isEqualTo(422);
        assertThat(post("candidate:" + person, "/api/v1/applications", "{\"vacancy\": \"%s\", \"decision\": \"INTEREST\"}".formatted(vacancy))
                .status()).isEqualTo(201);
        for (var decision : List.of("SHORTLIST", "INTERVIEWED", "HIRED")) {
            var answer = post(ats, "/api/v1/applications", byExternalIds.formatted(person, job, decision));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        }
        assertThat(post(ats, "/api/v1/applications", byExternalIds.formatted(person, "no-job", "HIRED")).error())
                .startsWith("/vacancyExternalId").contains("'no-job' is no vacancy");
        assertThat(post(ats, "/api/v1/applications", byExternalIds.formatted("nobody", job, "HIRED")).error())
                .startsWith("/candidateExternalId").contains("'nobody' is no candidate");
        assertThat(post("integrator", "/api/v1/applications", """
                {"candidateExternalId": "%s", "organization": "no-employer", "vacancyExternalId": "%s", "decision": "HIRED"}""".formatted(person, job)).error())
                .isEqualTo("/organization is 'no-employer', which is no organisation");
        assertThat(post("integrator:another", "/api/v1/applications", byExternalIds.formatted(person, job, "HIRED")).error())
                .as("external ids are the employer's own").startsWith("/vacancyExternalId");
        assertThat(post("integrator:another", "/api/v1/applications", """
                {"candidate": "%s", "vacancy": "%s", "decision": "DECLINE"}""".formatted(candidate, vacancy)).status()).isEqualTo(403);

        var decided = "?vacancy=%s&sector=software&type=%s&lastEventId=%s".formatted(vacancy, String.join(",",
                "org.quayside.application.interested", "org.quayside.application.shortlisted", "org.quayside.application.contact-opened",
                "org.quayside.application.interviewed", "org.quayside.application.hired"), start);
        Awaiting.until("all five", () -> events(decided).size() == 5);
        assertThat(events(decided).stream().map(event -> event.get("type").stringValue().substring("org.quayside.application.".length())))
                .containsExactly("interested", "shortlisted", "contact-opened", "interviewed", "hired");
        assertThat(events(decided).getFirst().at("/data/application").stringValue())
                .isEqualTo("/api/v1/applications/%s~%s".formatted(candidate, vacancy));
    }

    @Test
    void an_integrator_of_one_organisation_hears_of_no_other() {
        var start = end();
        candidate();
        Awaiting.until("a match", () -> !events("?vacancy=%s&lastEventId=%s".formatted(vacancy, start)).isEmpty());
        assertThat(get("integrator:" + organization, FEED + "?vacancy=" + vacancy).json().size()).isPositive();
        assertThat(get("integrator:another", FEED + "?vacancy=" + vacancy).text()).isEqualTo("[]");
        assertThat(get("integrator:another", FEED + "?limit=1000&lastEventId=" + start).text()).isEqualTo("[]");
        assertThat(get("integrator:another", "/api/v1/vacancies/%s/shortlist".formatted(vacancy)).status()).isEqualTo(404);
        assertThat(get("integrator:another", "/api/v1/candidates").status()).isEqualTo(403);
    }

    @Test
    void the_log_names_the_engine_and_every_event_fits_the_schema_that_it_names() throws Exception {
        candidate();
        var start = end();
        assertThat(events("?type=org.quayside.engine.activated")).isNotEmpty()
                .allSatisfy(event -> assertThat(event.at("/data/engine").stringValue()).matches("x\\d+-[0-9a-f]{8}-s\\d+-e\\d+"));
        var registry = com.networknt.schema.SchemaRegistry.withDefaultDialect(com.networknt.schema.SpecificationVersion.DRAFT_2020_12);
        for (var event : events("?limit=1000")) {
            if (event.has("data")) {
                var schema = send(HttpRequest.newBuilder(java.net.URI.create(event.get("dataschema").stringValue())).GET());
                assertThat(schema.status()).isEqualTo(200);
                assertThat(registry.getSchema(schema.json()).validate(event.get("data"))).as(event.toString()).isEmpty();
            } else {
                assertThat(event.get("type").stringValue()).isEqualTo("org.quayside.match.erased");
            }
        }
        var unknown = get("integrator", "/schemas/match-0.json");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(Position.parse(start)).isPositive();
    }

    @Test
    void of_a_pair_that_was_lost_before_its_person_was_erased_followers_are_told_to_forget() {
        var start = end();
        var candidate = candidate();
        Awaiting.until("1", () -> events("?lastEventId=" + start).size() == 1);
        post("integrator", "/api/v1/candidates/" + candidate + "/pause", "");
        Awaiting.until("2", () -> events("?lastEventId=" + start).size() == 2);
        assertThat(delete("integrator", "/api/v1/candidates/" + candidate).status()).isEqualTo(202);
        Awaiting.until("3", () -> events("?lastEventId=" + start).size() == 3);
        assertThat(events("?lastEventId=" + start).stream().map(event -> event.get("type").stringValue())).containsExactly(
                "org.quayside.match.erased", "org.quayside.match.erased", "org.quayside.match.forget");
        assertThat(events("?vacancy=%s&lastEventId=%s".formatted(vacancy, start)).getLast().at("/data/candidate").stringValue())
                .isEqualTo(candidate);
    }

    @Test
    void a_filter_takes_in_memory_what_it_finds_in_the_database() {
        candidate();
        end();
        var all = log.read(0, 10_000, LogFilter.ALL);
        var random = new java.util.Random(6);
        for (int n = 0; n < 200; n++) {
            var filter = new LogFilter(some(random, all, entry -> java.util.stream.Stream.of(entry.kind())),
                    some(random, all, entry -> about(entry).map(MatchEntry.About::vacancy)),
                    some(random, all, entry -> about(entry).map(MatchEntry.About::candidate)),
                    some(random, all, entry -> about(entry).map(MatchEntry.About::organization)),
                    some(random, all, entry -> about(entry).map(MatchEntry.About::sector).filter(java.util.Objects::nonNull)),
                    random.nextInt(3) == 0 ? 5_000 + random.nextInt(3_000) : null,
                    random.nextInt(3) == 0 ? some(random, all, entry -> about(entry).map(MatchEntry.About::organization)) : null);
            assertThat(log.read(0, 10_000, filter)).as(filter.toString()).isEqualTo(all.stream().filter(filter::takes).toList());
        }
    }

    private static java.util.stream.Stream<MatchEntry.About> about(MatchEntry entry) {
        return java.util.stream.Stream.ofNullable(entry.about());
    }

    private static <T> java.util.Set<T> some(
            java.util.Random random, List<MatchEntry> all, java.util.function.Function<MatchEntry, java.util.stream.Stream<T>> of) {
        return random.nextInt(3) > 0 ? java.util.Set.of() : all.stream().flatMap(of).filter(_ -> random.nextBoolean())
                .collect(java.util.stream.Collectors.toSet());
    }

    private boolean isOurs(JsonNode event) {
        return event.at("/data/vacancy").asString("").equals(vacancy);
    }

    private List<JsonNode> events(String query) {
        var answer = get("integrator", FEED + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return List.copyOf(answer.json().values());
    }
}
