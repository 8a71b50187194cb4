package org.quayside.extraction.fact;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.text.Stems;
import org.quayside.vacancy.LanguageLevel;

/** Levels that tests of a language attest: "IELTS 7.5" is C1 in English, "日語 N4" is A2 in Japanese. */
final class LanguageTests {
    private static final Pattern SCORE = Pattern.compile(
            "(?i)\\b(IELTS|TOEFL|TOEIC|HSK|JLPT|TOPIK)\\s{0,2}(?:\\(?(?:overall|academic|band|score|level|grade|iBT|II?\\b|:|-|,|of|第)?\\)?[\\s:]{0,3}){0,3}N?(\\d{1,3}(?:\\.\\d)?)");
    /** The levels of the test of Japanese are known without its name. */
    private static final Pattern JAPANESE = Pattern.compile("(?i)(?:日[文語语]|日本[語语]|\\bJapanese\\b)[^\\n,，;；。]{0,16}?(?<![A-Za-z])N([1-5])(?![\\dA-Za-z])");
    private static final Stems STEMS = new Stems("ielts", "toefl", "toeic", "hsk", "jlpt", "topik");
    private static final Stems JAPANESE_STEMS = new Stems("n1", "n2", "n3", "n4", "n5");

    private LanguageTests() {}

    /** Language → the best that {@code sentence} attests, into {@code attested}. */
    static void find(String sentence, Map<String, LanguageLevel> attested) {
        if (STEMS.in(sentence)) {
            for (var matcher = SCORE.matcher(sentence); matcher.find(); ) {
                score(matcher.group(1).toUpperCase(Locale.ROOT), Double.parseDouble(matcher.group(2)), attested);
            }
        }
        if (JAPANESE_STEMS.in(sentence)) {
            for (var matcher = JAPANESE.matcher(sentence); matcher.find(); ) {
                score("JLPT", Double.parseDouble(matcher.group(1)), attested);
            }
        }
    }

    private static void score(String test, double score, Map<String, LanguageLevel> attested) {
        switch (test) {
            case "IELTS" -> put(attested, "en", score > 9 ? null : score >= 8.5 ? LanguageLevel.C2 : score >= 7 ? LanguageLevel.C1 : score >= 5.5 ? LanguageLevel.B2 : LanguageLevel.B1);
            case "TOEFL" -> put(attested, "en", score >= 115 ? LanguageLevel.C2 : score >= 95 ? LanguageLevel.C1 : score >= 72 ? LanguageLevel.B2 : LanguageLevel.B1);
            case "TOEIC" -> put(attested, "en", score >= 945 ? LanguageLevel.C1 : score >= 785 ? LanguageLevel.B2 : LanguageLevel.B1);
            case "HSK" -> put(attested, "cmn", score > 9 ? null : score >= 6 ? LanguageLevel.C1 : score >= 5 ? LanguageLevel.B2 : score >= 4 ? LanguageLevel.B1 : LanguageLevel.A2);
            case "TOPIK" -> put(attested, "ko", score > 6 ? null : score >= 6 ? LanguageLevel.C2 : score >= 5 ? LanguageLevel.C1 : score >= 4 ? LanguageLevel.B2 : score >= 3 ? LanguageLevel.B1 : score >= 2 ? LanguageLevel.A2 : LanguageLevel.A1);
            default -> put(attested, "ja", score > 5 ? null : score >= 5 ? LanguageLevel.A1 : score >= 4 ? LanguageLevel.A2 : score >= 3 ? LanguageLevel.B1 : score >= 2 ? LanguageLevel.B2 : LanguageLevel.C1);
        }
    }

    private static void put(Map<String, LanguageLevel> attested, String language, @Nullable LanguageLevel level) {
        if (level != null) {
            attested.merge(language, level, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
    }
}
