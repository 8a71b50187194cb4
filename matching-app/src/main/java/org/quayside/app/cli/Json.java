package org.quayside.app.cli;

import org.quayside.app.platform.QuaysideModule;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the commands write it. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new QuaysideModule()).enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
