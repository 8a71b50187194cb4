package org.quayside.extraction.cv;

import java.util.regex.Pattern;
import org.quayside.extraction.text.Stems;

/** What fills years of a CV and is no job: care of one's own family, a break, unpaid help, studies ("2010 - 2014 Full-time mother", "Nursing student"). */
final class Leave {
    /** More is a duty that speaks of it. */
    private static final int LONGEST = 60;
    /** As a title that ends the line, or before its dates or its school; who takes a doctorate works on it. */
    private static final Pattern STUDENT = Pattern.compile("(?i)^(?!.*\\b(?:tutor|teach|coach|counsel|lectur|mentor))(?:.*?\\s)?(?<!\\b(?:phd|doctoral|research|graduate)\\s)student\\s?(?:$|[,(|–—@-]|at\\s|(?:19|20)\\d\\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\s)|(?<!\\p{IsHan})大?(?:學生|学生)(?:\\s?$|[\\s,，(（|])");
    private static final int LONGEST_TITLE = 90;
    private static final Stems STEMS = new Stems("照", "主", "湊", "凑", "待", "媽", "妈", "家", "工", "志", "break", "gap ", "full", "stay", "home", "house", "leave", "sabb", "volun", "caring");
    private static final Stems STUDENT_STEMS = new Stems("student", "學生", "学生");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)照[顧顾](?:家庭|家人|家中|父母|子女|仔女|年[邁迈幼])|[湊凑]仔|全[職职](?:媽媽|妈妈|爸爸|主婦|主妇|家長|家长)|家庭主[婦妇]|待[業业](?!者)"
                    + "|\\b(?:career|employment) (?:break|gap)\\b|\\bgap year\\b|\\bsabbatical\\b|\\b(?:maternity|parental|paternity) leave\\s?(?:$|[,(:–—-])"
                    + "|\\b(?:full[- ]time|stay[- ]at[- ]home) (?:mother|mom|mum|father|dad|parent|carer)\\b|\\b(?:homemaker|housewife|househusband)\\b|\\bcaring for (?:my|own|an? (?:elderly|sick)|elderly|young)\\b"
                    + "|\\bvolunteer(?:ing|ed)?\\b(?!\\s(?:co-?ordinator|manager|officer|services?|programmes?|programs?|recruitment|development|management|engagement))"
                    + "|(?:[義义]工|志[願愿]者)(?!.{0,6}(?:主任|[統统][籌筹]|[經经]理|[幹干]事|[協协][調调]|[發发]展|主管|部))");

    private Leave() {}

    /** Whether a line that heads an entry, or a sentence with dates, says that it was no job. */
    static boolean isNamed(String line) {
        return line.length() <= LONGEST && STEMS.in(line) && NAMED.matcher(line).find() || line.length() <= LONGEST_TITLE && STUDENT_STEMS.in(line) && STUDENT.matcher(line).find();
    }
}
