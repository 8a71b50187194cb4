package org.quayside.spans;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words that stand in like places, learned from raw text: two partitions, a coarse and a fine one. Words that were seen too rarely have no cluster.
 *
 * <p>So a finder that was trained on "experience with Jenkins" knows something of "experience with Ansible".
 */
public final class WordClusters {
    /** Knows no word. */
    public static final WordClusters NONE = new WordClusters(Map.of());

    /** Usual numbers of clusters. */
    public static final int COARSE = 64;

    public static final int FINE = 512;

    private final Map<String, String[]> clusters;

    private WordClusters(Map<String, String[]> clusters) {
        this.clusters = clusters;
    }

    /** @param sentences tokens of raw text; the more the better, a million words take some seconds */
    public static WordClusters learn(Iterable<List<String>> sentences, int coarse, int fine) {
        var vectors = WordVectors.learn(sentences);
        var large = vectors.clusters(coarse);
        var small = vectors.clusters(fine);
        var clusters = new HashMap<String, String[]>();
        for (var i = 0; i < vectors.words().size(); i++) {
            clusters.put(vectors.words().get(i), new String[] {Integer.toString(large[i]), Integer.toString(small[i])});
        }
        return new WordClusters(clusters);
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

    String coarse(String word) {
        var known = clusters.get(word);
        return known == null ? "-" : known[0];
    }

    String fine(String word) {
        var known = clusters.get(word);
        return known == null ? "-" : known[1];
    }

    public int size() {
        return clusters.size();
    }

    void write(Writer out) throws IOException {
        for (var entry : new TreeMap<>(clusters).entrySet()) {
            out.write(entry.getKey() + "\t" + entry.getValue()[0] + "\t" + entry.getValue()[1] + "\n");
        }
    }

    static WordClusters read(BufferedReader in) throws IOException {
        var clusters = new HashMap<String, String[]>();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var fields = line.split("\t", -1);
            clusters.put(fields[0], new String[] {fields[1], fields[2]});
        }
        return new WordClusters(clusters);
    }
}
