package org.quayside.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void a_chinese_character_takes_two_columns() {
        assertThat(Terminal.width("樂齡科技 IT")).isEqualTo(11);
        assertThat(Terminal.left("樂齡", 6)).isEqualTo("樂齡  ");
        assertThat(Terminal.right("樂齡", 6)).isEqualTo("  樂齡");
        assertThat(Terminal.fitted("樂齡科技", 6)).isEqualTo("樂齡…");
        assertThat(Terminal.fitted("short", 6)).isEqualTo("short");
    }

    @Test
    void parts_wrap_whole() {
        assertThat(Terminal.wrapped(List.of("one", "two words", "three"), ", ", 14)).containsExactly("one, two words,", "three");
    }
}
