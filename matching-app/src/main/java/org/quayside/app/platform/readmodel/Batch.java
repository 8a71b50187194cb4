package org.quayside.app.platform.readmodel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A run of events that is settled in one SQL transaction, and the documents that they change. Written twice in a batch, a document goes to
 * MongoDB once. One thread uses it.
 */
public final class Batch implements Documents {
    private final Documents before;
    private final boolean readAgain;
    private final Map<String, Map<String, DocumentWrite>> writes = new LinkedHashMap<>();
    /** As they were before the batch; empty: there was none. Whoever takes one out changes it, and so takes it once. */
    private final Map<String, Map<String, Optional<Document>>> loaded = new HashMap<>();
    private GapAwareTrackingToken position;
    private Instant time;
    private boolean publishing;
    private boolean news;
    private long eventPosition;

    /** @param before the documents as they were */
    Batch(Documents before, GapAwareTrackingToken position, Instant time, boolean publishing, boolean readAgain) {
        this.before = before;
        this.readAgain = readAgain;
        this.position = position;
        this.time = time;
        this.publishing = publishing;
    }

    /** It goes on to another last event. */
    void extend(GapAwareTrackingToken newPosition, Instant newTime, boolean newPublishing) {
        position = newPosition;
        time = newTime;
        publishing = newPublishing;
    }

    /** The document as it is after what this batch has done until now; change it and {@link #put} it. */
    @Override
    public @Nullable Document find(String collection, String id) {
        var written = writes.getOrDefault(collection, Map.of()).get(id);
        if (written != null) {
            return written.document();
        }
        var known = loaded.containsKey(collection) ? loaded.get(collection).remove(id) : null;
        return known != null ? known.orElse(null) : before.find(collection, id);
    }

    /** Fetches what will be asked for, in one question. */
    public void load(String collection, Collection<String> ids) {
        var documents = loaded.computeIfAbsent(collection, name -> new HashMap<>());
        ids.forEach(id -> documents.put(id, Optional.empty()));
        before.find(collection, ids).forEach(document -> documents.put(document.getString("_id"), Optional.of(document)));
    }

    /** @param document with an {@code _id} that is a string */
    public void put(String collection, Document document) {
        add(new DocumentWrite(collection, document.getString("_id"), document));
    }

    public void remove(String collection, String id) {
        add(new DocumentWrite(collection, id, null));
    }

    /** Position of its last event. */
    public long position() {
        return position.getIndex();
    }

    /** Time of its last event. */
    public Instant time() {
        return time;
    }

    /**
     * Whether the batch ends at or behind the place up to which has been published before; false while events are read again, and then
     * nothing may leave: no event, no log entry, no message.
     */
    public boolean publishing() {
        return publishing;
    }

    /** Whether some of its events had been handled and published before: their documents were lost, or never written. */
    public boolean readAgain() {
        return readAgain;
    }

    /** Whether the event that is handled now has never been handled before in a transaction that was committed. */
    public boolean isNew() {
        return news;
    }

    /** Position of the event that is handled now. */
    public long eventPosition() {
        return eventPosition;
    }

    void next(long position, boolean isNew) {
        eventPosition = position;
        news = isNew;
    }

    GapAwareTrackingToken token() {
        return position;
    }

    List<DocumentWrite> writes() {
        var all = new ArrayList<DocumentWrite>();
        writes.values().forEach(collection -> all.addAll(collection.values()));
        return all;
    }

    private void add(DocumentWrite write) {
        writes.computeIfAbsent(write.collection(), name -> new LinkedHashMap<>()).put(write.id(), write);
    }
}
