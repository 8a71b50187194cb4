package org.quayside.app.match;

import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** States and breakdowns as JSON, in the form of the stored events. */
@Component
final class StateJson {
    private final ObjectMapper json;

    StateJson(Jackson3Serializer serializer) {
        json = serializer.getObjectMapper();
    }

    byte[] bytes(Object value) {
        return json.writeValueAsBytes(value);
    }

    String text(Object value) {
        return json.writeValueAsString(value);
    }

    <T> T read(byte[] bytes, Class<T> type) {
        return json.readValue(bytes, type);
    }

    <T> T read(String text, Class<T> type) {
        return json.readValue(text, type);
    }
}
