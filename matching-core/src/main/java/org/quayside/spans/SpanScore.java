package org.quayside.spans;

import java.util.List;
import java.util.function.Function;
import opennlp.tools.util.Span;

/**
 * Strict agreement of found with marked mentions: the same first and last token.
 *
 * @param right found and marked; {@code found} and {@code marked} in all
 */
public record SpanScore(int right, int found, int marked) {
    static final SpanScore NONE = new SpanScore(0, 0, 0);

    /** @param finder of spans in tokens */
    public static SpanScore of(Function<String[], Span[]> finder, List<AnnotatedSentence> sentences) {
        return sentences.stream().map(sentence -> of(List.of(finder.apply(sentence.words())), sentence.mentions())).reduce(NONE, SpanScore::plus);
    }

    static SpanScore of(List<Span> found, List<Span> marked) {
        var places = marked.stream().map(SpanScore::place).toList();
        return new SpanScore((int) found.stream().map(SpanScore::place).filter(places::contains).count(), found.size(), places.size());
    }

    private static List<Integer> place(Span span) {
        return List.of(span.getStart(), span.getEnd());
    }

    SpanScore plus(SpanScore other) {
        return new SpanScore(right + other.right, found + other.found, marked + other.marked);
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
