package org.quayside.extraction.unlisted;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines that say who somebody is and where he lives, not what he can do: "Sex: F", "Flat 9, Quay Road", "姓名：…". */
final class PersonalData {
    private static final String ENGLISH = "(?:full |english |chinese |other )?name|surname|given names?|sex|gender|marital status|religion|race|ethnicity|place of birth|birth ?place|date of birth|birth ?date|d\\.?o\\.?b\\.?|nationality|citizenship|age|height|weight"
            + "|(?:hk ?)?i\\.?d\\.?(?: card)?|passport|availability|available date|notice period|(?:current|expected|last|present) salary|(?:\\w+ )?address|(?:tel(?:ephone)?|phone|mobile|contact)(?=[^:：\\n]{0,16}[:：][\\s+(]{0,4}\\d)|e-?mail|fax|wechat|visa(?: status)?";
    private static final String CHINESE = "(?:中文|英文)?姓名|性別|性别|婚姻狀況|婚姻状况|宗教(?:信仰)?|出生(?:地點|地点|地|日期)|國籍|国籍|籍貫|籍贯|年齡|年龄|身[份分][證证](?:號碼|号码)?|身高|體重|体重|(?:通訊|通讯|住宅|聯絡|联系)?(?:地址|電話|电话)|住址|手機|手机|電郵|邮箱|(?:可)?(?:到職|上班|到岗)日期|(?:要求|期望|現時|目前)(?:薪金|薪酬|月薪|薪资)";
    private static final Pattern LABELLED = Pattern.compile("(?im)^[^\\p{L}\\n]{0,4}(?:(?:" + ENGLISH + ")(?: ?(?:no|number)\\b\\.?)?|" + CHINESE + ")[ \\t]{0,12}[:：].*$");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?im)^.{0,80}?\\b(?:flat|rm|room|unit|shop|block|blk)\\.?(?:\\s?[A-Z]?\\d{1,4}[A-Z]?|\\s(?-i:[A-Z]))\\s?[,，/].{0,120}$|^.{0,40}(?:新界|九龍|九龙|香港).{0,30}\\d[A-Z]?(?:室|座|樓|楼|號|号).{0,20}$");
    private static final Pattern REFERENCE = Pattern.compile("(?i)\\bref(?:erence)?\\b\\.?(?: ?(?:no|code|number)\\b\\.?)?\\s?[:：#]\\s?\\S{1,40}|(?-i:\\b[A-Z]{1,6}/[A-Z]{1,6}/\\d{2,6}\\b)");
    private static final Pattern NAMED = Pattern.compile("(?im)^[^\\p{L}\\n]{0,4}(?:(?:full |english |chinese )?name|(?:中文|英文)?姓名)[ \\t]{0,12}[:：][ \\t]{0,8}(\\p{L}[\\p{L},.'-]{0,24}(?: [\\p{L},.'-]{1,24}){0,4})");
    /** A Chinese name may open a CV; what of two or three characters does so is no skill anyway. */
    private static final Pattern OPENING = Pattern.compile("^\\s*(\\p{IsHan}{2,3})[ \\t]*(?:\\R|$)");

    private PersonalData() {}

    /** {@code text}, as long as it was, without such lines and without numbers of letters and posts. */
    static String blank(String text) {
        var chars = text.toCharArray();
        for (var pattern : new Pattern[] {LABELLED, ADDRESS, REFERENCE}) {
            for (var matcher = pattern.matcher(text); matcher.find(); ) {
                Arrays.fill(chars, matcher.start(), matcher.end(), ' ');
            }
        }
        return new String(chars);
    }

    /** The name that a CV gives its writer; null: none is found. */
    static @Nullable String name(String text) {
        var named = NAMED.matcher(text);
        if (named.find()) {
            return named.group(1).strip();
        }
        var opening = OPENING.matcher(text);
        return opening.find() ? opening.group(1) : null;
    }
}
