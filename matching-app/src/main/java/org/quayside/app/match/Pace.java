package org.quayside.app.match;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Keeps a build to its share of the time, by resting after each batch for as long as the batch earns. One thread uses it. */
final class Pace {
    private static final Duration LONGEST_REST = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private long begun;

    /** A batch is being worked on, from the first call after a rest. */
    void works() {
        if (begun == 0) {
            begun = System.nanoTime();
        }
    }

    /**
     * @param percent of the time that may be worked, 1..100
     * @param wanted false: there is nothing left to rest for
     */
    void rest(int percent, BooleanSupplier wanted) {
        var now = System.nanoTime();
        var rest = begun == 0 ? 0 : (now - begun) * (100 - percent) / percent;
        begun = 0;
        var until = now + Math.min(rest, LONGEST_REST.toNanos());
        while (System.nanoTime() < until && wanted.getAsBoolean()) {
            LockSupport.parkNanos(Math.min(LOOK_AGAIN.toNanos(), until - System.nanoTime()));
        }
    }
}
