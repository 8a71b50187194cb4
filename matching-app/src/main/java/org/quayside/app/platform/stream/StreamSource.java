package org.quayside.app.platform.stream;

import java.io.IOException;

/** What one reader of a stream still has to hear. Used by one thread. */
@FunctionalInterface
public interface StreamSource {
    /** Sends what is newer than what it has sent before, a bounded number of events; returns whether there may be more at once. */
    boolean sendNewer(EventStream stream) throws IOException;
}
