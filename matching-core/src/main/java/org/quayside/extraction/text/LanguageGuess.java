package org.quayside.extraction.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the language of a text: BCP 47.
 *
 * <p>The share of Han characters comes first, since the statistical model is unsure of Chinese; Traditional and Simplified are told apart by
 * characters that only one of them has. Then English by its most frequent words, which spares most texts the model; then OpenNLP's model
 * on the first 500 characters.
 */
public final class LanguageGuess {
    private static final int SAMPLE = 500;
    /** Of the most frequent words of English. */
    private static final int LONGEST = 4;
    private static final String TRADITIONAL =
            "們這個來時說對學產業發經歷語過專員務術開關係應實現數據庫機構濟優職責營銷師崗區門間問題點線電腦網絡軟體計劃導團隊負處書寫長車東馬風飛魚鳥龍見貝買賣讓請談論證護認識試訓練習續績級維統結繼細組織總級紅約純終給絡絲綠類顧預領頭韓響頁項順須願顯愛樂會華萬與義習臺灣廣東歐洲國際";
    private static final String SIMPLIFIED =
            "们这个来时说对学产业发经历语过专员务术开关系应实现数据库机构济优职责营销师岗区门间问题点线电脑网络软体计划导团队负处书写长车东马风飞鱼鸟龙见贝买卖让请谈论证护认识试训练习续绩级维统结继细组织总级红约纯终给络丝绿类顾预领头韩响页项顺须愿显爱乐会华万与义习台湾广东欧洲国际";
    private static final Set<String> ENGLISH = Set.of(
            "the", "and", "of", "to", "in", "with", "for", "a", "on", "as", "is", "are", "an", "at", "from", "by", "or", "be", "we", "you", "our", "will");
    private static final Map<String, String> TWO_LETTERS = Stream.of(Locale.getISOLanguages())
            .collect(Collectors.toUnmodifiableMap(code -> Locale.of(code).getISO3Language(), code -> code, (first, second) -> first));

    private LanguageGuess() {}

    /** {@code en}, {@code zh-Hant}, {@code zh-Hans} or another language's code; {@code und} where there are no letters. */
    public static String of(String text) {
        var sample = text.substring(0, Math.min(text.length(), 20_000));
        var letters = 0;
        var han = 0;
        for (var i = 0; i < sample.length(); i++) {
            var c = sample.charAt(i);
            if (Atoms.isHan(c)) {
                han++;
            } else if (Character.isLetter(c)) {
                letters++;
            }
        }
        if (han == 0 && letters == 0) {
            return "und";
        }
        // A Han character says about as much as three letters.
        if (3 * han > letters) {
            return chinese(sample);
        }
        return isEnglish(sample) ? "en" : detect(sample);
    }

    private static String chinese(String text) {
        return isSimplified(text) ? "zh-Hans" : "zh-Hant";
    }

    private static boolean isSimplified(String text) {
        var balance = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= 0x4E00) {
                var traditional = TRADITIONAL.indexOf(c) >= 0;
                var simplified = SIMPLIFIED.indexOf(c) >= 0;
                balance += traditional == simplified ? 0 : simplified ? 1 : -1;
            }
        }
        return balance > 0;
    }

    private static boolean isEnglish(String text) {
        var words = 0;
        var frequent = 0;
        var length = Math.min(text.length(), 4_000);
        for (var from = 0; from < length; ) {
            var to = from;
            while (to < length && Character.isLetter(text.charAt(to))) {
                to++;
            }
            if (to > from) {
                words++;
                frequent += to - from <= LONGEST && ENGLISH.contains(text.substring(from, to).toLowerCase(Locale.ROOT)) ? 1 : 0;
            }
            from = to + 1;
        }
        return frequent >= 3 && 12 * frequent >= words;
    }

    private static String detect(String text) {
        var best = TextModels.languages().predictLanguage(text.substring(0, Math.min(text.length(), SAMPLE)));
        // Lists of product names look like anything: 500 characters of prose reach 0.15, lists 0.03.
        // Chinese among more letters, as in a CV of two languages, is Chinese all the same.
        return best.getConfidence() < 0.06 ? "en" : best.getLang().equals("cmn") ? chinese(text) : TWO_LETTERS.getOrDefault(best.getLang(), best.getLang());
    }
}
