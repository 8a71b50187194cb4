package org.quayside.extraction.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.Passage;
import org.quayside.extraction.Reading;
import org.quayside.extraction.gazetteer.Phrases;
import org.quayside.extraction.text.Atoms;
import org.quayside.extraction.text.DataFile;
import org.quayside.extraction.text.Section;
import org.quayside.extraction.text.Span;
import org.quayside.vacancy.LanguageLevel;

/**
 * Human languages and their levels: "fluent English", "Mandarin (native)", "粵語流利", "IELTS 7.5".
 *
 * <p>A language counts where its level or speaking is meant: under a heading for languages, or in a passage with a level or a word like
 * "spoken"; so neither an English teacher nor a Chinese university does. Before the languages, a level holds until the next one; after a
 * language, it belongs to the languages before it. No level said: what a test attests, else B2. "Chinese" with neither Cantonese nor Mandarin named is read as Cantonese, in
 * Simplified texts as Mandarin; where less is asked of Mandarin, as Cantonese beside it.
 */
public final class LanguageFinder {
    private static final LanguageLevel UNSAID = LanguageLevel.B2;
    private static final Pattern SPEAKING = Pattern.compile(
            "(?i)\\b(?:spoken|written|speak(?:s|ing|er)?|verbal|oral|language|languages|writing|command of|communicat\\w{1,5} in|translat(?:e|es|ed|ing|ions?|ors?)|interpreters?|reading|read and write)\\b|書寫|口語|讀寫|溝通|沟通|會話|講|語文|兩文三語|会话|书写|說|閱讀|阅读|读写|口语|[看聽听]得?懂|翻譯|翻译|傳譯|传译");
    private static final Pattern MANNERS = Pattern.compile("(?i)\\bwritten\\s?(?:and|&|/)\\s?conversational$");
    private static final Pattern LISTED = Pattern.compile("(?i)\\s?[)）]?\\s?[,，、/(（&]?\\s?(?:and|or|及|和|與|或|including|incl\\.?|both|包括)?\\s?[(（]?");
    /** "Chinese (including Mandarin)", "Chinese, spoken and written, including Mandarin", "Chinese and English and proficient in Mandarin": Chinese is another language than Mandarin. */
    private static final Pattern BESIDE = Pattern.compile("(?i)\\s?[,(（]?\\s?(?:both|包括)\\s?|(?:[^(（/]|\\((?=incl)){0,60}?\\b(?:includ(?:ing|es?)|incl\\b\\.?|and|as well as)(?: (?:\\w+ ){0,3}|\\s?)");
    /** In an advertisement in English, a line of its own among wishes that asks for good English asks for it all the same. */
    private static final Pattern ENGLISH_ALONE = Pattern.compile("(?i)\\W{0,4}(?:(?:business|full|good|excellent) )?(?:fluency|fluent|proficiency|proficient|command)(?: (?:in|of|spoken|written|and|&|both)){0,5} English\\W{0,2}|.*\\b(?:English|Cantonese|Chinese|Mandarin|Putonghua) (?:is|are) (?:required|essential|mandatory|a must)\\b.*");
    /** "不太流利", "not very fluent". */
    private static final Pattern HARDLY = Pattern.compile("(?i)(?:[不唔未](?:太|大|夠|够|甚|算|係|是|好|很|懂得){0,2}|\\bnot (?:very |so |yet |really |too )?)$");
    private static final Pattern GOOD = Pattern.compile("^(?:文筆|水平|程度|能力)?(?:都|亦|也)?[幾好很頗較几颇较]?好(?=\\s?(?:$|[,，、;；。)）\\s]))");
    private static final Pattern BEGUN = Pattern.compile("^[\\s:：–—(（-]{0,4}(?:正在|正)?(?:自學|自学|學習|学习|學)[中緊](?=\\s?(?:$|[,，、;；。)）\\s]))");
    private static final Pattern CLAUSE_END = Pattern.compile("^(?:$|[\\s,，;；。])");

    private final Phrases<String> languages = new Phrases<>();
    private final Phrases<LanguageLevel> levels = new Phrases<>();
    private final boolean asked;

