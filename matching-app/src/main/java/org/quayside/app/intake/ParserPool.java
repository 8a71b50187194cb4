package org.quayside.app.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/** Lends parsing processes to threads: at most a few at a time, started on demand, kept for the next document. Thread-safe. */
final class ParserPool implements AutoCloseable {
    private final IntakeLimits limits;
    private final Semaphore places;
    private final Deque<ParserProcess> idle = new ArrayDeque<>();
    private boolean closed;

    ParserPool(IntakeLimits limits, int size) {
        this.limits = limits;
        this.places = new Semaphore(size);
    }

    String parse(String file, FileKind kind, byte[] bytes) {
        places.acquireUninterruptibly();
        try {
            ParserProcess process = borrow();
            try {
                return process.parse(file, kind, bytes);
            } finally {
                giveBack(process);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the document parser", e);
        } finally {
            places.release();
        }
    }

    /** Starts one process ahead, so that the first document finds it ready. */
    void warmUp() {
        try {
            giveBack(ParserProcess.start(limits));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the document parser", e);
        }
    }

    private ParserProcess borrow() throws IOException {
        synchronized (idle) {
            while (!idle.isEmpty()) {
                ParserProcess process = idle.pop();
                if (process.alive()) {
                    return process;
                }
            }
        }
        return ParserProcess.start(limits);
    }

    private void giveBack(ParserProcess process) {
        synchronized (idle) {
            if (!closed && process.alive()) {
                idle.push(process);
                return;
            }
        }
        process.close();
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            idle.forEach(ParserProcess::close);
            idle.clear();
        }
    }
}
