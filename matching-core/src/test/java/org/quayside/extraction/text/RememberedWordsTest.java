package org.quayside.extraction.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import opennlp.tools.tokenize.Tokenizer;
import org.junit.jupiter.api.Test;

class RememberedWordsTest {
    private static final String[] WORDS = {"C++,", "node.js", "(Kubernetes)", "don't", "CI/CD", "3.5", "years'", "e.g.", "U.S.", "data-driven;", "人工智能", "AI,ML", "a", "I",
        "HK$31,000", "\"quoted\"", "wong@example.com", "https://example.com/a/rather/long/address?with=parameters", "C#", ".NET", "end.", "等", "，"};

    @Test
    void a_word_is_cut_as_the_model_cuts_it_within_its_sentence_the_first_time_and_later() {
        var model = TextModels.model();
        Tokenizer remembered = new RememberedWords(model);
        var random = new Random(3);
        for (var round = 0; round < 300; round++) {
            var sentence = new StringBuilder();
            for (var word = random.nextInt(12); word >= 0; word--) {
                sentence.append(WORDS[random.nextInt(WORDS.length)]).append(" \t\n".charAt(random.nextInt(3))).append(" ".repeat(random.nextInt(2)));
            }

            assertThat(remembered.tokenizePos(sentence.toString())).containsExactly(model.tokenizePos(sentence.toString()));
        }
    }
}
