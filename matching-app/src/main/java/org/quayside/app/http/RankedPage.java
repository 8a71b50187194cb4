package org.quayside.app.http;

import java.util.List;

/** Pages of a ranked list: what follows a rank. A list that moves in between shows in its ranks. */
public final class RankedPage {
    private RankedPage() {}

    /** A row that knows its rank, 1 is best. */
    public interface Row {
        int rank();
    }

    public static <T extends Row> Page<T> of(List<T> all, Page.Request request) {
        int from = rank(request);
        List<T> rest = all.stream().filter(row -> row.rank() > from).limit(request.limit() + 1L).toList();
        return Page.of(rest, request, row -> Integer.toString(row.rank()));
    }

    private static int rank(Page.Request request) {
        String after = request.after();
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,9}")) {
            throw HttpProblem.parameter("cursor", "is not a 'next' of an earlier answer of this list");
        }
        return Integer.parseInt(after);
    }
}
