package org.quayside.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final List<String> WORDS = List.of("Python", "data", "e-commerce", "2019", "C++", "Node.js", "CI/CD", "don't", "team,", "(Kotlin", "-Excel", "Java)", "end.", "e.g.", "HK$24K", "R&D", "設計", "Excel", "“lead”", "ASP.NET", "Dunk.Net,", "why?", "x",
            "tools:", "24/7", "U.S.", "C#,", "scikit-learn.", "80%", "用Excel整理", "…", "a.m.,");

    @Test
    void sparing_the_model_changes_no_token() {
        var random = new Random(3);
        for (var round = 0; round < 2_000; round++) {
            var text = IntStream.range(0, 1 + random.nextInt(9)).mapToObj(i -> WORDS.get(random.nextInt(WORDS.size()))).collect(Collectors.joining(random.nextInt(8) == 0 ? "  " : " "));
            var all = Tokens.refine(text, 7, TextModels.tokenizer().tokenizePos(text));
            assertThat(Tokens.of(text, 7)).as(text).usingRecursiveComparison().isEqualTo(all);
        }
    }

    @Test
    void a_dot_within_a_word_parts_no_name() {
        assertThat(Tokens.of("for Dunk.Net, in ASP.NET and .NET, C#.Net").texts()).containsExactly("for", "Dunk.Net", ",", "in", "ASP.NET", "and", ".NET", ",", "C#", ".Net");
    }

    @Test
    void a_hyphen_before_a_word_is_no_part_of_it() {
        assertThat(Tokens.of("-Microsoft Word -Excel e-mail").texts()).containsExactly("-", "Microsoft", "Word", "-", "Excel", "e", "mail");
    }
}
