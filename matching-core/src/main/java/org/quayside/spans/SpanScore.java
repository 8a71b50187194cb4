package org.quayside.spans;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Strict agreement of found with marked mentions: the same first and last token.
 *
 * @param right found and marked; {@code found} and {@code marked} in all
 */
public record SpanScore(int right, int found, int marked) {
    public static SpanScore of(SpanFinder finder, List<AnnotatedSentence> sentences) {
        var right = 0;
        var found = 0;
        var marked = 0;
        for (var sentence : sentences) {
            var spans = new HashSet<String>();
            sentence.mentions().forEach(span -> spans.add(span.getStart() + "-" + span.getEnd()));
            var ours = finder.find(sentence.words());
            right += (int) Arrays.stream(ours).filter(span -> spans.contains(span.getStart() + "-" + span.getEnd())).count();
            found += ours.length;
            marked += spans.size();
        }
        return new SpanScore(right, found, marked);
    }

    public double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    public double recall() {
        return marked == 0 ? 0 : (double) right / marked;
    }

    public double f1() {
        return found + marked == 0 ? 0 : 2.0 * right / (found + marked);
    }
}
