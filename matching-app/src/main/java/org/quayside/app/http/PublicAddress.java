package org.quayside.app.http;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where others reach this installation: {@code quayside.public-address}, or else this machine and the port that is open. */
@Component
public final class PublicAddress {
    private final Environment environment;
    /** Looking it up is slow, and every event names it. */
    private volatile @Nullable String found;

    public PublicAddress(Environment environment) {
        this.environment = environment;
    }

    /** @param path begins with a slash */
    public String of(String path) {
        return base() + path;
    }

    /** Without a slash at its end. */
    public String base() {
        var base = found;
        return base == null ? look() : base;
    }

    private String look() {
        var told = environment.getProperty("quayside.public-address");
        var open = environment.getProperty("local.server.port");
        if (told == null && open == null) {
            // The port is not open yet: this may still change.
            return "http://127.0.0.1:" + environment.getProperty("server.port", "8080");
        }
        var base = told == null ? "http://127.0.0.1:" + open : told.replaceFirst("/+$", "");
        found = base;
        return base;
    }
}
