package org.quayside.linking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the titles in the lines of a CV say of a career: those at the top and at the heads of jobs, as likely as they are like, early, long and late. */
final class CareerTitles {
    private static final double LEAST_TITLE = 0.5;
    private static final int TITLES = 40;
    /** Likeness to a mere rank says little. */
    private static final float RANK_ALONE = 0.6f;
    /** A title that names one occupation is another's by letters alone: an "HR assistant" is no HR analyst. */
    private static final double LETTERS = 0.7;
    /** An occupation held all along counts so much more than one that was never held. */
    private static final double HELD = 0.4;
    /** Work of fewer months than this that ended so many months ago is no occupation of somebody who has had others. */
    private static final int SHORT = 24;

    private static final int LONG_AGO = 240;
    /** What somebody learns, or does besides, is not yet what he is. */
    private static final double LEARNED = 0.7;
    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}&&\\P{IsHan}]+");
    private static final Pattern LEARNER = Pattern.compile("(?i)\\b(?:intern|internship|student|trainee|volunteer|extern)\\b|實習|实习|義工|义工|學生|学生");

    private final TitleIndex index;
    private final Map<Integer, Double> scores = new HashMap<>();
    private final Map<Integer, Double> likeness = new HashMap<>();
    private final Map<Integer, Work> held = new HashMap<>();
    private final Optional<Integer> called;
    private double all;

    /** What the titles of one occupation come to; {@code ago}: since the last of them, 0 where one has no dates. */
    private record Work(double weight, int months, int ago) {
        Work and(Work other) {
            return new Work(weight + other.weight, months + other.months, Math.min(ago, other.ago));
        }

        boolean isPast() {
            return months < SHORT && ago >= LONG_AGO;
        }
    }

    CareerTitles(List<CareerLine> lines, TitleIndex index) {
        this.index = index;
        called = OwnTitle.of(lines, index);
        read(lines);
        held.forEach((o, work) -> scores.merge(o, HELD * work.weight / Math.max(1, all), Double::sum));
        held.forEach((o, work) -> likeness.computeIfPresent(o, (past, like) -> work.isPast() ? Math.min(LETTERS, like) : like));
    }

    /** Occupation → how much the titles speak for it. */
    Map<Integer, Double> scores() {
        return scores;
    }

    /** Occupation → likeness of its likest title. */
    Map<Integer, Double> likeness() {
        return likeness;
    }

    /** The occupation that somebody calls himself at the top, to the letter. */
    Optional<Integer> called() {
        return called;
    }

    private void read(List<CareerLine> lines) {
        var read = 0;
        var titles = 0;
        for (var line : lines) {
            var parts = read < TITLES ? TitleText.ofLine(line.text()) : List.<String>of();
            if (!parts.isEmpty()) {
                // What stands at the top is what somebody calls himself; what comes later may be a heading or a task.
                var place = (titles == 0 ? 1 : 0.75 - 0.35 * titles / TITLES) * (LEARNER.matcher(line.text()).find() ? LEARNED : 1);
                var meant = new HashMap<Integer, Double>();
                var isHead = TitleIndex.isHead(line.text());
                parts.forEach(part -> title(part, isHead, meant));
                graded(line.text(), meant);
                meant.forEach((o, like) -> {
                    likeness.merge(o, like, Math::max);
                    scores.merge(o, place * like, Math::max);
                    if (like >= TitleIndex.SAME_WORDS) {
                        held.merge(o, new Work(place * line.weight(), line.months(), line.ago()), Work::and);
                    }
                });
                all += line.weight();
                read++;
                titles += meant.isEmpty() ? 0 : 1;
            }
        }
    }

    /** "Manager - Information Technology, Quay Trams". */
    private void graded(String line, Map<Integer, Double> meant) {
        var grades = Grades.of(line);
        if (grades != null) {
            grades.posts().forEach(post -> index.own(post).ifPresent(o -> meant.merge(o, (double) TitleIndex.TAIL, Math::max)));
        }
    }

    private void title(String part, boolean isHead, Map<Integer, Double> meant) {
        var title = TitleText.plain(part);
        var trust = TitleText.isHanRank(title) ? RANK_ALONE : 1;
        var found = index.like(title, 12, isHead);
        var sure = sure(title, found);
        found.stream()
                .filter(f -> trust * f.likeness() >= LEAST_TITLE)
                .forEach(f -> meant.merge(f.owner(), f.likeness() < sure ? Math.min(LETTERS, trust * f.likeness()) : (double) trust * f.likeness(), Math::max));
        index.tail(title).ifPresent(o -> meant.merge(o, (double) TitleIndex.TAIL, Math::max));
        TitleText.spread(title).forEach(post -> index.own(post).ifPresent(o -> meant.merge(o, (double) TitleIndex.TAIL, Math::max)));
    }

    /** Less like than this, an occupation is like {@code title} in letters alone: the title says another one, or is a single word that is no occupation's name ("Owner", "Site"). */
    private double sure(String title, List<LabelIndex.Found> found) {
        if (index.own(title).isPresent()) {
            return TitleIndex.SAME_LABEL;
        }
        if (index.named(title).isPresent()) {
            return LEAST_TITLE;
        }
        if (ONE_WORD.matcher(title).matches()) {
            return 1;
        }
        return index.tail(title).isPresent() || !found.isEmpty() && found.getFirst().likeness() >= TitleIndex.SAME_WORDS ? TitleIndex.SAME_WORDS : LEAST_TITLE;
    }
}
