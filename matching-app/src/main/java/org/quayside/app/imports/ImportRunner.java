package org.quayside.app.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.quayside.app.imports.ImportRun.State;
import org.quayside.app.imports.ImportStore.Item;
import org.quayside.app.imports.ImportStore.Problem;
import org.quayside.app.imports.ImportStore.Tally;
import org.quayside.app.imports.Taking.Touched;
import org.quayside.app.intake.IntakeRefused;
import org.quayside.app.platform.DataDirectory;
import org.quayside.app.platform.stream.Signals;
import org.quayside.command.CommandRefused;
import org.quayside.fair.FairCommand.RequireOpenFair;
import org.quayside.fair.FairId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes imports in, one after the other: rows are read a batch at a time (documents of a batch at once), and a batch's commands are one
 * transaction with the progress. Where a batch is refused, its rows are tried one by one, so that the good ones are kept. A run that was
 * left in the middle goes on when the application starts, behind the last row that is stored.
 */
@Component
class ImportRunner {
    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    private static final int BATCH = 100;
    private static final int TRIES = 5;

    private final ImportStore store;
    private final ImportFile files;
    private final ImportUnit units;
    private final ImportUndo undo;
    private final RowReading.Tools tools;
    private final Path folder;
    private final Clock clock;
    private final Signals changes = new Signals();
    private final ExecutorService oneByOne = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("imports").factory());
    private final ExecutorService readers = Executors.newFixedThreadPool(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4),
            Thread.ofPlatform().daemon().name("import-reader-", 0).factory());
    private volatile boolean closing;

    ImportRunner(ImportStore store, ImportFile files, ImportUnit units, ImportUndo undo, RowReading.Tools tools, DataDirectory data, Clock clock) {
        this.store = store;
        this.files = files;
        this.units = units;
        this.undo = undo;
        this.tools = tools;
        this.folder = data.file("imports");
        this.clock = clock;
    }

    /** Where the file of an import lies until it is done. */
    Path file(String id) {
        return folder.resolve(id);
    }

    private Path undoMark(String id) {
        return folder.resolve(id + ".undo");
    }

    void startUndo(String id) throws IOException {
        Files.createDirectories(folder);
        Files.write(undoMark(id), new byte[0]);
        store.state(id, State.UNDOING, null, null);
        start(id);
    }

    Signals changes() {
        return changes;
    }

    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        // Those of another node have their mark in its own directory.
        store.moving().stream().filter(run -> Files.exists(run.state() == State.UNDOING ? undoMark(run.id()) : file(run.id()))).forEach(run -> start(run.id()));
    }

    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        closing = true;
        oneByOne.shutdown();
        if (!oneByOne.awaitTermination(30, TimeUnit.SECONDS)) {
            LOG.warn("an import is still at its batch; it goes on behind the last one stored");
        }
        readers.shutdown();
    }

    void start(String id) {
        oneByOne.execute(() -> go(id));
    }

    private void go(String id) {
        ImportRun run = store.find(id).orElseThrow();
        try {
            if (run.state() == State.UNDOING) {
                undo.run(id, () -> closing, () -> changes.of(id).raise());
                if (!closing) {
                    Files.deleteIfExists(undoMark(id));
                }
            } else if (run.state() == State.RUNNING) {
                take(run, store.options(id));
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

    private void take(ImportRun run, ImportOptions options) throws IOException {
        ImportFile.Opened opened = files.open(run.fileName(), file(run.id()), options);
        try (ImportRows rows = opened.rows()) {
            store.recognised(run.id(), opened);
            for (long done = 0; done < run.rows(); done++) {
                rows.next();
            }
            RowReading reading = new RowReading(tools, options);
            Set<String> seen = new HashSet<>();
            long number = run.rows();
            List<ImportRow> batch = batch(rows);
            while (!batch.isEmpty()) {
                if (closing) {
                    return;
                }
                new Step(run.id(), options, reading, seen, number).take(batch, rows.bytesRead());
                number += batch.size();
                changes.of(run.id()).raise();
                batch = batch(rows);
            }
        }
        finish(run.id(), State.DONE, null);
    }

    private void finish(String id, State state, @Nullable String message) {
        store.state(id, state, message, clock.instant());
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            LOG.warn("the file of import {} cannot be deleted: {}", id, e.getMessage());
        }
    }

    private static List<ImportRow> batch(ImportRows rows) throws IOException {
        List<ImportRow> batch = new ArrayList<>();
        for (ImportRow row = rows.next(); row != null; row = batch.size() < BATCH ? rows.next() : null) {
            batch.add(row);
        }
        return batch;
    }

    /** A row that was read: what it comes to, or why it is refused. */
    private record Read(long number, ImportRow row, @Nullable Taking taking, @Nullable String refusal) {}

    /** One batch. */
    private final class Step {
        private final String id;
        private final ImportOptions options;
        private final RowReading reading;
        private final Set<String> seen;
        private final long first;
        private long begun = System.nanoTime();

        Step(String id, ImportOptions options, RowReading reading, Set<String> seen, long first) {
            this.id = id;
            this.options = options;
            this.reading = reading;
            this.seen = seen;
            this.first = first;
        }

        void take(List<ImportRow> rows, long bytesRead) {
            List<Read> read = read(rows);
            try {
                store(read, bytesRead);
            } catch (CommandRefused | AggregateNotFoundException refused) {
                for (Read one : read) {
                    try {
                        store(List.of(one), bytesRead);
                    } catch (CommandRefused | AggregateNotFoundException e) {
                        store(List.of(new Read(one.number(), one.row(), null, e.getMessage())), bytesRead);
                    }
                }
            }
        }

        private List<Read> read(List<ImportRow> rows) {
            // Lines in their order, so that an organisation is known before documents name it; documents at once.
            List<Future<Read>> waiting = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                long number = first + i;
                ImportRow row = rows.get(i);
                boolean document = row.content() instanceof ImportRow.Content.Document || row.content() instanceof ImportRow.Content.WithCv;
                waiting.add(document ? readers.submit(() -> read(number, row)) : CompletableFuture.completedFuture(read(number, row)));
            }
            List<Read> read = new ArrayList<>();
            for (Future<Read> one : waiting) {
                try {
                    read.add(one.get());
                } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }
            return read;
        }

        private Read read(long number, ImportRow row) {
            try {
                return new Read(number, row, reading.read(row), null);
            } catch (IntakeRefused refused) {
                String pointer = refused.pointer();
                return new Read(number, row, null, (pointer == null || pointer.isEmpty() ? "" : pointer + ": ") + refused.problem());
            } catch (IllegalArgumentException e) {
                return new Read(number, row, null, String.valueOf(e.getMessage()));
            }
        }

        private void store(List<Read> rows, long bytesRead) {
            List<Object> commands = new ArrayList<>();
            Set<Touched> touched = new HashSet<>();
            List<Problem> problems = new ArrayList<>();
            if (options.fair() != null) {
                commands.add(new RequireOpenFair(new FairId(options.fair())));
            }
            for (Read one : rows) {
                if (one.taking() == null) {
                    problems.add(new Problem(one.number() + 1, place(one), String.valueOf(one.refusal()), true));
                } else {
                    commands.addAll(one.taking().commands());
                    touched.addAll(one.taking().touched());
                    one.taking().remarks().forEach(remark -> problems.add(new Problem(one.number() + 1, place(one), remark, false)));
                }
            }
            Map<String, Long>[] before = newVersions();
            boolean keep = !options.dryRun();
            Runnable progress = () -> write(rows, touched, before[0], problems, bytesRead);
            unlessOvertaken(() -> units.run(commands, () -> before[0] = store.versions(touched), progress, keep));
            if (!keep) {
                progress.run();
            }
            for (Read one : rows) {
                if (one.taking() != null) {
                    seen.add(one.taking().target().id());
                }
            }
            reading.employers().learn(commands);
        }

        /** Somebody else was faster on one of the aggregates: decided anew on what they left. */
        private static void unlessOvertaken(Runnable batch) {
            for (int tries = 1; ; tries++) {
                try {
                    batch.run();
                    return;
                } catch (ConcurrencyException | AggregateStreamCreationException e) {
                    if (tries == TRIES) {
                        throw e;
                    }
                }
            }
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static Map<String, Long>[] newVersions() {
            return new Map[] {Map.of()};
        }

        private void write(List<Read> rows, Set<Touched> touched, Map<String, Long> before, List<Problem> problems, long bytesRead) {
            Map<String, Long> after = options.dryRun() ? before : store.versions(touched);
            Set<String> counted = new HashSet<>();
            long created = 0;
            long updated = 0;
            long unchanged = 0;
            for (Read one : rows) {
                if (one.taking() != null) {
                    String target = one.taking().target().id();
                    boolean fresh = !before.containsKey(target) && !seen.contains(target) && counted.add(target);
                    boolean changed = options.dryRun() || !java.util.Objects.equals(before.get(target), after.get(target));
                    created += fresh ? 1 : 0;
                    updated += !fresh && changed ? 1 : 0;
                    unchanged += !fresh && !changed ? 1 : 0;
                }
            }
            if (!options.dryRun()) {
                store.items(id, touched.stream().filter(t -> !java.util.Objects.equals(before.get(t.id()), after.get(t.id())))
                        .map(t -> new Item(t, before.getOrDefault(t.id(), -1L), after.getOrDefault(t.id(), -1L))).toList());
            }
            store.problems(id, problems);
            long now = System.nanoTime();
            long refused = rows.stream().filter(one -> one.taking() == null).count();
            store.advance(id, new Tally(rows.size(), created, updated, unchanged, refused), bytesRead, TimeUnit.NANOSECONDS.toMillis(now - begun));
            begun = now;
        }

        private static String place(Read read) {
            String place = read.row().place();
            return place.length() <= 500 ? place : place.substring(place.length() - 500);
        }
    }
}
