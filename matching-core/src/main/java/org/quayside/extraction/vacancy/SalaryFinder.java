package org.quayside.extraction.vacancy;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.Reading;
import org.quayside.extraction.text.Numerals;
import org.quayside.extraction.text.Section;
import org.quayside.extraction.text.Span;
import org.quayside.vacancy.Period;
import org.quayside.vacancy.Salary;

/**
 * The pay that an advertisement names: "HK$24K–31K/month", "HK$28,000 - 35,000", "up to 600k p.a.", "年薪 50 萬", "月薪 $21,000".
 *
 * <p>A sum counts with a currency, or as a range in thousands, or beside a word for pay. Sums that nobody earns in the period, allowances,
 * budgets and revenues are passed over. Without a period the size tells it. The first that fits is taken. Without a currency: HKD.
 */
final class SalaryFinder {
    private static final String NUMBER = "((?:" + Numerals.SUM + ")(?![千萬万億亿])|\\d{1,3}(?:[,，]\\d{3}){1,2}|\\d{1,7}(?:\\.\\d{1,2})?)\\s?(k\\b|K\\b|k(?=[-–—~\\s/+.,)])|千|萬|万|m\\b|M\\b|mn\\b|million|billion|bn\\b|億|亿)?";
    private static final String CURRENCY = "(HK\\s?\\$|HKD\\s?\\$?|US\\s?\\$|USD\\s?\\$?|RMB\\s?¥?|CNY|SGD|S\\$|GBP|£|EUR|€|港幣|港元|港币|人民幣|人民币|¥|\\$)?";
    private static final Pattern SUM = Pattern.compile(
            "(?i)" + CURRENCY + "\\s{0,2}" + NUMBER + "(?:\\s{0,2}(?:元|港元|港幣|HKD))?(?:\\s{0,2}(?:\\([\\p{L} ]{1,24}\\)\\s)?(?:-|–|—|−|~|～|to|至|到)\\s{0,2}(?:(?:around|about) )?" + CURRENCY + "\\s{0,2}" + NUMBER + ")?");
    private static final Pattern MONTHLY = Pattern.compile("(?i)(?:/|per|a|each|every)\\s?(?:mo\\b|month|mth)|\\bmonthly\\b|\\bp\\.?\\s?m\\.?\\b|月薪|每月|/月|個月|月入");
    private static final Pattern YEARLY = Pattern.compile("(?i)(?:/|per|a|each)\\s?(?:yr\\b|year|annum)|\\bannual(?:ly)?\\b|\\byearly\\b|\\bp\\.?\\s?a\\.?\\b|年薪|每年|/年");
    private static final Pattern HOURLY = Pattern.compile("(?i)(?:/|per|an|each)\\s?(?:hr\\b|hour)|\\bhourly\\b|時薪|时薪|每小時|每小时|/小時");
    private static final Pattern DAILY = Pattern.compile("(?i)(?:/|per|a)\\s?day\\b|\\bdaily rate\\b|日薪|每日|每天");
    private static final Pattern PAY = Pattern.compile("(?i)\\b(?:salar(?:y|ies)|pay|package|wage|remuneration|compensation|basic|stipend|base)\\b|薪|工資|待遇|人工|底薪");
    private static final Pattern NOT_PAY = Pattern.compile(
            "(?i)\\b(?:allowance|bonus(?:es)?|budgets?|subsid(?:y|ies)|sign-on|referral|revenue|sales|worth|fund(?:ing|ed)?|raised|turnover|assets?|portfolio|transactions?|deposit|insurance|course fee|costs?|each|per person)\\b[^.,;，。；]{0,22}$|(?:津貼|花紅|獎金|預算|補助|資助|營業額|成本|每人|每餐)[^。；]{0,8}$");
    /** "About 30 thousand" are people or parts rather than pay, unless pay is spoken of. */
    private static final Pattern ABOUT = Pattern.compile("(?i)\\babout\\b[^.,;，。；]{0,22}$|約[^。；]{0,8}$");
    private static final Pattern UP_TO = Pattern.compile("(?i)(?:up to|max(?:imum)?(?: of)?|to max|最高|高達|高达|可達|可达|上限)\\s{0,2}$");
    private static final Pattern FROM = Pattern.compile("(?i)(?:from|starting(?: at| from)?|at least|min(?:imum)?(?: of)?|not less than|起薪|不少於|最少)\\s{0,2}$");
    /** After "90-100K", whose unit is written once: as the whole of what stands in brackets, at the end, or for a time. */
    private static final Pattern ALONE = Pattern.compile("^\\s?(?:[)）\\]】]|$|/|per\\b|a month\\b|p\\.?m)");
    private static final Pattern OPENS = Pattern.compile("[(（\\[【]\\s?$");
    /** What is said of part time is said of part time. */
    private static final Pattern CLAUSE_END = Pattern.compile("(?i)[;；。]|[,，、]?\\s?(?:兼職|兼职|part[- ]time)");
    private static final Pattern AND_MORE = Pattern.compile("^\\s?(?:\\+|起|以上|or above|and above)");

