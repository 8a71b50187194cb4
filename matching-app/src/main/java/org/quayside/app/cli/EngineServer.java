package org.quayside.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** The running server whose engines are meant, and how to speak to it. */
final class EngineServer {
    @Option(names = "--server", paramLabel = "URL", description = "the server (default: the one on --port of this machine)")
    private @Nullable String server;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "port of the server on this machine (default: 8080)")
    private int port;

    @Option(names = "--token", paramLabel = "TOKEN", defaultValue = "${env:QUAYSIDE_TOKEN}", description = "bearer token of an operator (default: QUAYSIDE_TOKEN; a server in demo mode gives one by itself)")
    private @Nullable String token;

    @Option(names = "--json", description = "writes JSON for programs")
    boolean json;

    private @Nullable QuaysideServer found;

    @SuppressWarnings("NullAway.Init")
    EngineServer() {}

    QuaysideServer get() {
        if (found == null) {
            var address = server != null ? server : "http://127.0.0.1:" + port;
            var running = QuaysideServer.at(address, token);
            if (!running.answers()) {
                throw new EnvironmentProblem(address + " does not answer; start it with quayside serve");
            }
            found = token != null ? running : running.signedInAs("operator");
        }
        return found;
    }

    JsonNode engines() {
        return good(get().get("/api/v1/engines")).path("items");
    }

    /** The version given, or that of the engine which is being built. */
    String beside(@Nullable String version) {
        var engines = engines();
        if (version == null && engines.size() < 2) {
            throw new EngineProblem("no engine is being built beside " + engines.path(0).path("version").asString(""));
        }
        return version != null ? version : engines.get(1).path("version").asString("");
    }

    static JsonNode good(QuaysideServer.Answer answer) {
        if (!answer.good()) {
            throw new EngineProblem(answer.problem());
        }
        return answer.body();
    }

    /** The server refused, and said why. */
    static final class EngineProblem extends RuntimeException {
        EngineProblem(String message) {
            super(message);
        }
    }
}
