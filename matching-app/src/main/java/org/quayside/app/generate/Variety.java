package org.quayside.app.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much texts have in common: of each pair the share of sequences of five words (of Chinese: characters) that stand in both, |A∩B| /
 * |A∪B|. Reposted advertisements reach 0.8 and more.
 *
 * @param pairs compared
 * @param median and {@code high}: of the pairs, the middle and the 99th percentile
 * @param alike share of the pairs that have more than half in common
 */
public record Variety(int pairs, double median, double high, double alike) {
    private static final int WORDS = 5;
    private static final int MOST = 60;

    /** @param groups texts that may be alike, such as those of one title; of a large group the first {@value #MOST} are compared */
    public static Variety within(Iterable<List<String>> groups) {
        List<Double> shares = new ArrayList<>();
        for (List<String> group : groups) {
            List<Set<Integer>> texts = group.stream().limit(MOST).map(Variety::sequences).toList();
            for (int i = 0; i < texts.size(); i++) {
                for (int j = i + 1; j < texts.size(); j++) {
                    shares.add(common(texts.get(i), texts.get(j)));
                }
            }
        }
        double[] sorted = shares.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? new Variety(0, 0, 0, 0) : new Variety(sorted.length, sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.99)],
                Arrays.stream(sorted).filter(share -> share > 0.5).count() / (double) sorted.length);
    }

    private static double common(Set<Integer> one, Set<Integer> other) {
        long both = one.stream().filter(other::contains).count();
        return both / (double) Math.max(1, one.size() + other.size() - both);
    }

    private static Set<Integer> sequences(String text) {
        String spaced = text.toLowerCase(Locale.ROOT).replaceAll("(\\p{IsHan})", " $1 ");
        List<String> words = Arrays.stream(spaced.split("[^\\p{L}\\p{N}+#]+")).filter(word -> !word.isEmpty()).collect(Collectors.toList());
        Set<Integer> sequences = new HashSet<>();
        for (int i = 0; i + WORDS <= words.size(); i++) {
            sequences.add(words.subList(i, i + WORDS).hashCode());
        }
        return sequences;
    }
}
