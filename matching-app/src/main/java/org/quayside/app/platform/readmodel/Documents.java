package org.quayside.app.platform.readmodel;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Documents by collection and id, as they are now or as they will be. */
@FunctionalInterface
public interface Documents {
    @Nullable Document find(String collection, String id);

    /** Those of the documents that there are, in any order. */
    default List<Document> find(String collection, Collection<String> ids) {
        return ids.stream().map(id -> find(collection, id)).filter(Objects::nonNull).toList();
    }
}
