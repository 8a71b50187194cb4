package org.quayside.extraction.fact;

import java.util.Collections;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.gazetteer.Phrases;
import org.quayside.extraction.text.DataFile;
import org.quayside.extraction.text.Tokens;
import org.quayside.vacancy.Seniority;

/** The level that the words of a job title state; a title without such words states none. */
public final class SeniorityFinder {
    /** Managers of things rather than people, and words that say less than they seem to. */
    private static final Pattern NO_LEVEL = Pattern.compile(
            "(?i)\\b(?:product|project|programme|program|account|case|relationship|property|community|office|content|social media|marketing|brand|category|delivery|event|events|assistant|associate|deputy|customer success|data)\\s(?:marketing\\s)?manager\\b|\\bassociate (?:professor|director)\\b|\\b(?:lead(?:ing)?\\s(?:to|generation|time)|leadership)\\b|\\bassistants?\\sto\\b|產品經理|項目經理|客戶經理|產品經理|助理經理|副經理|专员|客户经理|项目经理|产品经理");

    /** How somebody began: "由學徒做起", "started as a trainee". */
    private static final Pattern BEGAN = Pattern.compile("(?i)[由從从][^，,。；]{1,10}(?:做起|開始|开始|起步)|\\b(?:started|began|begun)\\b(?: \\w+){0,3}? as [^,.;()]{1,30}");
    private static final Pattern STROKE = Pattern.compile("[/／]");

    private final Phrases<Seniority> words = new Phrases<>();

    public SeniorityFinder() {
        for (var row : DataFile.rows("seniority.tsv")) {
            words.add(DataFile.values(row, "en"), Seniority.valueOf(row.getField("level")));
            words.add(DataFile.values(row, "zh"), Seniority.valueOf(row.getField("level")));
        }
    }

    /** @param title one line; of several levels an intern's wins, then the highest */
    public @Nullable Seniority of(String title) {
        var found = words.find(Tokens.of(BEGAN.matcher(NO_LEVEL.matcher(title).replaceAll(" ")).replaceAll(" ")));
        Seniority level = null;
        for (var word : found) {
            if (word.value() == Seniority.INTERN) {
                return Seniority.INTERN;
            }
            level = level == null || word.value().compareTo(level) > 0 ? word.value() : level;
        }
        return level;
    }

    /** Of a post under two titles, each with a level, the lower: "Manager / Trainee Clerk" is open to trainees. */
    public @Nullable Seniority lowest(String title) {
        var levels = STROKE.splitAsStream(title).map(this::of).filter(Objects::nonNull).toList();
        return levels.size() < 2 ? of(title) : Collections.min(levels);
    }
}
