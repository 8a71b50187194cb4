package org.quayside.app.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.quayside.app.match.LogFilter;
import org.quayside.app.match.MatchLog;
import org.quayside.app.platform.stream.EventStream;
import org.quayside.app.platform.stream.StreamSource;
import tools.jackson.databind.json.JsonMapper;

/** Follows the match log from a position on, for one reader. */
final class FeedReader implements StreamSource {
    private static final int AT_ONCE = 200;

    private final MatchLog log;
    private final LogFilter filter;
    private final CloudEvents form;
    private final JsonMapper json;
    private long position;
    private boolean more;

    FeedReader(MatchLog log, LogFilter filter, CloudEvents form, JsonMapper json, long position) {
        this.log = log;
        this.filter = filter;
        this.form = form;
        this.json = json;
        this.position = position;
    }

    /** The next events that the filter takes. */
    List<CloudEvent> next(int limit) {
        var head = log.head();
        more = false;
        if (head <= position) {
            return List.of();
        }
        var entries = log.read(position, limit, filter);
        more = entries.size() == limit;
        var last = entries.isEmpty() ? position : entries.getLast().sequence();
        // Fewer than asked for: everything up to the head, as it was before, has been looked at.
        position = more ? last : Math.max(head, last);
        return entries.stream().map(form::of).toList();
    }

    /** Whether the last {@link #next} ended because of its limit. */
    boolean more() {
        return more;
    }

    @Override
    public boolean sendNewer(EventStream stream) throws IOException {
        var before = position;
        var events = next(AT_ONCE);
        for (var event : events) {
            stream.event(event.id(), event.type(), json.writeValueAsString(event));
        }
        var here = Position.text(position);
        if (position > before && (events.isEmpty() || !events.getLast().id().equals(here))) {
            stream.position(here);
        }
        return more;
    }

    @Override
    public void awaitNews(Duration atMost) throws InterruptedException {
        log.await(position, atMost);
    }
}
