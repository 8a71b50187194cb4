package org.quayside.app.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people write it: {@code 2027-05-31} (and with a time, which is dropped), {@code 31/5/2027}, {@code 31.5.2027}, {@code 31 May 2027}
 * or {@code May 31, 2027}, {@code 2027年5月31日}, {@code 20270531}. The day comes before the month, as in Hong Kong, unless that gives no
 * date.
 */
final class DateText {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?([T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{4}|\\d{2})([T ].*)?");
    private static final Pattern SOLID = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final List<DateTimeFormatter> WORDS =
            List.of(words("d MMM uuuu"), words("d MMMM uuuu"), words("MMM d uuuu"), words("MMMM d uuuu"), words("d MMM uu"));

    private DateText() {}

    private static DateTimeFormatter words(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH);
    }

    /** @throws IllegalArgumentException with what was wrong and what would be right */
    static LocalDate parse(String text) {
        String stripped = text.strip();
        try {
            Matcher yearFirst = YEAR_FIRST.matcher(stripped);
            if (yearFirst.matches()) {
                return LocalDate.of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
            }
            Matcher solid = SOLID.matcher(stripped);
            if (solid.matches()) {
                return LocalDate.of(number(solid, 1), number(solid, 2), number(solid, 3));
            }
            Matcher dayFirst = DAY_FIRST.matcher(stripped);
            if (dayFirst.matches()) {
                int year = number(dayFirst, 3) < 100 ? 2000 + number(dayFirst, 3) : number(dayFirst, 3);
                boolean american = number(dayFirst, 2) > 12;
                return LocalDate.of(year, number(dayFirst, american ? 1 : 2), number(dayFirst, american ? 2 : 1));
            }
        } catch (DateTimeException e) {
            throw refusal(text);
        }
        String plain = stripped.replaceAll("(?i)(\\d)(st|nd|rd|th)\\b", "$1").replaceAll("[,\\-]+", " ").replaceAll("(?i)^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.? ", "")
                .replaceAll("(\\d{4}) .*", "$1").replaceAll("\\s+", " ").replaceAll("(?i)sept\\b", "Sep").strip();
        for (DateTimeFormatter format : WORDS) {
            try {
                return LocalDate.parse(plain, format);
            } catch (DateTimeException _) {
                // Not this one.
            }
        }
        throw refusal(text);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static IllegalArgumentException refusal(String text) {
        return new IllegalArgumentException("is '%s', which is no date; 2027-05-31, 31/5/2027, 31 May 2027 or 2027年5月31日 are understood".formatted(text));
    }
}
