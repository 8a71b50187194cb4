package org.quayside.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quayside.privacy.Personal;
import org.quayside.subscription.SubscriptionEvent.SubscriptionCreated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of stored events does not change by accident. {@code approved-events/<Event>.json} is how an event is written (in clear: what is
 * personal is sealed afterwards); a file once approved is read for ever.
 */
class EventFormatTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved-events");
    private static final Path CATALOGUE = Path.of("../docs/events.md");
    private static final ObjectMapper JSON = EventJson.serializer(type -> "1").getObjectMapper();

    private static Stream<Object> events() {
        return EventExamples.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_written_as_approved(Object event) throws IOException {
        var written = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(event) + "\n";

        assertThat(approved(event)).as("approve this: %s", written).exists().content().isEqualTo(written);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_approved_file_reads_as_the_event(Object event) throws IOException {
        assertThat(JSON.readValue(Files.readString(approved(event)), event.getClass())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_component_of_a_later_version_is_passed_over(Object event) throws IOException {
        var later = (ObjectNode) JSON.readTree(Files.readString(approved(event)));
        later.put("fromTheFuture", true);

        assertThat(JSON.treeToValue(later, event.getClass())).isEqualTo(event);
    }

    @Test
    void a_subscription_from_before_there_were_fairs_to_ask_for_asks_for_none() throws IOException {
        var before = (ObjectNode) JSON.readTree(Files.readString(APPROVED.resolve("SubscriptionCreated.json")));
        ((ObjectNode) before.get("filter")).remove("fairs");

        assertThat(JSON.treeToValue(before, SubscriptionCreated.class).filter().fairs()).isEmpty();
    }

    @Test
    void every_event_has_an_approved_file_and_every_file_an_event() throws IOException {
        var types = EventTypes.all().stream().map(Class::getSimpleName).collect(Collectors.toSet());
        try (var files = Files.list(APPROVED)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\..*", ""))).hasSameElementsAs(types);
        }
        assertThat(events().map(event -> event.getClass().getSimpleName())).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void the_names_under_which_events_are_stored_are_unique_and_lead_back() {
        assertThat(EventTypes.all()).allSatisfy(type -> assertThat(EventTypes.named(EventTypes.nameOf(type))).isEqualTo(type));
        assertThat(EventTypes.all().stream().collect(Collectors.toMap(Class::getSimpleName, Function.identity()))).hasSize(EventExamples.ALL.size());
    }

    @Test
    void the_catalogue_names_every_event_under_its_stored_name_and_links_its_file() throws IOException {
        var catalogue = Files.readString(CATALOGUE);
        var named = Pattern.compile("^### `([^`]+)`$", Pattern.MULTILINE).matcher(catalogue).results().map(found -> found.group(1)).toList();

        assertThat(named).containsExactlyElementsOf(EventTypes.all().stream().map(EventTypes::nameOf).toList());
        assertThat(EventTypes.all()).allSatisfy(type -> assertThat(catalogue)
                .contains("../matching-app/src/test/resources/approved-events/" + type.getSimpleName() + ".json"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_catalogue_names_every_component_and_marks_the_personal_ones(Object event) throws IOException {
        var chapter = chapter(event);

        for (var component : event.getClass().getRecordComponents()) {
            assertThat(chapter).contains("`" + component.getName() + "`");
            assertThat(chapter.contains("🔒 `" + component.getName() + "`")).isEqualTo(component.isAnnotationPresent(Personal.class));
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_excerpt_in_the_catalogue_is_part_of_the_approved_file(Object event) throws IOException {
        var whole = JSON.readTree(Files.readString(approved(event)));
        var excerpts = Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL).matcher(chapter(event)).results().map(found -> found.group(1));

        assertThat(excerpts).allSatisfy(excerpt -> assertPart(JSON.readTree(excerpt), whole));
    }

    private static void assertPart(JsonNode part, JsonNode whole) {
        if (part.isContainer()) {
            part.properties().forEach(field -> assertPart(field.getValue(), whole.path(field.getKey())));
            for (int n = 0; part.isArray() && n < part.size(); n++) {
                assertPart(part.get(n), whole.path(n));
            }
        } else {
            assertThat(whole).isEqualTo(part);
        }
    }

    private static String chapter(Object event) throws IOException {
        return Files.readString(CATALOGUE).split("### `" + Pattern.quote(EventTypes.nameOf(event.getClass())) + "`\n", 2)[1]
                .split("\n#{2,3} ", 2)[0];
    }

    private static Path approved(Object event) {
        return APPROVED.resolve(event.getClass().getSimpleName() + ".json");
    }
}
