package org.quayside.spans;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Raw text cut roughly into sentences and tokens, enough to count neighbours in. */
public final class RawText {
    private static final Pattern SENTENCE = Pattern.compile("\\R|(?<=[.!?。！？])\\s");
    private static final Pattern TOKEN = Pattern.compile("\\p{IsHan}|[\\p{L}\\d&&[^\\p{IsHan}]](?:[\\p{L}\\d+#.&'’/\\-&&[^\\p{IsHan}]]*[\\p{L}\\d+#&&[^\\p{IsHan}]])?|[^\\s\\p{L}\\d]");

    private RawText() {}

    public static List<List<String>> sentences(String text) {
        var sentences = new ArrayList<List<String>>();
        for (var sentence : SENTENCE.split(text)) {
            var tokens = TOKEN.matcher(sentence).results().map(found -> found.group()).toList();
            if (!tokens.isEmpty()) {
                sentences.add(tokens);
            }
        }
        return sentences;
    }
}
