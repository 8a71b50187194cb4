package org.quayside.extraction.text;

import java.util.List;
import java.util.Locale;

/** Small numbers as texts write them: digits, English words, Chinese numerals. */
public final class Numerals {
    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
            "fifteen", "sixteen", "seventeen", "eighteen", "nineteen");
    /** From twenty on. */
    private static final List<String> TENS = List.of("twenty", "thirty", "forty", "fifty");
    private static final String CHINESE = "零一二三四五六七八九";

    /** What {@link #tenths} reads, as part of a pattern. */
    public static final String PATTERN = "(?:\\d{1,2}(?:\\.\\d)?|[一二三四五六七八九十兩两半]{1,3}|(?:" + String.join("|", TENS) + ")(?:[- ](?:"
            + String.join("|", WORDS.subList(1, 10)) + ")\\b)?|" + String.join("|", WORDS.reversed()) + ")";

    /** What {@link #sum} reads, as part of a pattern: 三萬五, 兩萬八千, 3萬5, 八千. */
    public static final String SUM = "(?:[一二兩两三四五六七八九]?十[一二三四五六七八九]?|[一二兩两三四五六七八九])[萬万](?:[一二三四五六七八九]千?)?|[一二兩两三四五六七八九]千(?:[一二三四五六七八九]百?)?|\\d{1,2}[萬万]\\d(?![\\d.])千?";

    private Numerals() {}

    /** A sum in tens of thousands and thousands; a last digit is of the place below: 三萬五 is 35,000. */
    public static long sum(String text) {
        var total = 0L;
        var digit = 0L;
        var place = 1L;
        for (var c : text.toCharArray()) {
            var unit = switch (c) {
                case '萬', '万' -> 10_000L;
                case '千' -> 1_000L;
                case '百' -> 100L;
                default -> 0L;
            };
            if (unit > 0) {
                total += digit * unit;
                place = unit / 10;
                digit = 0;
            } else if (c == '十') {
                digit = 10 * Math.max(1, digit);
            } else if (Character.isDigit(c)) {
                digit = 10 * (digit % 10) + c - '0';
            } else {
                digit += chinese(String.valueOf(c)) / 10;
            }
        }
        return total + digit * place;
    }

    /** The number in tenths, as years are kept. */
    public static int tenths(String text) {
        if (Character.isDigit(text.charAt(0))) {
            var point = text.indexOf('.');
            return point < 0 ? 10 * Integer.parseInt(text) : 10 * Integer.parseInt(text.substring(0, point)) + text.charAt(point + 1) - '0';
        }
        var words = text.toLowerCase(Locale.ROOT).split("[- ]", 2);
        var tens = TENS.indexOf(words[0]);
        if (tens >= 0) {
            return 100 * (tens + 2) + (words.length == 1 ? 0 : 10 * WORDS.indexOf(words[1]));
        }
        var word = WORDS.indexOf(words[0]);
        return word >= 0 ? 10 * word : chinese(text);
    }

    private static int chinese(String text) {
        var total = 0;
        var digit = 0;
        for (var c : text.replace('兩', '二').replace('两', '二').toCharArray()) {
            if (c == '十') {
                total += 100 * Math.max(1, digit);
                digit = 0;
            } else if (c == '半') {
                total += 5;
            } else {
                digit = CHINESE.indexOf(c);
            }
        }
        return total + 10 * digit;
    }
}
