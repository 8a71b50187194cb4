package org.quayside.extraction.cv;

import java.util.regex.Pattern;
import org.quayside.extraction.mention.Mention;
import org.quayside.taxonomy.SkillKind;

/** What others are to become better at: who "helped students develop their critical thinking" tells of teaching, not of thinking. */
final class OfOthers {
    private static final Pattern WHOSE = Pattern.compile("(?i)(?:\\btheir(?: own)?|\\b(?:student|pupil|children|employee|learner|trainee|participant|client)(?:s['’]|['’]s))\\s(?:\\p{L}+\\s(?:and\\s)?){0,1}$|(?:學生|学生|學員|学员|同學|同学|兒童|儿童|幼兒|幼儿)的?$");
    private static final int NEAR = 40;

    private OfOthers() {}

    /** Holds for how one is with people and oneself; their payroll somebody may well have done. */
    static boolean isOf(String text, Mention mention) {
        return mention.kind() == SkillKind.INTERPERSONAL && WHOSE.matcher(text.substring(Math.max(0, mention.start() - NEAR), mention.start())).find();
    }
}
