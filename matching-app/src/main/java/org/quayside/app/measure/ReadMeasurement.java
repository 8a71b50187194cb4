package org.quayside.app.measure;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.quayside.app.Quayside;
import org.quayside.app.security.DemoAccount;
import org.quayside.app.security.DemoTokens;
import org.quayside.app.security.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code quayside measure read}: how many lists a second a live market serves to another process. */
@Command(name = "read", mixinStandardHelpOptions = true,
        description = {"Opens a market and lets another process read shortlists and suggestions over HTTP, as fast as they are served.",
            "Both share this machine: the figures are floors."},
        footer = {"%nExample:", "  quayside measure read --candidates 10000 --vacancies 2000 --seconds 20 --connections 8"})
final class ReadMeasurement implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private LiveMarket live;

    @Option(names = "--seconds", defaultValue = "20", description = "how long each list is read (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--connections", defaultValue = "8", description = "readers at the same time (default: ${DEFAULT-VALUE})")
    private int connections;

    @SuppressWarnings("NullAway.Init")
    ReadMeasurement() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        try (var application = MeasuredApplication.start()) {
            var market = live.open(application, out);
            var base = "http://127.0.0.1:%d/api/v1".formatted(application.port());
            var token = application.bean(DemoTokens.class).token(new DemoAccount(Role.OPERATOR, null)).getTokenValue();
            read(token, "shortlist", base + "/vacancies/%s/shortlist?limit=20", market.vacancies(live));
            read(token, "suggestions", base + "/candidates/%s/suggestions?limit=20", market.candidates(live));
        }
        return 0;
    }

    private void read(String token, String what, String address, List<String> ids) throws IOException, InterruptedException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var load = new ProcessBuilder(java, "-XX:+UseSerialGC", "-Xmx256m", "-cp", System.getProperty("java.class.path"), Quayside.class.getName(),
                "measure", "read-load", "--what", what, "--address", address, "--seconds", String.valueOf(seconds), "--connections", String.valueOf(connections));
        load.environment().putAll(Map.of(ReadLoad.TOKEN, token));
        load.redirectError(ProcessBuilder.Redirect.INHERIT);
        var process = load.start();
        try (var to = process.outputWriter()) {
            to.write(String.join("\n", ids));
        }
        var out = spec.commandLine().getOut();
        process.inputReader().lines().forEach(out::println);
        out.flush();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the reading process ended with " + process.exitValue());
        }
    }
}
