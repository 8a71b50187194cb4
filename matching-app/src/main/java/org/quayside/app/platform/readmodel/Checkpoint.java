package org.quayside.app.platform.readmodel;

import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How far a processor's documents are: they hold every event up to {@code position} of the event store named {@code eventStore}, as the
 * code called {@code version} reads them.
 */
public record Checkpoint(GapAwareTrackingToken position, String eventStore, String version) {
    static final String COLLECTION = "checkpoints";
    private static final String EVENT_STORE = "eventStore";
    private static final String VERSION = "version";
    private static final String INDEX = "index";
    private static final String GAPS = "gaps";

    public long index() {
        return position.getIndex();
    }

    /** Whether a processor whose token is {@code token} may go on from here: same store, same code, and never ahead of SQL. */
    boolean isUsable(String currentEventStore, String currentVersion, @Nullable GapAwareTrackingToken token) {
        return eventStore.equals(currentEventStore) && version.equals(currentVersion) && token != null && index() <= token.getIndex();
    }

    Document document(String processor) {
        return new Document("_id", processor)
                .append(EVENT_STORE, eventStore)
                .append(VERSION, version)
                .append(INDEX, index())
                .append(GAPS, position.getGaps().stream().sorted().toList());
    }

    static Checkpoint of(Document document) {
        var position = GapAwareTrackingToken.newInstance(document.getLong(INDEX), document.getList(GAPS, Long.class));
        return new Checkpoint(position, document.getString(EVENT_STORE), document.getString(VERSION));
    }
}
