package org.quayside.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quayside.app.http.PublicAddress;
import org.quayside.app.match.MatchEntry;
import org.quayside.app.match.MatchEntry.About;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.organization.Sector;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The text of events, held against one that is put together field by field as a tree. */
class CloudEventsTest {
    private static final String SOURCE = "urn:quayside:here";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final MockEnvironment environment = new MockEnvironment();
    private final CloudEvents events = new CloudEvents(new PublicAddress(environment), SOURCE);
    private final Random random = new Random(6);

    @Test
    void the_text_is_that_of_the_tree_for_whatever_stands_in_the_log() {
        environment.setProperty("quayside.public-address", "https://example.org/häfen/\"7\"");
        for (int n = 0; n < 2_000; n++) {
            var entry = entry(Kind.values()[random.nextInt(Kind.values().length)]);
            assertThat(events.text(entry)).isEqualTo(tree(entry, "https://example.org/häfen/\"7\"").toString());
        }
    }

    @Test
    void the_address_may_come_to_be_known_later() {
        var entry = entry(Kind.FOUND);
        assertThat(events.text(entry)).isEqualTo(tree(entry, "http://127.0.0.1:8080").toString());
        environment.setProperty("local.server.port", "4711");
        assertThat(events.text(entry)).isEqualTo(tree(entry, "http://127.0.0.1:4711").toString());
    }

    private ObjectNode tree(MatchEntry entry, String address) {
        var type = EventType.of(entry.kind());
        var id = Position.text(entry.sequence());
        var about = entry.about();
        var pair = about == null ? "" : type.schema() != null && !type.schema().startsWith("application")
                ? "candidates/%s/matches/%s".formatted(about.candidate(), about.vacancy())
                : "applications/%s~%s".formatted(about.candidate(), about.vacancy());
        var tree = JSON.createObjectNode().put("specversion", "1.0").put("id", id).put("source", SOURCE).put("type", type.type());
        if (type == EventType.ERASED) {
            return tree.put("time", entry.happenedAt().toString()).put("sequence", id);
        }
        tree.put("subject", about == null ? "engine" : pair).put("time", entry.happenedAt().toString()).put("datacontenttype", "application/json")
                .put("dataschema", address + "/schemas/" + type.schema()).put("sequence", id);
        var data = tree.putObject("data");
        if (about == null) {
            data.put("engine", entry.engine());
            return tree;
        }
        data.put("vacancy", about.vacancy().value()).put("candidate", about.candidate().value()).put("organization", about.organization().value());
        if (about.score() != null) {
            var score = about.score().forOrganization();
            data.putObject("score").put("match", score.match()).put("fit", score.fit()).put("appeal", score.appeal()).put("verdict", score.verdict().name());
        }
        put(data, "engine", Objects.requireNonNull(type.schema()).startsWith("match") ? entry.engine() : null);
        if (type.schema().startsWith("application")) {
            data.put("application", "/api/v1/" + pair);
            put(data, "reason", about.detail());
        }
        data.put("cause", about.cause());
        if (type == EventType.FOUND || type == EventType.CHANGED) {
            data.put("breakdown", "/api/v1/" + pair);
        }
        return tree;
    }

    private static void put(ObjectNode data, String name, @Nullable String value) {
        if (value != null) {
            data.put(name, value);
        }
    }

    private MatchEntry entry(Kind kind) {
        var match = kind == Kind.FOUND || kind == Kind.CHANGED || kind == Kind.LOST;
        var score = !match || kind == Kind.LOST && random.nextBoolean() ? null
                : new Score(random.nextInt(10_001), random.nextInt(10_001), random.nextInt(10_001), Verdict.values()[random.nextInt(Verdict.values().length)]);
        var about = kind == Kind.FORGOTTEN || kind == Kind.ENGINE ? null
                : new About(new VacancyId(uuid()), new CandidateId(uuid()), new OrganizationId("o" + random.nextInt(3)), Sector.SOFTWARE, score, uuid(),
                        kind == Kind.DECLINED && random.nextBoolean() ? "SALARY" : null, false);
        return new MatchEntry(random.nextLong(1_000_000), kind, Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)), about,
                match && score != null || kind == Kind.ENGINE ? "x7-9ee51c19-s1-e0" : null);
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
