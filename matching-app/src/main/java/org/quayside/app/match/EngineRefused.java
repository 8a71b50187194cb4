package org.quayside.app.match;

/** What was asked of an engine cannot be done now; the message says why. */
public final class EngineRefused extends RuntimeException {
    EngineRefused(String message) {
        super(message);
    }
}
