package org.quayside.app.platform.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.readmodel.ReadModels;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads documents, and turns values of the domain into parts of documents and back. */
@Component
public final class Documents {
    private static final JsonWriterSettings RELAXED = JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    private final ReadModels readModels;
    private final JsonMapper json;

    Documents(ReadModels readModels, JsonMapper json) {
        this.readModels = readModels;
        this.json = json;
    }

    public @Nullable Document find(String collection, String id) {
        return readModels.find(collection, id);
    }

    /**
     * Those of the documents that there are, in one question.
     *
     * @param fields only these; none: all
     */
    public List<Document> all(String collection, Collection<String> ids, String... fields) {
        return ids.isEmpty() ? List.of() : readModels.collection(collection).find(in("_id", ids)).projection(only(fields)).into(new ArrayList<>());
    }

    private static @Nullable Bson only(String... fields) {
        return fields.length == 0 ? null : Projections.include(fields);
    }

    /**
     * In the order of ids, which is the only one that every server keeps an index for. At most one more than {@code limit}.
     *
     * @param fields only these; none: all
     */
    public List<Document> list(String collection, @Nullable String after, int limit, List<Bson> filters, String... fields) {
        var all = new ArrayList<>(filters);
        if (after != null) {
            all.add(gt("_id", after));
        }
        var found = all.isEmpty() ? readModels.collection(collection).find() : readModels.collection(collection).find(and(all));
        return found.projection(only(fields)).sort(Sorts.ascending("_id")).limit(limit + 1).into(new ArrayList<>());
    }

    public Document document(Object value) {
        return Document.parse(json.writeValueAsString(value));
    }

    public <T> T value(Document part, Class<T> type) {
        return json.readValue(part.toJson(RELAXED), type);
    }
}
