package org.quayside.app.match;

import java.util.Set;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.readmodel.Batch;
import org.quayside.app.platform.readmodel.Documents;
import org.quayside.app.platform.readmodel.ReadModels;
import org.quayside.vacancy.VacancyId;

/** Collections {@code requirements} (what matching knows of a vacancy) and {@code advertisements} (the text it was read from), of one slot. */
final class RequirementsStore {
    private static final String STATE = "state";
    private static final String TEXT = "text";

    private final ReadModels readModels;
    private final StateJson json;
    private final String states;
    private final String advertisements;

    RequirementsStore(ReadModels readModels, StateJson json, Slot slot) {
        this.readModels = readModels;
        this.json = json;
        this.states = slot.collection("requirements");
        this.advertisements = slot.collection("advertisements");
    }

    Set<String> collections() {
        return Set.of(states, advertisements);
    }

    @Nullable VacancyState find(VacancyId id) {
        return find(readModels, id);
    }

    @Nullable VacancyState find(Documents documents, VacancyId id) {
        var document = documents.find(states, id.value());
        return document == null ? null : state(document);
    }

    void write(Batch batch, VacancyId id, VacancyState state) {
        batch.put(states, new Document("_id", id.value()).append(STATE, json.text(state)));
    }

    @Nullable String text(VacancyId id) {
        var document = readModels.find(advertisements, id.value());
        return document == null ? null : document.getString(TEXT);
    }

    void writeText(Batch batch, VacancyId id, String text) {
        batch.put(advertisements, new Document("_id", id.value()).append(TEXT, text));
    }

    void all(BiConsumer<VacancyId, VacancyState> consumer) {
        for (var document : readModels.all(states)) {
            consumer.accept(new VacancyId(document.getString("_id")), state(document));
        }
    }

    private VacancyState state(Document document) {
        return json.read(document.getString(STATE), VacancyState.class);
    }
}