    /** @param asked whether texts ask for languages: who asks for one or the other asks for neither, who says that of himself speaks both */
    public LanguageFinder(boolean asked) {
        this.asked = asked;
        for (var row : DataFile.rows("languages.tsv")) {
            languages.add(DataFile.values(row, "en"), row.getField("code"));
            languages.add(DataFile.values(row, "zh"), row.getField("code"));
        }
        for (var row : DataFile.rows("language-levels.tsv")) {
            levels.add(DataFile.values(row, "en"), LanguageLevel.valueOf(row.getField("level")));
            levels.add(DataFile.values(row, "zh"), LanguageLevel.valueOf(row.getField("level")));
        }
    }

    /** What the passages say: levels, languages without one, and what tests attest. */
    private record Said(Map<String, LanguageLevel> levels, Set<String> bare, Map<String, LanguageLevel> attested) {
        Said() {
            this(new TreeMap<>(), new TreeSet<>(), new TreeMap<>());
        }

        void add(String code, @Nullable LanguageLevel level) {
            if (level == null) {
                bare.add(code);
            } else {
                levels.merge(code, level, Said::higher);
            }
        }

        /** A language without a level is known as well as a test attests. */
        TreeMap<String, LanguageLevel> all() {
            var all = new TreeMap<>(levels);
            attested.forEach((code, level) -> all.merge(code, level, Said::higher));
            bare.stream().filter(code -> !attested.containsKey(code)).forEach(code -> all.merge(code, UNSAID, Said::higher));
            return all;
        }

        private static LanguageLevel higher(LanguageLevel one, LanguageLevel other) {
            return one.compareTo(other) >= 0 ? one : other;
        }
    }

    /** Language → level, the highest that is said where several are; ascending by code. */
    public Map<String, LanguageLevel> find(Reading reading, String textLanguage) {
        var said = new Said();
        for (var passage : reading.passages()) {
            passage(reading.text(), passage, said);
        }
        var found = said.all();
        var chinese = found.remove("zh");
        var mandarin = found.get("cmn");
        if (chinese != null && !found.containsKey("yue") && (mandarin == null || mandarin.compareTo(chinese) < 0)) {
            found.put(mandarin == null && textLanguage.equals("zh-Hans") ? "cmn" : "yue", chinese);
        }
        return found;
    }

    /** Where languages of {@code codes} are named and meant. */
    List<Span> places(Reading reading, Set<String> codes) {
        var places = new ArrayList<Span>();
        for (var passage : reading.passages()) {
            var said = new Said();
            passage(reading.text(), passage, said);
            var meant = said.all();
            if (!meant.isEmpty()) {
                named(passage).filter(l -> meant.containsKey(l.value()) && codes.contains(l.value())).forEach(l -> {
                    var goesOn = !places.isEmpty() && places.getLast().end() == l.start();
                    places.add(new Span(goesOn ? places.removeLast().start() : l.start(), l.end()));
                });
            }
        }
        return places;
    }

    private void passage(String text, Passage passage, Said found) {
        LanguageTests.find(passage.of(text), found.attested());
        var all = named(passage).toList();
        var named = isWish(text, passage) || !all.isEmpty() && LanguageSense.isApplying(passage.of(text)) ? List.<Phrases.Found<String>>of() : all.stream().filter(l -> isMeant(text, passage, all, l)).toList();
        if (named.isEmpty()) {
            return;
        }
        var levels = levels(text, passage, all, named);
        var spoken = passage.section() == Section.LANGUAGES || !levels.isEmpty() || SPEAKING.matcher(passage.of(text)).find() || named.stream().anyMatch(l -> LanguageSense.isKnown(text, passage, l));
        var alone = isNothingElse(text, passage, named);
        if (alone || spoken && (passage.section() == Section.LANGUAGES || near(named, levels, text, passage))) {
            for (var from = passage.start(); from < passage.end(); ) {
                var to = partEnd(text, passage, from);
                part(text, passage, within(named, from, to), within(levels, from, to), levels, alone, found);
                from = to;
            }
        }
    }

    /** Of "Chinese; including Mandarin" the second part belongs to the first. */
    private static int partEnd(String text, Passage passage, int from) {
        var semicolon = text.indexOf(';', from);
        return semicolon < 0 || semicolon >= passage.end() ? passage.end() : text.startsWith("incl", semicolon + 2) ? partEnd(text, passage, semicolon + 1) : semicolon + 1;
    }

    private static boolean isWish(String text, Passage passage) {
        return passage.section() == Section.NICE && !ENGLISH_ALONE.matcher(passage.of(text)).matches();
    }

