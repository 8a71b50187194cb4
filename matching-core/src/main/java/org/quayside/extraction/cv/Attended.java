package org.quayside.extraction.cv;

import java.util.regex.Pattern;
import org.quayside.extraction.Passage;
import org.quayside.extraction.mention.Mention;
import org.quayside.extraction.text.Stems;

/**
 * What somebody only heard of: who "attended workshops on payroll" as a clerk of ten years, or "received training in Docker", has not used it for ten years. It is held, but no job used it.
 */
final class Attended {
    private static final Stems STEMS = new Stems("attend", "received ", "completed ", "undertook ", "underwent ", "participated ", "參加", "参加", "出席", "接受", "完成");
    private static final String WORDS = "\\s(?:(?!to\\b|\\w+ed\\b)[\\p{L}\\d&/'’-]+\\s)";
    private static final String EVENTS = "(?:workshops?|seminars?|conferences?|courses?|lectures?|webinars?|boot ?camps?";
    /** "Attended workshops on payroll", "attending payroll workshops", "received training in Docker", 參加薪酬工作坊; not "attended to patients". */
    private static final Pattern HEARD = Pattern.compile("(?i)\\b(?:attend(?:ed|ing|s)?" + WORDS + "{0,8}" + EVENTS + "|trainings?)\\b|(?:received|undertook|underwent|completed)" + WORDS + "{0,4}" + EVENTS + "|classes|trainings?)\\b|participated in" + WORDS + "{0,4}" + EVENTS + ")\\b)"
            + "(?:\\s(?:in|on|for|about|regarding|covering)\\s(?:(?!\\w+ed\\b)[\\p{L}\\d&+#./'’-]+[ ,]{0,2}){1,24})?"
            + "|(?:參加|参加|出席|接受|完成)[^，。；,.;]{0,20}?(?:工作坊|講座|讲座|研討會|研讨会|課程|课程|培訓|培训)");

    private Attended() {}

    /** Whether {@code mention} in {@code passage} tells of such an event. */
    static boolean tells(String text, Passage passage, Mention mention) {
        var sentence = passage.of(text);
        if (STEMS.in(sentence)) {
            for (var heard = HEARD.matcher(sentence); heard.find(); ) {
                if (passage.start() + heard.start() <= mention.start() && mention.end() <= passage.start() + heard.end()) {
                    return true;
                }
            }
        }
        return false;
    }
}
