package org.quayside.extraction.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.Passage;
import org.quayside.extraction.text.Numerals;
import org.quayside.extraction.text.Stems;

/**
 * A length of time in words: "5+ years", "3-5 yrs", "三年以上"; of a range the lower end. Tenths of a year; places in the whole text.
 *
 * @param since whether it was counted from "since 2019"
 */
public record YearsPhrase(int tenths, int start, int end, boolean since) {
    private static final int MOST = 500;
    private static final Pattern LENGTH = Pattern.compile("(?i)(?<![\\d.,$\\p{L}&&[^\\u4E00-\\u9FFF]])(" + Numerals.PATTERN + ")\\s{0,2}(?:\\(\\d{1,2}\\)\\s{0,2})?(?:\\+|plus|or more|or above|以上|年?或以上)?\\s{0,2}"
            + "(?:(?:-|–|—|to|or|至|~|～|到)\\s{0,2}" + Numerals.PATTERN + "\\s{0,2}\\+?\\s{0,2})?-?\\s{0,2}(?:(?:full|solid|whole)\\s)?(years?|yrs?|年)");
    private static final Pattern NOT_EXPERIENCE = Pattern.compile("(?i)^[\\s-]{0,2}(?:old\\b|ago\\b|contract|plan\\b|warranty|guarantee|degree|(?:[a-z-]+ ){0,2}(?:program(?:me)?s?|bond|rotation|commitment)\\b|bond\\b|diploma|course|薪|前|級|级|度|代|終|终|底|制|合約|合约|課程|\\d{1,2}\\s{0,2}月|history|later|consecutive|in a row|running\\b|[之以]?[內内](?!.{0,3}(?:經驗|经验)))");
    /** A streak and a deadline are no length of experience: 連續三年. */
    private static final Pattern NOT_EXPERIENCE_BEFORE = Pattern.compile("(?:[連连][續续]|未[來来])\\s?$");
    /** How long a contract or a bond lasts. */
    private static final Pattern CONTRACT_BEFORE = Pattern.compile("(?i)(?:\\b(?:contract|bond|tenure)\\b|合約|合约)[^,，.。;；]{0,12}$");
    private static final Pattern SINCE = Pattern.compile("(?i)\\bsince\\s(?:[a-z]{3,9}\\.?\\s)?((?:19|20)\\d\\d)\\b|自\\s?((?:19|20)\\d\\d)\\s?年(?:起|以來|以来)?");

    private static final Pattern OPEN = Pattern.compile("(?i)\\+|\\bplus\\b|or more|or above|以上");
    private static final Pattern OPEN_BEFORE = Pattern.compile("(?i)(?:\\b(?:over|more than|at least|exceeding)\\s|超過|超过|逾|至少)\\s?$");
    private static final Stems STEMS = new Stems("year", "yr", "年", "since");

    /** Whether it says that it may be more: "5+ years", "over five years", 五年以上. */
    boolean isOpen(String text) {
        return OPEN.matcher(text.substring(start, end)).find() || OPEN_BEFORE.matcher(text.substring(Math.max(0, start - 12), start)).find() || text.startsWith("以上", end);
    }

    /** In the order of the text, apart from each other. */
    static List<YearsPhrase> all(String text, Passage passage, @Nullable LocalDate on) {
        var found = new ArrayList<YearsPhrase>();
        var sentence = passage.of(text);
        if (!STEMS.in(sentence)) {
            return found;
        }
        for (var matcher = LENGTH.matcher(sentence); matcher.find(); ) {
            var tenths = Numerals.tenths(matcher.group(1));
            var rest = sentence.substring(matcher.end(), Math.min(sentence.length(), matcher.end() + 32));
            var before = sentence.substring(Math.max(0, matcher.start() - 3), matcher.start());
            if (tenths > 0 && tenths <= MOST && !NOT_EXPERIENCE.matcher(rest).find() && !NOT_EXPERIENCE_BEFORE.matcher(before).find()
                    && !CONTRACT_BEFORE.matcher(sentence.substring(Math.max(0, matcher.start() - 24), matcher.start())).find()) {
                found.add(new YearsPhrase(tenths, passage.start() + matcher.start(), passage.start() + matcher.end(), false));
            }
        }
        for (var matcher = SINCE.matcher(sentence); on != null && matcher.find(); ) {
            var year = Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            var tenths = 10 * (on.getYear() - year);
            if (tenths > 0 && tenths <= MOST) {
                found.add(new YearsPhrase(tenths, passage.start() + matcher.start(), passage.start() + matcher.end(), true));
            }
        }
        return found;
    }
}
