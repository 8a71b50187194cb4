package org.quayside.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.quayside.extraction.text.Span;

class QuoteTest {
    private static Quote quote(String text, String marked) {
        var start = text.indexOf(marked);
        return Quote.of("cv", text, new Span(start, start + marked.length()));
    }

    @Test
    void a_short_line_is_quoted_whole_without_its_bullet() {
        var quote = quote("Experience\n- Wrote data checks in Python and SQL\nEducation", "Python");
        assertThat(quote).isEqualTo(new Quote("cv", "en", "Wrote data checks in ", "Python", " and SQL"));
    }

    @Test
    void a_long_line_is_cut_between_words() {
        var quote = quote("word ".repeat(60) + "Python" + " other".repeat(60), "Python");
        assertThat(quote.before()).startsWith("…word ").hasSizeLessThan(100);
        assertThat(quote.after()).endsWith(" other…").hasSizeLessThan(100);
    }

    @Test
    void chinese_is_cut_anywhere_and_named_as_such() {
        var quote = quote("曾經負責".repeat(50) + "機器學習" + "模型的開發".repeat(50), "機器學習");
        assertThat(quote.language()).isEqualTo("zh-Hant");
        assertThat(quote.before()).startsWith("…").hasSizeBetween(80, 100);
    }

    @Test
    void whatever_the_text_the_span_is_marked_and_no_character_is_halved() {
        var random = new Random(7);
        var alphabet = "ab 　機器\n𠮷é";
        for (var i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(2, 300), 0, alphabet.codePointCount(0, alphabet.length()))
                    .forEach(at -> text.appendCodePoint(alphabet.codePoints().toArray()[at]));
            var start = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
            var quote = Quote.of("cv", text.toString(), new Span(start, text.offsetByCodePoints(start, 1)));
            assertThat(quote.marked()).isEqualTo(text.substring(start, text.offsetByCodePoints(start, 1)));
            assertThat(isWhole(quote.before()) && isWhole(quote.after())).as("%s|%s", quote.before(), quote.after()).isTrue();
        }
    }

    private static boolean isWhole(String text) {
        return text.isEmpty() || !Character.isLowSurrogate(text.charAt(0)) && !Character.isHighSurrogate(text.charAt(text.length() - 1));
    }
}
