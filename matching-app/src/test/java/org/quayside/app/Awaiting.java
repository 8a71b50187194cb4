package org.quayside.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what other threads and processes do, for as long as a busy machine may need: a test that is well does not wait for it. */
public final class Awaiting {
    public static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private Awaiting() {}

    /** @param what is waited for, in words, for whoever reads that it did not come */
    public static void until(String what, BooleanSupplier condition) {
        until(what, PATIENCE, condition);
    }

    public static void until(String what, Duration patience, BooleanSupplier condition) {
        until(what, patience, condition::getAsBoolean, reached -> reached);
    }

    /** Reads until it is as wanted, and returns that; if it never is, the last that was read is told. */
    public static <T> T until(String what, Supplier<T> read, Predicate<? super T> wanted) {
        return until(what, PATIENCE, read, wanted);
    }

    private static <T> T until(String what, Duration patience, Supplier<T> read, Predicate<? super T> wanted) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var last = read.get();
            if (wanted.test(last)) {
                return last;
            }
            assertThat(System.nanoTime()).as("%s, in vain; at last: %s", what, last).isLessThan(deadline);
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
