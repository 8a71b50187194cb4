package org.quayside.app.platform.readmodel;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Places where a crash hurts most. A test starts the application with {@code -Dquayside.crash.<place>=<probability>}: passing there then
 * ends the process at once, as {@code kill -9} does. Without the property, passing does nothing.
 */
enum CrashPoint {
    /** The batch's SQL transaction is committed, MongoDB knows nothing of it. */
    BEFORE_FLUSH,
    /** Documents are written, not yet committed. */
    MID_FLUSH,
    /** Documents and checkpoint are written, nobody has been told. */
    AFTER_FLUSH;

    private static final int KILLED = 137;

    private final double probability = Double.parseDouble(System.getProperty("quayside.crash." + name(), "0"));

    void pass() {
        if (probability > 0 && ThreadLocalRandom.current().nextDouble() < probability) {
            Runtime.getRuntime().halt(KILLED);
        }
    }
}
