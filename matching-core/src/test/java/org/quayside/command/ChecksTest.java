package org.quayside.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ChecksTest {
    @Test
    void an_id_is_what_the_documented_pattern_takes() {
        var random = new Random(6);
        for (int round = 0; round < 20_000; round++) {
            var text = random.ints(random.nextInt(5), 0, 300).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            assertThat(taken(text)).as(text).isEqualTo(text.matches("[A-Za-z0-9._-]{1,64}"));
        }
        assertThat(taken("a".repeat(64))).isTrue();
        assertThat(taken("a".repeat(65))).isFalse();
        assertThatThrownBy(() -> Checks.id("fair", "a b")).hasMessage("fair id 'a b' is not 1 to 64 letters, digits, '.', '_' or '-'");
    }

    private static boolean taken(String text) {
        try {
            Checks.id("test", text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