    /** A level does not reach past a semicolon; that languages are spoken of does. */
    private static void part(String text, Passage passage, List<Phrases.Found<String>> named, List<Phrases.Found<LanguageLevel>> said, List<Phrases.Found<LanguageLevel>> around, boolean alone, Said found) {
        var taken = false;
        for (var i = 0; i < named.size(); i++) {
            taken = alone || taken && isListed(text, named, i) || !isAside(passage, named.get(i), around, text);
            if (taken) {
                found.add(code(text, named, i), LevelOfLanguage.of(text, named, i, said));
            }
        }
    }

    private static <V> List<Phrases.Found<V>> within(List<Phrases.Found<V>> found, int from, int to) {
        return found.stream().filter(f -> f.start() >= from && f.end() <= to).toList();
    }

    private boolean isMeant(String text, Passage passage, List<Phrases.Found<String>> all, Phrases.Found<String> language) {
        return LanguageSense.isLanguage(text, passage, all, language) && !LanguageSense.isNice(text, passage, all, language) && !LanguageSense.isDenied(text, passage, all, language)
                && !(asked && LanguageSense.isOneOfSome(text, all, language));
    }

    /** Levels that {@code passage} says of the languages {@code named}, in the order of the text. */
    private List<Phrases.Found<LanguageLevel>> levels(String text, Passage passage, List<Phrases.Found<String>> all, List<Phrases.Found<String>> named) {
        // 普通話 holds 普通, which is a level elsewhere.
        var phrases = levels.find(passage.tokens()).stream()
                .filter(level -> !isManner(text, passage, level))
                .filter(level -> all.stream().noneMatch(language -> level.start() < language.end() && language.start() < level.end()))
                .filter(level -> !isOfAnother(text, passage, all, level))
                .map(level -> isHardly(text, passage, level) ? new Phrases.Found<>(LanguageLevel.A2, level.start(), level.end()) : level);
        var behind = named.stream().flatMap(language -> Stream.concat(behind(GOOD, LanguageLevel.B2, text, passage, language), behind(BEGUN, LanguageLevel.A1, text, passage, language)));
        return Stream.concat(phrases, behind).sorted(Comparator.comparingInt(Phrases.Found::start)).toList();
    }

    /** What is a level only right behind a language: "德語好", "德語學緊". */
    private static Stream<Phrases.Found<LanguageLevel>> behind(Pattern words, LanguageLevel level, String text, Passage passage, Phrases.Found<String> language) {
        var matcher = words.matcher(text).region(language.end(), passage.end());
        return matcher.find() ? Stream.of(new Phrases.Found<>(level, language.end(), matcher.end())) : Stream.empty();
    }

    private static boolean isHardly(String text, Passage passage, Phrases.Found<LanguageLevel> level) {
        return level.value().compareTo(LanguageLevel.B1) > 0 && HARDLY.matcher(text.substring(Math.max(passage.start(), level.start() - 12), level.start())).find();
    }

    /** In "試算表熟練，德語" the level is of the table: it stands right behind it and ends the clause, in which no language is named. */
    private static boolean isOfAnother(String text, Passage passage, List<Phrases.Found<String>> all, Phrases.Found<LanguageLevel> level) {
        if (!Atoms.isHan(text.charAt(level.start())) || level.start() == passage.start() || !Character.isLetterOrDigit(text.charAt(level.start() - 1))
                || !CLAUSE_END.matcher(text.substring(level.end(), passage.end())).find()) {
            return false;
        }
        var from = level.start();
        while (from > passage.start() && ",，;；。".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return within(all, from, level.start()).isEmpty() && !SPEAKING.matcher(text.substring(from, level.start())).find();
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

    /** An item "Cantonese" of what is asked, or of a person's languages. */
    private static boolean isNothingElse(String text, Passage passage, List<Phrases.Found<String>> named) {
        return (passage.section() == Section.MUST || passage.section() == Section.LANGUAGES)
                && passage.of(text).chars().filter(Character::isLetter).count() == named.stream().mapToLong(l -> text.substring(l.start(), l.end()).chars().filter(Character::isLetter).count()).sum();
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
            if (SPEAKING.matcher(text.substring(from, to)).find() || LanguageSense.isKnown(text, passage, language)) {
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
        var beside = code.equals("zh") && named.subList(i + 1, named.size()).stream().anyMatch(l -> l.value().equals("cmn") && BESIDE.matcher(text.substring(named.get(i).end(), l.start())).matches());
        return beside ? "yue" : code;
    }
}
