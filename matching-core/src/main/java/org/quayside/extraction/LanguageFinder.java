package org.quayside.extraction;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quayside.vacancy.LanguageLevel;

/**
 * Human languages and their levels: "fluent English", "Mandarin (native)", "粵語流利", "IELTS 7.5".
 *
 * <p>A language counts where its level or speaking is meant: under a heading for languages, or in a passage with a level or a word like
 * "spoken"; so neither an English teacher nor a Chinese university does. Before the languages, a level holds until the next one; after a
 * language, it belongs to the languages before it. No level said: B2. "Chinese" with neither Cantonese nor Mandarin named is read as Cantonese, in
 * Simplified texts as Mandarin; where less is asked of Mandarin, as Cantonese beside it.
 */
final class LanguageFinder {
    private static final LanguageLevel UNSAID = LanguageLevel.B2;
    private static final Pattern SPEAKING = Pattern.compile(
            "(?i)\\b(?:spoken|written|speak(?:s|ing|er)?|verbal|oral|language|languages|writing|command of|communicat\\w{1,5} in|reading|read and write)\\b|書寫|口語|讀寫|溝通|會話|講|語文|兩文三語|会话|书写|說");
    private static final Pattern NOT_LANGUAGE = Pattern.compile(
            "(?i)^(?:打字|輸入|输入|老師|教師|老师|教师)|^\\s(?:teacher|teaching|tutor|literature|language and|studies|university|medicine|restaurant|cuisine|food|culture|history|department|school|curriculum|lessons?|class|market|client|customer|company|national)");
    private static final Pattern MANNERS = Pattern.compile("(?i)\\bwritten\\s?(?:and|&|/)\\s?conversational$");
    /** "Non-English speakers". */
    private static final Pattern NOT = Pattern.compile("(?i)\\bnon[-–\\s]{1,2}$");
    private static final Pattern SCORE = Pattern.compile(
            "(?i)\\b(IELTS|TOEFL|TOEIC|HSK|JLPT)\\s{0,2}(?:\\(?(?:overall|academic|band|score|level|iBT|:|-|of)?\\)?[\\s:]{0,3}){0,2}N?(\\d{1,3}(?:\\.\\d)?)");
    /** Of the names in {@code SCORE}. */
    private static final Stems TESTS = new Stems("ielts", "toefl", "toeic", "hsk", "jlpt");
    private static final Pattern OR = Pattern.compile("(?i)\\s?(?:,|，|、|/|or|或)\\s?(?:or\\s)?");
    private static final Pattern NICE = Pattern.compile(
            "(?i)^[^,;.，；。]{0,50}\\b(?:a (?:big |strong )?plus|(?:an? )?(?:added |strong |big )?advantage|preferred|preferable|desirable|bonus|an asset)\\b|^[^,;，；。]{0,12}(?:優先|优先|更佳|尤佳|加分|優勢)");
    private static final Pattern IS = Pattern.compile("(?i)^\\sis\\b");
    private static final Pattern LISTED = Pattern.compile("(?i)\\s?[)）]?\\s?[,，、/(（&]?\\s?(?:and|or|及|和|與|或|including|incl\\.?|both|包括)?\\s?[(（]?");
    private static final Pattern INCLUDING = Pattern.compile("(?i)\\s?[,(（]?\\s?(?:including|incl\\.?|both|包括)\\s?");
    private static final Pattern AND = Pattern.compile("(?i)\\s?(?:and|&|/|及|和|、|與)\\s?");

    private final Phrases<String> languages = new Phrases<>();
    private final Phrases<LanguageLevel> levels = new Phrases<>();

    LanguageFinder() {
        for (var row : DataFile.rows("languages.tsv")) {
            languages.add(DataFile.values(row, "en"), row.getField("code"));
            languages.add(DataFile.values(row, "zh"), row.getField("code"));
        }
        for (var row : DataFile.rows("language-levels.tsv")) {
            levels.add(DataFile.values(row, "en"), LanguageLevel.valueOf(row.getField("level")));
            levels.add(DataFile.values(row, "zh"), LanguageLevel.valueOf(row.getField("level")));
        }
    }

    /** Language → level, the highest that is said where several are; ascending by code. */
    Map<String, LanguageLevel> find(Reading reading, String textLanguage) {
        var found = new TreeMap<String, LanguageLevel>();
        for (var passage : reading.passages()) {
            passage(reading.text(), passage, found);
        }
        var chinese = found.remove("zh");
        var mandarin = found.get("cmn");
        if (chinese != null && !found.containsKey("yue") && (mandarin == null || mandarin.compareTo(chinese) < 0)) {
            found.put(mandarin == null && textLanguage.equals("zh-Hans") ? "cmn" : "yue", chinese);
        }
        return found;
    }

