package org.quayside.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** One line on standard error that says how far a long command is: done of all, rate, time left. Off a terminal a line now and then. */
final class Progress {
    private static final long SHOWN_EVERY = Duration.ofMillis(200).toNanos();
    private static final long LOGGED_EVERY = Duration.ofSeconds(10).toNanos();

    private final PrintWriter err;
    private final String what;
    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private int total;
    private int done;
    private int refused;
    private long started;
    private long shown;

    Progress(PrintWriter err, String what) {
        this.err = err;
        this.what = what;
    }

    void start(int items) {
        total = items;
        started = System.nanoTime();
        shown = started;
    }

    synchronized void step(int refusals) {
        done++;
        refused += refusals;
        long now = System.nanoTime();
        if (now - shown > (terminal ? SHOWN_EVERY : LOGGED_EVERY)) {
            shown = now;
            err.print(terminal ? "\r" + line() + "\033[K" : line() + System.lineSeparator());
            err.flush();
        }
    }

    void end() {
        if (terminal) {
            err.print("\r\033[K");
        }
        err.flush();
    }

    double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    private String line() {
        double rate = done / Math.max(0.001, seconds());
        return String.format(Locale.ROOT, "%s %d of %d, %.0f a second, %.0f s left%s", what, done, total, rate, (total - done) / Math.max(0.01, rate),
                refused == 0 ? "" : ", " + refused + " refused");
    }
}
