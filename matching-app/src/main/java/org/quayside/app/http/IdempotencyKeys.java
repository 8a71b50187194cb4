package org.quayside.app.http;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was answered to requests with an Idempotency-Key, for {@link #KEPT} after each. Owns the table {@code idempotency_key}. */
@Component
class IdempotencyKeys {
    static final Duration KEPT = Duration.ofHours(24);
    /** A request still without an answer after this died with its process. */
    private static final Duration LONGEST_REQUEST = Duration.ofMinutes(2);

    /** @param status null: no answer yet */
    record Entry(String request, @Nullable Integer status, @Nullable String contentType, @Nullable String location, @Nullable String etag,
            byte @Nullable [] body) {
        private static final byte[] EMPTY = {};

        byte[] bytes() {
            return body == null ? EMPTY : body;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Entry(var r, var s, var c, var l, var e, var b) && request.equals(r)
                    && java.util.Objects.equals(status, s) && java.util.Objects.equals(contentType, c)
                    && java.util.Objects.equals(location, l) && java.util.Objects.equals(etag, e) && Arrays.equals(body, b);
        }

        @Override
        public int hashCode() {
            return request.hashCode();
        }

        @Override
        public String toString() {
            return "%s: %s, %d bytes".formatted(request, status, bytes().length);
        }
    }

    private final JdbcClient sql;
    private final Clock clock;

    IdempotencyKeys(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Takes the key for this request; null if that worked, otherwise what is known of the earlier one. */
    @Nullable Entry take(String key, String request) {
        Instant now = clock.instant();
        sql.sql("DELETE FROM idempotency_key WHERE created_at < ? OR (status IS NULL AND created_at < ?)")
                .params(Timestamp.from(now.minus(KEPT)), Timestamp.from(now.minus(LONGEST_REQUEST))).update();
        try {
            sql.sql("INSERT INTO idempotency_key (id, request, created_at) VALUES (?, ?, ?)")
                    .params(key, request, Timestamp.from(now)).update();
            return null;
        } catch (DuplicateKeyException _) {
            // Gone again by now: the earlier request failed, and the sender may try once more.
            return sql.sql("SELECT request, status, content_type, location, etag, body FROM idempotency_key WHERE id = ?").param(key)
                    .query((row, _) -> new Entry(row.getString(1), row.getObject(2, Integer.class), row.getString(3), row.getString(4),
                            row.getString(5), row.getBytes(6)))
                    .optional().orElseGet(() -> new Entry(request, null, null, null, null, null));
        }
    }

    void answer(String key, Entry answer) {
        sql.sql("UPDATE idempotency_key SET status = ?, content_type = ?, location = ?, etag = ?, body = ? WHERE id = ?")
                .params(Arrays.asList(answer.status(), answer.contentType(), answer.location(), answer.etag(),
                        answer.bytes(), key))
                .update();
    }

    /** The request failed: the same key may be used for another try. */
    void release(String key) {
        sql.sql("DELETE FROM idempotency_key WHERE id = ? AND status IS NULL").param(key).update();
    }
}
