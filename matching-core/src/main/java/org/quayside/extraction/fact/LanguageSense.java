package org.quayside.extraction.fact;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.Passage;
import org.quayside.extraction.gazetteer.Phrases;
import org.quayside.extraction.text.Stems;

/**
 * What is meant by a language that a passage names: one that somebody speaks or should, none at all ("Chinese typing"), one that is only liked
 * ("Korean speakers are welcome"), or one that is denied or not asked ("德語就唔識", "毋須懂德語").
 */
final class LanguageSense {
    private static final String TYPING = "打字|輸入|输入|文書處理|文书处理|速成|倉頡|仓颉|速記|\\s(?:word[ -]?processing|typing|input|typewriting)";
    private static final Pattern NOT_LANGUAGE = Pattern.compile("(?i)^(?:" + TYPING
            + "|老師|教師|老师|教师|\\s(?:teacher|teaching|tutor|literature|language and|studies|university|medicine|restaurant|cuisine|food|culture|history|department|school|curriculum|lessons?|class|market|client|customer(?! service)|company|national))");
    private static final Pattern TYPED = Pattern.compile("(?i)^(?:" + TYPING + ")");
    /** A result of a school examination: "English Language 5*". */
    private static final Pattern RESULT = Pattern.compile("(?i)^(?:\\s?language)?(?:\\s(?:and|&)\\sliterature)?[\\s:：(（–-]{0,3}(?:level\\s|第)?[1-7]\\*{0,2}(?=\\s?(?:$|[,，、;；。)）\\n級级]))|^\\slanguage\\s?[:：(（–-]?\\s?[A-EU]\\b");
    /** "Non-English speakers", "a language other than English". */
    private static final Pattern NON = Pattern.compile("(?i)\\b(?:non[-–\\s]{1,2}|(?:other than|apart from|besides) )$");
    private static final int LONGEST_NON = 12;
    /** Whoever is to hand in a CV in two languages need not speak both. */
    private static final Pattern HANDED_IN = Pattern.compile("(?i)\\b(?:submit|send|forward|e-?mail|provide|upload|attach)\\b[^.;\\n]{0,60}\\b(?:cvs?|c\\.v|r[eé]sum[eé]s?|applications?|cover(?:ing)? letters?)\\b|(?:提交|遞交|递交|附上|電郵|寄)[^。；\\n]{0,24}(?:履歷|履历|簡歷|简历|求職信|求职信)");
    private static final Stems HANDED_IN_STEMS = new Stems("submit", "send", "forward", "mail", "provide", "upload", "attach", "提交", "遞交", "递交", "附上", "電郵", "寄");
    /** "Communicate well with colleagues abroad in English". */
    private static final Pattern COMMUNICATED_IN = Pattern.compile("(?i)\\bcommunicat\\w{1,5}\\s(?:[\\w/&,'’-]{1,24}\\s){0,12}?in\\s(?:(?:both|either|fluent|good|spoken|written|and|\\w{3,12}ese|english)\\s){0,4}$");
    private static final int LONGEST_COMMUNICATED = 140;
    private static final Pattern ENDS = Pattern.compile("(?i)^\\s?(?:$|[.,;:/&)(]|(?:and|or|with|to|both|is|language)\\b)");
    private static final Pattern OR = Pattern.compile("(?i)\\s?(?:and\\s?/\\s?or|,|，|、|/|or|或)\\s?(?:or\\s)?");
    /** "English or Chinese", "Chinese (Cantonese or Mandarin)". */
    private static final Pattern EITHER = Pattern.compile("(?i)\\s?[,，)]?\\s?(?:(?:and\\s?/\\s?)?\\bor|或)\\s?(?:(?:in|fluent|good|native)\\s)?");
    private static final Pattern HOLDS = Pattern.compile("\\s?[(（]\\s?");
    private static final Pattern COMMA = Pattern.compile("\\s?[,，]\\s?");
    private static final Pattern AND = Pattern.compile("(?i)\\s?(?:and|&|/|及|和|、|與|与)\\s?");
    private static final Pattern NICE = Pattern.compile(
            "(?i)^[^,;.，；。]{0,50}\\b(?:a (?:big |strong )?plus|(?:an? )?(?:added |strong |big )?advantage|advantageous|preferred|preferable|desirable|bonus|an asset|welcomed?|useful|helpful|beneficial|nice to have|good to have|optional)\\b|^[^,;，；。]{0,12}(?:優先|优先|者佳|更佳|尤佳|為佳|为佳|更好|加分|優勢|优势|有利|歡迎|欢迎)");
    private static final Pattern IS = Pattern.compile("(?i)^\\sis\\b");
    private static final Pattern LINK = Pattern.compile("(?i)\\s?(?:and|or|nor|&|/|及|和|、|與|与|或)?\\s?");
    private static final Pattern DENIED_BEFORE = Pattern.compile(
            "(?i)(?:毋須|毋需|無須|無需|无须|无需|不需要?|不用|不必|不要求|唔使|唔需要|唔[識識懂曉會]|不[懂諳谙會会]|[冇無无沒没未][有曾]?學[過过]?)\\s?(?:[識识懂得會会操講說说聽听讀读睇寫写]|精通|熟悉|任何|流利){0,4}\\s?$"
                    + "|\\b(?:no|without|not? need for|(?:do(?:es)?(?: not|n[’']t)|cannot|can[’']t|not|need(?: not|n[’']t)|no need to)(?: need to| have to| required to)? (?:know|speak|read|write|understand))\\s(?:(?:any|much|spoken|written|fluent|knowledge of|command of|fluency in)\\s){0,2}$");
    private static final Pattern DENIED_BEHIND = Pattern.compile(
            "(?i)^[^,;.，；。、但]{0,24}?(?:\\b(?:not|n[’']t) (?:be )?(?:required|needed|necessary|essential|compulsory|mandatory|a must|a requirement)\\b)"
                    + "|^\\s?[:：(（–—-]\\s?(?:none|nil|not at all|no)\\b(?! problem)"
                    + "|^[\\s:：(（–—-]{0,4}(?:能力|方面)?(?:我|就|都|則|则|也|亦|完全|一啲都|並|并){0,2}(?:唔[識懂曉得會]|不[懂諳谙會会識识限拘]|毋須|毋需|無須|無需|无需|不需要?|不必|不要求|唔使|唔需要|非必[要須须]|[冇無无沒没未][有曾]?學)");
    /** "不懂德語者請勿應徵" asks for it. */
    private static final Pattern KEPT_OUT = Pattern.compile("^[^,，;；。]{0,3}[,，]?(?:請|请)?[勿免]");
    /** Right before a language: 懂, but not 知識. */
    private static final Pattern KNOWN_BEFORE = Pattern.compile("(?:懂|(?<![知認认常意學学])[識识](?![別别])|(?<![^\\s,，;；。、我需须須要並并亦也都])[會会])(?:得|操|講|说|說|聽|听|讀|读|睇|寫|写|看|少少|一點|基本|流利|簡單|日常|\\s){0,6}$");
    /** Right behind one: 睇得寫得, "is a must". */
    private static final Pattern KNOWN_BEHIND = Pattern.compile("^[\\s:：]?(?:都|亦|也|我|文筆|略|[能會会]){0,3}(?:好(?!多)|懂|識|识(?!别)|OK|ok|[聽講說睇讀寫听讲说读写看][到得懂明聽講說睇讀寫听讲说读写看唔])|^\\s(?:(?:is|are)\\s)?(?i:required|essential|needed|necessary|compulsory|mandatory|a must)\\b");

