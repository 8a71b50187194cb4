package org.quayside.app.platform.readmodel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Compares every document of every read model with a rebuild from the events, made in memory by the same code, and asks each
 * {@link Consistency} for what it finds. Meaningful while nothing happens: it waits until all events are handled, and says so when new
 * ones come while it compares.
 */
@Component
public final class ReadModelVerification {
    private static final int BATCH = 500;

    private final Projections projections;
    private final ReadModels readModels;
    private final EventStorageEngine events;
    private final ObjectProvider<Consistency> consistencies;

    ReadModelVerification(
            Projections projections, ReadModels readModels, EventStorageEngine events, ObjectProvider<Consistency> consistencies) {
        this.projections = projections;
        this.readModels = readModels;
        this.events = events;
        this.consistencies = consistencies;
    }

    /** What is wrong with one document: MISSING and STRAY are seen from the rebuild. */
    public enum Kind {
        MISSING,
        STRAY,
        DIFFERENT
    }

    public record Difference(String collection, String id, Kind kind) {}

    /**
     * @param events how many were read
     * @param documents how many were compared, by collection
     * @param problems what the consistencies found
     */
    public record Report(long events, Map<String, Integer> documents, List<Difference> differences, List<String> problems) {
        public boolean isClean() {
            return differences.isEmpty() && problems.isEmpty();
        }
    }

    /** @throws IllegalStateException when the read models do not catch up within {@code patience}, or events come meanwhile */
    public Report verify(Duration patience) throws InterruptedException {
        var head = projections.head();
        if (!projections.awaitAll(head, patience)) {
            throw new IllegalStateException("within %s the read models have not caught up: %s".formatted(patience, projections.behind(head)));
        }
        var documents = new TreeMap<String, Integer>();
        var differences = new ArrayList<Difference>();
        var read = 0L;
        for (var runner : projections.runners()) {
            var projection = runner.projection();
            if (!projection.isOpen() || !projection.canRebuild()) {
                continue;
            }
            var version = projection.version();
            var rebuilt = new HashMap<String, Map<String, Document>>();
            read = rebuild(projection.another(), head, rebuilt);
            var found = new ArrayList<Difference>();
            for (var collection : projection.collections()) {
                found.addAll(compare(projection, collection, rebuilt.getOrDefault(collection, Map.of())));
            }
            // One that has become another meanwhile, or nobody's, as after a switch of engines, has thrown its documents away.
            if (projection.isOpen() && projection.version().equals(version)) {
                projection.collections().forEach(collection -> documents.put(collection, rebuilt.getOrDefault(collection, Map.of()).size()));
                differences.addAll(found);
            }
        }
        var problems = consistencies.orderedStream().flatMap(consistency -> consistency.problems().stream()).toList();
        if (projections.head() != head) {
            throw new IllegalStateException("events came in while the read models were compared: try again when nothing is going on");
        }
        return new Report(read, documents, differences, problems);
    }

    private long rebuild(Projection projection, long head, Map<String, Map<String, Document>> documents) {
        var count = 0L;
        try (var stream = events.readEvents(null, false)) {
            var some = new ArrayList<TrackedEventMessage<?>>();
            for (var all = stream.iterator(); all.hasNext(); ) {
                var event = all.next();
                if (position(event).getIndex() > head) {
                    break;
                }
                some.add(event);
                count++;
                if (some.size() == BATCH) {
                    apply(projection, some, documents);
                    some.clear();
                }
            }
            if (!some.isEmpty()) {
                apply(projection, some, documents);
            }
        }
        return count;
    }

    private static void apply(
            Projection projection, List<TrackedEventMessage<?>> events, Map<String, Map<String, Document>> documents) {
        var last = events.getLast();
        Documents before = (collection, id) -> documents.getOrDefault(collection, Map.of()).get(id);
        var batch = new Batch(before, position(last), last.getTimestamp(), false, false);
        for (var event : events) {
            if (projection.events().stream().anyMatch(family -> family.isAssignableFrom(event.getPayloadType()))) {
                projection.on(event, batch);
            }
        }
        projection.settle(batch);
        for (var write : batch.writes()) {
            var collection = documents.computeIfAbsent(write.collection(), name -> new LinkedHashMap<>());
            if (write.document() == null) {
                collection.remove(write.id());
            } else {
                collection.put(write.id(), write.document());
            }
        }
    }

    private List<Difference> compare(Projection projection, String collection, Map<String, Document> wanted) {
        var differences = new ArrayList<Difference>();
        Set<String> missing = new TreeSet<>(wanted.keySet());
        for (var document : readModels.all(collection)) {
            var id = document.getString("_id");
            var other = wanted.get(id);
            missing.remove(id);
            if (other == null) {
                differences.add(new Difference(collection, id, Kind.STRAY));
            } else if (!Objects.equals(projection.comparable(collection, document), projection.comparable(collection, other))) {
                differences.add(new Difference(collection, id, Kind.DIFFERENT));
            }
        }
        missing.forEach(id -> differences.add(new Difference(collection, id, Kind.MISSING)));
        return differences;
    }

    private static GapAwareTrackingToken position(TrackedEventMessage<?> event) {
        return (GapAwareTrackingToken) WrappedToken.unwrapLowerBound(event.trackingToken());
    }
}
