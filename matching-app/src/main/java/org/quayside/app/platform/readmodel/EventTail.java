package org.quayside.app.platform.readmodel;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The events as they come, with a bell. The framework's own stream cannot say that there is something new, so that a pooled processor
 * would look every 500 ms only; here the commit of an event in this process wakes the processors at once, and a slow tick finds what
 * other nodes have appended.
 */
final class EventTail implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {
    private static final int TICK_MILLIS = 250;

    private final EventStorageEngine engine;
    private final List<Tail> open = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("event-tail").factory());

    EventTail(EventStorageEngine engine) {
        this.engine = engine;
        ticks.scheduleWithFixedDelay(this::ring, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A subscriber of the event bus: rings when these events are committed. */
    void appended(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().afterCommit(done -> ring());
        } else {
            ring();
        }
    }

    private void ring() {
        open.forEach(Tail::ring);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return openStream(token, () -> true);
    }

    /** The same events for a reader that may have them wait. */
    StreamableMessageSource<TrackedEventMessage<?>> whenever(BooleanSupplier wanted) {
        var all = this;
        return new StreamableMessageSource<>() {
            @Override
            public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
                return all.openStream(token, wanted);
            }

            @Override
            public @Nullable TrackingToken createTailToken() {
                return all.createTailToken();
            }

            @Override
            public @Nullable TrackingToken createHeadToken() {
                return all.createHeadToken();
            }
        };
    }

    private Tail openStream(@Nullable TrackingToken token, BooleanSupplier wanted) {
        var tail = new Tail(token, wanted);
        open.add(tail);
        return tail;
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return engine.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return engine.createHeadToken();
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }

    /** Read by one thread; only the bell is rung by others. */
    private final class Tail implements BlockingStream<TrackedEventMessage<?>> {
        private final Semaphore rung = new Semaphore(0);
        private final BooleanSupplier wanted;
        private volatile @Nullable Runnable callback;
        private @Nullable TrackingToken last;
        private @Nullable Stream<? extends TrackedEventMessage<?>> read;
        private @Nullable Iterator<? extends TrackedEventMessage<?>> events;
        private @Nullable TrackedEventMessage<?> next;

        Tail(@Nullable TrackingToken after, BooleanSupplier wanted) {
            this.wanted = wanted;
            last = after;
        }

        void ring() {
            rung.release();
            var listener = callback;
            if (listener != null) {
                listener.run();
            }
        }

        @Override
        public boolean setOnAvailableCallback(Runnable listener) {
            callback = listener;
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return Optional.ofNullable(wanted());
        }

        /** Who is told that there is an event gets it, wanted or not. */
        private @Nullable TrackedEventMessage<?> wanted() {
            return wanted.getAsBoolean() ? look() : null;
        }

        private @Nullable TrackedEventMessage<?> look() {
            if (next != null) {
                return next;
            }
            var from = events;
            if (from == null) {
                read = engine.readEvents(last, false);
                from = read.iterator();
                events = from;
            }
            if (from.hasNext()) {
                next = from.next();
                last = next.trackingToken();
            } else {
                stopReading();
            }
            return next;
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            var deadline = System.nanoTime() + unit.toNanos(timeout);
            while (wanted() == null) {
                var left = deadline - System.nanoTime();
                if (left <= 0 || !rung.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                    return wanted() != null;
                }
                rung.drainPermits();
            }
            return true;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            var event = look();
            while (event == null) {
                rung.acquire();
                event = look();
            }
            next = null;
            return event;
        }

        private void stopReading() {
            if (read != null) {
                read.close();
            }
            read = null;
            events = null;
        }

        @Override
        public void close() {
            open.remove(this);
            stopReading();
        }
    }
}
