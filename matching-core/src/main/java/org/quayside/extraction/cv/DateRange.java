package org.quayside.extraction.cv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.text.Months;

/**
 * From one month to another as a CV writes it: "Sep 2019 – Present", "2016.03 – 2020.08", "03/2016 - 08/2020", "2018年3月至今", "2012-2015", "Spring 2015 to Autumn 2018".
 *
 * <p>Both months count. Years without months run from January to January; a single year is taken as half of it.
 *
 * @param start place in the whole text, {@code end} exclusive
 * @param since whether only the beginning is told: "since 2018", 2018年起
 */
record DateRange(Months months, int start, int end, boolean since) {
    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final String DATE = "(?:(?<m%1$s>" + MONTHS + ")[a-z]{0,6}\\.?,?\\s{0,2}['’]?(?<y%1$s>(?:19|20)\\d\\d|\\d\\d(?!\\d))"
            + "|(?<s%1$s>spring|summer|autumn|fall|winter)\\s(?:of\\s)?(?<ys%1$s>(?:19|20)\\d\\d)"
            + "|(?<mm%1$s>0?[1-9]|1[0-2])\\s?[/.]\\s?(?:\\d{1,2}/)?(?<ym%1$s>(?:19|20)\\d\\d)"
            + "|(?<yn%1$s>(?:19|20)\\d\\d)\\s{0,2}(?:[./]|-(?=\\d{1,2}(?!\\d)))\\s{0,2}(?<mn%1$s>1[0-2]|0?[1-9])(?!\\d)"
            + "|(?<yc%1$s>(?:19|20)\\d\\d)\\s{0,2}年\\s{0,2}(?:(?<mc%1$s>1[0-2]|0?[1-9]|十)\\s{0,2}月)?"
            + "|(?<yo%1$s>(?:19|20)\\d\\d)(?!\\d))";
    private static final String NOW = "(?<now>present|current(?:ly)?|now|to\\s?date|till\\s?date|ongoing|today|till\\s?now|至今|現在|现在|現時|今|目前|迄今|而家|依家|宜家|家陣)";
    /** Between months in figures alone: "Clerk , 08/2008 , 05/2009". */
    private static final String COMMA = "(?<=/(?:19|20)\\d\\d\\s?),\\s{0,2}(?=(?:0?[1-9]|1[0-2])/(?:19|20)\\d\\d|present|current)";
    private static final Pattern RANGE = Pattern.compile(
            "(?i)(?<![\\d/])" + DATE.formatted("1") + "\\s{0,3}(?:(?:(?:-|–|—|−|－|―|~|～|〜|至|到|to\\b|till\\b|until\\b|through\\b|â€“){1,2}\\s{0,3}|" + COMMA + ")(?:" + DATE.formatted("2") + "|" + NOW + ")|(?<=[年月])(?:(?<now2>至今)|(?<start>起))|(?<now3>to\\s?date)\\b)");
    /** 二零一六年四月; 十月 alone stays as it is, since a text keeps its length. */
    private static final Pattern IN_NUMERALS = Pattern.compile("[一二][〇零○九][〇零○一二三四五六七八九]{2}\\s?年(?:\\s?(?:十[一二]|[一二三四五六七八九])\\s?月)?");
    private static final String NUMERALS = "〇零○一二三四五六七八九";
    private static final Pattern SINCE = Pattern.compile("(?i)\\bsince\\s" + DATE.formatted("1"));

    private static final Pattern MONTH = Pattern.compile("(?i)(?<![\\d/])\\b" + DATE.formatted("1"));
    private static final Pattern PRODUCT_BEFORE = Pattern.compile("(?i)\\b(?:windows|server|exchange|office|sharepoint|sql|visual studio|outlook|word|excel|access|autocad|revit|visio|dynamics)\\s$|\\b(?:migrat|upgrad)[a-z]{1,4}\\b[^.;\\n]{0,50}$");
    private static final Pattern RELEASE_BEHIND = Pattern.compile("(?i)\\s?(?:R2|SP\\s?\\d)\\b");
    private static final int NEAR = 64;

    static List<DateRange> all(String text, int from, int to, LocalDate on) {
        var found = new ArrayList<DateRange>();
        var part = withDigits(text.substring(from, to));
        if (!hasYear(part)) {
            return found;
        }
        for (var matcher = RANGE.matcher(part); matcher.find(); ) {
            if (isVersions(part, matcher)) {
                continue;
            }
            var since = matcher.group("start") != null;
            var open = since || matcher.group("now") != null || matcher.group("now2") != null || matcher.group("now3") != null;
            add(found, matcher, from, open, since, on);
        }
        if (found.isEmpty()) {
            for (var matcher = SINCE.matcher(part); matcher.find(); ) {
                add(found, matcher, from, true, true, on);
            }
        }
        return found;
    }

