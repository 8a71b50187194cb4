package org.quayside.app.platform;

import org.axonframework.serialization.Converter;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes events as JSON under the names of {@link EventTypes}, with what is personal sealed. Metadata goes as it is. */
final class EventSerializer implements Serializer {
    private final Jackson3Serializer json;
    private final RevisionResolver revisions;
    private final EventProtection protection;

    EventSerializer(Jackson3Serializer json, RevisionResolver revisions, EventProtection protection) {
        this.json = json;
        this.revisions = revisions;
        this.protection = protection;
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
        if (object == null || !EventTypes.isEvent(object.getClass())) {
            return json.serialize(object, representation);
        }
        var type = typeForClass(object.getClass());
        if (!protection.concerns(object.getClass())) {
            return new SimpleSerializedObject<>(json.serialize(object, representation).getData(), representation, type);
        }
        ObjectNode tree = json.getObjectMapper().valueToTree(object);
        protection.seal(object.getClass(), tree);
        var bytes = json.getObjectMapper().writeValueAsBytes(tree);
        return new SimpleSerializedObject<>(json.getConverter().convert(bytes, representation), representation, type);
    }

    @Override
    public <S, T> @Nullable T deserialize(SerializedObject<S> stored) {
        var event = EventTypes.named(stored.getType().getName());
        if (event == null) {
            return json.deserialize(stored);
        }
        var type = new SimpleSerializedType(event.getName(), stored.getType().getRevision());
        if (!protection.concerns(event)) {
            return json.deserialize(new SimpleSerializedObject<>(stored.getData(), stored.getContentType(), type));
        }
        var tree = (ObjectNode) json.getConverter().convert(stored, JsonNode.class).getData();
        protection.open(event, tree);
        return json.deserialize(new SimpleSerializedObject<>(tree, JsonNode.class, type));
    }

    /** Axon would hand an event of a later version to nobody; read models would silently miss it. */
    @Override
    public Class<?> classForType(SerializedType type) {
        var event = EventTypes.named(type.getName());
        var found = event == null ? json.classForType(type) : event;
        if (found.equals(UnknownSerializedType.class)) {
            throw new SerializationException("event type '%s' is not known here: was it stored by a later version?".formatted(type.getName()));
        }
        return found;
    }

    @Override
    @SuppressWarnings("rawtypes") // As Axon declares it.
    public SerializedType typeForClass(@Nullable Class type) {
        return type == null || !EventTypes.isEvent(type)
                ? json.typeForClass(type)
                : new SimpleSerializedType(EventTypes.nameOf(type), revisions.revisionOf(type));
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return json.canSerializeTo(representation);
    }

    @Override
    public Converter getConverter() {
        return json.getConverter();
    }
}
