package org.quayside.app.platform.view;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import org.quayside.app.platform.readmodel.Batch;
import org.quayside.app.platform.readmodel.Projection;
import org.springframework.stereotype.Component;

/** Keeps all views. */
@Component
public final class ViewProjection implements Projection {
    public static final String PROCESSOR = "views";

    private final List<ViewProjector> views;
    private final Set<Class<?>> events;
    /** Who reads an event, by its class. */
    private final Map<Class<?>, List<ViewProjector>> readers = new ConcurrentHashMap<>();

    ViewProjection(List<ViewProjector> views) {
        this.views = List.copyOf(views);
        this.events = views.stream().flatMap(view -> view.events().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String processor() {
        return PROCESSOR;
    }

    @Override
    public String version() {
        return views.stream().map(view -> view.getClass().getSimpleName() + "=" + view.version()).sorted().collect(Collectors.joining(","));
    }

    @Override
    public Set<String> collections() {
        return views.stream().flatMap(view -> view.collections().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Class<?>> events() {
        return events;
    }

    @Override
    public void prepare(List<EventMessage<?>> coming, Batch batch) {
        var needed = new HashMap<String, Set<String>>();
        coming.forEach(event -> readers(event).forEach(view -> view.needs((DomainEventMessage<?>) event).forEach((collection, id) -> needed.computeIfAbsent(collection, name -> new LinkedHashSet<>()).add(id))));
        needed.forEach(batch::load);
    }

    @Override
    public void on(EventMessage<?> event, Batch batch) {
        if (event instanceof DomainEventMessage<?> domainEvent) {
            readers(event).forEach(view -> view.on(domainEvent, batch));
        }
    }

    private List<ViewProjector> readers(EventMessage<?> event) {
        return readers.computeIfAbsent(event.getPayloadType(),
                type -> views.stream().filter(view -> view.events().stream().anyMatch(family -> family.isAssignableFrom(type))).toList());
    }

    @Override
    public Document comparable(String collection, Document document) {
        return views.stream().filter(view -> view.collections().contains(collection)).findFirst().orElseThrow().comparable(document);
    }
}
