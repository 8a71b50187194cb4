package org.quayside.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A schema that has been served stays as it is, for who has read it has kept it: another form is another file, with the next number. */
class SchemaVersionsTest {
    /** SHA-256 of each file that was ever served; only ever added to. */
    private static final Map<String, String> SERVED = Map.of(
            "application-1.json", "9d2f038e0d2215709924d2d3231c891a01fbe5f7a981e04e22b92459b1769c08",
            "engine-1.json", "0d5d31e20c7884d256c6c8b655964c9704b60fc6289b95813e2405ab097e0599",
            "forget-1.json", "dcd9c72e9c154fc61b2e64c9a59dad7b3d38ddcb9ea2c4dfff5271f07ded8dc6",
            "match-1.json", "4259cc4b4d23f49ae4fcc1d3a7c85df0ce422098922975d201f46b5506110516",
            "ping-1.json", "048a5991cc764a9572ec4a35b705f3b202721b4cc593cfac88f8005ec00cfe81");

    @Test
    void a_schema_that_has_been_served_never_changes() throws Exception {
        for (var schema : SERVED.entrySet()) {
            assertThat(digest(schema.getKey())).as(schema.getKey()).isEqualTo(schema.getValue());
        }
    }

    @Test
    void every_event_names_one_of_them() {
        assertThat(SERVED).containsKeys(Arrays.stream(EventType.values()).map(EventType::schema).filter(Objects::nonNull).toArray(String[]::new));
    }

    private static String digest(String name) throws IOException, NoSuchAlgorithmException {
        try (var file = Objects.requireNonNull(SchemaVersionsTest.class.getResourceAsStream("/schemas/" + name), name)) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.readAllBytes()));
        }
    }
}
