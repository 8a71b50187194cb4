package org.quayside.app.cli;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.quayside.app.platform.readmodel.ReadModelVerification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quayside verify}: whether what is derived is what the events say. */
@Command(name = "verify", mixinStandardHelpOptions = true,
        description = {"Compares every document of the read models with a rebuild from the events in memory, and the match log with the published set and the shortlists.",
            "Nothing is changed. No other Quayside may run on the same data folder."},
        footer = {"%nExamples:", "  quayside verify", "  quayside verify --data /var/lib/quayside --json", ExitCodes.TEXT})
final class VerifyCommand implements Callable<Integer> {
    private static final int SHOWN = 20;
    private static final Duration PATIENCE = Duration.ofHours(1);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Option(names = "--json", description = "writes JSON for programs")
    private boolean json;

    @SuppressWarnings("NullAway.Init")
    VerifyCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        options.port = 0;
        try (ServerProcess server = options.start(Map.of("logging.level.root", "warn", "quayside.engine.switch", "off"))) {
            ReadModelVerification.Report report = server.bean(ReadModelVerification.class).verify(PATIENCE);
            var out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.write(report));
            } else {
                out.printf("%,d events read; documents compared:%n", report.events());
                report.documents().forEach((collection, count) -> out.printf("  %-28s %,8d%n", collection, count));
                report.differences().stream().limit(SHOWN).forEach(d -> out.printf("%s: %s %s%n", d.kind(), d.collection(), d.id()));
                report.problems().forEach(out::println);
                out.println(report.isClean() ? "Everything equals a rebuild."
                        : "%d documents differ, %d other problems. quayside rebuild makes the read models anew.".formatted(report.differences().size(), report.problems().size()));
            }
            out.flush();
            return report.isClean() ? ExitCodes.OK : ExitCodes.PROBLEMS;
        }
    }
}
