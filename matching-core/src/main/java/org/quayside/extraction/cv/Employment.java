package org.quayside.extraction.cv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quayside.extraction.Reading;
import org.quayside.extraction.text.Line;
import org.quayside.extraction.text.Months;
import org.quayside.extraction.text.Section;

/**
 * The jobs of a CV: each with its months and the lines that tell of it.
 *
 * <p>An entry begins with the line that holds its dates, or with the one or two short lines right above it (title, company), and lasts until the
 * next entry or the end of the section. Under other headings than experience a range counts only before any heading, and not beside words
 * of schooling. Sentences of one paragraph may each have dates of their own.
 *
 * @param jobs in the order of the text
 * @param breaks stretches with dates in which somebody did not work for a living
 */
record Employment(List<Job> jobs, List<Job> breaks) {
    private static final int TITLE_LENGTH = 90;
    private static final int DATE_LENGTH = 24;
    private static final int SHORTEST_CLAUSE = 4;
    private static final Pattern TO = Pattern.compile("(?i)(?:to\\b|[-–—~至])\\s*");
    private static final Pattern TO_END = Pattern.compile("(?i)(?:\\bto|[-–—~至])\\s*$");
    private static final Pattern SCHOOLING = Pattern.compile(
            "(?i)\\b(?:university|college|school|bachelor|master of|b\\.?sc|m\\.?sc|b\\.?eng|mba|ph\\.?d|diploma|degree|gpa|secondary|polytechnic)\\b|大學|大学|學院|學士|碩士|文憑|中學|課程");

    /**
     * Lines {@code fromLine} to {@code toLine} (exclusive), of the first of them what stands from {@code start} on; the first {@code headLines} of them name title and
     * company, 0: a stretch within another job.
     */
    record Job(Months months, int fromLine, int toLine, int headLines, int start, boolean work) {
        /** The last month that counts, or the month of {@code on}. */
        LocalDate until(LocalDate on) {
            var last = LocalDate.of((months.to() - 1) / 12, (months.to() - 1) % 12 + 1, 1);
            return last.isBefore(on) ? last : on;
        }
    }