    /** Where languages of {@code codes} are named and meant. */
    List<Span> places(Reading reading, java.util.Set<String> codes) {
        var places = new java.util.ArrayList<Span>();
        for (var passage : reading.passages()) {
            var meant = new TreeMap<String, LanguageLevel>();
            passage(reading.text(), passage, meant);
            if (!meant.isEmpty()) {
                named(passage).filter(l -> meant.containsKey(l.value()) && codes.contains(l.value())).forEach(l -> {
                    var goesOn = !places.isEmpty() && places.getLast().end() == l.start();
                    places.add(new Span(goesOn ? places.removeLast().start() : l.start(), l.end()));
                });
            }
        }
        return places;
    }

    private void passage(String text, Passage passage, Map<String, LanguageLevel> found) {
        var all = named(passage).filter(l -> isLanguage(text, passage, l)).toList();
        var named = passage.section() == Section.NICE ? List.<Phrases.Found<String>>of() : all.stream().filter(l -> !isNice(text, passage, all, l)).toList();
        scores(text, passage, found);
        if (named.isEmpty()) {
            return;
        }
        // 普通話 holds 普通, which is a level elsewhere.
        var said = levels.find(passage.tokens()).stream()
                .filter(level -> !isManner(text, passage, level))
                .filter(level -> named.stream().noneMatch(language -> level.start() < language.end() && language.start() < level.end()))
                .toList();
        var spoken = passage.section() == Section.LANGUAGES || !said.isEmpty() || SPEAKING.matcher(passage.of(text)).find();
        var alone = isNothingElse(text, passage, named);
        if (alone || spoken && (passage.section() == Section.LANGUAGES || near(named, said, text, passage))) {
            var after = !said.isEmpty() && said.getFirst().start() > named.getFirst().start();
            var taken = false;
            for (var i = 0; i < named.size(); i++) {
                var level = after ? levelAfter(text, named, i, said) : levelBefore(named.get(i), said);
                taken = alone || taken && isListed(text, named, i) || !isAside(passage, named.get(i), said, text);
                if (taken) {
                    found.merge(code(text, named, i), level == null ? UNSAID : level, (a, b) -> a.compareTo(b) >= 0 ? a : b);
                }
            }
        }
    }

    /** 中英文 names two languages, 兩文三語 three: each gets a part of the place. */
    private Stream<Phrases.Found<String>> named(Passage passage) {
        var all = languages.find(passage.tokens());
        return all.isEmpty() ? Stream.empty() : all.stream().flatMap(found -> {
            var codes = found.value().split("\\+");
            return IntStream.range(0, codes.length).mapToObj(i -> new Phrases.Found<>(codes[i], found.start() + i, i == codes.length - 1 ? found.end() : found.start() + i + 1));
        });
    }

    /** "Advanced written and conversational German" is advanced in both. */
    private static boolean isManner(String text, Passage passage, Phrases.Found<LanguageLevel> level) {
        return level.value() == LanguageLevel.B1 && MANNERS.matcher(text.substring(Math.max(passage.start(), level.start() - 14), level.end())).find();
    }

    private static boolean isLanguage(String text, Passage passage, Phrases.Found<String> found) {
        return !NOT_LANGUAGE.matcher(rest(text, passage, found.end())).find()
                && !NOT.matcher(text.substring(Math.max(passage.start(), found.start() - 5), found.start())).find();
    }

    /** An item "Cantonese" of what is asked, or of a person's languages. */
    private static boolean isNothingElse(String text, Passage passage, List<Phrases.Found<String>> named) {
        return (passage.section() == Section.MUST || passage.section() == Section.LANGUAGES)
                && passage.of(text).chars().filter(Character::isLetter).count() == named.stream().mapToLong(l -> text.substring(l.start(), l.end()).chars().filter(Character::isLetter).count()).sum();
    }

    /** "Japanese is a plus", "English; German or French preferred": what is only liked is not asked. */
    private static boolean isNice(String text, Passage passage, List<Phrases.Found<String>> all, Phrases.Found<String> language) {
        var at = all.indexOf(language);
        var next = at + 1 < all.size() ? all.get(at + 1) : null;
        var rest = text.substring(language.end(), next == null ? passage.end() : next.start());
        // "Cantonese and Mandarin are a plus" likes both; "English and Mandarin is a plus" only one.
        var both = next != null && AND.matcher(rest).matches() && !IS.matcher(text.substring(next.end(), passage.end())).find();
        return next != null && (both || OR.matcher(rest).matches()) ? isNice(text, passage, all, next) : NICE.matcher(rest).find();
    }

