package org.quayside.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quayside.app.feed.JsonText.Name;
import tools.jackson.databind.json.JsonMapper;

/** Held against a reader of JSON. */
class JsonTextTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Name ANY = new Name("any");

    @Test
    void whatever_is_written_is_read_back() {
        var random = new Random(6);
        for (int n = 0; n < 2_000; n++) {
            var value = random.ints(random.nextInt(60), 1, random.nextBoolean() ? 128 : 0xD7FF).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                    StringBuilder::append).append(random.nextInt(9) == 0 ? "香港😀" : "").toString();
            var number = random.nextInt(1 << random.nextInt(31));
            var time = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000) * 1_000_000L);
            var text = new JsonText().begin().field(ANY, value).plain(new Name("plain"), "a-b.c_1").field(new Name("absent"), (String) null)
                    .plain(new Name("also"), null).position(new Name("position"), number).plain(new Name("parts"), "", "a", "~", "b", "")

                    .begin(new Name("inner")).field(new Name("number"), number).field(new Name("same"), value).end().field(new Name("time"), time).end().toString();
            var read = JSON.readTree(text);
            assertThat(read.get("any").stringValue()).as(text).isEqualTo(value);
            assertThat(read.at("/inner/same").stringValue()).isEqualTo(value);
            assertThat(read.at("/inner/number").intValue()).isEqualTo(number);
            assertThat(read.get("plain").stringValue()).isEqualTo("a-b.c_1");
            assertThat(read.get("position").stringValue()).isEqualTo(Position.text(number));
            assertThat(read.get("parts").stringValue()).isEqualTo("a~b");
            assertThat(Instant.parse(read.get("time").stringValue())).isEqualTo(time);
            assertThat(read.propertyNames()).containsExactly("any", "plain", "position", "parts", "inner", "time");
        }
    }

    @Test
    void what_was_written_out_is_not_written_again() throws IOException {
        var out = new ByteArrayOutputStream();
        var text = new JsonText();
        text.raw("[");
        for (int n = 0; n < 3; n++) {
            text.raw(n == 0 ? "" : ",");
            text.begin().field(new Name("n"), n).field(new Name("long"), "x".repeat(5_000)).end();
            text.drainTo(out);
            assertThat(text.length()).isZero();
        }
        text.raw("]");
        text.drainTo(out);
        assertThat(JSON.readTree(out.toByteArray()).valueStream().map(one -> one.get("n").intValue())).containsExactly(0, 1, 2);
    }
}
