package org.quayside.app.platform.view;

import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.quayside.app.platform.readmodel.Batch;

/** Documents of one capability, made from events of aggregates. Sets values and never counts, so that it may run twice. */
public interface ViewProjector {
    /** Collections that it writes; nobody else does. */
    Set<String> collections();

    /** Event classes, or families of them, that it reads. */
    Set<Class<?>> events();

    /** Changes when the documents come to look different. */
    String version();

    void on(DomainEventMessage<?> event, Batch batch);

    /**
     * Documents that {@link #on} will ask for, collections and ids, so that those of many events are fetched at once; none: it asks for each. To
     * be said without the payload, which may be unreadable.
     */
    default Map<String, String> needs(DomainEventMessage<?> event) {
        return Map.of();
    }

    /** What two documents must agree in to be the same: all of it, except where ciphertext stands for something. */
    default Document comparable(Document document) {
        return document;
    }
}