    static Employment of(Reading reading, LocalDate on) {
        var text = reading.text();
        var lines = reading.lines();
        var hasExperience = lines.stream().anyMatch(line -> line.section() == Section.EXPERIENCE);
        var starts = new ArrayList<Job>();
        var parts = new ArrayList<Job>();
        var earlier = 0;
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            // Of those under this heading only.
            earlier = line.heading() ? starts.size() : earlier;
            var under = starts.subList(earlier, starts.size());
            if (!line.heading() && (isWork(text, line, hasExperience) || FirmBlank.isBelowOther(text, lines, i))) {
                var ranges = DateRange.all(text, line.start(), Math.min(line.end(), line.start() + 400), on);
                var last = ranges.isEmpty() ? lastOfDates(text, lines, i) : i;
                if (last > i) {
                    for (var range : DateRange.all(text, line.start(), lines.get(last).end(), on).stream().limit(1).toList()) {
                        starts.add(start(text, lines, i, Math.min(last + 2, lines.size()), range, under));
                    }
                } else if (!ranges.isEmpty() && isWithinLast(ranges.getFirst(), lines, i, under)) {
                    parts.add(new Job(new Months(ranges.getFirst().months().from(), starts.getLast().months().to()), i, i + 1, 0, 0, true));
                } else if (!ranges.isEmpty() && (line.bullet() ? ranges.getFirst().start() - line.start() <= TITLE_LENGTH : !isSentence(text, line))) {
                    starts.add(start(text, lines, i, i + 1, ranges.getFirst(), under));
                    if (ranges.size() > 1) {
                        addSentences(reading, i, starts, on);
                    }
                } else if (ranges.isEmpty() && line.section() == Section.EXPERIENCE && !under.isEmpty()) {
                    var month = LoneMonth.of(text, lines, i, on);
                    if (month != null) {
                        starts.add(start(text, lines, i, i + 1, month, under));
                    }
                }
            }
        }
        var all = withEnds(text, lines, starts);
        all.addAll(parts);
        all.sort(Comparator.comparingInt(Job::fromLine).thenComparingInt(Job::start));
        return new Employment(all.stream().filter(Job::work).toList(), all.stream().filter(job -> !job.work()).toList());
    }

    /** Of each further sentence or clause in one paragraph that has dates: "2006年至2010年做學徒，2010年至2019年做廚師。" */
    private static void addSentences(Reading reading, int line, List<Job> starts, LocalDate on) {
        var first = true;
        for (var passage : reading.passages()) {
            var before = -1;
            for (var range : passage.line() == line ? DateRange.all(reading.text(), passage.start(), passage.end(), on) : List.<DateRange>of()) {
                var begin = before < 0 ? passage.start() : clause(reading.text(), before, range.start());
                if (!first && begin >= 0) {
                    starts.add(new Job(range.months(), line, line + 1, 0, begin, !Leave.isNamed(reading.text().substring(begin, passage.end()))));
                }
                first = false;
                before = range.end();
            }
        }
    }

    /** Where the clause begins that dates at {@code to} open; -1: they open none. */
    private static int clause(String text, int from, int to) {
        var comma = text.lastIndexOf('，', to);
        return comma >= from + SHORTEST_CLAUSE && to - comma <= 3 ? comma + 1 : -1;
    }

    private static Job start(String text, List<Line> lines, int dated, int toLine, DateRange range, List<Job> before) {
        var head = head(text, lines, dated, before);
        var work = true;
        // Nothing but dates: what they are about may stand below.
        var bare = lines.get(dated).length() - (range.end() - range.start()) <= 2;
        for (var i = head; i < Math.min(lines.size(), bare ? toLine + 1 : toLine); i++) {
            work &= i > dated && lines.get(i).bullet() || !Leave.isNamed(i == dated ? firstSentence(text, lines.get(i), range) : lines.get(i).of(text));
        }
        return new Job(range.months(), head, toLine, dated - head, 0, work);
    }

    private static String firstSentence(String text, Line line, DateRange range) {
        var stop = text.indexOf('。', range.end());
        return text.substring(line.start(), stop < 0 ? line.end() : Math.min(stop, line.end()));
    }

    /** "Since 2018 head of the panel", told of a job that went on for at least a year more: it ended with the job. */
    private static boolean isWithinLast(DateRange range, List<Line> lines, int at, List<Job> before) {
        if (!range.since() || before.isEmpty() || lines.get(at - 1).isBlank() && !lines.get(at).bullet()) {
            return false;
        }
        var job = before.getLast();
        return range.months().from() >= job.months().from() && range.months().from() + 12 <= job.months().to();
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

    /**
     * The first line of an entry: where the first one under the heading has title and company above its dates, the later ones have as many; where it has none, what
     * stands above later dates tells of the entry before, unless a blank line or bullets come between.
     */
    private static int head(String text, List<Line> lines, int dated, List<Job> before) {
        var lowest = before.isEmpty() ? 0 : before.getLast().toLine();
        var head = dated;
        while (head - 1 >= lowest && dated - head < 2 && isTitle(text, lines.get(head - 1), lines.get(dated))) {
            head--;
        }
        var apart = head > lowest && (lines.get(head - 1).isBlank() || lines.get(head - 1).bullet());
        return apart || before.isEmpty() ? head : Math.max(head, dated - before.getFirst().headLines());
    }

    private static boolean isTitle(String text, Line line, Line dated) {
        return !line.isBlank() && !line.bullet() && !line.heading() && !line.list() && line.section() == dated.section() && line.length() <= TITLE_LENGTH
                && ".;。；".indexOf(text.charAt(line.end() - 1)) < 0 && !Character.isLowerCase(text.charAt(line.start()));
    }

    private static List<Job> withEnds(String text, List<Line> lines, List<Job> starts) {
        var jobs = new ArrayList<Job>();
        for (var i = 0; i < starts.size(); i++) {
            var start = starts.get(i);
            var dated = lines.get(start.toLine() - 1);
            var next = i + 1 < starts.size() ? starts.get(i + 1).fromLine() : lines.size();
            var prose = dated.section() != Section.EXPERIENCE && isProse(text, dated);
            var end = start.toLine();
            while (end < next && (isOfSame(lines.get(end), dated) || isLabelled(lines, end, dated)) && !(prose && lines.get(end).isBlank()) && !(end > start.toLine() + 2 && FirmBlank.isUndated(text, lines, end))) {
                end++;
            }
            // When the dates stand first, title and company follow in the next line or two.
            var head = start.toLine() - start.fromLine();
            jobs.add(new Job(start.months(), start.fromLine(), end, Math.min(end - start.fromLine(), Math.max(head, 2)), start.start(), start.work()));
            if (end > start.toLine() && StackedTitles.first(starts, i) < i) {
                // "Harbour Ltd", "Clerk, 2019 - now", "Junior clerk, 2015 - 2018", then the duties of both.
                jobs.add(new Job(new Months(start.months().from(), starts.get(StackedTitles.first(starts, i)).months().to()), start.toLine(), end, 0, 0, true));
            }
        }
        return jobs;
    }

    /** Below "Training", where jobs may go on, "Education" is a heading of the same kind. */
    private static boolean isOfSame(Line line, Line dated) {
        return line.section() == dated.section() && !(line.heading() && line.section() == Section.EDUCATION);
    }

    /** A bullet among those of a job may have a label of its own, and so may its projects and what it achieved: "• Training: payroll for new clerks", "Projects: Pier 9", "Achievements: new pier". */
    private static boolean isLabelled(List<Line> lines, int at, Line dated) {
        var line = lines.get(at);
        if (line.heading() || at + 1 == lines.size()) {
            return false;
        }
        var next = lines.get(at + 1);
        return (line.bullet() && next.bullet() || line.section() == Section.PROJECTS || line.section() == Section.SUMMARY) && next.section() == dated.section() && !next.heading();
    }

    /** Sentences without headings: their dates reach the end of the paragraph. */
    private static boolean isProse(String text, Line line) {
        return line.of(text).indexOf('。') >= 0 || line.length() >= TITLE_LENGTH && text.charAt(line.end() - 1) == '.';
    }

    /** The job that tells of what stands at {@code place} of a passage that begins in {@code line}, the innermost; null: none. */
    @Nullable Job at(int line, int place) {
        var below = 0;
        for (var above = jobs.size(); below < above; ) {
            var middle = (below + above) / 2;
            var job = jobs.get(middle);
            if (job.fromLine() < line || job.fromLine() == line && job.start() <= place) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        // Only stretches within a job overlap with another.
        for (var i = below - 1; i >= 0; i--) {
            if (line < jobs.get(i).toLine()) {
                return jobs.get(i);
            }
            if (jobs.get(i).headLines() > 0) {
                return null;
            }
        }
        return null;
    }

    /** The job that ended last; of those still held the one begun last; null: none. */
    @Nullable Job latest() {
        Job latest = null;
        for (var job : jobs) {
            if (job.headLines() > 0 && (latest == null || job.months().to() > latest.months().to()
                    || job.months().to() == latest.months().to() && job.months().from() > latest.months().from())) {
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
