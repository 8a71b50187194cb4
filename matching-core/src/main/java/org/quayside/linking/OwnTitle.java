package org.quayside.linking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The occupation that somebody calls himself, to the letter: at the top of a CV, and at the head of the job that he has now. */
final class OwnTitle {
    /** A name and an address may stand above. */
    private static final int ON_TOP = 5;
    /** From so many months on the latest job says what somebody is. */
    private static final int SETTLED = 12;

    private final List<CareerLine> lines;
    private final TitleIndex index;

    private OwnTitle(List<CareerLine> lines, TitleIndex index) {
        this.lines = lines;
        this.index = index;
    }

    static Optional<Integer> of(List<CareerLine> lines, TitleIndex index) {
        var latest = lines.stream().filter(line -> line.months() > 0).mapToInt(CareerLine::ago).min().orElse(0);
        return lines.stream()
                .limit(ON_TOP)
                .filter(line -> line.months() == 0 || line.ago() == latest && line.months() >= SETTLED)
                .flatMap(line -> index.posts(line.text()).stream())
                .findFirst()
                .map(new OwnTitle(lines, index)::meant);
    }

    /** A "Teacher" who has been a "Special Education Teacher" for as long is that. */
    private int meant(TitleIndex.Post called) {
        if (called.title().indexOf(' ') > 0) {
            return called.occupation();
        }
        var bare = lines.stream().filter(line -> index.posts(line.text()).stream().anyMatch(post -> post.occupation() == called.occupation())).mapToInt(CareerLine::months).sum();
        var end = " " + called.title().toLowerCase(Locale.ROOT);
        var special = lines.stream()
                .flatMap(line -> index.posts(line.text()).stream().filter(post -> post.title().toLowerCase(Locale.ROOT).endsWith(end)).map(post -> Map.entry(post.occupation(), line.months())))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.summingInt(Map.Entry::getValue)));
        return special.entrySet().stream().filter(entry -> entry.getValue() > 0 && entry.getValue() >= bare).max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(called.occupation());
    }
}
