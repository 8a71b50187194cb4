package org.quayside.scoring;

import java.util.SortedMap;

/**
 * One category of a score.
 *
 * @param weight as it counts; 0 for what is not asked
 * @param value 0..10,000; 5000 where it is asked and unknown, fit's value where a part of appeal is unknown
 * @param verdict UNKNOWN if any of it is asked and unknown, else PASS: a category never fails, it only has a low value
 * @param asked whether the vacancy asks for it; parts of appeal are always asked
 * @param facts what was compared, for people to read: {@code years} against {@code years.asked} and so on, as codes and numbers
 */
public record CategoryScore(Category category, int weight, int value, Verdict verdict, boolean asked, SortedMap<String, String> facts) {
    public CategoryScore {
        facts = ScoreBreakdown.sorted(facts);
    }

    CategoryScore without(String fact) {
        return new CategoryScore(category, weight, value, verdict, asked, ScoreBreakdown.sorted(ScoreBreakdown.without(facts, fact)));
    }
}