    /** The one month that {@code text} names between {@code from} and {@code to}; null: none, or more than one date. */
    static @Nullable DateRange month(String text, int from, int to, LocalDate on) {
        var part = text.substring(from, to);
        var matcher = hasYear(part) ? MONTH.matcher(part) : null;
        if (matcher == null || !matcher.find() || matcher.group("yo1") != null || matcher.group("s1") != null) {
            return null;
        }
        var first = date(matcher, "1");
        var month = Months.index(first[0], first[1]);
        var range = new DateRange(new Months(month, month + 1), from + matcher.start(), from + matcher.end(), false);
        return first[1] > 0 && month <= Months.index(on.getYear(), on.getMonthValue()) && !matcher.find() ? range : null;
    }

    /** Years of products, not of work: "moved the mail from Exchange 2010 to 2016", "domains of 2008 to 2012 R2". */
    private static boolean isVersions(String part, Matcher range) {
        return range.group("yo1") != null && range.group("yo2") != null
                && (PRODUCT_BEFORE.matcher(part).region(Math.max(0, range.start() - NEAR), range.start()).find() || RELEASE_BEHIND.matcher(part).region(range.end(), part.length()).lookingAt());
    }

    private static String withDigits(String part) {
        if (part.indexOf('年') < 0) {
            return part;
        }
        return IN_NUMERALS.matcher(part).replaceAll(match -> {
            var date = new StringBuilder(match.group());
            for (var i = 0; i < date.length(); i++) {
                var digit = NUMERALS.indexOf(date.charAt(i));
                date.setCharAt(i, digit >= 0 ? (char) ('0' + Math.max(0, digit - 2)) : date.charAt(i) == '十' ? '1' : date.charAt(i));
            }
            return date.toString();
        });
    }

    /** Two digits in a row: no date is without. */
    private static boolean hasYear(String part) {
        for (var i = 1; i < part.length(); i++) {
            if (Character.isDigit(part.charAt(i)) && Character.isDigit(part.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<DateRange> found, Matcher matcher, int offset, boolean open, boolean since, LocalDate on) {
        var today = Months.index(on.getYear(), on.getMonthValue());
        var first = date(matcher, "1");
        var last = open ? null : date(matcher, "2");
        var from = Months.index(first[0], Math.max(1, first[1]));
        var to = last == null ? today + 1 : end(first, last);
        if (from <= today && to > from && to - from <= 12 * 60) {
            found.add(new DateRange(new Months(from, Math.min(to, today + 1)), offset + matcher.start(), offset + matcher.end(), since));
        }
    }

    private static int end(int[] first, int[] last) {
        if (last[1] > 0) {
            return Months.index(last[0], last[1]) + 1;
        }
        return last[0] == first[0] ? Months.index(last[0], 7) : Months.index(last[0], 1);
    }

    /** Year and month; month 0: not said. */
    private static int[] date(Matcher matcher, String n) {
        var name = group(matcher, "m" + n);
        if (name != null) {
            var year = Integer.parseInt(group(matcher, "y" + n, "0"));
            var month = MONTHS.indexOf(name.toLowerCase(Locale.ROOT)) / 4 + 1;
            return new int[] {year > 99 ? year : year > 50 ? 1900 + year : 2000 + year, month};
        }
        var season = group(matcher, "s" + n);
        if (season != null) {
            return new int[] {Integer.parseInt(group(matcher, "ys" + n, "0")), season(season.toLowerCase(Locale.ROOT))};
        }
        for (var form : new String[][] {{"ym", "mm"}, {"yn", "mn"}, {"yc", "mc"}, {"yo", "mn"}}) {
            var year = group(matcher, form[0] + n);
            if (year != null) {
                return new int[] {Integer.parseInt(year), form[0].equals("yo") ? 0 : month(group(matcher, form[1] + n, "0"))};
            }
        }
        throw new IllegalStateException("date matched without a year: " + matcher.group());
    }

    /** The month in which it begins. */
    private static int season(String name) {
        return switch (name) {
            case "spring" -> 3;
            case "summer" -> 6;
            case "winter" -> 12;
            default -> 9;
        };
    }

    private static int month(String written) {
        return written.equals("十") ? 10 : Integer.parseInt(written);
    }

    private static @Nullable String group(Matcher matcher, String name) {
        return matcher.group(name);
    }

    private static String group(Matcher matcher, String name, String otherwise) {
        var value = matcher.group(name);
        return value == null ? otherwise : value;
    }
}
