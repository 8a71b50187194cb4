package org.quayside.app.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.quayside.app.match.LogFilter;
import org.quayside.app.match.MatchEntry;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.app.match.MatchLog;

/**
 * The end of the match log, kept in memory so that a new entry is read once and not once for each subscription. Whoever is further behind
 * reads the database, a few at a time. Thread-safe.
 */
final class LogTail {
    private static final int KEPT = 4_096;
    private static final int AT_ONCE = 1_000;
    private static final int READERS = 6;

    /** @param upTo everything up to here has been looked at */
    record Part(List<MatchEntry> entries, long upTo) {}

    private final MatchLog log;
    private final Semaphore readers = new Semaphore(READERS);
    private final ReentrantLock lock = new ReentrantLock();
    /** Dense: {@code kept.get(i)} has sequence {@code first + i}. */
    private final ArrayList<MatchEntry> kept = new ArrayList<>();
    private long first;
    private volatile long head;

    LogTail(MatchLog log) {
        this.log = log;
        this.head = log.head();
        this.first = head + 1;
    }

    /** Sequence of the last entry that readers may see. */
    long head() {
        return head;
    }

    /** Passes over what is new, for as long as nobody reads here; who comes later and is behind reads the database. False: nothing is new. */
    boolean skip() {
        var last = log.head();
        if (last == head) {
            return false;
        }
        lock.lock();
        try {
            kept.clear();
            first = last + 1;
            head = last;
        } finally {
            lock.unlock();
        }
        return true;
    }

    /** Reads what is new; false: nothing. */
    boolean advance() {
        var news = log.read(head, AT_ONCE, LogFilter.ALL);
        if (news.isEmpty()) {
            return false;
        }
        lock.lock();
        try {
            if (news.stream().anyMatch(LogTail::tellsToForget) || news.getFirst().sequence() != first + kept.size()) {
                // What is in memory may be about somebody who has been erased meanwhile.
                kept.clear();
                first = news.getFirst().sequence();
            }
            kept.addAll(news);
            if (kept.size() > 2 * KEPT) {
                kept.subList(0, kept.size() - KEPT).clear();
                first = kept.getFirst().sequence();
            }
            head = news.getLast().sequence();
        } finally {
            lock.unlock();
        }
        return true;
    }

    private static boolean tellsToForget(MatchEntry entry) {
        return entry.kind() == Kind.FORGET || entry.kind() == Kind.LOST && entry.about() != null && entry.about().score() == null;
    }

    /** Entries behind {@code after}, at most {@code limit}. */
    Part read(long after, int limit, LogFilter filter) throws InterruptedException {
        lock.lock();
        try {
            if (after >= head) {
                return new Part(List.of(), after);
            }
            if (after + 1 >= first) {
                return inMemory((int) (after + 1 - first), limit, filter);
            }
        } finally {
            lock.unlock();
        }
        readers.acquire();
        try {
            var upTo = head;
            var found = log.read(after, limit, filter);
            return new Part(found, found.size() == limit ? found.getLast().sequence() : Math.max(upTo, found.isEmpty() ? upTo : found.getLast().sequence()));
        } finally {
            readers.release();
        }
    }

    private Part inMemory(int from, int limit, LogFilter filter) {
        var found = new ArrayList<MatchEntry>();
        int at = from;
        while (at < kept.size() && found.size() < limit) {
            var entry = kept.get(at++);
            if (filter.takes(entry)) {
                found.add(entry);
            }
        }
        return new Part(found, first + at - 1);
    }
}
