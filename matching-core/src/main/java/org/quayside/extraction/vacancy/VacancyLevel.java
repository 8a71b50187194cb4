package org.quayside.extraction.vacancy;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.fact.BoardFields;
import org.quayside.extraction.fact.SeniorityFinder;
import org.quayside.extraction.text.Span;
import org.quayside.vacancy.Seniority;

/** The level of a post: what its title says, else whether the text takes newcomers, else what the job board's field says. */
final class VacancyLevel {
    /** "(Senior) Engineer", "Senior or Engineer", "Engineer / Senior Engineer" and "Senior Data Analyst / Analyst" are open to both. */
    private static final Pattern OPEN = Pattern.compile(
            "(?i)\\((?:senior|sr\\.?|junior|高級|初級)\\)|\\b(?:senior|sr\\.?|junior)\\s?(?:/|or\\b)\\s?|^(.{3,60}?)(?:\\s?/\\s?(?:senior|sr\\.?|junior|assistant|associate)\\s\\1)+\\b|\\b(?:senior|sr\\.?)\\s((?:\\S.{0,40}\\s)?(\\S{3,30}))\\s?/\\s?(?:\\2|\\3)(?=\\s?(?:$|[-–—(,|]))");
    /** An "Assistant Data Analytics Manager" is as little a manager as an assistant manager. */
    private static final Pattern ASSISTANT_MANAGER = Pattern.compile("(?i)\\b(?:assistant|deputy|associate)\\s(?:[\\p{L}&-]{1,20}\\s){1,3}manager\\b");
    /** Grades, of banks above all, beside words for beginners: an "Associate" who must have worked for years is none. */
    private static final Pattern GRADE = Pattern.compile("(?i)\\b(?:assistant|associate)\\b|助理");
    private static final int NO_BEGINNER = 30;
    private static final Pattern NEWCOMER = Pattern.compile("(?i)\\bfresh grad(?:uate)?s?\\b|\\bentry[- ]level\\b|應屆畢業|应届毕业|歡迎畢業生");

    private final SeniorityFinder words = new SeniorityFinder();

    /**
     * Who asks for years and takes graduates, too, is open to both.
     *
     * @param text without the fields of a job board
     * @param asked the years that the text asks for, in tenths
     */
    @Nullable Seniority of(String title, String text, @Nullable Integer asked, BoardFields board) {
        var years = board.yearsOr(asked);
        var level = inTitle(title, years);
        return level != null ? level
                : asked == null && NEWCOMER.matcher(text).find() ? Seniority.JUNIOR
                : OPEN.matcher(title).find() ? null
                : onBoard(years, board);
    }

    /** Where the text or the board says {@code level}, which was read; null: the title says it. */
    static @Nullable Span place(Seniority level, String text, BoardFields board) {
        var newcomer = NEWCOMER.matcher(text);
        return level == Seniority.JUNIOR && newcomer.find() ? new Span(newcomer.start(), newcomer.end())
                : board.level() != null && board.level().value() == level ? board.level().place()
                : null;
    }

    private @Nullable Seniority inTitle(String title, @Nullable Integer years) {
        var open = ASSISTANT_MANAGER.matcher(OPEN.matcher(title).replaceAll("$1$2 ")).replaceAll(" ");
        var level = words.lowest(open);
        return level == Seniority.JUNIOR && years != null && years >= NO_BEGINNER ? words.lowest(GRADE.matcher(open).replaceAll(" ")) : level;
    }

    /** Boards fill the field in with the lowest level where nobody does: who asks for years wants no beginner. */
    private static @Nullable Seniority onBoard(@Nullable Integer years, BoardFields board) {
        var level = board.level() == null ? null : board.level().value();
        var beginner = years == null || years < NO_BEGINNER;
        return level == Seniority.JUNIOR && !beginner || level == Seniority.SENIOR && years != null && beginner ? null : level;
    }
}
