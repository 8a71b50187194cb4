package org.quayside.extraction.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Months {@code from} to {@code to} (exclusive), counted from year 0. */
public record Months(int from, int to) {
    public static int index(int year, int month) {
        return 12 * year + month - 1;
    }

    /** How many months the ranges cover, overlaps counted once. */
    public static int covered(List<Months> ranges) {
        var sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingInt(Months::from));
        var covered = 0;
        var reached = Integer.MIN_VALUE;
        for (var range : sorted) {
            covered += Math.max(0, range.to() - Math.max(reached, range.from()));
            reached = Math.max(reached, range.to());
        }
        return covered;
    }

    /** Tenths of a year, rounded half up. */
    public static int tenths(int months) {
        return (20 * months + 12) / 24;
    }
}
