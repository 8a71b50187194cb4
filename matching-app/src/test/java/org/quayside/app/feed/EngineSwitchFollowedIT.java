package org.quayside.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quayside.app.Awaiting;
import org.quayside.app.RunningApplication;
import org.quayside.app.match.EngineBuilds;
import org.quayside.app.match.EngineBuilds.State;
import org.quayside.app.match.SmallMarket;
import org.quayside.app.platform.readmodel.Projections;
import org.quayside.candidate.CandidateCommand.EraseCandidate;
import org.quayside.candidate.CandidateId;
import org.quayside.organization.OrganizationId;
import org.quayside.taxonomy.SkillId;
import org.quayside.taxonomy.Taxonomy;
import org.quayside.vacancy.VacancyId;
import tools.jackson.databind.JsonNode;

/** What they see who follow the feed and the stream while another engine is switched to and a person is erased. */
class EngineSwitchFollowedIT {
    private static final CandidateId JAVA = new CandidateId("knows-java");
    private static final CandidateId SHIPSCRIPT = new CandidateId("knows-shipscript");

    @TempDir
    private Path data;

    @Test
    void the_log_says_where_another_engine_begins_and_where_somebody_was_there_is_no_gap() throws Exception {
        try (var application = RunningApplication.on(data, "--quayside.demo=true", "--server.address=127.0.0.1", "--logging.level.root=warn");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var batches = new Follower(application, "");
            var stream = new Follower(application, "");
            var followers = List.of(
                    threads.submit(() -> {
                        batches.poll(() -> forgets(batches));
                        return batches;
                    }),
                    threads.submit(() -> {
                        stream.stream(Integer.MAX_VALUE, () -> forgets(stream));
                        return stream;
                    }));
            SmallMarket.publish(application.get(CommandGateway.class), new VacancyId("v1"), new OrganizationId("o1"),
                    SmallMarket.posting("Developer", List.of(new SkillId("java"))));
            candidate(application, JAVA, "Java");
            candidate(application, SHIPSCRIPT, "Shipscript");
            Awaiting.until("both are told of the pair", () -> standing(batches).equals(standing(stream)) && standing(stream).containsKey(JAVA.value()));

            switchToOneThatKnowsShipscript(application);
            Awaiting.until("both are told of the other pair", () -> standing(batches).containsKey(SHIPSCRIPT.value()) && standing(stream).containsKey(SHIPSCRIPT.value()));
            application.send(new EraseCandidate(JAVA));
            for (var follower : followers) {
                var read = follower.get();
                assertThat(read.sequences()).containsExactlyElementsOf(LongStream.rangeClosed(1, read.events().size()).boxed().toList());
                assertThat(standing(read)).containsOnlyKeys(SHIPSCRIPT.value());
                enginesAreAsTheLogSays(read.events());
            }
            assertThat(batches.events()).isEqualTo(stream.events());

            var later = new Follower(application, "");
            later.poll(() -> forgets(later));
            assertThat(later.sequences()).isEqualTo(stream.sequences());
            assertThat(later.events().toString()).as("found before the erasure").contains("match.erased");
            assertThat(later.events().stream().filter(event -> event.toString().contains(JAVA.value())).map(Follower::type))
                    .containsExactly("org.quayside.match.lost");
            assertThat(standing(later)).containsOnlyKeys(SHIPSCRIPT.value());
        }
    }

    /** Every pair names the engine that was activated last before it, and there were two. */
    private static void enginesAreAsTheLogSays(List<JsonNode> events) {
        var engines = events.stream().filter(event -> Follower.type(event).equals("org.quayside.engine.activated"))
                .map(event -> event.at("/data/engine").stringValue()).toList();
        assertThat(engines).hasSize(2).doesNotHaveDuplicates();
        var current = "";
        for (var event : events) {
            if (Follower.type(event).equals("org.quayside.engine.activated")) {
                current = event.at("/data/engine").stringValue();
            } else if (event.at("/data").has("score")) {
                assertThat(event.at("/data/engine").stringValue()).as(event.toString()).isEqualTo(current);
            }
        }
    }

    private static boolean forgets(Follower follower) {
        return follower.events().stream().anyMatch(event -> Follower.type(event).equals("org.quayside.match.lost") && !event.at("/data").has("score"));
    }

    /** Candidates of the pairs that stand, with their scores: what the events fold to. */
    private static Map<String, JsonNode> standing(Follower follower) {
        var standing = new TreeMap<String, JsonNode>();
        for (var event : follower.events()) {
            switch (Follower.type(event)) {
                case "org.quayside.match.found", "org.quayside.match.changed" -> standing.put(event.at("/data/candidate").stringValue(), event.at("/data/score"));
                case "org.quayside.match.lost" -> standing.remove(event.at("/data/candidate").stringValue());
                default -> {}
            }
        }
        return standing;
    }

    private void switchToOneThatKnowsShipscript(RunningApplication application) throws Exception {
        Files.writeString(Files.createDirectories(data.resolve(Taxonomy.FOLDER)).resolve("imported-skills.tsv"), """
                id\tkind\ten\tzh-Hant\taliases-en\taliases-zh\tbroader\trelated\tesco
                shipscript\tTECHNOLOGY\tShipscript\tShipscript\t\t\tjava\t\t
                """);
        var engines = application.get(EngineBuilds.class);
        assertThat(application.get(Projections.class).awaitAll(Awaiting.PATIENCE)).isTrue();
        var next = engines.build(false, 100).version().toString();
        Awaiting.until("built", () -> engines.find(next).orElseThrow().state() == State.BUILT);
        engines.switchTo(next);
    }

    private static void candidate(RunningApplication application, CandidateId id, String skill) {
        SmallMarket.register(application.get(CommandGateway.class), id, "Somebody");
        SmallMarket.submit(application.get(CommandGateway.class), id, "Skills%n%s%n%s".formatted(skill, id));
    }
}
