package org.quayside.extraction;

import java.util.regex.Pattern;

/** What fills years of a CV and is no job: care of one's own family, a break, unpaid help ("2010 - 2014 Full-time mother"). */
final class Leave {
    /** More is a duty that speaks of it. */
    private static final int LONGEST = 60;
    private static final Stems STEMS = new Stems("照", "主", "湊", "凑", "待", "媽", "妈", "家", "工", "志", "break", "gap ", "full", "stay", "home", "house", "leave", "sabb", "volun", "caring");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)照[顧顾](?:家庭|家人|家中|父母|子女|仔女|年[邁迈幼])|[湊凑]仔|全[職职](?:媽媽|妈妈|爸爸|主婦|主妇|家長|家长)|家庭主[婦妇]|待[業业](?!者)"
                    + "|\\b(?:career|employment) (?:break|gap)\\b|\\bgap year\\b|\\bsabbatical\\b|\\b(?:maternity|parental|paternity) leave\\s?(?:$|[,(:–—-])"
                    + "|\\b(?:full[- ]time|stay[- ]at[- ]home) (?:mother|mom|mum|father|dad|parent|carer)\\b|\\b(?:homemaker|housewife|househusband)\\b|\\bcaring for (?:my|own|an? (?:elderly|sick)|elderly|young)\\b"
                    + "|\\bvolunteer(?:ing|ed)?\\b(?!\\s(?:co-?ordinator|manager|officer|services?|programmes?|programs?|recruitment|development|management|engagement))"
                    + "|(?:[義义]工|志[願愿]者)(?!.{0,6}(?:主任|[統统][籌筹]|[經经]理|[幹干]事|[協协][調调]|[發发]展|主管|部))");

    private Leave() {}

    /** Whether a line that heads an entry, or a sentence with dates, says that it was no job. */
    static boolean isNamed(String line) {
        return line.length() <= LONGEST && STEMS.in(line) && NAMED.matcher(line).find();
    }
}
