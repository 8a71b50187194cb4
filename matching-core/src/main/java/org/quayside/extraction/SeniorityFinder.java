package org.quayside.extraction;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.vacancy.Seniority;

/** The level that the words of a job title state; a title without such words states none. */
final class SeniorityFinder {
    /** Managers of things rather than people, and words that say less than they seem to. */
    private static final Pattern NO_LEVEL = Pattern.compile(
            "(?i)\\b(?:product|project|programme|program|account|case|relationship|property|community|office|content|social media|marketing|brand|category|delivery|event|events|assistant|associate|deputy|customer success|data)\\s(?:marketing\\s)?manager\\b|\\bassociate (?:professor|director)\\b|\\b(?:lead(?:ing)?\\s(?:to|generation|time)|leadership)\\b|\\bassistants?\\sto\\b|產品經理|項目經理|客戶經理|產品經理|助理經理|副經理|专员|客户经理|项目经理|产品经理");

    private final Phrases<Seniority> words = new Phrases<>();

    SeniorityFinder() {
        for (var row : DataFile.rows("seniority.tsv")) {
            words.add(DataFile.values(row, "en"), Seniority.valueOf(row.getField("level")));
            words.add(DataFile.values(row, "zh"), Seniority.valueOf(row.getField("level")));
        }
    }

    /** @param title one line; of several levels an intern's wins, then the highest */
    @Nullable Seniority of(String title) {
        var plain = NO_LEVEL.matcher(title).replaceAll(match -> " ".repeat(match.end() - match.start()));
        var found = words.find(Tokens.of(plain));
        Seniority level = null;
        for (var word : found) {
            if (word.value() == Seniority.INTERN) {
                return Seniority.INTERN;
            }
            level = level == null || word.value().compareTo(level) > 0 ? word.value() : level;
        }
        return level;
    }
}
