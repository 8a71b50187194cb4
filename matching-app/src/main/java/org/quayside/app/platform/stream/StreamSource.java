package org.quayside.app.platform.stream;

import java.io.IOException;
import java.time.Duration;

/** What one reader of a stream still has to hear. Used by one thread. */
public interface StreamSource {
    /** Sends what is newer than what it has sent before, a bounded number of events; returns whether there may be more at once. */
    boolean sendNewer(EventStream stream) throws IOException;

    /** Returns when there may be news, at the latest after so long. */
    void awaitNews(Duration atMost) throws InterruptedException;
}
