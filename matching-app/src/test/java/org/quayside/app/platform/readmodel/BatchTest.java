package org.quayside.app.platform.readmodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class BatchTest {
    private int asked;

    @Test
    void what_is_loaded_is_not_asked_for_again_and_what_is_written_counts() {
        var stored = Map.of("a", new Document("_id", "a").append("n", 1), "b", new Document("_id", "b").append("n", 2));
        Documents before = (collection, id) -> {
            asked++;
            return collection.equals("names") ? stored.get(id) : null;
        };
        var batch = new Batch(before, GapAwareTrackingToken.newInstance(7, Set.of()), Instant.EPOCH, true, false);
        batch.put("names", new Document("_id", "b").append("n", 20));
        batch.load("names", List.of("a", "b", "c"));
        var toLoad = asked;

        assertThat(batch.find("names", "a")).isEqualTo(stored.get("a"));
        assertThat(batch.find("names", "b")).isEqualTo(new Document("_id", "b").append("n", 20));
        assertThat(batch.find("names", "c")).isNull();
        assertThat(asked).as("nothing is asked for twice").isEqualTo(toLoad);

        batch.put("names", new Document("_id", "a").append("n", 10));
        batch.remove("names", "b");
        batch.load("names", List.of("a", "b"));
        assertThat(batch.find("names", "a")).isEqualTo(new Document("_id", "a").append("n", 10));
        assertThat(batch.find("names", "b")).isNull();
        assertThat(batch.find("others", "a")).isNull();
        assertThat(batch.find("names", "d")).isNull();
    }
}
