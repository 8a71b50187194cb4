package org.quayside.app.match;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.quayside.match.MatchChanges;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells, after the documents are written, whose lists have changed. Listeners are called by the writer: they must return at once. */
@Component
public final class ListChanges {
    private final List<Consumer<MatchChanges>> listeners = new CopyOnWriteArrayList<>();

    /** A subscription, ended by {@link #close}. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    public Subscription subscribe(Consumer<MatchChanges> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void announce(MatchChanges changes) {
        if (changes.isEmpty()) {
            return;
        }
        for (var listener : listeners) {
            try {
                listener.accept(changes);
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(ListChanges.class).warn("a listener to list changes failed", e);
            }
        }
    }
}
