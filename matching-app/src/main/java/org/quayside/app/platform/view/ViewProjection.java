package org.quayside.app.platform.view;

import java.util.List;
import java.util.Set;
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

    ViewProjection(List<ViewProjector> views) {
        this.views = List.copyOf(views);
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
        return views.stream().flatMap(view -> view.events().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void on(EventMessage<?> event, Batch batch) {
        if (event instanceof DomainEventMessage<?> domainEvent) {
            for (ViewProjector view : views) {
                if (view.events().stream().anyMatch(family -> family.isAssignableFrom(event.getPayloadType()))) {
                    view.on(domainEvent, batch);
                }
            }
        }
    }

    @Override
    public Document comparable(String collection, Document document) {
        return views.stream().filter(view -> view.collections().contains(collection)).findFirst().orElseThrow().comparable(document);
    }
}
