package org.quayside.extraction.fact;

import java.util.regex.Pattern;
import org.quayside.extraction.text.Stems;

/** What a sentence says of a degree that somebody means to take or has begun: it is neither held nor asked. */
public final class EducationBegun {
    /** What somebody means to study: what follows in the sentence is not there yet. */
    private static final Pattern MEANT = Pattern.compile(
            "(?i)\\b(?:scheduled|plan|plans|planning|intend|intends|intending|hope|hopes|hoping|about|going|wish|wishes|want|wants|aim|aiming) to (?:\\w+ ){0,2}?(?:start|begin|pursue|enrol|enroll|study|do|take|earn|obtain|complete|get|go)\\b.*|(?:計劃|打算|準備|希望|有意|计划|准备)(?:修讀|報讀|攻讀|進修|就讀|读|修读|报读|攻读|进修).*");

    /** What somebody has begun: what follows is not held yet. */
    private static final Pattern BEGUN = Pattern.compile(
            "(?i)\\b(?:studying|(?:pursuing|undertaking)(?! (?:an? |my |your |their )?(?:career|excellence|goals?|projects?)\\b)|enrol+ed (?:in|on|at)|working towards?|currently (?:completing|doing|reading|attending)|(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)[- ]year (?:\\w+ ){0,2}?students?)\\b[^;；。]*|(?:現正|现正|正在|正|目前|現時|现时)(?:就讀|就读|修讀|修读|攻讀|攻读|讀|读|進修|进修)[^;；。]*|(?:修讀|修读|攻讀|攻读|就讀|就读|讀緊)[^，,;；。]{0,24}中(?![學学五六七])");
    private static final Stems BEGUN_STEMS = new Stems("studying", "pursuing", "undertaking", "enrol", "working toward", "currently ", "year ", "讀", "读", "進修", "进修");

    private EducationBegun() {}

    /** {@code sentence} without what is only meant or begun. */
    public static String without(String sentence) {
        var rest = MEANT.matcher(sentence).replaceFirst("");
        return BEGUN_STEMS.in(rest) ? BEGUN.matcher(rest).replaceAll("") : rest;
    }
}