    private LanguageSense() {}

    static boolean isLanguage(String text, Passage passage, List<Phrases.Found<String>> all, Phrases.Found<String> language) {
        var next = next(all, language);
        var behind = text.substring(language.end(), passage.end());
        // "English and Chinese word processing" processes both.
        if (next != null && LINK.matcher(text.substring(language.end(), next.start())).matches() && TYPED.matcher(text.substring(next.end(), passage.end())).find()) {
            return false;
        }
        return !NOT_LANGUAGE.matcher(behind).find() && !RESULT.matcher(behind).find()
                && !NON.matcher(text.substring(Math.max(passage.start(), language.start() - LONGEST_NON), language.start())).find();
    }

    /** Whether another language does as well: "English or Chinese", "Thai, Korean or Urdu". */
    static boolean isOneOfSome(String text, List<Phrases.Found<String>> all, Phrases.Found<String> language) {
        var at = all.indexOf(language);
        return at > 0 && EITHER.matcher(between(text, all, at)).matches() || isFollowedByAnother(text, all, at);
    }

    private static boolean isFollowedByAnother(String text, List<Phrases.Found<String>> all, int at) {
        if (at + 1 >= all.size()) {
            return false;
        }
        var between = between(text, all, at + 1);
        return EITHER.matcher(between).matches() || (COMMA.matcher(between).matches() || HOLDS.matcher(between).matches()) && isFollowedByAnother(text, all, at + 1);
    }

