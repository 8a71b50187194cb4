package org.quayside.app.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.quayside.app.match.MatchEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The list of events that a request is answered with, written while it is read, so that a reader works on the first events while the next are
 * on their way. No connection to the database is held while a slow reader takes them.
 */
final class EventBatch {
    private static final Logger LOG = LoggerFactory.getLogger(EventBatch.class);
    /** Bytes that are written at a time. */
    private static final int PORTION = 1 << 16;

    private final FeedReader reader;
    private final CloudEvents form;
    private final OutputStream out;
    private final JsonText text = new JsonText();
    private String separator = "[";

    EventBatch(FeedReader reader, CloudEvents form, OutputStream out) {
        this.reader = reader;
        this.form = form;
        this.out = out;
    }

    /** @param first what the reader has read already */
    void write(List<MatchEntry> first, int limit) throws IOException {
        var events = first;
        var left = limit - first.size();
        while (!events.isEmpty()) {
            var ahead = left > 0 && reader.more() ? ahead(left) : null;
            add(events);
            events = ahead == null ? List.of() : ahead.join();
            left -= events.size();
        }
        text.raw(separator.equals("[") ? "[]" : "]");
        text.drainTo(out);
    }

    /** The next events, read while those before them are written. */
    private CompletableFuture<List<MatchEntry>> ahead(int left) {
        return CompletableFuture.supplyAsync(() -> next(left), Thread::startVirtualThread);
    }

    /** A batch may be shorter than was asked for: if it cannot be read on, it ends there, and the next request is told of the failure. */
    private List<MatchEntry> next(int left) {
        try {
            return reader.next(left);
        } catch (RuntimeException e) {
            LOG.warn("a batch of events ends early", e);
            return List.of();
        }
    }

    private void add(List<MatchEntry> events) throws IOException {
        for (var event : events) {
            text.raw(separator);
            separator = ",";
            form.write(text, event);
            if (text.length() >= PORTION) {
                text.drainTo(out);
            }
        }
    }
}
