package org.quayside.app.match;

import java.util.Set;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.readmodel.Batch;
import org.quayside.app.platform.readmodel.Documents;
import org.quayside.app.platform.readmodel.ReadModels;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;

/** Collections {@code requirements} (what matching knows of a vacancy) and {@code advertisements} (the text it was read from). */
@Component
final class RequirementsStore {
    static final String REQUIREMENTS = "requirements";
    static final String ADVERTISEMENTS = "advertisements";
    static final Set<String> COLLECTIONS = Set.of(REQUIREMENTS, ADVERTISEMENTS);
    private static final String STATE = "state";
    private static final String TEXT = "text";

    private final ReadModels readModels;
    private final StateJson json;

    RequirementsStore(ReadModels readModels, StateJson json) {
        this.readModels = readModels;
        this.json = json;
    }

    @Nullable VacancyState find(VacancyId id) {
        return find(readModels, id);
    }

    @Nullable VacancyState find(Documents documents, VacancyId id) {
        var document = documents.find(REQUIREMENTS, id.value());
        return document == null ? null : state(document);
    }

    void write(Batch batch, VacancyId id, VacancyState state) {
        batch.put(REQUIREMENTS, new Document("_id", id.value()).append(STATE, json.text(state)));
    }

    @Nullable String text(VacancyId id) {
        var document = readModels.find(ADVERTISEMENTS, id.value());
        return document == null ? null : document.getString(TEXT);
    }

    void writeText(Batch batch, VacancyId id, String text) {
        batch.put(ADVERTISEMENTS, new Document("_id", id.value()).append(TEXT, text));
    }

    void all(BiConsumer<VacancyId, VacancyState> consumer) {
        for (var document : readModels.all(REQUIREMENTS)) {
            consumer.accept(new VacancyId(document.getString("_id")), state(document));
        }
    }

    private VacancyState state(Document document) {
        return json.read(document.getString(STATE), VacancyState.class);
    }
}
