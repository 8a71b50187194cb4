package org.quayside.app.cli;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.quayside.app.platform.readmodel.Projections;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code quayside rebuild}: the read models anew, from the events. */
@Command(name = "rebuild", mixinStandardHelpOptions = true,
        description = {"Throws the read models away and makes them anew from the events. Nothing is published twice: the match log stays as it is.",
            "No other Quayside may run on the same data folder."},
        footer = {"%nExample:", "  quayside rebuild && quayside verify", ExitCodes.TEXT})
final class RebuildCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofHours(12);
    private static final Duration STEP = Duration.ofSeconds(1);

    @Spec
    private CommandSpec spec;

    @Mixin
    private ServerOptions options;

    @SuppressWarnings("NullAway.Init")
    RebuildCommand() {}

    @Override
    public Integer call() throws InterruptedException {
        options.port = 0;
        try (ServerProcess server = options.start(Map.of("logging.level.root", "warn", "quayside.engine.switch", "off"))) {
            Projections projections = server.bean(Projections.class);
            projections.awaitAll(PATIENCE);
            long started = System.nanoTime();
            var processors = projections.processors().stream().filter(projections::canRebuild).toList();
            processors.forEach(projections::rebuild);
            var err = spec.commandLine().getErr();
            while (!projections.awaitAll(STEP)) {
                long behind = processors.stream().mapToLong(p -> projections.head() - projections.position(p)).max().orElse(0);
                err.printf("%,d events to go%n", behind);
                err.flush();
            }
            var out = spec.commandLine().getOut();
            out.printf(java.util.Locale.ROOT, "%s rebuilt up to event %,d in %.1f s%n", String.join(", ", processors), projections.head() + 1, (System.nanoTime() - started) / 1e9);
            return ExitCodes.OK;
        }
    }
}
