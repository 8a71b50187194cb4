package org.quayside.extraction.cv;

import java.util.List;

/** Titles of one firm right below each other, with the duties of all below the last: "Harbour Ltd", "Clerk, 2019 - now", "Junior clerk, 2015 - 2018". */
final class StackedTitles {
    private static final int MOST = 5;

    private StackedTitles() {}

    /** The first of the titles that stand right below each other under one firm, {@code i} the last; {@code i}: it stands alone. */
    static int first(List<Employment.Job> starts, int i) {
        var first = i;
        while (i - first < MOST && follows(starts, first)) {
            first--;
        }
        return starts.get(first).toLine() - starts.get(first).fromLine() > 1 ? first : i;
    }

    /** Whether the title stands alone, right below another, and its time ends where that of the other begins. */
    private static boolean follows(List<Employment.Job> starts, int i) {
        if (i == 0 || starts.get(i).toLine() - starts.get(i).fromLine() != 1 || starts.get(i - 1).toLine() != starts.get(i).fromLine() || !starts.get(i).work() || !starts.get(i - 1).work()) {
            return false;
        }
        var gap = starts.get(i - 1).months().from() - starts.get(i).months().to();
        return gap >= -1 && gap <= 2;
    }
}
