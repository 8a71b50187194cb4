package org.quayside.app.webhook;

import io.github.resilience4j.ratelimiter.RateLimiter;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt waits for at last: the rate that its subscription allows, then a free socket of this node. Nobody interrupts the thread that waits:
 * an interrupt amid a read closes the file of an embedded database for the whole process.
 */
record Admission(@Nullable RateLimiter rate, Semaphore sockets) {
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(200);

    /** False: stopped meanwhile; otherwise a socket is taken. */
    boolean awaited(BooleanSupplier stopped) throws InterruptedException {
        while (!stopped.getAsBoolean() && rate != null && !rate.acquirePermission()) {
            // It has waited a while itself.
        }
        while (!stopped.getAsBoolean()) {
            if (sockets.tryAcquire(LOOK_AGAIN, TimeUnit.NANOSECONDS)) {
                return true;
            }
        }
        return false;
    }
}
