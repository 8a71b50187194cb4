package org.quayside.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Hands a file to the server whole, and follows what becomes of it: rate, time left, what was refused. Interrupted here, it goes on there. */
final class DurableImport {
    private static final int SHOWN_PROBLEMS = 50;

    private final QuaysideServer server;
    private final PrintWriter err;
    private final boolean terminal = System.console() != null && System.console().isTerminal();

    DurableImport(QuaysideServer server, PrintWriter err) {
        this.server = server;
        this.err = err;
    }

    /** Whether only the server can read this file. */
    static boolean takes(Path file) {
        return Files.isRegularFile(file) && file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|zip|xml|rss|atom)");
    }

    /** @param query of the request, without what names the file; begins with an ampersand where there is something */
    JsonNode run(Path path, String query) throws IOException, InterruptedException {
        boolean folder = Files.isDirectory(path);
        Path file = folder ? zipped(path) : path;
        try {
            Path name = path.toAbsolutePath().normalize().getFileName();
            String shown = (name == null ? "folder" : name.toString()) + (folder ? ".zip" : "");
            QuaysideServer.Answer taken = server.upload("/api/v1/imports?fileName=" + ImportForms.encoded(shown) + query, file);
            if (!taken.good()) {
                throw new EnvironmentProblem("%s is refused: %s".formatted(path, taken.problem()));
            }
            return follow(taken.body().path("id").asString());
        } finally {
            if (folder) {
                Files.deleteIfExists(file);
            }
        }
    }

    JsonNode undo(String id) throws InterruptedException {
        QuaysideServer.Answer taken = server.post("/api/v1/imports/%s/undo".formatted(ImportForms.encoded(id)), "application/json", new byte[0]);
        if (!taken.good()) {
            throw new EnvironmentProblem("import %s cannot be undone: %s".formatted(id, taken.problem()));
        }
        return follow(id);
    }

    private JsonNode follow(String id) throws InterruptedException {
        long shown = 0;
        while (true) {
            JsonNode run = server.get("/api/v1/imports/" + id).body();
            String state = run.path("state").asString("");
            if (!state.equals("RUNNING") && !state.equals("UNDOING")) {
                err.print(terminal ? "\r\033[K" : "");
                err.flush();
                return run;
            }
            if (System.nanoTime() - shown > TimeUnit.MILLISECONDS.toNanos(terminal ? 200 : 10_000)) {
                shown = System.nanoTime();
                String left = run.has("secondsLeft") ? ", %d s left".formatted(run.get("secondsLeft").asLong()) : "";
                String line = String.format(Locale.ROOT, "%s %d rows, %.0f %%, %.0f a second%s, %d refused", state.toLowerCase(Locale.ROOT), run.path("rows").asLong(),
                        100 * run.path("progress").asDouble(), run.path("rate").asDouble(), left, run.path("refused").asLong());
                err.print(terminal ? "\r" + line + "\033[K" : line + System.lineSeparator());
                err.flush();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** @return how many rows were refused; the run itself counts as one if nothing came of it */
    long report(JsonNode run, PrintWriter out) {
        JsonNode mapping = run.path("mapping");
        if (!mapping.isMissingNode()) {
            out.println("columns:");
            mapping.forEach(column -> out.printf("  %-30s %s%n", column.path("column").asString(), column.path("field").asString("(no field)")));
        }
        @Nullable String cursor = "";
        int shown = 0;
        while (cursor != null && shown < SHOWN_PROBLEMS) {
            JsonNode page = server.get("/api/v1/imports/%s/problems?limit=%d%s".formatted(run.path("id").asString(), SHOWN_PROBLEMS, cursor.isEmpty() ? "" : "&cursor=" + cursor)).body();
            for (JsonNode problem : page.path("items")) {
                err.printf("%s: %s: %s%n", problem.path("refused").asBoolean() ? "refused" : "remark", problem.path("place").asString(), problem.path("reason").asString());
                shown++;
            }
            cursor = page.path("next").asString("").isEmpty() ? null : page.path("next").asString();
        }
        if (cursor != null) {
            err.printf("... more under /api/v1/imports/%s/problems%n", run.path("id").asString());
        }
        out.printf("%s: %s%s: %d rows, %d new, %d updated, %d unchanged, %d refused (import %s)%n", run.path("fileName").asString(), run.path("dryRun").asBoolean() ? "dry run, " : "",
                run.path("state").asString().toLowerCase(Locale.ROOT), run.path("rows").asLong(), run.path("created").asLong(), run.path("updated").asLong(),
                run.path("unchanged").asLong(), run.path("refused").asLong(), run.path("id").asString());
        if (run.has("message")) {
            err.println(run.get("message").asString());
        }
        out.flush();
        err.flush();
        return run.path("refused").asLong() + (run.path("state").asString().equals("FAILED") ? 1 : 0);
    }

    private static Path zipped(Path folder) throws IOException {
        Path file = Files.createTempFile("quayside-import", ".zip");
        Folder of = new Folder(folder);
        try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(file)); ZipOutputStream zip = new ZipOutputStream(raw, StandardCharsets.UTF_8)) {
            zip.setLevel(1);
            for (Path one : of.files()) {
                zip.putNextEntry(new ZipEntry(of.nameOf(one)));
                Files.copy(one, zip);
                zip.closeEntry();
            }
        }
        return file;
    }
}
