package org.quayside.app.vacancy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.taxonomy.Taxonomy;

/**
 * Where an advertisement as free text says its title: behind a label ("Position : Purser"), else in the first line, unless that names the employer and one of the next lines
 * ends as titles do ("HARBOUR FERRY LTD", then "Deck Officer (Night)").
 */
final class FreeTextTitles {
    private static final int LINES = 8;
    private static final int LONGEST = 90;
    private static final Pattern LABEL = Pattern.compile(
            "(?i)^[^\\p{L}\\d]{0,4}(?:position|post|job title|job|title|vacancy|role|職位|職位名稱|招聘職位|職稱|職銜|岗位|岗位名称|职位|职位名称|招聘岗位)(?: title| offered| applied for)?\\s?[:：]\\s{0,4}(.{2,120})$");
    private static final Pattern EMPLOYER = Pattern.compile(
            "(?i)(?:\\b(?:ltd|limited|inc|hotel|association|school|kindergarten|nursery|college|hospital|foundation|group|bank|company|dispensary|pharmacy|clinic|restaurant|holdings|corporation|centre|center|society|church|university|institute|federation|council)\\b\\.?|公司|學校|小學|中學|幼稚園|幼兒園|學院|大學|醫院|診所|中心|酒店|餐廳|酒家|銀行|協會|集團|基金會|教會|学校|医院|银行|协会|集团|酒楼|事務所|事务所)\\s{0,2}(?:[(（].*)?$");
    private static final Pattern NUMBER = Pattern.compile("^[\\s*•(（]{0,3}(?:\\d{1,2}|[一二三四五六七八九十])[)）.、]\\s{0,2}");
    /** What follows a title on its line. */
    private static final Pattern ASIDE = Pattern.compile("\\s?[(（\\[【|,，:：].*|\\s[-–—@x×]\\s?.*|\\s?[/／].*");

    private final Set<String> ends = new HashSet<>();

    /** @param organization null: the text does not say it where it would be expected */
    record Found(String title, @Nullable String organization) {}

    FreeTextTitles(Taxonomy taxonomy) {
        taxonomy.occupations().stream().flatMap(occupation -> occupation.names().stream()).forEach(name -> ends.add(end(name.text())));
    }

    /** @param lines of the text, at least one, none of them blank */
    Found find(List<String> lines) {
        String first = lines.getFirst().replaceFirst("^#+\\s*", "");
        List<String> top = lines.subList(0, Math.min(LINES, lines.size()));
        for (String line : top) {
            Matcher label = LABEL.matcher(line);
            if (label.matches()) {
                return new Found(label.group(1).strip(), first.equals(line) ? second(lines) : first);
            }
        }
        if (EMPLOYER.matcher(first).find() && !isTitle(first)) {
            for (String line : top) {
                if (isTitle(line)) {
                    return new Found(NUMBER.matcher(line).replaceFirst("").strip(), first);
                }
            }
        }
        return new Found(first, second(lines));
    }

    private static @Nullable String second(List<String> lines) {
        return lines.size() > 1 && lines.get(1).length() <= 120 ? lines.get(1) : null;
    }

    private boolean isTitle(String line) {
        String head = ASIDE.matcher(NUMBER.matcher(line).replaceFirst("")).replaceFirst("").strip();
        return !head.isEmpty() && head.length() <= LONGEST && (Character.isUpperCase(head.charAt(0)) || Character.isIdeographic(head.charAt(0))) && ends.contains(end(head));
    }

    /** The last word in lower case, of Chinese the last two characters. */
    private static String end(String title) {
        if (Character.isIdeographic(title.charAt(title.length() - 1))) {
            return title.substring(Math.max(0, title.length() - 2));
        }
        return title.substring(title.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
