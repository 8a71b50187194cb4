package org.quayside.extraction.gazetteer;

import org.quayside.extraction.text.Tokens;

/** A name of several words that was broken over two full lines before a capital letter: "Active" at the end of one and "Directory" at the beginning of the next. */
public final class BrokenName {
    /** Words to either side that may belong to the name. */
    private static final int WORDS = 3;

    private final SkillGazetteer gazetteer;

    public BrokenName(SkillGazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Whether a name in capitals that means nothing else begins before {@code end} of {@code text}, the end of a line, and goes on from {@code begin}, where the next one begins. */
    public boolean isAround(String text, int end, int begin) {
        var from = end;
        for (var words = 0; words < WORDS && from > 0 && text.charAt(from - 1) != '\n'; words++) {
            from = text.lastIndexOf(' ', from - 1);
            from = Math.max(from, text.lastIndexOf('\n', end - 1));
        }
        var to = begin;
        for (var words = 0; words < WORDS && to < text.length() && text.charAt(to) != '\n'; words++) {
            to = Math.max(to + 1, next(text, to + 1));
        }
        var tokens = Tokens.of(text.substring(from + 1, to), from + 1);
        return gazetteer.hits(tokens.texts()).stream().anyMatch(hit -> !hit.ambiguous() && !Character.isLowerCase(text.charAt(tokens.starts()[hit.from()])) && tokens.starts()[hit.from()] < end && tokens.ends()[hit.to() - 1] > begin);
    }

    /** The next space or end of line. */
    private static int next(String text, int from) {
        var at = from;
        while (at < text.length() && text.charAt(at) != ' ' && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }
}
