package org.quayside.app.ui;

import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quayside.scoring.Category.Side;
import org.quayside.scoring.CategoryScore;
import org.quayside.scoring.Verdict;

/** Words what was compared in a category. */
record CategoryFacts(Words words) {
    /** Null where there is nothing to say. */
    @Nullable String of(CategoryScore score) {
        var facts = score.facts();
        if (!score.asked()) {
            return null;
        }
        return switch (score.category()) {
            case SKILLS -> null;
            case EXPERIENCE -> experience(facts);
            case LANGUAGES -> languages(facts);
            case EDUCATION -> level("education", facts.get("education"), facts.get("education.asked"));
            case SALARY -> unlessUnknown(score, () -> words.text("category.salary", dollars(facts.get("wish")), dollars(offered(facts))));
            case PLACE -> unlessUnknown(score, () -> place(facts));
            case SENIORITY -> unlessUnknown(score, () -> wish("seniority", facts));
            case SECTOR -> unlessUnknown(score, () ->
                    words.text("category.wish", words.sectors(facts.getOrDefault("wish", "")), words.sectors(facts.getOrDefault("offered", ""))));
            case EMPLOYMENT_TYPE -> unlessUnknown(score, () -> wish("employment", facts));
        };
    }

    private String unlessUnknown(CategoryScore score, java.util.function.Supplier<String> wording) {
        return score.verdict() == Verdict.UNKNOWN && score.category().side() == Side.APPEAL ? words.text("category.unknownWish") : wording.get();
    }

    private String experience(Map<String, String> facts) {
        var parts = new ArrayList<String>();
        var asked = facts.get("years.asked");
        var years = facts.get("years");
        if (asked != null) {
            parts.add(years == null ? words.text("category.yearsUnknown", years(asked)) : words.text("category.years", years(years), years(asked)));
        }
        var seniority = level("seniority", facts.get("seniority"), facts.get("seniority.asked"));
        if (seniority != null) {
            parts.add(seniority);
        }
        return String.join(" · ", parts);
    }

    private String languages(Map<String, String> facts) {
        var parts = new ArrayList<String>();
        facts.forEach((name, asked) -> {
            if (name.endsWith(".asked")) {
                var code = name.substring(0, name.length() - ".asked".length());
                var held = facts.get(code);
                parts.add(held == null
                        ? words.text("category.languageUnknown", words.language(code), asked)
                        : words.text("category.language", words.language(code), held, asked));
            }
        });
        return String.join(" · ", parts);
    }

    private @Nullable String level(String kind, @Nullable String held, @Nullable String asked) {
        if (asked == null) {
            return null;
        }
        return held == null
                ? words.text("category.levelUnknown", words.codes(kind, asked))
                : words.text("category.level", words.codes(kind, held), words.codes(kind, asked));
    }

    private String wish(String kind, Map<String, String> facts) {
        return words.text("category.wish", words.codes(kind, facts.getOrDefault("wish", "")), words.codes(kind, facts.getOrDefault("offered", "")));
    }

    private String place(Map<String, String> facts) {
        return words.text("category.wish",
                placeOf(facts.get("districts"), facts.get("modes")), placeOf(facts.get("district"), facts.get("mode")));
    }

    private String placeOf(@Nullable String districts, @Nullable String modes) {
        var parts = new ArrayList<String>();
        if (districts != null) {
            parts.add(districts.replace(",", ", "));
        }
        if (modes != null) {
            parts.add(words.codes("mode", modes));
        }
        return parts.isEmpty() ? "–" : String.join(", ", parts);
    }

    private static @Nullable String offered(Map<String, String> facts) {
        return facts.getOrDefault("offered.max", facts.get("offered.min"));
    }

    private String dollars(@Nullable String amount) {
        return amount == null ? "–" : words.dollars(Long.parseLong(amount));
    }

    private static String years(String tenths) {
        return Words.years(Integer.parseInt(tenths));
    }
}
