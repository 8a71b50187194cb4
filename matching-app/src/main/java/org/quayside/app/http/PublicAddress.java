package org.quayside.app.http;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where others reach this installation: {@code quayside.public-address}, or else this machine and the port that is open. */
@Component
public final class PublicAddress {
    private final Environment environment;

    PublicAddress(Environment environment) {
        this.environment = environment;
    }

    /** @param path begins with a slash */
    public String of(String path) {
        var told = environment.getProperty("quayside.public-address");
        if (told != null) {
            return told.replaceFirst("/+$", "") + path;
        }
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://127.0.0.1:" + port + path;
    }
}
