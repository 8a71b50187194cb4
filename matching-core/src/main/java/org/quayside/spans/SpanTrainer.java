package org.quayside.spans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Trains a finder from annotated sentences. The same sentences, clusters and lexicon give the same model, byte for byte.
 *
 * <p>How likely a mention must be to be found is what agrees best with the sentences themselves, each third of them judged by a chain that learned from the others.
 */
public final class SpanTrainer {
    private static final int RAREST = 3;
    private static final int PARTS = 3;
    /** Neighbours are often of one text: a part is made of longer pieces than single sentences. */
    private static final int PIECES = 5 * PARTS;
    private static final double[] LEAST = {0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5};

    private SpanTrainer() {}

    public static SpanModel train(List<AnnotatedSentence> sentences, Lexicon lexicon, WordClusters clusters) {
        return train(sentences, lexicon, clusters, ChainTrainer.Settings.USUAL);
    }

    static SpanModel train(List<AnnotatedSentence> sentences, Lexicon lexicon, WordClusters clusters, ChainTrainer.Settings settings) {
        var used = sentences.stream().filter(sentence -> !sentence.tokens().isEmpty()).toList();
        var extractor = new SpanFeatures();
        var rows = new ArrayList<List<List<String>>>(used.size());
        var counts = new HashMap<String, Integer>();
        for (var sentence : used) {
            var words = sentence.words();
            var row = extractor.of(words, Hints.of(words, lexicon, clusters));
            row.forEach(token -> token.forEach(feature -> counts.merge(feature, 1, Integer::sum)));
            rows.add(row);
        }
        var numbers = numbers(counts);
        var features = new int[used.size()][][];
        var labels = new int[used.size()][];
        for (var s = 0; s < features.length; s++) {
            features[s] = SpanModel.numbered(rows.get(s), numbers);
            labels[s] = labels(used.get(s));
        }
        var chain = ChainTrainer.train(features, labels, numbers.size(), settings);
        return new SpanModel(numbers, chain, least(used, features, labels, numbers.size(), settings), clusters);
    }

    private static double least(List<AnnotatedSentence> sentences, int[][][] features, int[][] labels, int size, ChainTrainer.Settings settings) {
        var scores = new SpanScore[LEAST.length];
        Arrays.fill(scores, SpanScore.NONE);
        for (var part = 0; part < PARTS; part++) {
            var held = part;
            var others = IntStream.range(0, features.length).filter(s -> part(s, features.length) != held).toArray();
            var chain = ChainTrainer.train(of(others, features), of(others, labels), size, settings.withChains(1));
            for (var s = 0; s < features.length; s++) {
                if (part(s, features.length) == held) {
                    var emission = chain.scores(features[s]);
                    for (var i = 0; i < LEAST.length; i++) {
                        scores[i] = scores[i].plus(SpanScore.of(LikelySpans.choose(chain, emission, LEAST[i]), sentences.get(s).mentions()));
                    }
                }
            }
        }
        var best = 0;
        for (var i = 1; i < scores.length; i++) {
            best = scores[i].f1() > scores[best].f1() ? i : best;
        }
        return LEAST[best];
    }

    private static int part(int sentence, int sentences) {
        return (int) ((long) sentence * PIECES / sentences) % PARTS;
    }

    private static <T> T[] of(int[] chosen, T[] all) {
        var some = Arrays.copyOf(all, chosen.length);
        Arrays.setAll(some, i -> all[chosen[i]]);
        return some;
    }

    /** Features that were seen often enough, in alphabetical order. */
    private static HashMap<String, Integer> numbers(HashMap<String, Integer> counts) {
        var kept = counts.entrySet().stream().filter(entry -> entry.getValue() >= RAREST).map(java.util.Map.Entry::getKey).sorted().toList();
        var numbers = HashMap.<String, Integer>newHashMap(kept.size());
        kept.forEach(feature -> numbers.put(feature, numbers.size()));
        return numbers;
    }

    private static int[] labels(AnnotatedSentence sentence) {
        var labels = new int[sentence.tokens().size()];
        for (var span : sentence.mentions()) {
            Arrays.fill(labels, span.getStart(), span.getEnd(), Chain.GOES_ON);
            labels[span.getStart()] = Chain.BEGINS;
        }
        return labels;
    }
}
