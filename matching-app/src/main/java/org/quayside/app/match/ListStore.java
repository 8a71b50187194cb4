package org.quayside.app.match;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.quayside.app.match.RankedRows.Row;
import org.quayside.app.platform.readmodel.Batch;
import org.quayside.app.platform.readmodel.Documents;
import org.quayside.app.platform.readmodel.ReadModels;
import org.quayside.match.MatchBook;
import org.quayside.match.MatchChanges;
import org.quayside.match.Ranked;

/** Collections {@code shortlists} and {@code suggestions} of one slot: one document per owner; an empty list has none. */
final class ListStore {
    static final String SHORTLISTS = "shortlists";
    static final String SUGGESTIONS = "suggestions";
    private static final String ROWS = "rows";

    private final ReadModels readModels;
    private final Slot slot;

    ListStore(ReadModels readModels, Slot slot) {
        this.readModels = readModels;
        this.slot = slot;
    }

    Set<String> collections() {
        return Set.of(slot.collection(SHORTLISTS), slot.collection(SUGGESTIONS));
    }

    void write(Batch batch, String collection, String owner, List<? extends Ranked<?>> rows) {
        write(batch, collection, owner, RankedRows.encode(rows));
    }

    /** The lists of all owners as the book has them now. */
    void write(Batch batch, MatchBook book, MatchChanges owners) {
        var rows = new RankedRows.Writer();
        owners.shortlists().forEach(id -> {
            book.shortlist(id, rows);
            write(batch, SHORTLISTS, id.value(), rows.drain());
        });
        owners.suggestions().forEach(id -> {
            book.suggestions(id, rows);
            write(batch, SUGGESTIONS, id.value(), rows.drain());
        });
    }

    private void write(Batch batch, String collection, String owner, Binary rows) {
        if (rows.length() == 0) {
            batch.remove(slot.collection(collection), owner);
        } else {
            batch.put(slot.collection(collection), new Document("_id", owner).append(ROWS, rows));
        }
    }

    List<Row> read(String collection, String owner) {
        return read(readModels, collection, owner);
    }

    List<Row> read(Documents documents, String collection, String owner) {
        return rows(documents.find(slot.collection(collection), owner));
    }

    /** Every list, by its owner. */
    void all(String collection, BiConsumer<String, List<Row>> consumer) {
        for (var list : readModels.all(slot.collection(collection))) {
            consumer.accept(list.getString("_id"), rows(list));
        }
    }

    private static List<Row> rows(@Nullable Document list) {
        return list == null ? List.of() : RankedRows.decode(list.get(ROWS, Binary.class));
    }
}
