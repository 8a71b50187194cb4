package org.quayside.app.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that starts the application. */
final class ServerOptions {
    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "port on 127.0.0.1, 0 for any free one (default: ${DEFAULT-VALUE})")
    int port;

    @Option(names = "--data", paramLabel = "DIR", description = "folder that keeps events and read models (default: ./data)")
    @Nullable Path data;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = {"a setting of the application, may be repeated, like",
        "--set spring.mongodb.uri=mongodb://localhost:27017/quayside"})
    Map<String, String> settings = new HashMap<>();

    ServerProcess start(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.putAll(settings);
        return ServerProcess.start(port, data, all);
    }
}
