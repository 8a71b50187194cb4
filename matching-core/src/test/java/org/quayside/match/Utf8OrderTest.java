package org.quayside.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the bytes themselves, on strings that often begin alike. */
class Utf8OrderTest {
    private static final String[] CHARACTERS = {"\0", "a", "b", "\u007F", "\u0080", "ä", "職", "\uFF21", "\uD83D\uDE00"};

    private final Random random = new Random(5);

    @Test
    void strings_and_their_beginnings_stand_in_the_order_of_their_bytes() {
        var told = 0;
        for (var i = 0; i < 100_000; i++) {
            var one = text();
            var other = random.nextBoolean() ? text() : one.substring(0, random.nextInt(one.length() + 1)).replaceAll("\\p{Cs}", "") + text();
            var expected = Integer.signum(Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)));
            assertThat(Integer.signum(Utf8Order.compare(one, other))).as("'%s', '%s'", one, other).isEqualTo(expected);
            var beginnings = Long.compareUnsigned(Utf8Order.beginning(one), Utf8Order.beginning(other));
            if (beginnings != 0) {
                assertThat(beginnings).as("'%s', '%s'", one, other).isEqualTo(expected);
                told++;
            }
        }
        assertThat(told).isGreaterThan(50_000);
    }

    private String text() {
        var text = new StringBuilder();
        for (var count = random.nextInt(12); count > 0; count--) {
            text.append(random.nextInt(4) > 0 ? "a" : CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        return text.toString();
    }
}
