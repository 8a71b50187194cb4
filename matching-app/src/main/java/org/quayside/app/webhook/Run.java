package org.quayside.app.webhook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.LogFilter;
import org.quayside.app.match.MatchEntry;

/**
 * A way through the log, from a place on: the subscription's own, which never ends, or a replay of a range. {@link #next} is for the
 * mailbox's thread; {@link #begun}, {@link #settled} and {@link #place} for whoever holds the mailbox's lock.
 */
final class Run {
    private static final int AHEAD = 200;

    /** @param readAt {@link System#nanoTime} at which the entry was read */
    record Read(MatchEntry entry, long readAt) {}

    private final @Nullable String replay;
    private final long last;
    private final Set<Long> tried;
    private final Deque<Read> ahead = new ArrayDeque<>();
    private final TreeSet<Long> onTheirWay = new TreeSet<>();
    private long looked;
    /** Everything up to here has been handed out or passed over. */
    private long passed;
    private long written;

    /** @param tried events behind the place that are settled already */
    Run(@Nullable String replay, long place, long last, Set<Long> tried) {
        this.replay = replay;
        this.last = last;
        this.tried = tried;
        this.looked = place;
        this.passed = place;
        this.written = place;
    }

    @Nullable String replay() {
        return replay;
    }

    /** The next event that the filter takes; null: none for now. */
    @Nullable Read next(LogTail log, LogFilter filter) throws InterruptedException {
        while (true) {
            var read = ahead.poll();
            if (read == null && !fill(log, filter)) {
                return null;
            }
            if (read != null && !tried.remove(read.entry().sequence())) {
                return read;
            }
        }
    }

    private boolean fill(LogTail log, LogFilter filter) throws InterruptedException {
        if (looked >= last) {
            passed = last;
            return false;
        }
        var part = log.read(looked, AHEAD, filter);
        var now = System.nanoTime();
        part.entries().stream().filter(entry -> entry.sequence() <= last).forEach(entry -> ahead.add(new Read(entry, now)));
        looked = Math.min(part.upTo(), last);
        if (ahead.isEmpty()) {
            passed = looked;
        }
        return !ahead.isEmpty();
    }

    /** Forgets what was read ahead: the filter is another. */
    void lookAgain() {
        ahead.clear();
        looked = passed;
    }

    void begun(long sequence) {
        onTheirWay.add(sequence);
        passed = sequence;
    }

    void settled(long sequence) {
        onTheirWay.remove(sequence);
    }

    boolean finished() {
        return passed >= last && onTheirWay.isEmpty() && ahead.isEmpty();
    }

    /** Everything up to here is settled. */
    long place() {
        return onTheirWay.isEmpty() ? passed : onTheirWay.first() - 1;
    }

    /** How far the place has moved since it was last noted. */
    long unwritten() {
        return place() - written;
    }

    long note() {
        written = place();
        return written;
    }
}