    private SalaryFinder() {}

    private record Found(Salary salary, int start, int end) {}

    static @Nullable Salary find(String title, Reading reading) {
        var inTitle = in(title, true);
        var inText = inText(reading, salary -> true);
        return inTitle == null ? inText == null ? null : inText.salary() : inText == null ? inTitle.salary() : withLowerEnd(inTitle.salary(), inText.salary());
    }

    /** Where the text, not the title, names {@code salary} or its lower end; null: nowhere. */
    static @Nullable Span place(Reading reading, Salary salary) {
        var found = inText(reading, named -> named.equals(salary) || named.min() != null && named.min().equals(salary.min()) && named.period() == salary.period() && named.currency().equals(salary.currency()));
        return found == null ? null : new Span(found.start(), found.end());
    }

    /** "Up to 35K" of a title tells the upper end of what the text gives both ends of. */
    private static Salary withLowerEnd(Salary title, Salary text) {
        var fits = title.min() == null && title.max() != null && text.min() != null && text.min() <= title.max() && text.period() == title.period() && text.currency().equals(title.currency());
        return fits ? new Salary(text.min(), title.max(), title.currency(), title.period()) : title;
    }

    private static @Nullable Found inText(Reading reading, Predicate<Salary> fits) {
        for (var line : reading.lines()) {
            var found = in(line.of(reading.text()), line.section() == Section.OFFER);
            if (found != null && fits.test(found.salary())) {
                return new Found(found.salary(), line.start() + found.start(), line.start() + found.end());
            }
        }
        return null;
    }

    /** @param forPay whether the line is a title or tells what is offered: a sum in thousands is pay there */
    private static @Nullable Found in(String line, boolean forPay) {
        for (var matcher = SUM.matcher(line); matcher.find(); ) {
            var salary = salary(line, matcher.toMatchResult(), forPay);
            if (salary != null) {
                var text = matcher.group();
                return new Found(salary, matcher.start() + (text.length() - text.stripLeading().length()), matcher.start() + text.stripTrailing().length());
            }
        }
        return null;
    }

