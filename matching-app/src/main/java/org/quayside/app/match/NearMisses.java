package org.quayside.app.match;

import org.jspecify.annotations.Nullable;
import org.quayside.match.MatchBook;
import org.springframework.stereotype.Component;

/** The book to look for near misses in: the writer's where it is in memory, else one read from the documents. */
@Component
final class NearMisses {
    private final MatchProjector projector;
    private final MatchStores stores;
    private final Engine engine;
    private @Nullable MatchBook own;

    NearMisses(MatchProjector projector, MatchStores stores, Engine engine) {
        this.projector = projector;
        this.stores = stores;
        this.engine = engine;
    }

    /** Until the writer has one, nothing changes: what was read once stays right. */
    synchronized MatchBook book() {
        var writers = projector.book();
        if (writers.isPresent()) {
            own = null;
            return writers.get();
        }
        if (own == null) {
            own = stores.load(engine).book();
        }
        return own;
    }
}
