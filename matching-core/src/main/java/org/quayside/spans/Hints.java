package org.quayside.spans;

import java.util.Locale;

/** What the finder is told of each token from outside: the dictionary's opinion and the word's clusters, coarse and fine. */
final class Hints {
    static final int DICTIONARY = 0;
    static final int COARSE = 1;
    static final int FINE = 2;
    static final String[] NONE = {"-", "-", "-"};

    private Hints() {}

    static String[][] of(String[] tokens, Lexicon lexicon, WordClusters clusters) {
        var known = lexicon.tags(tokens);
        var rows = new String[tokens.length][];
        for (var i = 0; i < rows.length; i++) {
            var word = WordClusters.key(tokens[i].toLowerCase(Locale.ROOT));
            rows[i] = new String[] {known[i], clusters.coarse(word), clusters.fine(word)};
        }
        return rows;
    }
}
