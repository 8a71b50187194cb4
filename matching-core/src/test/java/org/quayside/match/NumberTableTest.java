package org.quayside.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberTableTest {
    /** Few hashes, so that many have the same home. */
    private record Id(int value) {
        @Override
        public int hashCode() {
            return value % 7;
        }
    }

    @Test
    void numbers_are_found_as_in_a_map() {
        var random = new Random(5);
        var table = new NumberTable<>(Id::new);
        var map = new HashMap<Id, Integer>();
        for (var round = 0; round < 20_000; round++) {
            var id = new Id(random.nextInt(60));
            if (map.containsKey(id) && random.nextBoolean()) {
                assertThat(table.remove(id)).isEqualTo(map.remove(id));
            } else if (!map.containsKey(id)) {
                table.add(id, id.value());
                map.put(id, id.value());
            }
            assertThat(table.size()).isEqualTo(map.size());
            var other = new Id(random.nextInt(60));
            assertThat(table.find(other)).isEqualTo(map.getOrDefault(other, -1));
        }
    }
}
