package org.quayside.app.imports;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quayside.app.imports.ImportBatch.Read;
import org.quayside.app.imports.ImportRun.State;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.platform.readmodel.Stages;
import org.quayside.app.platform.stream.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes imports in, one after the other: while a batch of rows is stored the next is read, its documents at once. A run that was left in
 * the middle goes on when the application starts, behind the last row that is stored.
 */
@Component
class ImportRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int BATCH = 100;

    private final ImportStore store;
    private final ImportFolder folder;
    private final ImportFile files;
    private final ImportUnit units;
    private final ImportUndo undo;
    private final RowReading.Tools tools;
    private final Clock clock;
    private final Stages stages;
    private final Signals changes = new Signals();
    private final ExecutorService oneByOne = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("imports").factory());
    private final ExecutorService ahead = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("import-ahead").factory());
    private final ExecutorService readers = Executors.newFixedThreadPool(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4),
            Thread.ofPlatform().daemon().name("import-reader-", 0).factory());
    private volatile boolean closing;

    ImportRunner(ImportStore store, ImportFolder folder, ImportFile files, ImportUnit units, ImportUndo undo, RowReading.Tools tools, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.folder = folder;
        this.files = files;
        this.units = units;
        this.undo = undo;
        this.tools = tools;
        this.clock = clock;
        this.stages = new Stages(meters, "import");
    }

    Signals changes() {
        return changes;
    }

    /** Before the first file can come in. */
    @PostConstruct
    void tidy() throws IOException {
        folder.keepOnly(store.moving().stream().map(ImportRun::id).collect(Collectors.toSet()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        // Those of another node lie in its own directory.
        store.moving().stream().filter(folder::holds).forEach(run -> start(run.id()));
    }

    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        closing = true;
        oneByOne.shutdown();
        if (!oneByOne.awaitTermination(30, TimeUnit.SECONDS)) {
            LOG.warn("an import is still at its batch; it goes on behind the last one stored");
        }
        ahead.shutdown();
        readers.shutdown();
    }

    void start(String id) {
        oneByOne.execute(() -> go(id));
    }

    void startUndo(String id) throws IOException {
        folder.markUndo(id);
        store.undoing(id, clock.instant());
        start(id);
    }

    private void go(String id) {
        ImportRun run = store.find(id).orElseThrow();
        try {
            if (run.state() == State.UNDOING) {
                undo.run(id, () -> closing, () -> changes.of(id).raise());
            } else if (run.state() == State.RUNNING) {
                take(run, store.options(id));
            }
            if (!closing) {
                finish(id, run.state() == State.UNDOING ? State.UNDONE : State.DONE, null);
            }
        } catch (IOException | IllegalArgumentException | IntakeRefused e) {
            finish(id, State.FAILED, e instanceof IntakeRefused refused ? refused.problem() : String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            if (!closing) {
                LOG.error("import {} ends", id, e);
                finish(id, State.FAILED, "something went wrong here (%s); what was stored until then is kept and can be undone".formatted(e.getClass().getSimpleName()));
            }
        } finally {
            changes.of(id).raise();
        }
    }

    private void finish(String id, State state, @Nullable String message) {
        store.state(id, state, message, clock.instant());
        try {
            folder.drop(id);
        } catch (IOException e) {
            LOG.warn("the file of import {} cannot be deleted: {}", id, e.getMessage());
        }
    }

    /** Rows that were read, and how far into the file. */
    private record Reads(List<Read> rows, long bytesRead) {}

    private void take(ImportRun run, ImportOptions options) throws IOException {
        ImportFile.Opened opened = files.open(run.fileName(), folder.file(run.id(), store.key(run.id())), options);
        try (ImportRows rows = opened.rows()) {
            store.recognised(run.id(), opened);
            for (long done = 0; done < run.rows(); done++) {
                rows.next();
            }
            RowReading reading = new RowReading(tools, options);
            ImportBatch batch = new ImportBatch(run.id(), options, store, units, reading.employers());
            long number = run.rows();
            Reads present = read(rows, reading, number);
            while (!present.rows().isEmpty() && !closing) {
                number += present.rows().size();
                long behind = number;
                Future<Reads> next = ahead.submit(() -> read(rows, reading, behind));
                Reads stored = present;
                try {
                    stages.time("store", () -> batch.store(stored.rows(), stored.bytesRead()));
                } finally {
                    // Nobody reads on when the file is closed.
                    present = outcome(next);
                }
                changes.of(run.id()).raise();
            }
        }
    }

    private static Reads outcome(Future<Reads> next) throws IOException {
        try {
            return next.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException other -> throw other;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lines in their order, so that an organisation is known before others name it; documents at once. */
    private Reads read(ImportRows rows, RowReading reading, long before) throws IOException {
        long begun = System.nanoTime();
        List<Future<Read>> waiting = new ArrayList<>();
        for (ImportRow row = rows.next(); row != null; row = waiting.size() < BATCH ? rows.next() : null) {
            long number = before + waiting.size() + 1;
            ImportRow one = row;
            boolean document = row.content() instanceof ImportRow.Content.Document || row.content() instanceof ImportRow.Content.WithCv;
            waiting.add(document ? readers.submit(() -> read(number, one, reading)) : CompletableFuture.completedFuture(read(number, one, reading)));
        }
        long bytesRead = rows.bytesRead();
        List<Read> read = new ArrayList<>();
        try {
            for (Future<Read> one : waiting) {
                read.add(one.get());
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        stages.since(begun, "read");
        return new Reads(read, bytesRead);
    }

    private static Read read(long number, ImportRow row, RowReading reading) {
        try {
            return new Read(number, row.place(), reading.read(row), null);
        } catch (IntakeRefused refused) {
            String pointer = refused.pointer();
            return new Read(number, row.place(), null, (pointer == null || pointer.isEmpty() ? "" : pointer + ": ") + refused.problem());
        } catch (IllegalArgumentException e) {
            return new Read(number, row.place(), null, String.valueOf(e.getMessage()));
        }
    }
}
