package org.quayside.app.match;

import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.RankedRows.Row;
import org.quayside.app.platform.readmodel.Batch;
import org.quayside.app.platform.readmodel.ReadModels;
import org.quayside.match.Ranked;
import org.springframework.stereotype.Component;

/** Collections {@code shortlists} and {@code suggestions}: one document per owner; an empty list has none. */
@Component
final class ListStore {
    static final String SHORTLISTS = "shortlists";
    static final String SUGGESTIONS = "suggestions";
    private static final String ROWS = "rows";

    private final ReadModels readModels;

    ListStore(ReadModels readModels) {
        this.readModels = readModels;
    }

    void write(Batch batch, String collection, String owner, List<? extends Ranked<?>> rows) {
        if (rows.isEmpty()) {
            batch.remove(collection, owner);
        } else {
            batch.put(collection, new Document("_id", owner).append(ROWS, RankedRows.encode(rows)));
        }
    }

    List<Row> read(String collection, String owner) {
        return rows(readModels.find(collection, owner));
    }

    static List<Row> rows(@Nullable Document list) {
        return list == null ? List.of() : RankedRows.decode(list.get(ROWS, Binary.class));
    }
}