    /** In a long passage the level has to stand close to a language, or a word of speaking must. */
    private static boolean near(List<Phrases.Found<String>> named, List<Phrases.Found<LanguageLevel>> said, String text, Passage passage) {
        for (var language : named) {
            for (var level : said) {
                if (Math.abs(language.start() - level.start()) <= 60) {
                    return true;
                }
            }
            var from = Math.max(passage.start(), language.start() - 50);
            var to = Math.min(passage.end(), language.end() + 40);
            if (SPEAKING.matcher(text.substring(from, to)).find()) {
                return true;
            }
        }
        return false;
    }

    /** Outside a list of languages, a language that nothing near it calls one is only mentioned. */
    private static boolean isAside(Passage passage, Phrases.Found<String> language, List<Phrases.Found<LanguageLevel>> said, String text) {
        return passage.section() != Section.LANGUAGES && !near(List.of(language), said, text, passage);
    }

    /** Right behind the language before: "English and Chinese (Cantonese & Mandarin)". */
    private static boolean isListed(String text, List<Phrases.Found<String>> named, int i) {
        return i > 0 && LISTED.matcher(text.substring(named.get(i - 1).end(), named.get(i).start())).matches();
    }

    /** "Chinese (including Mandarin)" is Cantonese, and Mandarin with it. */
    private static String code(String text, List<Phrases.Found<String>> named, int i) {
        var code = named.get(i).value();
        var including = code.equals("zh") && i + 1 < named.size() && named.get(i + 1).value().equals("cmn")
                && INCLUDING.matcher(text.substring(named.get(i).end(), named.get(i + 1).start())).matches();
        return including ? "yue" : code;
    }

    private static String rest(String text, Passage passage, int from) {
        return text.substring(from, Math.min(passage.end(), from + 16));
    }

    private static @Nullable LanguageLevel levelBefore(Phrases.Found<String> language, List<Phrases.Found<LanguageLevel>> said) {
        LanguageLevel level = null;
        for (var candidate : said) {
            level = candidate.start() < language.start() ? candidate.value() : level;
        }
        return level;
    }

    private static @Nullable LanguageLevel levelAfter(
            String text, List<Phrases.Found<String>> named, int i, List<Phrases.Found<LanguageLevel>> said) {
        var language = named.get(i);
        // "Fluent in English (C1), basic Korean": what stands right before a language is its own, unless it stands right after another.
        for (var candidate : said) {
            var taken = i > 0 && named.get(i - 1).end() <= candidate.start() && text.substring(named.get(i - 1).end(), candidate.start()).isBlank();
            if (!taken && candidate.end() <= language.start() && text.substring(candidate.end(), language.start()).isBlank()) {
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
        var before = named.subList(i + 1, named.size()).stream().anyMatch(l -> level.end() <= l.start() && text.substring(level.end(), l.start()).isBlank());
        var after = named.stream().anyMatch(l -> l.end() <= level.start() && text.substring(l.end(), level.start()).isBlank());
        return before && !after;
    }

    /** "English and Cantonese (fluent)" share a level; "Cantonese, English (fluent)" need not. */
    private static boolean isJoined(String text, Phrases.Found<String> one, Phrases.Found<String> next) {
        return one.end() == next.start() || AND.matcher(text.substring(one.end(), next.start())).matches();
    }

    private static void scores(String text, Passage passage, Map<String, LanguageLevel> found) {
        var sentence = passage.of(text);
        if (!TESTS.in(sentence)) {
            return;
        }
        for (var matcher = SCORE.matcher(sentence); matcher.find(); ) {
            var score = Double.parseDouble(matcher.group(2));
            switch (matcher.group(1).toUpperCase(java.util.Locale.ROOT)) {
                case "IELTS" -> put(found, "en", score > 9 ? null : score >= 8.5 ? LanguageLevel.C2 : score >= 7 ? LanguageLevel.C1 : score >= 5.5 ? LanguageLevel.B2 : LanguageLevel.B1);
                case "TOEFL" -> put(found, "en", score >= 115 ? LanguageLevel.C2 : score >= 95 ? LanguageLevel.C1 : score >= 72 ? LanguageLevel.B2 : LanguageLevel.B1);
                case "TOEIC" -> put(found, "en", score >= 945 ? LanguageLevel.C1 : score >= 785 ? LanguageLevel.B2 : LanguageLevel.B1);
                case "HSK" -> put(found, "cmn", score > 9 ? null : score >= 6 ? LanguageLevel.C1 : score >= 5 ? LanguageLevel.B2 : score >= 4 ? LanguageLevel.B1 : LanguageLevel.A2);
                default -> put(found, "ja", score == 1 ? LanguageLevel.C1 : score == 2 ? LanguageLevel.B2 : score == 3 ? LanguageLevel.B1 : LanguageLevel.A2);
            }
        }
    }

    private static void put(Map<String, LanguageLevel> found, String language, @Nullable LanguageLevel level) {
        if (level != null) {
            found.merge(language, level, (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
    }
}