    private static String between(String text, List<Phrases.Found<String>> all, int next) {
        return text.substring(all.get(next - 1).end(), Math.max(all.get(next - 1).end(), all.get(next).start()));
    }

    /** Whether a passage tells in which languages to apply. */
    static boolean isApplying(String sentence) {
        return HANDED_IN_STEMS.in(sentence) && HANDED_IN.matcher(sentence).find();
    }

    /** "Japanese is a plus", "English; German or French preferred": what is only liked is not asked. */
    static boolean isNice(String text, Passage passage, List<Phrases.Found<String>> all, Phrases.Found<String> language) {
        var next = next(all, language);
        var rest = text.substring(language.end(), next == null ? passage.end() : next.start());
        return next != null && (isBoth(text, passage, rest, next) || OR.matcher(rest).matches() && !isSetApart(text, passage, all, language, rest)) ? isNice(text, passage, all, next) : NICE.matcher(rest).find();
    }

    /** Of "fluent English, Japanese a plus" only Japanese is liked; of "Japanese, Korean or Thai a plus" all are. */
    private static boolean isSetApart(String text, Passage passage, List<Phrases.Found<String>> all, Phrases.Found<String> language, String rest) {
        var at = all.indexOf(language);
        var before = text.substring(at == 0 ? passage.start() : all.get(at - 1).end(), language.start());
        var series = at + 2 < all.size() && LINK.matcher(text.substring(all.get(at + 1).end(), all.get(at + 2).start())).matches();
        return COMMA.matcher(rest).matches() && !series && before.chars().anyMatch(Character::isLetter);
    }

    /** "毋須懂德語", "德語就唔識", "German is not required"; of a list, all. */
    static boolean isDenied(String text, Passage passage, List<Phrases.Found<String>> all, Phrases.Found<String> language) {
        return isDeniedBefore(text, passage, all, all.indexOf(language)) || isDeniedBehind(text, passage, all, language);
    }

    private static boolean isDeniedBefore(String text, Passage passage, List<Phrases.Found<String>> all, int at) {
        var from = at == 0 ? passage.start() : all.get(at - 1).end();
        var before = text.substring(from, all.get(at).start());
        return DENIED_BEFORE.matcher(before).find() && !KEPT_OUT.matcher(text.substring(all.get(at).end(), passage.end())).find() || at > 0 && LINK.matcher(before).matches() && !before.isBlank() && isDeniedBefore(text, passage, all, at - 1);
    }

    private static boolean isDeniedBehind(String text, Passage passage, List<Phrases.Found<String>> all, Phrases.Found<String> language) {
        var next = next(all, language);
        var rest = text.substring(language.end(), next == null ? passage.end() : next.start());
        return next != null && isBoth(text, passage, rest, next) ? isDeniedBehind(text, passage, all, next) : DENIED_BEHIND.matcher(rest).find();
    }

    /** "Cantonese and Mandarin are a plus" likes both; "English and Mandarin is a plus" only one. */
    private static boolean isBoth(String text, Passage passage, String between, Phrases.Found<String> next) {
        return (between.isEmpty() || AND.matcher(between).matches()) && !IS.matcher(text.substring(next.end(), passage.end())).find();
    }

    /** "懂德語", "德語睇得寫得": Chinese says so without a word for languages; "communicate with clients in German". */
    static boolean isKnown(String text, Passage passage, Phrases.Found<String> language) {
        return KNOWN_BEFORE.matcher(text.substring(Math.max(passage.start(), language.start() - 10), language.start())).find()
                || KNOWN_BEHIND.matcher(text.substring(language.end(), Math.min(passage.end(), language.end() + 18))).find()
                || ENDS.matcher(text.substring(language.end(), passage.end())).find() && COMMUNICATED_IN.matcher(text.substring(Math.max(passage.start(), language.start() - LONGEST_COMMUNICATED), language.start())).find();
    }

    private static Phrases.@Nullable Found<String> next(List<Phrases.Found<String>> all, Phrases.Found<String> language) {
        var at = all.indexOf(language);
        return at + 1 < all.size() ? all.get(at + 1) : null;
    }
}
