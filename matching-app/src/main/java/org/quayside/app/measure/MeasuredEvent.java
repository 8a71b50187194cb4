package org.quayside.app.measure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.scoring.Verdict;

/** What a consumer makes of an event, every field a value of its type: the same whether it came over HTTP or straight from SQL. */
record MeasuredEvent(
        long sequence,
        Kind kind,
        Instant time,
        String vacancy,
        String candidate,
        String organization,
        int match,
        int fit,
        int appeal,
        Verdict verdict,
        String cause,
        String engine,
        @Nullable String reason) {}
