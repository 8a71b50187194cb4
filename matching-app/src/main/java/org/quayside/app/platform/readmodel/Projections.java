package org.quayside.app.platform.readmodel;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.DeadLetters;

/** All projections of this process: how far they are, waiting for them, and building them anew. */
public final class Projections {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final Map<String, ProjectionRunner> runners = new LinkedHashMap<>();
    private final ReadModels readModels;
    private final DeadLetters letters;
    private final LongSupplier head;
    private final Supplier<EventProcessingConfiguration> processing;

    Projections(
            Collection<Projection> projections,
            ReadModels readModels,
            DeadLetters letters,
            String eventStore,
            LongSupplier head,
            int fullUnit,
            Supplier<EventProcessingConfiguration> processing,
            MeterRegistry meters) {
        this.readModels = readModels;
        this.letters = letters;
        this.head = head;
        this.processing = processing;
        for (var projection : projections) {
            var name = projection.processor();
            var runner = new ProjectionRunner(projection, readModels, new Parking(name, letters), eventStore, head, fullUnit,
                    () -> Thread.startVirtualThread(() -> claimAnew(name)), new Stages(meters, name));
            if (runners.putIfAbsent(name, runner) != null) {
                throw new IllegalArgumentException("two projections are called '%s'".formatted(name));
            }
        }
        readModels.onLoss(() -> runners.values().forEach(ProjectionRunner::lost));
    }

    public Set<String> processors() {
        return runners.keySet();
    }

    /** Whether the processor is to handle events now, rather than have them wait. */
    public boolean isOpen(String processor) {
        return runner(processor).projection().isOpen();
    }

    /** Whether the processor's documents can be built anew here. */
    public boolean canRebuild(String processor) {
        return isOpen(processor) && runner(processor).projection().canRebuild();
    }

    /** Whether the documents are those of what the projection is now, here, and {@link #position} says how far they are. */
    public boolean isCurrent(String processor) {
        return runner(processor).isCurrent();
    }

    /** Position of the last committed event: what a command has just done is at or before it. */
    public long head() {
        return head.getAsLong();
    }

    /** Position up to which the documents of this processor hold the events; -1: none. */
    public long position(String processor) {
        return runner(processor).progress().position();
    }

    /** Waits until the documents of the processor hold every event up to {@code position}; false: not within {@code timeout}. */
    public boolean await(String processor, long position, Duration timeout) throws InterruptedException {
        var progress = runner(processor).progress();
        var deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            var left = Duration.ofNanos(deadline - System.nanoTime());
            if (progress.await(position, left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN) || elsewhere(processor) >= position) {
                return true;
            }
            if (System.nanoTime() >= deadline) {
                return false;
            }
        }
    }

    /** Who does not hold every event up to {@code position}, for people to read; empty: nobody. */
    public String behind(long position) {
        return processors().stream()
                .filter(processor -> isOpen(processor) && position(processor) < position)
                .map(processor -> "%s is at event %d of %d".formatted(processor, position(processor), position))
                .collect(Collectors.joining(", "));
    }

    /** Waits until the documents of every processor hold every event committed until now. */
    public boolean awaitAll(Duration timeout) throws InterruptedException {
        return awaitAll(head(), timeout);
    }

    /** Waits until the documents of every processor hold every event up to {@code position}. */
    public boolean awaitAll(long position, Duration timeout) throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        for (var processor : processors()) {
            if (isOpen(processor) && !await(processor, position, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                return false;
            }
        }
        return true;
    }

    /** Throws the processor's documents away and reads all events again; nothing is published twice. Returns before that is done. */
    public void rebuild(String processor) {
        var runner = runner(processor);
        if (!runner.projection().canRebuild()) {
            throw new IllegalStateException("the documents of %s are another program's".formatted(processor));
        }
        var running = streaming(processor);
        running.shutDown();
        readModels.clear(processor, runner.projection().collections());
        runner.progress().startAt(-1);
        running.start();
    }

    /** Forgets what the processor has parked and reads all events again, in their order: after the code that failed was mended. */
    public void tryAgain(String processor) {
        runner(processor);
        letters.clear(processor);
        rebuild(processor);
    }

    /** Whether the processor of this process fails and waits to try again; one that runs on another node is well here. */
    boolean fails(String processor) {
        var runner = runners.get(processor);
        return streaming(processor).isError() || runner != null && runner.fails();
    }

    @Nullable TrackingToken resume(String processor, @Nullable TrackingToken token) {
        var runner = runners.get(processor);
        return runner == null ? token : runner.resume(token);
    }

    Collection<ProjectionRunner> runners() {
        return runners.values();
    }

    /** Another node may hold the claim: then only its checkpoint tells. */
    private long elsewhere(String processor) {
        var checkpoint = readModels.isShared() ? readModels.checkpoint(processor) : null;
        return checkpoint == null ? -1 : checkpoint.index();
    }

    /** After the projection has become another: it starts as what it now is, and what it had parked is forgotten. */
    public void restart(String processor) {
        letters.clear(processor);
        var running = streaming(processor);
        running.shutDown();
        running.start();
    }

    private void claimAnew(String processor) {
        streaming(processor).releaseSegment(0, 1, TimeUnit.SECONDS);
    }

    private StreamingEventProcessor streaming(String processor) {
        return processing.get()
                .eventProcessor(processor, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalStateException("no processor '%s' is running".formatted(processor)));
    }

    private ProjectionRunner runner(String processor) {
        var runner = runners.get(processor);
        if (runner == null) {
            throw new IllegalArgumentException("no projection '%s', there are %s".formatted(processor, runners.keySet()));
        }
        return runner;
    }
}
