package org.quayside.app.cli;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quayside serve}: the application until it is stopped. */
@Command(name = "serve", mixinStandardHelpOptions = true,
        description = {"Starts the application with everything embedded and stays until it is stopped (Ctrl-C).",
            "Every setting of application.yml can be given by --set or by an environment variable (SPRING_DATASOURCE_URL, SPRING_MONGODB_URI, ...)."},
        footer = {"%nExamples:", "  quayside serve", "  quayside serve --port 9090 --data /var/lib/quayside", ExitCodes.TEXT})
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @Option(names = "--restored", description = "at the first start after a restore from a backup: tells those who follow the match log that its positions are given out again")
    private boolean restored;

    @SuppressWarnings("NullAway.Init")
    ServeCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        try (ServerProcess server = options.start(restored ? Map.of("quayside.restored", "true") : Map.of())) {
            var out = spec.commandLine().getOut();
            out.printf(Locale.ROOT, "Quayside is ready after %.1f s: %s%n", ServerProcess.sinceStart().toMillis() / 1000.0, server.address());
            out.flush();
            server.await();
        }
        return ExitCodes.OK;
    }
}
