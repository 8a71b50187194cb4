package org.quayside.spans;

import java.util.List;
import opennlp.tools.util.Span;

/** A sentence in tokens and the mentions in it, as people marked them; spans count tokens. */
public record AnnotatedSentence(List<String> tokens, List<Span> mentions) {
    public AnnotatedSentence {
        tokens = List.copyOf(tokens);
        mentions = List.copyOf(mentions);
    }

    String[] words() {
        return tokens.toArray(String[]::new);
    }
}
