package org.quayside.app.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.quayside.app.match.MatchEntry;
import org.quayside.app.match.MatchLog;
import org.quayside.app.platform.stream.EventStream;
import org.quayside.app.platform.stream.StreamSource;
import tools.jackson.databind.json.JsonMapper;

/** Follows the match log from a position on, for one reader. */
final class FeedReader implements StreamSource {
    private static final int AT_ONCE = 200;

    /** @param types to be read */
    record Filter(MatchLog.Filter stored, Set<EventType> types) {
        boolean takes(MatchEntry entry) {
            return types.contains(EventType.of(entry.kind()));
        }
    }

    private final MatchLog log;
    private final Filter filter;
    private final String source;
    private final JsonMapper json;
    private long position;
    private boolean more;

    FeedReader(MatchLog log, Filter filter, String source, JsonMapper json, long position) {
        this.log = log;
        this.filter = filter;
        this.source = source;
        this.json = json;
        this.position = position;
    }

    /** The next events that the filter takes; none does not mean that there are no more. */
    List<CloudEvent> next(int limit) {
        var head = log.head();
        more = false;
        if (head <= position) {
            return List.of();
        }
        var entries = log.read(position, limit, filter.stored());
        more = entries.size() == limit;
        var last = entries.isEmpty() ? position : entries.getLast().sequence();
        // Fewer than asked for: everything up to the head, as it was before, has been looked at.
        position = more ? last : Math.max(head, last);
        return entries.stream().filter(filter::takes).map(entry -> CloudEvent.of(entry, source)).toList();
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
