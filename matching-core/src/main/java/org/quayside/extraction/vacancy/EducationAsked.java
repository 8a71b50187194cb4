package org.quayside.extraction.vacancy;

import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.fact.EducationBegun;
import org.quayside.extraction.fact.EducationFinder;
import org.quayside.vacancy.Education;

/** The education that an advertisement asks for. */
final class EducationAsked {
    private static final Pattern JOINED = Pattern.compile("(?i)(?:[及和與与]|\\band\\b|&|\\bplus\\b)[^,，]{0,24}$");
    private static final Pattern CHOICE = Pattern.compile("(?i)或|\\bor\\b|[/／]|以上");
    private static final Pattern EITHER_WILL_DO = Pattern.compile("(?i)均可|亦可|也可|皆可|歡迎|欢迎|\\bwelcomed?\\b|\\bconsidered\\b");
    /** Whoever takes experience instead insists on no degree. */
    private static final Pattern OR_EXPERIENCE = Pattern.compile(
            "(?i)\\bor (?:an? |the )?(?:equivalent|comparable|commensurate)(?: combination of)?(?: \\w+,?){0,3}? experience\\b|或(?:具)?(?:同等|等同|相等)[^，,；。]{0,6}(?:經驗|经验)");
    /** "Degree in any subject, but not a must". */
    private static final Pattern NO_MUST = Pattern.compile("(?i)(?:\\bbut (?:it is |is )?|[(（]\\s?)not (?:an? (?:absolute )?must|mandatory|compulsory|essential|necessary|required)\\b|非必[要須须]|不是必[要須须]");

    private EducationAsked() {}

    /** The least that satisfies {@code clause} of an advertisement: of a degree and a diploma the degree, of a degree or a diploma the diploma; null: it asks for none. */
    static @Nullable Education of(String clause) {
        if (!EducationFinder.isNamed(clause) || OR_EXPERIENCE.matcher(clause).find() || NO_MUST.matcher(clause).find()) {
            return null;
        }
        var text = EducationBegun.without(clause);
        var places = new TreeMap<Integer, Education>();
        EducationFinder.levels(text, false).forEach(level -> places.putIfAbsent(start(level, text), level));
        Education least = null;
        Education together = null;
        var end = 0;
        for (var place : places.entrySet()) {
            var between = text.substring(Math.min(end, place.getKey()), place.getKey());
            if (together != null && JOINED.matcher(between).find() && !CHOICE.matcher(between).find() && !EITHER_WILL_DO.matcher(text).find()) {
                together = together.compareTo(place.getValue()) > 0 ? together : place.getValue();
            } else {
                least = lower(least, together);
                together = place.getValue();
            }
            end = place.getKey();
        }
        return lower(least, together);
    }

    private static int start(Education level, String text) {
        var place = EducationFinder.place(level, text, false);
        return place == null ? 0 : place.start();
    }

    private static @Nullable Education lower(@Nullable Education one, @Nullable Education other) {
        return one == null || other != null && other.compareTo(one) < 0 ? other : one;
    }
}
