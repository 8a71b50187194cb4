package org.quayside.extraction.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a text without the white space and the bullet around it.
 *
 * @param heading whether the line is nothing but a heading
 * @param list whether it lists skills within another section: "Technologies: Java, Go" beneath a job
 */
public record Line(int start, int end, boolean bullet, Section section, boolean heading, boolean list) {
    /** Characters from which on a line may have been broken where the page ended. */
    private static final int FULL = 60;
    /** The last few are what the symbol fonts of word processors leave. */
    private static final String BULLETS = "•●○◦▪■□–—-－*＊·‧․∙・･‣⁃➢➤➔➜►▶▸✓✔✅☑✚✦★☆◆◇❖※#>→~\uFE0F\uF0B7\uF0A7\uF0D8\uF0FC";
    private static final String HAN_NUMERALS = "一二三四五六七八九十";

    public int length() {
        return end - start;
    }

    public boolean isBlank() {
        return end == start;
    }

    public String of(String text) {
        return text.substring(start, end);
    }

    /** Every line of {@code text}, blank ones too, each under the section that the last heading opened. */
    public static List<Line> all(String text, Headings headings) {
        var lines = new ArrayList<Line>();
        var section = Section.OPENING;
        for (var from = 0; from <= text.length(); ) {
            var to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            var start = skipSpace(text, from, to);
            var content = skipBullet(text, start, to);
            var end = trimEnd(text, content, to);
            var heading = end > content && !isWrapped(text, lines, content, content > start) ? headings.find(text.substring(content, Math.min(end, content + 400)), isBullet(text, start, content)) : null;
            var alone = heading != null && heading.contentStart() < 0;
            if (heading == null) {
                lines.add(new Line(content, end, content > start, section, false, false));
            } else if (alone) {
                section = heading.section();
                lines.add(new Line(content, end, content > start, section, true, false));
            } else {
                var inner = skipSpace(text, content + heading.contentStart(), end);
                // What was achieved in a job may stand apart from its duties.
                var below = !lines.isEmpty() && !lines.getLast().isBlank() && (section == Section.EXPERIENCE || section == Section.PROJECTS) || section == Section.EXPERIENCE && heading.section() == Section.SUMMARY;
                if (below && heading.section() == Section.SKILLS) {
                    lines.add(new Line(inner, end, content > start, section, false, true));
                } else {
                    lines.add(new Line(inner, end, content > start, heading.section(), false, false));
                    // A label of a bullet or within a list of skills names this line only; so does a bullet that tells the pay.
                    var single = content > start && (heading.contentStart() > 0 || heading.section() == Section.OFFER);
                    section = single || below || section == Section.SKILLS ? section : heading.section();
                }
            }
            from = to + 1;
        }
        return lines;
    }

    /** The last words of a sentence that was broken over two lines are no heading: "... unsafe conditions and" / "activities." */
    private static boolean isWrapped(String text, List<Line> before, int start, boolean bullet) {
        if (bullet || before.isEmpty() || !Character.isLowerCase(text.charAt(start))) {
            return false;
        }
        var last = before.getLast();
        return !last.heading() && last.length() >= FULL && ".:;!?。：；！？".indexOf(text.charAt(last.end() - 1)) < 0;
    }

    /** A heading may be numbered or begin with markdown's signs; behind a bullet it must show that it is one. */
    private static boolean isBullet(String text, int start, int content) {
        return content > start && "#(（".indexOf(text.charAt(start)) < 0 && !isNumeral(text.charAt(start));
    }

    private static int skipSpace(String text, int from, int to) {
        var at = from;
        while (at < to && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int trimEnd(String text, int from, int to) {
        var at = to;
        while (at > from && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000' || c == '\u200B' || c == '\uFEFF' || c == '\u0000';
    }

    private static boolean isNumeral(char c) {
        return Character.isDigit(c) || HAN_NUMERALS.indexOf(c) >= 0;
    }

    /** Bullets, and numbers as in "1.", "(2)" or （三）, with the space after them. */
    private static int skipBullet(String text, int from, int to) {
        var at = from;
        while (at < to && BULLETS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at > from) {
            var hyphen = text.charAt(at - 1) == '-' && at < to && !isSpace(text.charAt(at));
            return hyphen && at - from == 1 && Character.isDigit(text.charAt(at)) ? from : skipSpace(text, at, to);
        }
        at = at < to && "(（".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
        var digits = at;
        while (at < to && at - digits < 2 && isNumeral(text.charAt(at))) {
            at++;
        }
        // Not 三、四年.
        if (at > digits && at + 1 < to && ".)）、．".indexOf(text.charAt(at)) >= 0 && !isNumeral(text.charAt(at + 1))) {
            return skipSpace(text, at + 1, to);
        }
        return from;
    }
}
