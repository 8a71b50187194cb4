package org.quayside.extraction.cv;

import java.util.List;
import java.util.regex.Pattern;
import org.quayside.extraction.text.Line;
import org.quayside.extraction.text.Section;

/** "Company Name, City", which stands in templates of CVs where the firm is to be filled in, and often stays: it tells of a job wherever it stands. */
final class FirmBlank {
    private static final Pattern BLANK = Pattern.compile("\\bCompany Name\\W{1,4}City\\b");
    private static final Pattern SCHOOLING = Pattern.compile("(?i)\\b(?:course|class|training|workshop|certificat\\w*|diploma|degree)\\b");
    private static final int TITLE_LENGTH = 90;
    private static final int DATES_LENGTH = 48;

    private FirmBlank() {}

    private static boolean isIn(String text, Line line) {
        return line.length() <= TITLE_LENGTH && BLANK.matcher(line.of(text)).find();
    }

    /** Whether line {@code at}, which has dates, goes on with the jobs below what was learned or achieved in one of them: "Training: ...". */
    static boolean isBelowOther(String text, List<Line> lines, int at) {
        var line = lines.get(at);
        return (line.section() == Section.EDUCATION || line.section() == Section.SKILLS || line.section() == Section.SUMMARY) && !SCHOOLING.matcher(line.of(text)).find()
                && (isIn(text, line) || line.length() <= DATES_LENGTH && at + 1 < lines.size() && isIn(text, lines.get(at + 1)));
    }

    /** Whether another job begins in line {@code at}, below an empty one, whose time nothing says. */
    static boolean isUndated(String text, List<Line> lines, int at) {
        return lines.get(at - 1).isBlank() && !lines.get(at).bullet() && isIn(text, lines.get(at));
    }
}
