package org.quayside.app.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.quayside.app.cli.ImportItem.Kind;
import org.quayside.app.cli.ImportItem.Payload;
import org.quayside.app.intake.IntakeRefused;
import tools.jackson.databind.json.JsonMapper;

/** Sends items to a server, a few at a time, kind after kind; the good ones are kept whatever happens to the others. */
final class Importer {
    private static final int AT_ONCE = 12;

    private final QuaysideServer server;
    private final Employers employers;
    private final Progress progress;
    private final Map<Kind, Counts> counts = new EnumMap<>(Kind.class);
    private final List<Matching.Problem> refused = Collections.synchronizedList(new ArrayList<>());

    /** How many of one kind. */
    static final class Counts {
        private int created;
        private int updated;
        private int refused;

        public int getCreated() {
            return created;
        }

        public int getUpdated() {
            return updated;
        }

        public int getRefused() {
            return refused;
        }
    }

    Importer(QuaysideServer server, Employers employers, Progress progress) {
        this.server = server;
        this.employers = employers;
        this.progress = progress;
        for (Kind kind : Kind.values()) {
            counts.put(kind, new Counts());
        }
    }

    Map<Kind, Counts> counts() {
        return counts;
    }

    /** In the order of the input as far as sending in parallel allows. */
    List<Matching.Problem> refused() {
        return List.copyOf(refused);
    }

    void send(List<ImportItem> items) {
        progress.start(items.size());
        for (Kind kind : Kind.values()) {
            List<ImportItem> some = items.stream().filter(item -> item.kind() == kind).toList();
            try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
                List<Future<?>> sent = new ArrayList<>();
                some.forEach(item -> sent.add(pool.submit(() -> send(item))));
                await(sent, pool);
            }
        }
        progress.end();
    }

    private static void await(List<Future<?>> sent, ExecutorService pool) {
        try {
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            pool.shutdownNow();
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
            throw new EnvironmentProblem("interrupted");
        }
    }

    private void send(ImportItem item) {
        try {
            Payload payload = item.payload().get();
            QuaysideServer.Answer answer = server.post(payload.path(), payload.contentType(), payload.body());
            if (answer.status() == 401 || answer.status() == 403) {
                throw new EnvironmentProblem("the server refuses the token: " + answer.problem());
            }
            if (answer.good() && item.kind() == Kind.ORGANIZATIONS) {
                employers.learn(new JsonMapper().readTree(payload.body()));
            }
            count(item, answer.good(), answer.created(), answer.good() ? "" : answer.problem());
        } catch (IntakeRefused e) {
            count(item, false, false, (e.pointer() == null || e.pointer().isEmpty() ? "" : e.pointer() + ": ") + e.problem());
        }
    }

    private synchronized void count(ImportItem item, boolean good, boolean created, String problem) {
        Counts of = Objects.requireNonNull(counts.get(item.kind()));
        if (good && created) {
            of.created++;
        } else if (good) {
            of.updated++;
        } else {
            of.refused++;
            refused.add(new Matching.Problem(item.name(), problem));
        }
        progress.step(good ? 0 : 1);
    }
}
