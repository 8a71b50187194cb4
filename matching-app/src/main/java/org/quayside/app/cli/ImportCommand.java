package org.quayside.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.readmodel.Projections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code quayside import}: files into a running server, or into the data folder when none runs. */
@Command(name = "import", mixinStandardHelpOptions = true,
        description = {
            "Imports organisations, vacancies and candidates into a running server; when none runs, into the data folder directly.",
            "A folder may be laid out like the sample market (organizations.ndjson, candidates.ndjson, vacancies/, cvs/) or simply hold documents. "
                    + "Every item is an upsert by its external id (its own, else the file's name).",
            "Every import goes on after a crash, shows how far it is and how it took the columns of a table, and can be taken back with --undo. "
                    + "Each zip and table is an import of its own; everything else on one command line is one.",
            "What is refused is reported with file, line and reason; everything else is kept."
        },
        footer = {"%nExamples:", "  quayside import market/", "  quayside import --type candidates cvs/", "  quayside import organizations.ndjson vacancies.ndjson --json",
            "  quayside import jobs/ --organization 'Harbourlight Learning Limited'", "  quayside import jobs.csv --dry-run", "  quayside import --undo 3f0c…", "  quayside import --generate fair --candidates 10000", ExitCodes.TEXT})
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "folders, NDJSON files, tables, zips, feeds, documents")
    private List<Path> files = List.of();

    @Option(names = "--type", paramLabel = "TYPE", description = "what the items are where their names do not tell: organizations, vacancies, candidates")
    private @Nullable String type;

    @Option(names = "--organization", paramLabel = "NAME", defaultValue = "Imported", description = "organisation of vacancies that name none (default: ${DEFAULT-VALUE})")
    private String organization;

    @Option(names = "--fair", paramLabel = "ID", description = "everything takes part in this fair")
    private @Nullable String fair;

    @Option(names = "--column", paramLabel = "NAME=FIELD", description = "what a column of a table is, where it is not recognised; may be repeated")
    private Map<String, String> columns = Map.of();

    @Option(names = "--dry-run", description = "reads and checks everything and stores nothing")
    private boolean dryRun;

    @Option(names = "--undo", paramLabel = "IMPORT", description = "takes a whole import back")
    private @Nullable String undo;

    @Mixin
    private GeneratedFair generated;

    @Option(names = "--server", paramLabel = "URL", description = "the server (default: the one on --port of this machine)")
    private @Nullable String server;

    @Option(names = "--token", paramLabel = "TOKEN", defaultValue = "${env:QUAYSIDE_TOKEN}", description = "bearer token (default: QUAYSIDE_TOKEN; a server in demo mode gives one by itself)")
    private @Nullable String token;

    @Option(names = "--json", description = "writes each import as one line of JSON, with what was refused")
    private boolean json;

    @Mixin
    private ServerOptions options;

    @SuppressWarnings("NullAway.Init")
    ImportCommand() {}

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (generated.only != null) {
            if (generated.what == null) {
                throw new ParameterException(spec.commandLine(), "--write FILE writes a generated fair; add --generate fair");
            }
            generated.write(generated.only, spec.commandLine().getOut());
            return ExitCodes.OK;
        }
        if (files.isEmpty() && undo == null && generated.what == null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'FILE'");
        }
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new ParameterException(spec.commandLine(), file + " does not exist");
            }
        }
        QuaysideServer running = QuaysideServer.at(server != null ? server : "http://127.0.0.1:" + options.port, token);
        if (running.answers()) {
            return send(token != null ? running : running.signedInAs("operator"));
        }
        if (server != null) {
            throw new EnvironmentProblem(server + " does not answer; start it with quayside serve");
        }
        spec.commandLine().getErr().println("No server runs on port %d: importing into the data folder directly".formatted(options.port));
        options.port = 0;
        try (ServerProcess own = options.start(Map.of("quayside.demo", "true", "logging.level.root", "warn"))) {
            int code = send(QuaysideServer.at(own.address(), null).signedInAs("operator"));
            settle(own.bean(Projections.class));
            return code;
        }
    }

    private int send(QuaysideServer to) throws InterruptedException, IOException {
        ImportRuns imports = new ImportRuns(to, spec.commandLine().getErr());
        List<JsonNode> runs = new ArrayList<>();
        if (undo != null) {
            runs.add(shown(imports, imports.undo(undo)));
        }
        if (generated.what != null) {
            Path folder = Files.createTempDirectory("quayside-fair");
            Path zip = folder.resolve("generated-fair.zip");
            try {
                generated.write(zip, progress());
                String place = fair == null && !dryRun ? generated.opened(to, progress()) : fair;
                runs.add(shown(imports, imports.take(List.of(zip), query(place))));
            } finally {
                Files.deleteIfExists(zip);
                Files.deleteIfExists(folder);
            }
        }
        for (List<Path> parcel : ImportParcel.parcels(files)) {
            runs.add(shown(imports, imports.take(parcel, query(fair))));
        }
        return runs.stream().anyMatch(ImportRuns::faulty) ? ExitCodes.PROBLEMS : ExitCodes.OK;
    }

    private PrintWriter progress() {
        return json ? spec.commandLine().getErr() : spec.commandLine().getOut();
    }

    private Map<String, String> query(@Nullable String place) {
        Map<String, String> query = new HashMap<>(Map.of("organization", organization, "dryRun", Boolean.toString(dryRun)));
        if (type != null) {
            query.put("type", type);
        }
        if (place != null) {
            query.put("fair", place);
        }
        columns.forEach((name, field) -> query.put("column." + name, field));
        return query;
    }

    private JsonNode shown(ImportRuns imports, JsonNode run) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            ((ObjectNode) run).putArray("problems").addAll(imports.problems(run));
            out.println(run);
            out.flush();
        } else {
            imports.report(run, out);
        }
        return run;
    }

    /** What is stored is safe; the lists that come of it take longer, and whoever stops here finds them after the next start. */
    private void settle(Projections projections) throws InterruptedException {
        ProgressLine line = new ProgressLine(spec.commandLine().getErr());
        long head = projections.head();
        long begun = System.nanoTime();
        long first = slowest(projections);
        while (!projections.awaitAll(head, Duration.ofMillis(200))) {
            long now = slowest(projections);
            double rate = (now - first) / Math.max(0.001, (System.nanoTime() - begun) / 1e9);
            line.show("matching: %d of %d events, %.0f a second, %.0f s left", now, head, rate, (head - now) / Math.max(0.1, rate));
        }
        line.clear();
    }

    private static long slowest(Projections projections) {
        return projections.processors().stream().mapToLong(projections::position).min().orElse(0);
    }
}
