package org.quayside.spans;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Words that stand in like places, learned from raw text: two partitions, a coarse and a fine one; with how common each word is there, and how often it is
 * capitalised where no sentence begins. Words that were seen too rarely have no cluster.
 *
 * <p>So a finder that was trained on "experience with Jenkins" knows something of "experience with Ansible".
 */
public final class WordClusters {
    /** Knows no word. */
    public static final WordClusters NONE = new WordClusters(Map.of());

    /** Usual numbers of clusters. */
    public static final int COARSE = 64;

    public static final int FINE = 512;

    private static final Word UNKNOWN = new Word("-", "-", "-", "-");

    /**
     * What is known of a word.
     *
     * @param frequency in steps of four times as common
     * @param capitals 0 never to 4 always capitalised
     */
    record Word(String coarse, String fine, String frequency, String capitals) {}

    private final Map<String, Word> words;

    private WordClusters(Map<String, Word> words) {
        this.words = words;
    }

    /** @param sentences tokens of raw text; the more the better, a million words take some seconds */
    public static WordClusters learn(Iterable<List<String>> sentences, int coarse, int fine) {
        var vectors = WordVectors.learn(sentences);
        var large = vectors.clusters(coarse);
        var small = vectors.clusters(fine);
        var counts = counts(sentences);
        var words = new HashMap<String, Word>();
        for (var i = 0; i < vectors.words().size(); i++) {
            var word = vectors.words().get(i);
            var seen = Objects.requireNonNull(counts.get(word));
            words.put(word, new Word(Integer.toString(large[i]), Integer.toString(small[i]), frequency(seen), capitals(seen)));
        }
        return new WordClusters(words);
    }

    /** For each word: how often it was seen, how often within a sentence, how often capitalised there. */
    private static Map<String, int[]> counts(Iterable<List<String>> sentences) {
        var counts = new HashMap<String, int[]>();
        for (var sentence : sentences) {
            for (var i = 0; i < sentence.size(); i++) {
                var seen = counts.computeIfAbsent(key(sentence.get(i).toLowerCase(Locale.ROOT)), word -> new int[3]);
                seen[0]++;
                if (i > 0) {
                    seen[1]++;
                    seen[2] += Character.isUpperCase(sentence.get(i).charAt(0)) ? 1 : 0;
                }
            }
        }
        return counts;
    }

    private static String frequency(int[] seen) {
        return Integer.toString((31 - Integer.numberOfLeadingZeros(seen[0])) / 2);
    }

    private static String capitals(int[] seen) {
        return seen[1] == 0 ? "-" : Integer.toString((4 * seen[2] + seen[1] / 2) / seen[1]);
    }

    /** Digits count as one: 2019 and 2020 are the same word. */
    static String key(String lower) {
        for (var i = 0; i < lower.length(); i++) {
            if (Character.isDigit(lower.charAt(i))) {
                return lower.replaceAll("\\d", "0");
            }
        }
        return lower;
    }

    Word of(String key) {
        return words.getOrDefault(key, UNKNOWN);
    }

    public int size() {
        return words.size();
    }

    void write(Writer out) throws IOException {
        for (var entry : new TreeMap<>(words).entrySet()) {
            var word = entry.getValue();
            out.write(String.join("\t", entry.getKey(), word.coarse(), word.fine(), word.frequency(), word.capitals()) + "\n");
        }
    }

    static WordClusters read(BufferedReader in) throws IOException {
        var words = new HashMap<String, Word>();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var fields = line.split("\t", -1);
            words.put(fields[0], new Word(fields[1], fields[2], fields[3], fields[4]));
        }
        return new WordClusters(words);
    }
}
