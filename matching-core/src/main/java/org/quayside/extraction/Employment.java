package org.quayside.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The jobs of a CV: each with its months and the lines that tell of it.
 *
 * <p>An entry begins with the line that holds its dates, or with the one or two short lines right above it (title, company), and lasts until the
 * next entry or the end of the section. Under other headings than experience a range counts only before any heading, and not beside words
 * of schooling.
 */
record Employment(List<Job> jobs) {
    private static final int TITLE_LENGTH = 90;
    private static final int DATE_LENGTH = 24;
    private static final Pattern TO = Pattern.compile("(?i)(?:to\\b|[-–—~至])\\s*");
    private static final Pattern TO_END = Pattern.compile("(?i)(?:\\bto|[-–—~至])\\s*$");
    private static final Pattern SCHOOLING = Pattern.compile(
            "(?i)\\b(?:university|college|school|bachelor|master of|b\\.?sc|m\\.?sc|b\\.?eng|mba|ph\\.?d|diploma|degree|gpa|secondary|polytechnic)\\b|大學|大学|學院|學士|碩士|文憑|中學|課程");

    /** Lines {@code fromLine} to {@code toLine} (exclusive); the first {@code headLines} of them name title and company. */
    record Job(Months months, int fromLine, int toLine, int headLines) {}

    static Employment of(Reading reading, LocalDate on) {
        var lines = reading.lines();
        var hasExperience = lines.stream().anyMatch(line -> line.section() == Section.EXPERIENCE);
        var starts = new ArrayList<Job>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var first = i;
            if (!line.heading() && isWork(reading.text(), line, hasExperience)) {
                var ranges = DateRange.all(reading.text(), line.start(), Math.min(line.end(), line.start() + 400), on);
                var last = ranges.isEmpty() ? lastOfDates(reading.text(), lines, i) : i;
                if (last > i) {
                    DateRange.all(reading.text(), line.start(), lines.get(last).end(), on).stream().limit(1)
                            .forEach(range -> starts.add(new Job(range.months(), head(reading.text(), lines, first, starts), Math.min(last + 2, lines.size()), 0)));
                } else if (!ranges.isEmpty() && (line.bullet() ? ranges.getFirst().start() - line.start() <= TITLE_LENGTH : !isSentence(reading.text(), line))) {
                    starts.add(new Job(ranges.getFirst().months(), head(reading.text(), lines, i, starts), i + 1, 0));
                }
            }
        }
        return new Employment(withEnds(lines, starts));
    }

    /** Some exports put "May 2016", "to" and "Current" on lines of their own: the last of these lines, or {@code first} if they are none. */
    private static int lastOfDates(String text, List<Line> lines, int first) {
        var second = first + 1 < lines.size() ? lines.get(first + 1).of(text).strip() : "";
        if (lines.get(first).length() > DATE_LENGTH || second.isEmpty()) {
            return first;
        }
        var last = TO.matcher(second).matches() ? first + 2 : TO.matcher(second).lookingAt() || TO_END.matcher(lines.get(first).of(text)).find() ? first + 1 : first;
        return last < lines.size() && lines.get(last).length() <= DATE_LENGTH ? last : first;
    }

    private static boolean isWork(String text, Line line, boolean hasExperience) {
        return switch (line.section()) {
            case EXPERIENCE -> true;
            case OPENING, SUMMARY, OTHER -> !hasExperience && !SCHOOLING.matcher(line.of(text)).find();
            default -> false;
        };
    }

    /** Prose that happens to name two years is no head of an entry. */
    private static boolean isSentence(String text, Line line) {
        return line.length() > 140 && text.charAt(line.end() - 1) == '.';
    }

    private static int head(String text, List<Line> lines, int dated, List<Job> before) {
        var lowest = before.isEmpty() ? 0 : before.getLast().toLine();
        var head = dated;
        while (head - 1 >= lowest && dated - head < 2 && isTitle(text, lines.get(head - 1), lines.get(dated))) {
            head--;
        }
        return head;
    }

    private static boolean isTitle(String text, Line line, Line dated) {
        return !line.isBlank() && !line.bullet() && !line.heading() && line.section() == dated.section() && line.length() <= TITLE_LENGTH
                && ".;。；".indexOf(text.charAt(line.end() - 1)) < 0 && !Character.isLowerCase(text.charAt(line.start()));
    }

    private static List<Job> withEnds(List<Line> lines, List<Job> starts) {
        var jobs = new ArrayList<Job>();
        for (var i = 0; i < starts.size(); i++) {
            var start = starts.get(i);
            var end = i + 1 < starts.size() ? starts.get(i + 1).fromLine() : lines.size();
            for (var line = start.toLine(); line < end; line++) {
                if (lines.get(line).section() != lines.get(start.toLine() - 1).section()) {
                    end = line;
                }
            }
            // When the dates stand first, title and company follow in the next line or two.
            var head = start.toLine() - start.fromLine();
            jobs.add(new Job(start.months(), start.fromLine(), end, Math.min(end - start.fromLine(), Math.max(head, 2))));
        }
        return jobs;
    }

    /** The job that tells of the line; null: none. */
    @Nullable Job at(int line) {
        for (var job : jobs) {
            if (line >= job.fromLine() && line < job.toLine()) {
                return job;
            }
        }
        return null;
    }

    /** The job that ended last; of those still held the one begun last; null: none. */
    @Nullable Job latest() {
        Job latest = null;
        for (var job : jobs) {
            if (latest == null || job.months().to() > latest.months().to()
                    || job.months().to() == latest.months().to() && job.months().from() > latest.months().from()) {
                latest = job;
            }
        }
        return latest;
    }

    /** Tenths of a year in all, null: no dates. */
    @Nullable Integer years() {
        return jobs.isEmpty() ? null : Months.tenths(Months.covered(jobs.stream().map(Job::months).toList()));
    }
}
