package org.quayside.app.platform.readmodel;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far a processor's documents are, for those who wait for a position. Thread-safe. */
public final class Progress {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile long position = -1;

    public long position() {
        return position;
    }

    /** After a claim: documents may be further back than they were. */
    void startAt(long index) {
        reached(index);
    }

    public void reached(long index) {
        lock.lock();
        try {
            position = index;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the position was reached within the time. */
    public boolean await(long index, Duration timeout) throws InterruptedException {
        if (position >= index) {
            return true;
        }
        lock.lock();
        try {
            var left = timeout.toNanos();
            while (position < index && left > 0) {
                left = moved.awaitNanos(left);
            }
            return position >= index;
        } finally {
            lock.unlock();
        }
    }
}
