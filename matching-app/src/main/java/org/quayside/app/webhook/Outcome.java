package org.quayside.app.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt came to.
 *
 * @param status of the answer; 0: there was none
 * @param millis how long it took
 * @param problem why there was no answer
 * @param head the beginning of the answer
 * @param retryAfter what the endpoint asked for
 */
record Outcome(int status, int millis, @Nullable String problem, @Nullable String head, @Nullable Duration retryAfter) {
    private static final int GONE = 410;

    boolean delivered() {
        return status >= 200 && status < 300;
    }

    boolean gone() {
        return status == GONE;
    }

    /** The endpoint is alive and asks for less. */
    boolean slowDown() {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    /** In words. */
    String text() {
        return problem != null ? problem : "answered " + status;
    }
}
