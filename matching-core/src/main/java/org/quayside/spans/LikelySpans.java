package org.quayside.spans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import opennlp.tools.util.Span;

/**
 * Chooses mentions one by one, by how likely each is over all labellings of its sentence.
 *
 * <p>The likeliest labelling as a whole is mostly silent where a mention is likely but its end is not. Agreement of whole mentions (F1) is best when every
 * mention is taken whose likelihood is above about half of the F1 that can be reached (Lipton, Elkan and Narayanaswamy, "Optimal thresholding of classifiers to
 * maximize F1 measure", 2014). Of mentions that overlap, those are taken that lie most above that.
 */
final class LikelySpans {
    private LikelySpans() {}

    /** Spans apart from each other, ascending. O(tokens · length of the longest span that is likely enough). */
    static List<Span> choose(Chain chain, double[] scores, double least) {
        var n = scores.length / Chain.LABELS;
        var alpha = chain.forward(scores);
        var beta = chain.backward(scores);
        var all = Chain.sum(alpha[3 * n - 3], alpha[3 * n - 2], alpha[3 * n - 1]);
        // Of the first tokens: what the best choice in them is worth, and where the span begins that ends there; -1: none does.
        var best = new double[n + 1];
        var from = new int[n + 1];
        Arrays.fill(from, -1);
        for (var start = 0; start < n; start++) {
            var path = alpha[3 * start + Chain.BEGINS];
            for (var end = start; end < n; end++) {
                var label = end == start ? Chain.BEGINS : Chain.GOES_ON;
                if (end > start) {
                    path += chain.transition()[3 * (end == start + 1 ? Chain.BEGINS : Chain.GOES_ON) + Chain.GOES_ON] + scores[3 * end + Chain.GOES_ON];
                }
                if (Math.exp(path + beta[3 * end + label] - all) <= least) {
                    break;
                }
                var worth = best[start] + Math.exp(path + chain.stops(end, label, scores, beta) - all) - least;
                if (worth > best[end + 1]) {
                    best[end + 1] = worth;
                    from[end + 1] = start;
                }
            }
            if (best[start] > best[start + 1]) {
                best[start + 1] = best[start];
                from[start + 1] = -1;
            }
        }
        return spans(from);
    }

    private static List<Span> spans(int[] from) {
        var spans = new ArrayList<Span>();
        for (var end = from.length - 1; end > 0; ) {
            if (from[end] >= 0) {
                spans.add(new Span(from[end], end, SpanModel.TYPE));
                end = from[end];
            } else {
                end--;
            }
        }
        Collections.reverse(spans);
        return spans;
    }
}
