package org.quayside.spans;

import java.util.Locale;

/** What the finder is told of each token from outside: the dictionary's opinion, the word's clusters, coarse and fine, how common it is, how often it is capitalised. */
final class Hints {
    static final int DICTIONARY = 0;
    static final int COARSE = 1;
    static final int FINE = 2;
    static final int FREQUENCY = 3;
    static final int CAPITALS = 4;

    private Hints() {}

    static String[][] of(String[] tokens, Lexicon lexicon, WordClusters clusters) {
        var known = lexicon.tags(tokens);
        var rows = new String[tokens.length][];
        for (var i = 0; i < rows.length; i++) {
            var word = WordClusters.key(tokens[i].toLowerCase(Locale.ROOT));
            var of = clusters.of(word);
            rows[i] = new String[] {known[i], of.coarse(), of.fine(), of.frequency(), of.capitals()};
        }
        return rows;
    }
}
