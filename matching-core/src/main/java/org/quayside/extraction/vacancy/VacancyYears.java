package org.quayside.extraction.vacancy;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.Passage;
import org.quayside.extraction.Reading;
import org.quayside.extraction.fact.SkillYears;
import org.quayside.extraction.fact.YearsPhrase;
import org.quayside.extraction.text.Section;

/** The years of work that the text of an advertisement asks for in all: the most of what it asks anywhere, since years for a skill are years of work, too. */
final class VacancyYears {
    private static final int MOST_YEARS = 200;
    private static final Pattern EXPERIENCE = Pattern.compile("(?is).*(?:experience|exp\\b|經驗|经验|working|worked|(?:years?|yrs?)\\s?(?:in|of|as)\\b|資歷).*");
    private static final Pattern OWN_HISTORY = Pattern.compile("(?is).*\\b(?:we have|our|has been|have been|with over|company)\\b.*");
    /** What follows years that are liked rather than asked, or that another grade asks: "2 years' experience preferred", "五年以上可聘為高級文員". */
    private static final Pattern LIKED_OR_HIGHER = Pattern.compile(
            "(?i)^[^,，。；;.\\n(（]{0,50}(?:\\bexp(?:erience)?\\b[^,，。；;.\\n(（]{0,30}\\b(?:preferred|preferable|a plus|an advantage|desirable)\\W{0,2}$|(?:優先|优先|更加?[佳好]|尤佳|為佳|加分)|considered (?:for|as)\\b|[可將会會][^，。；\\n]{0,8}(?:聘|擢升|考慮|考虑)[^，。；\\n]{0,6}[為为])");
    private static final Pattern LIKED_BEFORE = Pattern.compile("(?i)(?:\\bpreferabl[ey]|\\bideally|最好)[^,，;；.。]{0,12}$");
    private static final Pattern QUALIFIED = Pattern.compile("(?i)\\b(?:holders?|graduates?)\\b|持有人|持有者|學歷者|學位者|畢業者");
    private static final Pattern OR = Pattern.compile("(?i)(?:\\bor\\b|/|或)[^,，;；]*$");

    private VacancyYears() {}

    /** In tenths; null: none are asked for. */
    static @Nullable Integer of(Reading reading) {
        var most = -1;
        for (var i = 0; i < reading.passages().size(); i++) {
            var passage = reading.passages().get(i);
            if (passage.section() != Section.OFFER && passage.section() != Section.COMPANY && passage.section() != Section.APPLY && !AskedPlaces.isOfTheEmployer(reading.text(), passage)) {
                var years = SkillYears.of(reading.text(), passage, reading.mentions().get(i), null);
                for (var tenths : years.bySkill().values()) {
                    most = tenths <= MOST_YEARS && passage.section() != Section.NICE ? Math.max(most, tenths) : most;
                }
                most = Math.max(most, asked(reading.text(), passage, years.general()));
            }
        }
        return most < 0 ? null : Integer.valueOf(most);
    }

    /** The most of what a passage asks; of "3+ years, or 6+ years for a senior" and of "degree holders 5 years, diploma holders 8" the least. */
    private static int asked(String text, Passage passage, List<YearsPhrase> phrases) {
        var most = -1;
        YearsPhrase last = null;
        for (var phrase : phrases) {
            if (isAsked(text, passage, phrase)) {
                var between = last == null ? "" : text.substring(Math.min(last.end(), phrase.start()), phrase.start());
                var choice = OR.matcher(between).find() || QUALIFIED.matcher(between).find();
                most = choice ? Math.min(most, phrase.tenths()) : Math.max(most, phrase.tenths());
                last = phrase;
            }
        }
        return most;
    }

    private static boolean isAsked(String text, Passage passage, YearsPhrase phrase) {
        var around = text.substring(Math.max(passage.start(), phrase.start() - 40), Math.min(passage.end(), phrase.end() + 70));
        return phrase.tenths() <= MOST_YEARS
                && passage.section() != Section.NICE
                && !LIKED_BEFORE.matcher(text.substring(Math.max(passage.start(), phrase.start() - 24), phrase.start())).find()
                && !LIKED_OR_HIGHER.matcher(text.substring(phrase.end(), passage.end())).find()
                && (passage.section() == Section.MUST || EXPERIENCE.matcher(around).matches() && !OWN_HISTORY.matcher(around).matches());
    }
}
