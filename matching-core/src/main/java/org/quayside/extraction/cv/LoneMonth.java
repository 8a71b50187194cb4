package org.quayside.extraction.cv;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.text.Line;

/**
 * The head of a job that names one month alone, "Harbour Ltd, January 2014, Partnership Manager": nothing says for how long, but what follows does not tell of the job above. The latest job may last to this
 * day, so its month alone counts as nothing.
 */
final class LoneMonth {
    private static final int TITLE_LENGTH = 90;
    /** Prizes and certificates have a month, too, and are no jobs. */
    private static final Pattern NO_JOB = Pattern.compile("(?i)\\b(?:award\\w*|of the (?:month|year|quarter)|certif\\w*|licen[cs]e\\w*|graduat\\w*|diploma|degree|published|course|training|valid|expires?|prize|winner|present\\w*)\\b|獎|奖|證書|证书|畢業|毕业|課程|课程");
    /** "Partnership Manager": every word but small ones begins with a capital. */
    private static final Pattern TITLE = Pattern.compile("(?:(?:\\p{Lu}[\\p{L}.'’-]*|of|and|for|the|in|at|to|&|[,|/–—-])[\\s,|/.–—-]*){2,12}");

    private LoneMonth() {}

    /** The month that line {@code at} heads a job with; null: it heads none. It must stand below a blank line or a heading, as heads do, and have text below it. */
    static @Nullable DateRange of(String text, List<Line> lines, int at, LocalDate on) {
        var line = lines.get(at);
        if (line.isBlank() || line.bullet() || line.length() > TITLE_LENGTH || at == 0 || at + 1 == lines.size() || !(lines.get(at - 1).isBlank() || lines.get(at - 1).heading())) {
            return null;
        }
        var month = DateRange.month(text, line.start(), line.end(), on);
        if (month == null || NO_JOB.matcher(line.of(text)).find()) {
            return null;
        }
        var words = (text.substring(line.start(), month.start()) + " " + text.substring(month.end(), line.end())).strip();
        return TITLE.matcher(words).matches() ? month : null;
    }
}
