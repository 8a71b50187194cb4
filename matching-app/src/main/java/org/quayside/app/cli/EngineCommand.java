package org.quayside.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code quayside engine}: engines side by side, in a running server. */
@Command(name = "engine", mixinStandardHelpOptions = true,
        description = {"Builds another engine beside the one that is served, says what it would change, and switches to it or throws it away.",
            "An engine is what reads and scores: extractor, taxonomy, arithmetic, and how many have each skill."},
        footer = {"%nExamples:", "  quayside engine build --recount --wait && quayside engine report", "  quayside engine switch --wait", ExitCodes.TEXT},
        subcommands = {EngineCommand.Status.class, EngineCommand.Build.class, EngineReportCommand.class, EngineCommand.Pause.class, EngineCommand.Resume.class,
            EngineCommand.Switch.class, EngineCommand.Discard.class})
final class EngineCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @SuppressWarnings("NullAway.Init")
    EngineCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What about the engines?");
    }

    /** What all of them share: a server to ask, and refusals in one line. */
    abstract static class Asking implements Callable<Integer> {
        @Spec
        protected CommandSpec spec;

        @Mixin
        protected EngineServer server;

        @SuppressWarnings("NullAway.Init")
        Asking() {}

        @Override
        public Integer call() throws InterruptedException {
            try {
                ask(spec.commandLine().getOut());
                spec.commandLine().getOut().flush();
                return ExitCodes.OK;
            } catch (EngineServer.EngineProblem e) {
                spec.commandLine().getErr().println("quayside: " + e.getMessage());
                return ExitCodes.PROBLEMS;
            }
        }

        abstract void ask(PrintWriter out) throws InterruptedException;

        void show(PrintWriter out) {
            var engines = server.engines();
            if (server.json) {
                out.println(Json.write(engines));
                return;
            }
            engines.forEach(engine -> line(out, engine));
        }

        static void line(PrintWriter out, JsonNode engine) {
            var serving = state(engine).equals("SERVING");
            out.printf(Locale.ROOT, "%-26s %-9s event %,d of %,d, %d %%%s%s%n", engine.path("version").asString(""), state(engine).toLowerCase(Locale.ROOT),
                    engine.path("position").asLong() + 1, engine.path("head").asLong() + 1, engine.path("progress").asInt(),
                    serving ? "" : ", may work %d %% of the time".formatted(engine.path("throttle").asInt()),
                    engine.path("automatic").asBoolean() ? ", is switched to when it is built" : "");
        }

        static String state(JsonNode engine) {
            return engine.path("state").asString("");
        }

        /** Until the engine is in the state, with progress on the way. */
        void await(String version, String state) throws InterruptedException {
            var shown = -1;
            while (true) {
                var answer = server.get().get("/api/v1/engines/" + version);
                var engine = EngineServer.good(answer);
                if (state(engine).equals(state)) {
                    return;
                }
                if (engine.path("progress").asInt() != shown) {
                    shown = engine.path("progress").asInt();
                    line(spec.commandLine().getErr(), engine);
                    spec.commandLine().getErr().flush();
                }
                Thread.sleep(500);
            }
        }
    }

    @Command(name = "status", mixinStandardHelpOptions = true, description = "The engine that is served, and how far the one is that is built.")
    static final class Status extends Asking {
        @Override
        void ask(PrintWriter out) {
            show(out);
        }
    }

    @Command(name = "build", mixinStandardHelpOptions = true,
            description = "Begins to build an engine with the taxonomy that the data folder now holds. It publishes nothing.")
    static final class Build extends Asking {
        @Option(names = "--recount", description = "counts anew how many have each skill")
        private boolean recount;

        @Option(names = "--throttle", paramLabel = "PERCENT", defaultValue = "50", description = "of the time that it may work, 1 to 100 (default: 50)")
        private int throttle;

        @Option(names = "--wait", description = "until it is built")
        private boolean wait;

        @Override
        void ask(PrintWriter out) throws InterruptedException {
            var begun = EngineServer.good(server.get().post("/api/v1/engines", "application/json",
                    "{\"recount\": %s, \"throttle\": %d}".formatted(recount, throttle).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            if (wait) {
                await(begun.path("version").asString(""), "BUILT");
            }
            show(out);
        }
    }

    /** Acts on the engine that is built beside the served one. */
    abstract static class OnBuild extends Asking {
        @Parameters(arity = "0..1", paramLabel = "VERSION", description = "the engine (default: the one that is being built)")
        protected @Nullable String version;
    }

    @Command(name = "pause", mixinStandardHelpOptions = true, description = "Has the build rest, over restarts of the server too.")
    static final class Pause extends OnBuild {
        @Override
        void ask(PrintWriter out) {
            EngineServer.good(server.get().patch("/api/v1/engines/" + server.beside(version), "{\"paused\": true}"));
            show(out);
        }
    }

    @Command(name = "resume", mixinStandardHelpOptions = true, description = "Has the build go on.")
    static final class Resume extends OnBuild {
        @Option(names = "--throttle", paramLabel = "PERCENT", description = "of the time that it may work, 1 to 100 (default: as before)")
        private @Nullable Integer throttle;

        @Override
        void ask(PrintWriter out) {
            EngineServer.good(server.get().patch("/api/v1/engines/" + server.beside(version),
                    throttle == null ? "{\"paused\": false}" : "{\"paused\": false, \"throttle\": %d}".formatted(throttle)));
            show(out);
        }
    }

    @Command(name = "switch", mixinStandardHelpOptions = true, description = "Serves the engine that is built; the difference goes to the match log once.")
    static final class Switch extends OnBuild {
        @Option(names = "--wait", description = "until it is served")
        private boolean wait;

        @Override
        void ask(PrintWriter out) throws InterruptedException {
            var beside = server.beside(version);
            EngineServer.good(server.get().post("/api/v1/engines/" + beside + "/switch", "application/json", new byte[0]));
            if (wait) {
                await(beside, "SERVING");
            }
            show(out);
        }
    }

    @Command(name = "discard", mixinStandardHelpOptions = true, description = "Throws the build away.")
    static final class Discard extends OnBuild {
        @Override
        void ask(PrintWriter out) {
            EngineServer.good(server.get().delete("/api/v1/engines/" + server.beside(version)));
            show(out);
        }
    }
}
