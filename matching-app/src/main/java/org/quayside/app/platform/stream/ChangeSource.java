package org.quayside.app.platform.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says {@code changed} whenever a list differs from what it was, with the position of the read model as id. It is read again when its
 * signal is raised, and now and then without, because another node may have written it.
 */
public final class ChangeSource implements StreamSource {
    private static final Duration WITHOUT_SIGNAL = Duration.ofSeconds(5);

    private final Supplier<? extends List<?>> list;
    private final LongSupplier position;
    private final Signal signal;
    private @Nullable List<?> known;
    private long seen;
    private long readAt;

    /** @param lastEventId position at which the reader read the list, null: it has not said; then it hears {@code changed} at once */
    public ChangeSource(Supplier<? extends List<?>> list, LongSupplier position, Signal signal, @Nullable String lastEventId) {
        this.list = list;
        this.position = position;
        this.signal = signal;
        this.seen = signal.count();
        this.readAt = System.nanoTime();
        if (String.valueOf(position.getAsLong()).equals(lastEventId)) {
            known = list.get();
        }
    }

    @Override
    public boolean sendNewer(EventStream stream) throws IOException {
        var raised = signal.count();
        if (known != null && raised == seen && System.nanoTime() - readAt < WITHOUT_SIGNAL.toNanos()) {
            return false;
        }
        seen = raised;
        readAt = System.nanoTime();
        var id = String.valueOf(position.getAsLong());
        var now = list.get();
        if (!now.equals(known)) {
            known = now;
            stream.event(id, "changed", "{\"position\":" + id + "}");
        }
        return false;
    }

    @Override
    public void awaitNews(Duration atMost) throws InterruptedException {
        signal.await(seen, atMost);
    }
}