    private static @Nullable Salary salary(String line, MatchResult sum, boolean forPay) {
        if (sum.group(3) == null && sum.group(6) == null && sum.group(2).length() < 2 && (sum.group(5) == null || sum.group(5).length() < 2)) {
            return null;
        }
        var before = line.substring(Math.max(0, sum.start() - 40), sum.start());
        var after = CLAUSE_END.split(line.substring(sum.end(), Math.min(line.length(), sum.end() + 24)), 2)[0];
        var unit = sum.group(6) != null ? sum.group(6) : sum.group(3);
        var range = sum.group(5) != null;
        var thousands = "k".equalsIgnoreCase(sum.group(3)) && (!range || "k".equalsIgnoreCase(sum.group(6)));
        var period = period(before, after);
        var inBrackets = OPENS.matcher(before).find() && ALONE.matcher(after).find();
        var sharesUnit = range && sum.group(3) == null && "k".equalsIgnoreCase(sum.group(6)) && forPay && ALONE.matcher(after).find();
        var meant = sharesUnit || sum.group(1) != null || sum.group(4) != null || thousands && range || PAY.matcher(before).find() || thousands && forPay || period != null && (thousands || forPay);
        if (!meant || !inBrackets && (NOT_PAY.matcher(before).find() || ABOUT.matcher(before).find() && !forPay && !PAY.matcher(before).find()) || sum.start() > 0 && Character.isLetterOrDigit(line.charAt(sum.start()))
                && Character.isLetterOrDigit(line.charAt(sum.start() - 1)) && line.charAt(sum.start() - 1) < 128) {
            return null;
        }
        var high = range ? amount(sum.group(5), unit) : -1;
        var low = amount(sum.group(2), sum.group(3) != null || !range ? sum.group(3) : unit);
        var known = period == null ? bySize(range ? high : low) : period;
        if (known == null || !isEarned(range ? high : low, known) || range && (low > high || !isEarned(low, known))) {
            return null;
        }
        var open = UP_TO.matcher(before).find();
        var floor = !range && !open && (FROM.matcher(before).find() || AND_MORE.matcher(after).find());
        var currency = currency(sum.group(1) != null ? sum.group(1) : sum.group(4));
        return range ? new Salary(low, high, currency, known) : new Salary(open ? null : Long.valueOf(low), floor ? null : Long.valueOf(low), currency, known);
    }

    private static long amount(String digits, @Nullable String unit) {
        if (digits.indexOf('萬') > 0 || digits.indexOf('万') > 0 || digits.indexOf('千') > 0) {
            return Numerals.sum(digits);
        }
        var number = Double.parseDouble(digits.replace(",", "").replace("，", ""));
        var factor = unit == null ? 1 : switch (unit.toLowerCase(Locale.ROOT)) {
            case "k", "千" -> 1_000;
            case "萬", "万" -> 10_000;
            default -> 1_000_000;
        };
        return Math.round(number * factor);
    }

    /** What is said right after the sum wins over what is said before it. */
    private static @Nullable Period period(String before, String after) {
        for (var side : List.of(after, before)) {
            for (var candidate : List.of(
                    new Said(HOURLY, Period.HOUR), new Said(DAILY, Period.DAY), new Said(MONTHLY, Period.MONTH), new Said(YEARLY, Period.YEAR))) {
                if (candidate.words().matcher(side).find()) {
                    return candidate.period();
                }
            }
        }
        return null;
    }

    private record Said(Pattern words, Period period) {}

    private static @Nullable Period bySize(long amount) {
        return amount >= 140_000 ? Period.YEAR : amount >= 6_000 ? Period.MONTH : null;
    }

    private static boolean isEarned(long amount, Period period) {
        return switch (period) {
            case HOUR -> amount >= 35 && amount <= 5_000;
            case DAY -> amount >= 200 && amount <= 30_000;
            case MONTH -> amount >= 3_000 && amount <= 600_000;
            case YEAR -> amount >= 36_000 && amount <= 8_000_000;
        };
    }

    private static String currency(@Nullable String written) {
        var sign = written == null ? "" : written.toUpperCase(Locale.ROOT).replace(" ", "");
        return sign.startsWith("US") ? "USD"
                : sign.startsWith("RMB") || sign.startsWith("CNY") || sign.startsWith("人") || sign.equals("¥") ? "CNY"
                : sign.startsWith("SG") || sign.equals("S$") ? "SGD"
                : sign.startsWith("GBP") || sign.equals("£") ? "GBP"
                : sign.startsWith("EUR") || sign.equals("€") ? "EUR"
                : "HKD";
    }
}
