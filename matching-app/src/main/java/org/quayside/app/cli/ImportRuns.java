package org.quayside.app.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Imports as the command line sees them: handed to the server whole, and followed there. What is interrupted here goes on there. */
final class ImportRuns {
    private static final int SHOWN_PROBLEMS = 50;

    private final QuaysideServer server;
    private final PrintWriter err;
    private final ProgressLine line;

    ImportRuns(QuaysideServer server, PrintWriter err) {
        this.server = server;
        this.err = err;
        this.line = new ProgressLine(err);
    }

    /**
     * Hands over what is one import, and waits for its end.
     *
     * @param options of the request, by the names of its parameters
     */
    JsonNode take(List<Path> paths, Map<String, String> options) throws IOException, InterruptedException {
        try (ImportParcel parcel = ImportParcel.of(paths)) {
            StringBuilder address = new StringBuilder("/api/v1/imports?fileName=" + encoded(parcel.name()));
            new TreeMap<>(options).forEach((name, value) -> address.append('&').append(encoded(name)).append('=').append(encoded(value)));
            QuaysideServer.Answer taken = server.upload(address.toString(), parcel.file());
            if (!taken.good()) {
                throw new EnvironmentProblem("%s is refused: %s".formatted(parcel.name(), taken.problem()));
            }
            return follow(taken.body().path("id").asString());
        }
    }

    JsonNode undo(String id) throws InterruptedException {
        QuaysideServer.Answer taken = server.post("/api/v1/imports/%s/undo".formatted(encoded(id)), "application/json", new byte[0]);
        if (!taken.good()) {
            throw new EnvironmentProblem("import %s cannot be undone: %s".formatted(id, taken.problem()));
        }
        return follow(id);
    }

    private JsonNode follow(String id) throws InterruptedException {
        while (true) {
            JsonNode run = server.get("/api/v1/imports/" + id).body();
            String state = run.path("state").asString("");
            if (!state.equals("RUNNING") && !state.equals("UNDOING")) {
                line.clear();
                return run;
            }
            String left = run.has("secondsLeft") ? ", %d s left".formatted(run.get("secondsLeft").asLong()) : "";
            double percent = 100 * run.path("progress").asDouble();
            if (run.has("undo")) {
                line.show("undoing: %d taken back, %d left as they are, %.0f %%", run.at("/undo/takenBack").asLong(), run.at("/undo/left").asLong(), percent);
            } else {
                line.show("running: %d rows, %.0f %%, %.0f a second%s, %d refused", run.path("rows").asLong(), percent, run.path("rate").asDouble(), left,
                        run.path("refused").asLong());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** The first of what was refused; where nothing was, the first remarks. Of an import that was taken back: what stayed. */
    List<JsonNode> problems(JsonNode run) {
        List<JsonNode> problems = new ArrayList<>();
        boolean undo = run.has("undo");
        server.get("/api/v1/imports/%s/problems?limit=%d&undo=%s&refused=%s".formatted(run.path("id").asString(), SHOWN_PROBLEMS, undo,
                !undo && run.path("refused").asLong() > 0)).body().path("items").forEach(problems::add);
        return problems;
    }

    private static String kind(JsonNode problem) {
        return problem.path("refused").asBoolean() ? "refused" : "remark";
    }

    /** What is wrong with many rows is said once. */
    private void report(List<JsonNode> alike) {
        var first = alike.getFirst();
        var others = alike.size() == 1 ? "" : first.has("row") ? " and %s".formatted(counted(alike.size() - 1, "other row")) : " and %d more".formatted(alike.size() - 1);
        err.printf("%s: %s%s: %s%n", kind(first), first.path("place").asString(), others, first.path("reason").asString());
    }

    void report(JsonNode run, PrintWriter out) {
        boolean undo = run.has("undo");
        if (run.has("mapping") && !undo) {
            out.println("columns:");
            run.get("mapping").forEach(column -> out.printf("  %-30s %s%n", column.path("column").asString(), column.path("field").asString("(no field)")));
        }
        List<JsonNode> problems = problems(run);
        problems.stream().collect(groupingBy(p -> List.of(kind(p), p.path("reason").asString()), LinkedHashMap::new, toList())).values().forEach(this::report);
        if (problems.size() == SHOWN_PROBLEMS) {
            err.printf("... the others: /api/v1/imports/%s/problems%n", run.path("id").asString());
        }
        String begun = (undo ? run.at("/undo/startedAt") : run.path("createdAt")).asString();
        double seconds = run.has("finishedAt") ? Duration.between(Instant.parse(begun), Instant.parse(run.path("finishedAt").asString())).toMillis() / 1e3 : 0;
        String outcome = undo ? "%d taken back, %d left as they are".formatted(run.at("/undo/takenBack").asLong(), run.at("/undo/left").asLong())
                : "%s, %d new, %d updated, %d unchanged, %d refused".formatted(counted(run.path("rows").asLong(), "row"), run.path("created").asLong(),
                        run.path("updated").asLong(), run.path("unchanged").asLong(), run.path("refused").asLong());
        String encoding = run.path("encoding").asString("UTF-8");
        out.printf(Locale.ROOT, "%s: %s%s: %s, %.1f s (%simport %s)%n", run.path("fileName").asString(), run.path("dryRun").asBoolean() ? "dry run, " : "",
                run.path("state").asString().toLowerCase(Locale.ROOT), outcome, seconds, encoding.equals("UTF-8") || undo ? "" : encoding + ", ", run.path("id").asString());
        if (run.has("message")) {
            err.println(run.get("message").asString());
        }
        out.flush();
        err.flush();
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** Whether something is not as it was sent, or could not be taken back. */
    static boolean faulty(JsonNode run) {
        return run.path("state").asString().equals("FAILED") || (run.has("undo") ? run.at("/undo/left") : run.path("refused")).asLong() > 0;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
