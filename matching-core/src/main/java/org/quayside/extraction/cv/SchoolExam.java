package org.quayside.extraction.cv;

import java.util.List;
import java.util.regex.Pattern;
import org.quayside.extraction.Passage;
import org.quayside.extraction.mention.Mention;
import org.quayside.extraction.text.Section;
import org.quayside.extraction.text.Span;
import org.quayside.extraction.text.Stems;

/** Subjects of the examinations that end school, with their grades: whoever had a 4 in physics at sixteen is no physicist. For the passages of one CV in their order. */
final class SchoolExam {
    private static final Stems STEMS = new Stems("hkdse", "dse", "hkcee", "hkale", "gcse", "gce ", "a level", "a-level", "ib ", "baccalaureate", "文憑", "文凭", "會考", "会考", "高考");
    private static final Pattern EXAM = Pattern.compile("(?i)\\b(?:HK)?DSE\\b|\\bHKC?ALE\\b|\\bHKCEE\\b|\\bI?GCSEs?\\b|\\bGCE\\b|\\b(?:GCE )?A[- ]levels?\\b|\\bIB (?:Diploma|Program(?:me)?)\\b|\\b(?i:International Baccalaureate)\\b|中[學学]文[憑凭]|[會会]考|高考");
    /** What is told from here on is another school's. */
    private static final Pattern DEGREE = Pattern.compile("(?i)\\b(?:bachelor|master|b\\.?sc|b\\.?a|bba|m\\.?sc|diploma|certificate in|associate|university|LCCI)\\b|[學学]士|[碩硕]士|大[學学]|[證证][書书]");
    private static final Pattern GRADE = Pattern.compile("^[\\s)）:：(（–-]{0,4}(?:(?i:level|grade)\\s?)?(?:[1-7](?!\\*?[\\d.,]?\\d|\\s?[%年\\p{L}])|[A-FU](?![\\p{L}\\d])|[優优良])");
    private static final Pattern TAUGHT = Pattern.compile("(?i)\\b(?:tutor|teach|taught|coach|lessons?)|教|補習|补习|導師|导师|輔導|辅导");
    /** No other school gives such grades. */
    private static final Pattern SCHOOL_GRADE = Pattern.compile("^[\\s)）:：(（–-]{0,4}(?:[1-7一二三四五]\\s?[級级]|5\\*{1,2})");

    private boolean lasts;

    /** The mentions of the next passage that are no results of such an examination. */
    List<Mention> without(String text, Passage passage, List<Mention> mentions) {
        if (!isSchooling(passage.section())) {
            lasts = false;
            return mentions;
        }
        var sentence = passage.of(text);
        var exam = STEMS.in(sentence) ? EXAM.matcher(sentence) : null;
        var place = exam != null && exam.find() ? new Span(passage.start() + exam.start(), passage.start() + exam.end()) : null;
        var begins = place == null ? -1 : place.start() - passage.start();
        lasts = begins >= 0 || lasts && !DEGREE.matcher(sentence).find();
        if (mentions.isEmpty() || passage.section() != Section.EDUCATION && !lasts) {
            return mentions;
        }
        var named = TAUGHT.matcher(sentence).find() ? null : place;
        return mentions.stream().filter(mention -> named == null || mention.end() <= named.start() || mention.start() >= named.end()).filter(mention -> !isResult(sentence, mention.start() - passage.start(), mention.end() - passage.start(), passage.section() == Section.EDUCATION ? begins : -1)).toList();
    }

    private boolean isResult(String sentence, int start, int end, int exam) {
        var rest = sentence.substring(end, Math.min(sentence.length(), end + 16));
        return SCHOOL_GRADE.matcher(rest).find() && !DEGREE.matcher(sentence).find() || lasts && GRADE.matcher(rest).find() || exam >= 0 && end > exam && !DEGREE.matcher(sentence.substring(exam, Math.max(exam, start))).find();
    }

    private static boolean isSchooling(Section section) {
        return switch (section) {
            case EDUCATION, CERTIFICATES, OPENING, SUMMARY, OTHER -> true;
            default -> false;
        };
    }
}
