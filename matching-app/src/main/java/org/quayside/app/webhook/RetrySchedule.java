package org.quayside.app.webhook;

import java.time.Duration;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** When a delivery that failed is tried again. */
final class RetrySchedule {
    /** Endpoints that failed together shall not be asked together again. */
    private static final double JITTER = 0.2;
    private static final Duration LONGEST = Duration.ofHours(29);

    private final List<Duration> pauses;
    private final DoubleSupplier chance;

    /** @param chance 0 to 1 */
    RetrySchedule(List<Duration> pauses, DoubleSupplier chance) {
        this.pauses = List.copyOf(pauses);
        this.chance = chance;
    }

    /**
     * The pause behind the {@code attempts}-th attempt; null: it was the last.
     *
     * @param asked what the endpoint asked for by {@code Retry-After}: never less than that, up to a day
     */
    @Nullable Duration pause(int attempts, @Nullable Duration asked) {
        if (attempts > pauses.size()) {
            return null;
        }
        var nanos = pauses.get(attempts - 1).toNanos() * (1 - JITTER + 2 * JITTER * chance.getAsDouble());
        var pause = Duration.ofNanos((long) nanos);
        return asked != null && asked.compareTo(pause) > 0 ? asked : pause;
    }

    /** A stored time may be wrong by any jump of the clock since: nobody waits longer than the schedule could have said. */
    static Duration bounded(Duration untilDue) {
        return untilDue.isNegative() ? Duration.ZERO : untilDue.compareTo(LONGEST) > 0 ? Duration.ZERO : untilDue;
    }
}
