package org.quayside.app.platform.readmodel;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Documents by collection and id, as they are now or as they will be. */
@FunctionalInterface
public interface Documents {
    @Nullable Document find(String collection, String id);
}
