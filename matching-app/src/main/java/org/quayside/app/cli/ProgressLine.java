package org.quayside.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** One line on standard error that says how far something long is; off a terminal a line now and then. */
final class ProgressLine {
    private static final long SHOWN_EVERY = Duration.ofMillis(200).toNanos();
    private static final long LOGGED_EVERY = Duration.ofSeconds(10).toNanos();

    private final PrintWriter err;
    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private long shown = System.nanoTime();

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    void show(String format, Object... values) {
        long now = System.nanoTime();
        if (now - shown > (terminal ? SHOWN_EVERY : LOGGED_EVERY)) {
            shown = now;
            String line = String.format(Locale.ROOT, format, values);
            err.print(terminal ? "\r" + line + "\033[K" : line + System.lineSeparator());
            err.flush();
        }
    }

    void clear() {
        err.print(terminal ? "\r\033[K" : "");
        err.flush();
    }
}
