package org.quayside.app.match;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.readmodel.Batch;
import org.quayside.app.platform.readmodel.Documents;
import org.quayside.app.platform.readmodel.ReadModels;
import org.quayside.scoring.EngineEvent.EngineActivated;

/** Collection {@code engine} of one slot: one document, the last activation. */
final class EngineStore {
    private static final String ENGINE = "engine";
    private static final String CURRENT = "current";
    private static final String ACTIVATED = "activated";

    private final ReadModels readModels;
    private final StateJson json;
    private final String collection;

    EngineStore(ReadModels readModels, StateJson json, Slot slot) {
        this.readModels = readModels;
        this.json = json;
        this.collection = slot.collection(ENGINE);
    }

    String collection() {
        return collection;
    }

    /** Null: none was activated yet. */
    @Nullable EngineActivated find() {
        return find(readModels);
    }

    @Nullable EngineActivated find(Documents documents) {
        var document = documents.find(collection, CURRENT);
        return document == null ? null : json.read(document.getString(ACTIVATED), EngineActivated.class);
    }

    void write(Batch batch, EngineActivated activated) {
        batch.put(collection, new Document("_id", CURRENT).append(ACTIVATED, json.text(activated)));
    }
}
