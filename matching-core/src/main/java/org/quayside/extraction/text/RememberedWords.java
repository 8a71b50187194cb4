package org.quayside.extraction.text;

import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.tokenize.Tokenizer;
import opennlp.tools.tokenize.WhitespaceTokenizer;
import opennlp.tools.util.Span;

/**
 * Cuts as {@code tokenizer} does, which looks at nothing but the word between two spaces; so it asks once how a word is cut. Texts say
 * the same words over and over, and a model's opinion on every letter of each was a fifth of reading a CV. Safe for many threads.
 */
final class RememberedWords implements Tokenizer {
    private static final int MOST = 50_000;
    /** What is longer is an address or worse, and will not come again. */
    private static final int LONGEST = 30;

    private final Tokenizer tokenizer;
    /** Ends of the tokens of a word. */
    private final Map<String, int[]> known = new ConcurrentHashMap<>();

    RememberedWords(Tokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    @Override
    public String[] tokenize(String sentence) {
        return Span.spansToStrings(tokenizePos(sentence), sentence);
    }

    @Override
    public Span[] tokenizePos(String sentence) {
        var tokens = new ArrayList<Span>();
        for (var word : WhitespaceTokenizer.INSTANCE.tokenizePos(sentence)) {
            var from = word.getStart();
            for (var end : ends(sentence.substring(word.getStart(), word.getEnd()))) {
                tokens.add(new Span(from, word.getStart() + end));
                from = word.getStart() + end;
            }
        }
        return tokens.toArray(Span[]::new);
    }

    private int[] ends(String word) {
        if (word.length() == 1) {
            return new int[] {1};
        }
        var ends = known.get(word);
        if (ends == null) {
            var cut = tokenizer.tokenizePos(word);
            ends = new int[cut.length];
            for (var i = 0; i < cut.length; i++) {
                ends[i] = cut[i].getEnd();
            }
            if (word.length() <= LONGEST && known.size() < MOST) {
                known.put(word, ends);
            }
        }
        return ends;
    }
}
