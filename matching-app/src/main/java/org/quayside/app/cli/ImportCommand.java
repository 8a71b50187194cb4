package org.quayside.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quayside.app.cli.ImportItem.Kind;
import org.quayside.app.platform.readmodel.Projections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code quayside import}: files into a running server, or into the data folder when none runs. */
@Command(name = "import", mixinStandardHelpOptions = true,
        description = {
            "Imports organisations, vacancies and candidates into a running server; when none runs, into the data folder directly.",
            "A folder may be laid out like the sample market (organizations.ndjson, candidates.ndjson, vacancies/, cvs/) or simply hold documents. "
                    + "Every item is an upsert by its external id (its own, else the file's name), so the same import may be repeated or go on after a stop.",
            "Tables (CSV, TSV), zips and saved feeds are handed to the server whole, as is everything with --fair, --dry-run or --column: such an import goes on after a crash, "
                    + "shows how it took the columns, and can be taken back with --undo.",
            "What is refused is reported with file, line and reason; everything else is kept."
        },
        footer = {"%nExamples:", "  quayside import market/", "  quayside import --type candidates cvs/", "  quayside import organizations.ndjson vacancies.ndjson --json",
            "  quayside import jobs/ --organization 'Harbourlight Learning Limited'", "  quayside import jobs.csv --dry-run", "  quayside import --undo 3f0c…", "  quayside import --generate fair --candidates 10000", ExitCodes.TEXT})
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "folders, NDJSON files, tables, zips, feeds, documents")
    private List<Path> files = List.of();

    @Mixin
    private WholeFiles whole;

    @Option(names = "--type", paramLabel = "TYPE", description = "what the items are where their names do not tell: organizations, vacancies, candidates")
    private @Nullable String type;

    @Option(names = "--organization", paramLabel = "NAME", defaultValue = "Imported", description = "organisation of vacancies that name none (default: ${DEFAULT-VALUE})")
    private String organization;

    @Option(names = "--server", paramLabel = "URL", description = "the server (default: the one on --port of this machine)")
    private @Nullable String server;

    @Option(names = "--token", paramLabel = "TOKEN", defaultValue = "${env:QUAYSIDE_TOKEN}", description = "bearer token (default: QUAYSIDE_TOKEN; a server in demo mode gives one by itself)")
    private @Nullable String token;

    @Option(names = "--json", description = "writes a summary as JSON")
    private boolean json;

    @Mixin
    private ServerOptions options;

    @SuppressWarnings("NullAway.Init")
    ImportCommand() {}

    private record Output(Map<String, Importer.Counts> imported, double seconds, List<Matching.Problem> refused) {}

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (files.isEmpty() && !whole.needsNoFile()) {
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
            own.bean(Projections.class).awaitAll(Duration.ofMinutes(10));
            return code;
        }
    }

    private int send(QuaysideServer to) throws InterruptedException, IOException {
        List<Path> handed = files.stream().filter(whole::takes).toList();
        long refused = whole.send(to, handed, type, organization, json, spec.commandLine().getOut(), spec.commandLine().getErr());
        List<Path> rest = files.stream().filter(file -> !handed.contains(file)).toList();
        int code = rest.isEmpty() ? ExitCodes.OK : send(to, rest);
        return refused > 0 ? ExitCodes.PROBLEMS : code;
    }

    private int send(QuaysideServer to, List<Path> some) {
        Employers employers = new Employers(to, organization);
        Progress progress = new Progress(spec.commandLine().getErr(), "import");
        Importer importer = new Importer(to, employers, progress);
        try (ImportForms forms = new ImportForms(employers)) {
            employers.load();
            ImportPlan plan = new ImportPlan(forms, kind());
            some.forEach(plan::add);
            importer.send(plan.items());
        }
        report(importer, progress.seconds());
        return importer.refused().isEmpty() ? ExitCodes.OK : ExitCodes.PROBLEMS;
    }

    private @Nullable Kind kind() {
        if (type == null) {
            return null;
        }
        for (Kind kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(type)) {
                return kind;
            }
        }
        throw new ParameterException(spec.commandLine(), "--type is '%s', one of organizations, vacancies, candidates is expected".formatted(type));
    }

    private void report(Importer importer, double seconds) {
        var out = spec.commandLine().getOut();
        if (json) {
            Map<String, Importer.Counts> named = new TreeMap<>();
            importer.counts().forEach((kind, of) -> named.put(kind.name().toLowerCase(Locale.ROOT), of));
            out.println(Json.write(new Output(named, seconds, importer.refused())));
            return;
        }
        importer.refused().forEach(p -> spec.commandLine().getErr().printf("refused: %s: %s%n", p.file(), p.problem()));
        out.println("               new   updated   refused");
        importer.counts().forEach((kind, of) -> out.printf("%-13s %5d %9d %9d%n", kind.name().toLowerCase(Locale.ROOT), of.getCreated(), of.getUpdated(), of.getRefused()));
        out.printf(Locale.ROOT, "in %.1f s%n", seconds);
    }
}
