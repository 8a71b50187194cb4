package org.quayside.app.ui;

import java.util.regex.Pattern;
import org.quayside.extraction.text.Span;

/**
 * A place in a text with the words around it, for showing what a reading stands on.
 *
 * @param source {@code cv}, {@code denial} (a CV that says something is missing) or {@code vacancy}
 * @param language BCP 47, of the text
 */
record Quote(String source, String language, String before, String marked, String after) {
    /** Characters shown on each side at most. */
    private static final int AROUND = 90;
    private static final Pattern BULLET = Pattern.compile("^\\s*([-*•·▪◦–]\\s+)?");

    /** The line that holds the span, cut to a readable length. The span lies within the text. */
    static Quote of(String source, String text, Span span) {
        var lineStart = text.lastIndexOf('\n', span.start() - 1) + 1;
        var newline = text.indexOf('\n', span.end());
        var lineEnd = newline < 0 ? text.length() : newline;
        var from = Math.max(lineStart, wordStart(text, span.start() - AROUND, span.start()));
        var to = Math.min(lineEnd, wordEnd(text, span.end() + AROUND, span.end()));
        var before = (from > lineStart ? "…" : "") + text.substring(from, span.start());
        var after = text.substring(span.end(), to) + (to < lineEnd ? "…" : "");
        var marked = text.substring(span.start(), span.end());
        return new Quote(source, language(before + marked + after), BULLET.matcher(before).replaceFirst(""), marked, after.stripTrailing());
    }

    /** Whether both quote the same line, so that one of them is enough. */
    boolean isBeside(Quote other) {
        return (before + marked + after).equals(other.before + other.marked + other.after);
    }

    private static int wordStart(String text, int at, int limit) {
        var start = Math.max(at, 0);
        while (start > 0 && start < limit && (Character.isLetterOrDigit(text.charAt(start - 1)) && !isHan(text.charAt(start))
                || Character.isLowSurrogate(text.charAt(start)))) {
            start++;
        }
        return start;
    }

    private static int wordEnd(String text, int at, int limit) {
        var end = Math.min(at, text.length());
        while (end < text.length() && end > limit && (Character.isLetterOrDigit(text.charAt(end)) && !isHan(text.charAt(end - 1))
                || Character.isLowSurrogate(text.charAt(end)))) {
            end--;
        }
        return end;
    }

    private static boolean isHan(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static String language(String text) {
        var han = text.codePoints().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN).count();
        return han * 4 > text.length() ? "zh-Hant" : "en";
    }
}
