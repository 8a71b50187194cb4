package org.quayside.app.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next what to send as {@code cursor} to get the following part; null: this is the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {
    /**
     * Which part of a list is asked for.
     *
     * @param limit how many items at most, 1..200
     * @param after the key of the last item that the caller has; null: from the start
     */
    public record Request(int limit, @Nullable String after) {
        private static final int DEFAULT = 50;
        private static final int MOST = 200;

        public static Request of(@Nullable Integer limit, @Nullable String cursor) {
            if (limit != null && (limit < 1 || limit > MOST)) {
                throw HttpProblem.parameter("limit", "is %d, 1 to %d is expected".formatted(limit, MOST));
            }
            return new Request(limit == null ? DEFAULT : limit, cursor == null ? null : decode(cursor));
        }

        private static String decode(String cursor) {
            try {
                return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw HttpProblem.parameter("cursor", "is '%s', which is not a 'next' of an earlier answer".formatted(cursor));
            }
        }
    }

    public Page {
        items = List.copyOf(items);
    }

    /** @param found up to one more than the limit, so that it is known whether something follows */
    public static <T> Page<T> of(List<T> found, Request request, Function<T, String> key) {
        if (found.size() <= request.limit()) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, request.limit());
        byte[] last = key.apply(items.getLast()).getBytes(StandardCharsets.UTF_8);
        return new Page<>(items, Base64.getUrlEncoder().withoutPadding().encodeToString(last));
    }

    public <U> Page<U> map(Function<T, U> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }
}
