package org.quayside.app.match;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.readmodel.Batch;
import org.quayside.app.platform.readmodel.ReadModels;
import org.quayside.scoring.EngineEvent.EngineActivated;
import org.springframework.stereotype.Component;

/** Collection {@code engine}: one document, the last activation. */
@Component
final class EngineStore {
    static final String ENGINE = "engine";
    private static final String CURRENT = "current";
    private static final String ACTIVATED = "activated";

    private final ReadModels readModels;
    private final StateJson json;

    EngineStore(ReadModels readModels, StateJson json) {
        this.readModels = readModels;
        this.json = json;
    }

    /** Null: none was activated yet. */
    @Nullable EngineActivated find() {
        var document = readModels.find(ENGINE, CURRENT);
        return document == null ? null : json.read(document.getString(ACTIVATED), EngineActivated.class);
    }

    void write(Batch batch, EngineActivated activated) {
        batch.put(ENGINE, new Document("_id", CURRENT).append(ACTIVATED, json.text(activated)));
    }
}
