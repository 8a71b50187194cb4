package org.quayside.linking;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Grades of a bank or a firm before what a post is about: "Assistant (AVP) / Vice President (VP), Project Management, Technology".
 *
 * @param rank the word of the grade that goes with what it is about: an "analyst", else a "manager"; empty: the grade says nothing of the work
 * @param subject what the post is about, the department after it left out
 */
record Grades(String rank, String subject) {
    private static final String GRADE = "(?:[(（]?(?:senior|snr|sr|junior|jr|assistant|associate|deputy|regional|group|principal|executive|vice|managing|management|technical)\\b[)）.]?[\\s-]){0,3}"
            + "(?:manager|officer|director|president|[as]?vp|evp|associate|assistant|executive|consultant|analyst|engineer|architect|specialist|supervisor|coordinator|professional|principal|head|lead)s?\\b"
            + "(?:\\s?[(（](?-i:[A-Z]{2,4})[)）])?";
    private static final Pattern GRADES = Pattern.compile("(?i)^\\s{0,3}(" + GRADE + "(?:\\s?(?:[/／,，&]|\\bor\\b)\\s?" + GRADE + "){0,4})\\s?(?:[,，:：]|\\s[-–—])\\s?(?=\\S)([^(（\\[【]{3,80})");
    private static final Pattern END = Pattern.compile("(?i)(?:^|[,，/／–—-]\\s?)" + GRADE + "\\s?(?:$|[(（/／–—-])");
    private static final Pattern OF_THE_WORK = Pattern.compile("(?i)\\b(analyst|engineer|architect|consultant|specialist|officer|director)\\b");
    private static final Pattern MANAGES = Pattern.compile("(?i)\\b(?:manager|head|lead|principal|president)\\b");
    private static final Pattern BOUND = Pattern.compile("\\s?[,，|]\\s?|\\s[-–—]\\s?|[-–—]\\s");

    /** Null: the title does not begin with grades alone. */
    static @Nullable Grades of(String title) {
        var grades = GRADES.matcher(title);
        if (!grades.lookingAt()) {
            return null;
        }
        var rank = OF_THE_WORK.matcher(grades.group(1));
        return new Grades(rank.find() ? rank.group(1) : MANAGES.matcher(grades.group(1)).find() ? "manager" : "", BOUND.split(grades.group(2).strip())[0]);
    }

    /** Titles made of a subject and the rank: "Information Technology and Trams", "manager". */
    List<String> posts() {
        return rank.isEmpty() ? List.of() : TitleText.conjuncts(subject).stream().map(about -> about + " " + rank).toList();
    }

    /** Whether nothing but a grade stands in one part of the title: "Enterprise Risk - Senior Associate". */
    static boolean endIn(String title) {
        return END.matcher(title).find();
    }
}
