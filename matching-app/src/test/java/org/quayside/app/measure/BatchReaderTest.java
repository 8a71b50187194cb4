package org.quayside.app.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.scoring.Verdict;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Held against the records that the text was made of. */
class BatchReaderTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Random random = new Random(3);
    private final BatchReader reader = new BatchReader();

    @Test
    void whatever_the_order_of_fields_and_whatever_else_there_is_the_records_are_the_same() {
        for (int batch = 0; batch < 50; batch++) {
            var written = new ArrayList<MeasuredEvent>();
            var text = JSON.createArrayNode();
            for (int n = random.nextInt(20); n > 0; n--) {
                var event = event();
                written.add(event);
                text.add(batch % 2 == 0 ? tree(event) : shuffled(tree(event)));
            }
            assertThat(read(text.toString())).isEqualTo(written);
        }
    }

    @Test
    void an_event_that_lacks_a_field_does_not_take_the_one_before_its_own() {
        var whole = tree(event());
        var lacking = whole.deepCopy();
        ((ObjectNode) lacking.get("data")).remove("cause");
        assertThatThrownBy(() -> read("[" + whole + "," + lacking + "]")).hasMessageContaining("lacks a field");
        assertThatThrownBy(() -> read("[" + whole.put("type", "org.quayside.match.lost") + "]")).hasMessageContaining("match.lost");
    }

    private List<MeasuredEvent> read(String text) {
        var page = new ArrayList<MeasuredEvent>();
        reader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), page);
        return page;
    }

    private MeasuredEvent event() {
        return new MeasuredEvent(random.nextLong(1L << 60), Kind.FOUND, Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L)), some("v"), some("c"), some("o"),
                random.nextInt(10_001), random.nextInt(10_001), random.nextInt(10_001), Verdict.values()[random.nextInt(Verdict.values().length)],
                some("cause \"é\" "), some("e"), random.nextBoolean() ? null : some("r"));
    }

    private String some(String of) {
        return of + random.nextInt(3);
    }

    private static ObjectNode tree(MeasuredEvent event) {
        var tree = JSON.createObjectNode().put("specversion", "1.0").put("id", "%019d".formatted(event.sequence())).put("type", "org.quayside.match.found")
                .put("time", event.time().toString());
        tree.putObject("other").putObject("match").put("id", 7);
        var data = tree.putObject("data").put("vacancy", event.vacancy()).put("candidate", event.candidate()).put("organization", event.organization());
        data.putObject("score").put("match", event.match()).put("fit", event.fit()).put("appeal", event.appeal()).put("verdict", event.verdict().name());
        data.put("engine", event.engine()).put("cause", event.cause());
        if (event.reason() != null) {
            data.put("reason", event.reason());
        }
        return tree;
    }

    private ObjectNode shuffled(ObjectNode tree) {
        var fields = new ArrayList<>(tree.properties());
        Collections.shuffle(fields, random);
        var other = JSON.createObjectNode();
        fields.forEach(field -> other.set(field.getKey(), field.getValue() instanceof ObjectNode inner ? shuffled(inner) : field.getValue()));
        return other;
    }
}
