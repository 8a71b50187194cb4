package org.quayside.app.match;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.quayside.match.MatchBook;
import org.quayside.scoring.EngineVersion;
import org.springframework.stereotype.Component;

/** What everybody who asks is answered from: documents, engine and book of the slot that is served. */
@Component
public final class Serving {
    private final EngineSlots slots;
    private final List<MatchProjector> projectors;
    private final Map<Slot, Own> own = new EnumMap<>(Slot.class);

    /** A book read from the documents, where the writer of this node has none. */
    private record Own(EngineVersion version, MatchBook book) {}

    Serving(EngineSlots slots, List<MatchProjector> projectors) {
        this.slots = slots;
        this.projectors = projectors;
    }

    /** Name of the processor that writes the lists. */
    public String processor() {
        return slot().processor();
    }

    Slot slot() {
        return slots.serving();
    }

    MatchStores stores() {
        return stores(slot());
    }

    MatchStores stores(Slot slot) {
        return projector(slot).stores();
    }

    Engine engine() {
        return engine(slot());
    }

    MatchBook book() {
        return book(slot());
    }

    /** Until the writer has one, nothing changes: what was read once stays right. */
    synchronized MatchBook book(Slot slot) {
        var writers = projector(slot).book();
        if (writers.isPresent()) {
            own.remove(slot);
            return writers.get();
        }
        var version = engine(slot).version();
        var known = own.get(slot);
        if (known == null || !known.version().equals(version)) {
            known = new Own(version, stores(slot).load(engine(slot)).book());
            own.put(slot, known);
        }
        return known.book();
    }

    private Engine engine(Slot slot) {
        return slots.engine(slot).orElseThrow(() -> new IllegalStateException("slot %s is empty".formatted(slot)));
    }

    MatchProjector projector(Slot slot) {
        return projectors.stream().filter(one -> one.slot() == slot).findFirst().orElseThrow();
    }
}
