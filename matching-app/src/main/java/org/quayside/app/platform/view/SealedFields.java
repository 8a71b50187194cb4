package org.quayside.app.platform.view;

import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.quayside.app.privacy.SubjectKeys;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals what is personal in a document with the person's key: once the key is gone, nobody can open it. */
@Component
public final class SealedFields {
    private final SubjectKeys keys;
    private final JsonMapper json;

    SealedFields(SubjectKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** @return null: the person was erased, and nothing of theirs may be stored */
    public @Nullable Binary seal(String subject, String context, Object value) {
        byte[] sealed = keys.encrypt(subject, context, json.writeValueAsBytes(value));
        return sealed == null ? null : new Binary(sealed);
    }

    /** @return null: the person was erased, or nothing was sealed */
    public <T> @Nullable T open(String subject, String context, @Nullable Binary sealed, Class<T> type) {
        byte[] clear = sealed == null ? null : keys.decrypt(subject, context, sealed.getData());
        return clear == null ? null : json.readValue(clear, type);
    }
}
