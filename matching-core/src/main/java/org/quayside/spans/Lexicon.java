package org.quayside.spans;

import java.util.Arrays;

/** What a dictionary says of the tokens of a sentence: one tag each, {@code -} where it knows nothing. */
@FunctionalInterface
public interface Lexicon {
    /** Knows no word. */
    Lexicon NONE = tokens -> {
        var tags = new String[tokens.length];
        Arrays.fill(tags, "-");
        return tags;
    };

    String[] tags(String[] tokens);
}
