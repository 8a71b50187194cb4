package org.quayside.spans;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/**
 * What the finder looks at for each token: the word, its stem, ends and shape; the words around it; clusters and dictionary hits of it and its
 * neighbours; how common they are and whether they are usually capitalised; the verb or cue that its clause began with.
 *
 * <p>Not thread-safe, because the stemmer is not.
 */
final class SpanFeatures {
    private static final int LONGEST_AFFIX = 4;

    private final SnowballStemmer stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
    private final java.util.HashMap<String, String> stems = new java.util.HashMap<>();

    /** One list for each token. */
    List<List<String>> of(String[] tokens, String[][] hints) {
        return new Sentence(tokens, hints).all();
    }

    private String stem(String word) {
        if (stems.size() > 50_000) {
            stems.clear();
        }
        return stems.computeIfAbsent(word, w -> stemmer.stem(w).toString());
    }

    private final class Sentence {
        private final int n;
        private final String[] tokens;
        private final String[] lower;
        private final String[] stem;
        private final String[] shape;
        private final String[] end;
        private final String[] cluster;
        private final String[] fine;
        private final String[] dictionary;
        private final String[] frequency;
        private final String[] capitals;

        Sentence(String[] tokens, String[][] hints) {
            this.n = tokens.length;
            this.tokens = tokens;
            lower = new String[n];
            stem = new String[n];
            shape = new String[n];
            end = new String[n];
            cluster = new String[n];
            fine = new String[n];
            dictionary = new String[n];
            frequency = new String[n];
            capitals = new String[n];
            for (var i = 0; i < n; i++) {
                lower[i] = tokens[i].toLowerCase(Locale.ROOT);
                stem[i] = stem(lower[i]);
                shape[i] = shape(tokens[i]);
                end[i] = lower[i].length() <= 3 ? lower[i] : lower[i].substring(lower[i].length() - 3);
                dictionary[i] = hints[i][Hints.DICTIONARY];
                cluster[i] = hints[i][Hints.COARSE];
                fine[i] = hints[i][Hints.FINE];
                frequency[i] = hints[i][Hints.FREQUENCY];
                capitals[i] = hints[i][Hints.CAPITALS];
            }
        }

        List<List<String>> all() {
            var built = new ArrayList<List<String>>(n);
            var clause = "^";
            for (var i = 0; i < n; i++) {
                built.add(features(i, clause));
                if (clause.equals("^") && Character.isLetter(tokens[i].charAt(0))) {
                    clause = lower[i];
                } else if (".;:".contains(tokens[i])) {
                    clause = "^";
                }
            }
            return built;
        }

        private List<String> features(int i, String clause) {
            var features = new ArrayList<String>(80);
            words(i, features);
            forms(i, features);
            usage(i, features);
            for (var d = -2; d <= 2; d++) {
                features.add("c" + d + "=" + at(cluster, i + d));
                features.add("f" + d + "=" + at(fine, i + d));
                features.add("d" + d + "=" + at(dictionary, i + d));
            }
            features.add("cc-=" + at(cluster, i - 1) + "," + cluster[i]);
            features.add("cc+=" + cluster[i] + "," + at(cluster, i + 1));
            features.add("ccc=" + at(cluster, i - 1) + "," + cluster[i] + "," + at(cluster, i + 1));
            features.add("dd-=" + at(dictionary, i - 1) + "," + dictionary[i]);
            features.add("dd+=" + dictionary[i] + "," + at(dictionary, i + 1));
            features.add("dw=" + dictionary[i] + "," + lower[i]);
            features.add("ds=" + dictionary[i] + "," + shape[i]);
            features.add("q=" + clause);
            features.add("qc=" + clause + "," + cluster[i]);
            features.add("i=" + Math.min(i, 3));
            features.add("n=" + Integer.numberOfTrailingZeros(Integer.highestOneBit(n)));
            return features;
        }

        private void words(int i, List<String> features) {
            features.add("b");
            features.add("w=" + lower[i]);
            features.add("t=" + stem[i]);
            for (var d = 1; d <= 3; d++) {
                features.add("w-" + d + "=" + at(lower, i - d));
                features.add("w+" + d + "=" + at(lower, i + d));
            }
            features.add("t-1=" + at(stem, i - 1));
            features.add("t+1=" + at(stem, i + 1));
            features.add("ww-=" + at(stem, i - 1) + "," + stem[i]);
            features.add("ww+=" + stem[i] + "," + at(stem, i + 1));
            features.add("ww--=" + at(lower, i - 2) + "," + at(lower, i - 1));
            features.add("ww++=" + at(lower, i + 1) + "," + at(lower, i + 2));
        }

        private void forms(int i, List<String> features) {
            features.add("s=" + shape[i]);
            features.add("sw=" + shape[i] + "," + at(lower, i - 1));
            features.add("s-1=" + at(shape, i - 1));
            features.add("s+1=" + at(shape, i + 1));
            features.add("ss=" + at(shape, i - 1) + "," + shape[i] + "," + at(shape, i + 1));
            for (var length = 2; length <= LONGEST_AFFIX && length < lower[i].length(); length++) {
                features.add("e" + length + "=" + lower[i].substring(lower[i].length() - length));
                features.add("a" + length + "=" + lower[i].substring(0, length));
            }
            features.add("e-1=" + at(end, i - 1));
            features.add("e+1=" + at(end, i + 1));
            features.add("ee=" + at(end, i - 1) + "," + end[i]);
            features.add("ee+=" + end[i] + "," + at(end, i + 1));
        }

        private void usage(int i, List<String> features) {
            features.add("u=" + frequency[i]);
            features.add("us=" + frequency[i] + "," + shape[i]);
            features.add("uuu=" + at(frequency, i - 1) + "," + frequency[i] + "," + at(frequency, i + 1));
            features.add("k=" + capitals[i]);
            features.add("ks=" + capitals[i] + "," + shape[i] + (i == 0 ? "^" : ""));
            features.add("kkk=" + at(capitals, i - 1) + "," + capitals[i] + "," + at(capitals, i + 1));
        }

        private static String at(String[] values, int i) {
            return i < 0 ? "^" : i >= values.length ? "$" : values[i];
        }
    }

    /** Capitals X, small letters x, digits 9, signs as they are, runs shortened: Node.js is Xx.x, CI/CD is X/X. */
    static String shape(String token) {
        var shape = new StringBuilder(6);
        for (var i = 0; i < token.length() && shape.length() < 6; i++) {
            var c = token.charAt(i);
            var sign = Character.isUpperCase(c) ? 'X' : Character.isDigit(c) ? '9' : Character.isLetter(c) ? 'x' : c;
            if (shape.isEmpty() || shape.charAt(shape.length() - 1) != sign) {
                shape.append(sign);
            }
        }
        return shape.toString();
    }
}
