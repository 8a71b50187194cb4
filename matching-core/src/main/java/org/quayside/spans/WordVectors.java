package org.quayside.spans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * What stands around words, as vectors of {@value #DIMENSIONS} numbers: counts of the left and right neighbours, weighed by positive pointwise mutual
 * information, folded by a fixed random projection. Words closer by cosine stand in more alike places.
 *
 * <p>Reproducible: the projection comes from a fixed seed, and everything else from the counts. Two passes over the text.
 */
final class WordVectors {
    private static final int DIMENSIONS = 160;
    private static final int RAREST = 4;
    private static final int MOST_WORDS = 30_000;
    private static final int MOST_CONTEXTS = 6_000;
    private static final int ROUNDS = 12;
    private static final long SEED = 20_250_401;

    private final List<String> words;
    private final float[][] vectors;

    private WordVectors(List<String> words, float[][] vectors) {
        this.words = words;
        this.vectors = vectors;
    }

    List<String> words() {
        return words;
    }

    static WordVectors learn(Iterable<List<String>> sentences) {
        var counts = new HashMap<String, Integer>();
        for (var sentence : sentences) {
            sentence.forEach(word -> counts.merge(WordClusters.key(word.toLowerCase(java.util.Locale.ROOT)), 1, Integer::sum));
        }
        var words = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= RAREST)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .map(Map.Entry::getKey)
                .toList();
        var numbers = HashMap.<String, Integer>newHashMap(words.size());
        words.forEach(word -> numbers.put(word, numbers.size()));
        return new WordVectors(words, fold(neighbours(sentences, numbers), words.size()));
    }

    /** Per word: context → count. A context is one of the commonest words at one of four places, {@code 4 · word + place}. */
    private static List<Map<Integer, Integer>> neighbours(Iterable<List<String>> sentences, Map<String, Integer> numbers) {
        var found = new ArrayList<Map<Integer, Integer>>(numbers.size());
        for (var i = 0; i < numbers.size(); i++) {
            found.add(new HashMap<>());
        }
        for (var sentence : sentences) {
            var ids = sentence.stream().mapToInt(word -> numbers.getOrDefault(WordClusters.key(word.toLowerCase(java.util.Locale.ROOT)), -1)).toArray();
            for (var i = 0; i < ids.length; i++) {
                if (ids[i] >= 0) {
                    count(found.get(ids[i]), ids, i - 1, 0);
                    count(found.get(ids[i]), ids, i + 1, 1);
                    count(found.get(ids[i]), ids, i - 2, 2);
                    count(found.get(ids[i]), ids, i + 2, 3);
                }
            }
        }
        return found;
    }

    private static void count(Map<Integer, Integer> contexts, int[] ids, int at, int place) {
        var id = at < 0 || at >= ids.length ? MOST_CONTEXTS : ids[at];
        if (id >= 0 && id <= MOST_CONTEXTS) {
            contexts.merge(4 * id + place, 1, Integer::sum);
        }
    }

    private static float[][] fold(List<Map<Integer, Integer>> neighbours, int size) {
        var contexts = new double[4 * (MOST_CONTEXTS + 1)];
        var all = 0.0;
        for (var counts : neighbours) {
            for (var entry : counts.entrySet()) {
                contexts[entry.getKey()] += entry.getValue();
                all += entry.getValue();
            }
        }
        var vectors = new float[size][DIMENSIONS];
        for (var w = 0; w < size; w++) {
            var own = neighbours.get(w).values().stream().mapToInt(Integer::intValue).sum();
            var vector = vectors[w];
            // In a fixed order: sums of floating point numbers depend on it.
            for (var entry : new TreeMap<>(neighbours.get(w)).entrySet()) {
                int context = entry.getKey();
                int count = entry.getValue();
                var information = Math.log(count * all / (own * Math.pow(contexts[context], 0.75) * Math.pow(all, 0.25)));
                if (information > 0) {
                    project(context, (float) information, vector);
                }
            }
            normalise(vector);
        }
        return vectors;
    }

    /** Adds the context's own random direction: sixteen places of plus or minus one. */
    private static void project(int context, float weight, float[] vector) {
        var random = new SplittableRandom(SEED + context);
        for (var i = 0; i < 16; i++) {
            var place = random.nextInt(DIMENSIONS);
            vector[place] += random.nextBoolean() ? weight : -weight;
        }
    }

    private static void normalise(float[] vector) {
        var sum = 0.0;
        for (var value : vector) {
            sum += value * value;
        }
        var scale = sum == 0 ? 0 : (float) (1 / Math.sqrt(sum));
        for (var i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
    }

    /** Spherical k-means, begun at the commonest words: the number of each word's cluster. */
    int[] clusters(int wanted) {
        var k = Math.min(wanted, words.size());
        var centres = new float[k][];
        for (var c = 0; c < k; c++) {
            centres[c] = vectors[c].clone();
        }
        var of = new int[words.size()];
        for (var round = 0; round < ROUNDS && k > 0; round++) {
            for (var w = 0; w < of.length; w++) {
                of[w] = nearest(vectors[w], centres);
            }
            var sums = new float[k][DIMENSIONS];
            for (var w = 0; w < of.length; w++) {
                for (var d = 0; d < DIMENSIONS; d++) {
                    sums[of[w]][d] += vectors[w][d];
                }
            }
            for (var sum : sums) {
                normalise(sum);
            }
            centres = sums;
        }
        return of;
    }

    private static int nearest(float[] vector, float[][] centres) {
        var best = 0;
        var most = Float.NEGATIVE_INFINITY;
        for (var c = 0; c < centres.length; c++) {
            var product = 0f;
            var centre = centres[c];
            for (var d = 0; d < DIMENSIONS; d++) {
                product += vector[d] * centre[d];
            }
            if (product > most) {
                most = product;
                best = c;
            }
        }
        return best;
    }
}
