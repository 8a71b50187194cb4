package org.quayside.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.quayside.app.platform.readmodel.Projections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code quayside demo}: the application with the sample market in it. */
@Command(name = "demo", mixinStandardHelpOptions = true,
        description = {"Starts everything embedded, loads the sample market, prints a recruiter's shortlist and a candidate's suggestions, and stays up (Ctrl-C stops it).",
            "Everybody can sign in as anybody: it listens on this machine only. Started again it goes on with the data it has."},
        footer = {"%nExamples:", "  quayside demo", "  quayside demo --port 9090 --fresh", "  quayside demo --port 0 --fresh --exit      for scripts: stops after printing", ExitCodes.TEXT})
final class DemoCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** A whole market in one go leaves the views behind for a while: no news here. */
    private static final Map<String, String> SETTINGS =
            Map.of("quayside.demo", "true", "logging.level.root", "warn", "logging.level.org.quayside.app.http.CommandDispatch", "error");

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Option(names = "--fresh", description = "begins with nothing, in a temporary folder that is removed at the end")
    private boolean fresh;

    @Option(names = "--exit", description = "stops after printing")
    private boolean exit;

    @SuppressWarnings("NullAway.Init")
    DemoCommand() {}

    @Override
    public Integer call() throws Exception {
        if (fresh && options.data != null) {
            throw new ParameterException(spec.commandLine(), "--fresh begins in a folder of its own; give it or --data, not both");
        }
        Path work = Files.createTempDirectory("quayside-demo");
        Thread removal = new Thread(() -> remove(work));
        Runtime.getRuntime().addShutdownHook(removal);
        if (fresh) {
            options.data = work.resolve("data");
        }
        try (ServerProcess server = options.start(SETTINGS)) {
            PrintWriter out = spec.commandLine().getOut();
            said(out, "Quayside is ready: " + server.address());
            boolean good = load(server, work.resolve("market"));
            var projections = server.bean(Projections.class);
            long head = projections.head();
            if (!projections.awaitAll(head, PATIENCE)) {
                throw new EnvironmentProblem("the sample market is not matched within %d s: %s; is the machine very busy?"
                        .formatted(PATIENCE.toSeconds(), projections.behind(head)));
            }
            said(out, "the sample market is matched");
            new DemoReport(server, out).print();
            out.flush();
            if (!exit) {
                server.await();
            }
            return good ? ExitCodes.OK : ExitCodes.PROBLEMS;
        }
    }

    private static void said(PrintWriter out, String what) {
        out.printf(Locale.ROOT, "%5.1f s  %s%n", ServerProcess.sinceStart().toMillis() / 1000.0, what);
        out.flush();
    }

    private boolean load(ServerProcess server, Path market) throws IOException, InterruptedException {
        SampleMarket.unpack(market);
        ImportRuns imports = new ImportRuns(QuaysideServer.at(server.address(), null).signedInAs("operator"), spec.commandLine().getErr());
        JsonNode run = imports.take(List.of(market), Map.of());
        imports.problems(run).forEach(p -> spec.commandLine().getErr().printf("refused: %s: %s%n", p.path("place").asString(), p.path("reason").asString()));
        return !ImportRuns.faulty(run);
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
