package org.quayside.app.imports;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.vacancy.Period;
import org.quayside.vacancy.Salary;

/**
 * What a column about pay says: {@code HK$24K–31K/month}, {@code USD 60,000 - 72,000 per year}, {@code 年薪50萬}, {@code 180 an hour}. Without a
 * currency HKD is meant; without a period the size tells. A sum for a week becomes one for a month.
 */
final class SalaryText {
    private static final Pattern SILENT = Pattern.compile(
            "(?i)salary|salary provided|n/?a|-+|none|not (specified|stated|provided|disclosed)|.*\\b(negotiable|competitive|attractive|doe|tbc|tbd|commensurate|market rate)\\b.*|.*(面議|面议|可議|可议|待議|優厚|另議).*|posted on .*|above expected salary|around expected salary|below expected salary");
    private static final Pattern SUM = Pattern.compile("(\\d[\\d,，]*(?:\\.\\d+)?)\\s*(k\\b|千|萬|万|m\\b|million|mil\\b)?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("HK$", "HKD"), Map.entry("US$", "USD"), Map.entry("S$", "SGD"),
            Map.entry("NT$", "TWD"), Map.entry("A$", "AUD"), Map.entry("MOP$", "MOP"), Map.entry("£", "GBP"), Map.entry("€", "EUR"), Map.entry("RMB", "CNY"),
            Map.entry("人民幣", "CNY"), Map.entry("人民币", "CNY"), Map.entry("港", "HKD"), Map.entry("美元", "USD"), Map.entry("澳門", "MOP"));
    /** A code beside a sum; "ALL" somewhere else is a word. */
    private static final Pattern CODE = Pattern.compile("\\b([A-Z]{3})\\b\\s*\\$?\\s*(?=\\d)|(?<=[\\dkK] ?)([A-Z]{3})\\b");
    private static final double WEEKS_A_MONTH = 52.0 / 12;

    private SalaryText() {}

    /**
     * @return empty: it says nothing about a sum, as "negotiable" does
     * @throws IllegalArgumentException if there is something else that is not understood
     */
    static Optional<Salary> parse(String text) {
        String stripped = text.strip();
        boolean sum = SUM.matcher(stripped).results().anyMatch(SalaryText::large) && !stripped.regionMatches(true, 0, "posted on ", 0, 10);
        if (stripped.isEmpty() || SILENT.matcher(stripped).matches() && !sum) {
            return Optional.empty();
        }
        String currency = currency(stripped);
        Matcher sums = SUM.matcher(stripped.replaceAll("(?i)\\b(1[0-9]|[1-9])\\s*(months?|個月)(?!\\w)", ""));
        Double low = null;
        Double high = null;
        String unit = null;
        while (sums.find() && high == null) {
            double value = Double.parseDouble(sums.group(1).replaceAll("[,，]", "")) * factor(sums.group(2));
            if (low == null) {
                low = value;
                unit = sums.group(2);
            } else if (value >= low) {
                high = value;
                // "24–31K": the unit of the second holds for the first.
                low = unit == null && sums.group(2) != null && low < 1_000 ? Double.valueOf(low * factor(sums.group(2))) : low;
            }
        }
        if (low == null || low <= 0) {
            throw new IllegalArgumentException("is '%s', which names no sum; 'HK$24,000 - 31,000 a month' would".formatted(text));
        }
        return Optional.of(salary(stripped, currency, low, high));
    }

    private static Salary salary(String text, String currency, double low, @Nullable Double high) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean weekly = lower.matches(".*(/|per|a|each)\\s*(week|wk)\\b.*|.*\\bweekly\\b.*|.*(週薪|每週|周薪|每周).*");
        double factor = weekly ? WEEKS_A_MONTH : 1;
        Period period = weekly ? Period.MONTH : period(lower, currency, high == null ? low : high);
        long from = Math.round(low * factor);
        boolean upTo = lower.matches(".*\\b(up to|max(imum)?)\\b.*|.*(最高|高達|上限).*");
        if (high != null) {
            return new Salary(from, Math.round(high * factor), currency, period);
        }
        boolean andMore = lower.matches(".*\\b(from|min(imum)?|at least|starting)\\b.*|.*(\\d|k)\\s*\\+.*|.*(起|以上|最少|不少於).*");
        return upTo ? new Salary(null, from, currency, period) : new Salary(from, andMore ? null : from, currency, period);
    }

    private static Period period(String text, String currency, double sum) {
        if (text.matches(".*(/|per|an?|each)\\s*(hr|hour)\\b.*|.*\\bhourly\\b.*|.*(時薪|时薪|每小時|小時).*")) {
            return Period.HOUR;
        }
        if (text.matches(".*(/|per|a|each)\\s*day\\b.*|.*\\bdaily\\b.*|.*(日薪|每日|每天).*")) {
            return Period.DAY;
        }
        if (text.matches(".*(/|per|a|each)\\s*(yr|year|annum)\\b.*|.*\\b(annual|annually|yearly|p\\.?a\\.?)(\\W.*|$)|.*(年薪|每年).*")) {
            return Period.YEAR;
        }
        if (text.matches(".*(/|per|a|each)\\s*(month|mth|mo)\\b.*|.*\\b(monthly|p\\.?m\\.?)(\\W.*|$)|.*(月薪|每月|/月).*")) {
            return Period.MONTH;
        }
        boolean dear = !java.util.Set.of("JPY", "KRW", "IDR", "VND", "INR", "TWD").contains(currency);
        return sum < 500 && dear ? Period.HOUR : sum >= 180_000 && dear ? Period.YEAR : Period.MONTH;
    }

    private static String currency(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
            // "S$" is part of "US$".
            if (upper.contains(sign.getKey()) && !(sign.getKey().equals("S$") && upper.contains("US$"))) {
                return sign.getValue();
            }
        }
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            String found = code.group(1) == null ? code.group(2) : code.group(1);
            if (Currency.getAvailableCurrencies().stream().anyMatch(c -> c.getCurrencyCode().equals(found))) {
                return found;
            }
        }
        return "HKD";
    }

    private static boolean large(java.util.regex.MatchResult sum) {
        return Double.parseDouble(sum.group(1).replaceAll("[,，]", "")) * factor(sum.group(2)) >= 1_000;
    }

    private static double factor(@Nullable String unit) {
        return unit == null ? 1 : switch (unit.toLowerCase(Locale.ROOT)) {
            case "k", "千" -> 1_000;
            case "萬", "万" -> 10_000;
            default -> 1_000_000;
        };
    }
}
