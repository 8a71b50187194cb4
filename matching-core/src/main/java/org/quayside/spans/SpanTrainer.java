package org.quayside.spans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/** Trains a finder from annotated sentences. The same sentences, clusters and lexicon give the same model, byte for byte. */
public final class SpanTrainer {
    private static final int RAREST = 2;

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
        return new SpanModel(numbers, ChainTrainer.train(features, labels, numbers.size(), settings), clusters);
    }

    /** Features that were seen at least twice, in alphabetical order. */
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
