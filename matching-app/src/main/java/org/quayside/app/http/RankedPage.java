package org.quayside.app.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Pages of a ranked list: what follows a rank. A list that moves in between shows in its ranks. */
public final class RankedPage {
    private RankedPage() {}

    /** What stands at a rank of the list; 1 is best. */
    public record Placed<T>(int rank, T what) {}

    /** A row that knows its rank. */
    public interface Row {
        int rank();
    }

    /** @param rows looks up what the rows of the page need, and only that */
    public static <T, R extends Row> Page<R> of(List<T> ranked, Page.Request request, Function<List<Placed<T>>, List<R>> rows) {
        var from = Math.min(rank(request), ranked.size());
        var to = Math.min(ranked.size(), from + request.limit() + 1);
        var placed = new ArrayList<Placed<T>>();
        for (var place = from; place < to; place++) {
            placed.add(new Placed<>(place + 1, ranked.get(place)));
        }
        return Page.of(rows.apply(placed), request, row -> Integer.toString(row.rank()));
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
