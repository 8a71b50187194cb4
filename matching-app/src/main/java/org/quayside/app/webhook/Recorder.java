package org.quayside.app.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what became of deliveries, as many as there are in one transaction. Until then a crash forgets them, and the same events go
 * out again: at least once. While the database is away it waits, and so, when its queue is full, does everybody.
 */
final class Recorder {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private static final int QUEUE = 5_000;
    private static final int AT_ONCE = 1_000;

    private final DeliveryStore store;
    private final String node;
    private final BlockingQueue<Settled> queue = new LinkedBlockingQueue<>(QUEUE);
    private final Thread thread;
    private volatile boolean closing;
    private volatile boolean writing;

    Recorder(DeliveryStore store, String node) {
        this.store = store;
        this.node = node;
        this.thread = Thread.ofPlatform().daemon().name("webhook-recorder").start(this::run);
    }

    void add(Settled one) {
        try {
            queue.put(one);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        var batch = new ArrayList<Settled>();
        try {
            while (!closing || !queue.isEmpty()) {
                var first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    writing = true;
                    batch.add(first);
                    queue.drainTo(batch, AT_ONCE - 1);
                    write(batch);
                    batch.clear();
                    writing = false;
                }
            }
        } catch (InterruptedException _) {
            // The process ends; what is not written goes out again.
        }
    }

    private void write(List<Settled> batch) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                store.record(batch, node);
                return;
            } catch (RuntimeException e) {
                if (closing) {
                    LOG.warn("{} outcomes of deliveries are not written and go out again: {}", batch.size(), e.toString());
                    return;
                }
                LOG.warn("{} outcomes of deliveries were not written, attempt {}: {}", batch.size(), tries, e.toString());
                TimeUnit.MILLISECONDS.sleep(Math.min(5_000, 100L << Math.min(tries, 6)));
            }
        }
    }

    /** Whether everything so far is written. */
    boolean idle() {
        return queue.isEmpty() && !writing;
    }

    /** Returns when everything is written, or after so long. An interrupt amid a write would close the file of an embedded database. */
    void close(long millis) throws InterruptedException {
        closing = true;
        thread.join(millis);
    }
}
