package org.quayside.extraction.text;

import java.util.ArrayList;
import java.util.List;
import opennlp.tools.util.Span;

/**
 * The tokens of one passage with their places in the whole text.
 *
 * <p>OpenNLP's tokens are joined where they part a word, and cut further where names may begin or end: at slashes, commas and brackets ({@code Java/Kotlin}), at hyphens within
 * a word ({@code Python-based}; such a hyphen is no token), and around every Han character.
 */
public record Tokens(String[] texts, int[] starts, int[] ends) {
    public int size() {
        return texts.length;
    }

    /** The tokens of one sentence that stands alone. */
    public static Tokens of(String sentence) {
        return of(sentence, 0);
    }

    /**
     * The tokens of {@code passage}, which begins at {@code offset} of the whole text. The model is asked only about what it may decide: where letters and digits stand alone,
     * or with nothing after them but a sign that is cut off anyway, its answer changes nothing, and it is most of what a text costs.
     */
    public static Tokens of(String passage, int offset) {
        var cuts = new ArrayList<Span>(passage.length() / 5 + 4);
        for (var from = 0; from < passage.length(); ) {
            if (isSpace(passage.charAt(from))) {
                from++;
                continue;
            }
            var to = from + 1;
            while (to < passage.length() && !isSpace(passage.charAt(to))) {
                to++;
            }
            if (isPlain(passage, from, to)) {
                cuts.add(new Span(from, to));
            } else {
                for (var cut : TextModels.tokenizer().tokenizePos(passage.substring(from, to))) {
                    cuts.add(new Span(from + cut.getStart(), from + cut.getEnd()));
                }
            }
            from = to;
        }
        return refine(passage, offset, cuts.toArray(Span[]::new));
    }

    /** As OpenNLP's tokenizers know it. */
    private static boolean isSpace(char c) {
        return opennlp.tools.util.StringUtil.isWhitespace(c);
    }

    private static boolean isPlain(String text, int from, int to) {
        var end = to;
        while (end > from && (cuts(text.charAt(end - 1)) || text.charAt(end - 1) == '.')) {
            end--;
        }
        var start = from;
        while (start < end && cuts(text.charAt(start))) {
            start++;
        }
        for (var at = start; at < end; at++) {
            if (!isOfWord(text.charAt(at)) && !cuts(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Cuts {@code cuts}, places in {@code passage}, which begins at {@code offset} of the whole text. */
    static Tokens refine(String passage, int offset, Span[] cuts) {
        var pieces = new ArrayList<int[]>(cuts.length + 8);
        for (var i = 0; i < cuts.length; ) {
            var last = i;
            while (last + 1 < cuts.length && isInnerCut(passage, cuts[last], cuts[last + 1])) {
                last++;
            }
            refine(passage, cuts[i].getStart(), cuts[last].getEnd(), pieces);
            i = last + 1;
        }
        return of(passage, offset, pieces);
    }

    /** The model sometimes cuts within words that it has not seen: names must not depend on that. */
    private static boolean isInnerCut(String text, Span one, Span next) {
        return one.getEnd() == next.getStart() && isOfWord(text.charAt(one.getEnd() - 1)) && (isOfWord(text.charAt(next.getStart())) || isNet(text, next));
    }

    /** "ASP.NET" is one word, and so is "Dunk.Net", which names no framework. */
    private static boolean isNet(String text, Span piece) {
        return text.regionMatches(true, piece.getStart(), ".net", 0, 4);
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || Atoms.isHyphen(c);
    }

    private static Tokens of(String passage, int offset, List<int[]> pieces) {
        var texts = new String[pieces.size()];
        var starts = new int[texts.length];
        var ends = new int[texts.length];
        for (var i = 0; i < texts.length; i++) {
            var piece = pieces.get(i);
            texts[i] = passage.substring(piece[0], piece[1]);
            starts[i] = offset + piece[0];
            ends[i] = offset + piece[1];
        }
        return new Tokens(texts, starts, ends);
    }

    private static void refine(String text, int start, int end, List<int[]> pieces) {
        var from = start;
        for (var at = start; at < end; at++) {
            var c = text.charAt(at);
            var han = Atoms.isHan(c);
            var innerHyphen = Atoms.isHyphen(c) && at > start && at + 1 < end;
            // "-Excel" is an item of a list that somebody wrote without bullets.
            var bullet = Atoms.isHyphen(c) && at == start && at + 1 < end && Character.isLetter(text.charAt(at + 1));
            if (han || innerHyphen || bullet || cuts(c) || isTrailing(text, at, end) || Character.isWhitespace(c)) {
                add(pieces, from, at);
                if (!innerHyphen && !Character.isWhitespace(c)) {
                    pieces.add(new int[] {at, at + 1});
                }
                from = at + 1;
            }
        }
        add(pieces, from, end);
    }

    private static void add(List<int[]> pieces, int from, int to) {
        if (to > from) {
            pieces.add(new int[] {from, to});
        }
    }

    private static boolean cuts(char c) {
        return switch (c) {
            case '/', '\\', ',', ';', ':', '(', ')', '[', ']', '{', '}', '|', '"', '“', '”', '•', '·', '・', '*', '!', '?', '<', '>', '=', '~' -> true;
            default -> c >= 0x2000 && c < 0x2070 && c != '\u200B' && c != '\u2010' && c != '\u2011' && c != '\u2019'
                    || c >= 0x2190 && c < 0x2E80
                    || c >= 0x3000 && c < 0x3040
                    || c >= 0xFF00 && c < 0xFF10
                    || c >= 0xFF1A && c < 0xFF21
                    || c >= 0xFF3B && c < 0xFF41
                    || c >= 0xFF5B && c < 0xFF66;
        };
    }

    /** A full stop that nothing but signs follow ends a sentence and is not part of {@code Node.js}. */
    private static boolean isTrailing(String text, int at, int end) {
        return text.charAt(at) == '.' && at > 0 && (at + 1 == end || !Character.isLetterOrDigit(text.charAt(at + 1)));
    }
}
