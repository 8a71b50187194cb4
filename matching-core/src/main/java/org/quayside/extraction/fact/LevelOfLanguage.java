package org.quayside.extraction.fact;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.gazetteer.Phrases;
import org.quayside.vacancy.LanguageLevel;

/** Which of the levels in a passage is said of which language: before the languages, one holds until the next; after a language, it belongs to the languages before it. */
final class LevelOfLanguage {
    private static final Pattern AND = Pattern.compile("(?i)\\s?(?:and|&|/|及|和|、|與)\\s?");
    /** What may stand between a language and its level: "德語：流利". */
    private static final Pattern BEHIND = Pattern.compile("[\\s:：–—(（=-]{0,4}");
    /** What may stand between a level and its language: "proficient in German". */
    private static final Pattern BEFORE = Pattern.compile("(?i)\\s*(?:(?:in|of|command of|knowledge of)\\s+)?");

    private LevelOfLanguage() {}

    /** The level of language {@code i}; null: none is said of it. */
    static @Nullable LanguageLevel of(String text, List<Phrases.Found<String>> named, int i, List<Phrases.Found<LanguageLevel>> said) {
        return !said.isEmpty() && said.getFirst().start() > named.getFirst().start() ? after(text, named, i, said) : before(named.get(i), said);
    }

    private static @Nullable LanguageLevel before(Phrases.Found<String> language, List<Phrases.Found<LanguageLevel>> said) {
        LanguageLevel level = null;
        for (var candidate : said) {
            level = candidate.start() < language.start() ? candidate.value() : level;
        }
        return level;
    }

    private static @Nullable LanguageLevel after(
            String text, List<Phrases.Found<String>> named, int i, List<Phrases.Found<LanguageLevel>> said) {
        var language = named.get(i);
        // "Fluent in English (C1), basic Korean": what stands right before a language is its own, unless it stands right after another.
        for (var candidate : said) {
            var taken = i > 0 && named.get(i - 1).end() <= candidate.start() && BEHIND.matcher(text.substring(named.get(i - 1).end(), candidate.start())).matches();
            if (!taken && candidate.end() <= language.start() && BEFORE.matcher(text.substring(candidate.end(), language.start())).matches()) {
                return candidate.value();
            }
        }
        for (var candidate : said) {
            if (candidate.start() >= language.end() && isOfALaterOne(text, named, i, candidate)) {
                return null;
            }
            if (candidate.start() >= language.end()) {
                return i + 1 == named.size() || candidate.start() < named.get(i + 1).start() || isJoined(text, language, named.get(i + 1))
                        ? candidate.value()
                        : null;
            }
        }
        return null;
    }

    /** In "廣東話、普通話、簡單英文" the level is of the last alone: it stands right before it, and right after none. */
    private static boolean isOfALaterOne(String text, List<Phrases.Found<String>> named, int i, Phrases.Found<LanguageLevel> level) {
        var before = named.subList(i + 1, named.size()).stream().anyMatch(l -> level.end() <= l.start() && BEFORE.matcher(text.substring(level.end(), l.start())).matches());
        var after = named.stream().anyMatch(l -> l.end() <= level.start() && BEHIND.matcher(text.substring(l.end(), level.start())).matches());
        return before && !after;
    }

    /** "English and Cantonese (fluent)" share a level; "Cantonese, English (fluent)" need not. */
    private static boolean isJoined(String text, Phrases.Found<String> one, Phrases.Found<String> next) {
        return one.end() == next.start() || AND.matcher(text.substring(one.end(), next.start())).matches();
    }
}
