package org.quayside.app.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.quayside.app.match.LogFilter;
import org.quayside.app.match.MatchEntry;
import org.quayside.app.match.MatchLog;
import org.quayside.app.platform.stream.EventStream;
import org.quayside.app.platform.stream.StreamSource;

/** Follows the match log from a position on, for one reader. */
final class FeedReader implements StreamSource {
    /** Read from the database at a time, which is free for others while a reader takes them. */
    private static final int AT_ONCE = 1_000;
    /** The first time, so that it is soon on its way. */
    private static final int AT_FIRST = 200;
    private static final int AT_ONCE_TO_STREAMS = 200;

    private final MatchLog log;
    private final Supplier<LogFilter> filter;
    private final CloudEvents form;
    private long position;
    private long head;
    private boolean begun;
    private boolean more;

    /**
     * @param filter as it is at the moment: what a fair shows changes
     * @param head of the log, as it was just now
     */
    FeedReader(MatchLog log, Supplier<LogFilter> filter, CloudEvents form, long position, long head) {
        this.log = log;
        this.filter = filter;
        this.form = form;
        this.position = position;
        this.head = head;
    }

    /** The next events that the filter takes: some if there are any, at most {@code most}. */
    List<MatchEntry> next(int most) {
        var limit = Math.min(most, begun ? AT_ONCE : AT_FIRST);
        begun = true;
        more = false;
        if (head <= position) {
            return List.of();
        }
        var entries = log.read(position, limit, filter.get());
        more = entries.size() == limit;
        var last = entries.isEmpty() ? position : entries.getLast().sequence();
        // Fewer than asked for: everything up to the head, as it was before, has been looked at.
        position = more ? last : Math.max(head, last);
        return entries;
    }

    /** Whether there may be more at once: the last {@link #next} ended because of its limit. */
    boolean more() {
        return more;
    }

    @Override
    public boolean sendNewer(EventStream stream) throws IOException {
        var before = position;
        var events = next(AT_ONCE_TO_STREAMS);
        for (var event : events) {
            stream.event(Position.text(event.sequence()), EventType.of(event.kind()).type(), form.text(event));
        }
        if (position > before && (events.isEmpty() || events.getLast().sequence() != position)) {
            stream.position(Position.text(position));
        }
        return more;
    }

    @Override
    public void awaitNews(Duration atMost) throws InterruptedException {
        head = Math.max(head, log.await(position, atMost));
    }
}
