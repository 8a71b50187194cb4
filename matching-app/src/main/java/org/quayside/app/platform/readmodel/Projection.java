package org.quayside.app.platform.readmodel;

import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;

/**
 * A read model as a pure function of the events: no clock, no chance, no other read model. A bean of this type gets a processor of its
 * own, with one segment; its methods are called by one thread at a time. What it throws rolls the batch back, and it is tried again.
 *
 * <p>A simple view needs {@link #on} only: find the document in the batch, set values, put it back. One that keeps state in memory loads
 * it when it is first asked after {@link #forget}.
 */
public interface Projection {
    /** Name of its processor, token and checkpoint. */
    String processor();

    /** The token was claimed: from here on it is what {@link #version} has just said. */
    default void claimed() {}

    /** Whether it wants events now; else they wait, and nobody waits for it. */
    default boolean isOpen() {
        return true;
    }

    /** Whether the documents it has can be made from the events by this program at all. */
    default boolean canRebuild() {
        return true;
    }

    /**
     * Name of the way in which events are read: documents written under another name are thrown away and built anew. It may change while
     * the token is claimed; then no events come until it is claimed anew.
     */
    String version();

    /** All collections that it writes; nobody else writes them. */
    Set<String> collections();

    /** Event classes, or families of them, that it reads. */
    Set<Class<?>> events();

    /** These events come next, but for those that are parked: what many of them need may be fetched at once. */
    default void prepare(List<EventMessage<?>> coming, Batch batch) {}

    /** One event, in the order of positions. */
    void on(EventMessage<?> event, Batch batch);

    /**
     * Whether what was handled since the batch began may be settled together with what follows. False as soon as something in it leaves a
     * trace in SQL that reading again would not make good.
     */
    default boolean mayWait() {
        return true;
    }

    /** After the batch's last event, still within the SQL transaction: what is published or written to SQL belongs here. */
    default void settle(Batch batch) {}

    /** The batch's documents are in MongoDB; a good moment to tell who waits for them. What it throws is logged only. */
    default void flushed(Batch batch) {}

    /** The token was claimed anew or a batch was rolled back: whatever is in memory may be wrong. */
    default void forget() {}

    /** One that begins with nothing in memory, to build the same documents beside this one; itself if it keeps nothing in memory. */
    default Projection another() {
        return this;
    }

    /** What two documents must agree in to be the same: all of it, except where ciphertext stands for a text. */
    default Document comparable(String collection, Document document) {
        return document;
    }
}
