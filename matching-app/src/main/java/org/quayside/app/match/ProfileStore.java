package org.quayside.app.match;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.readmodel.Batch;
import org.quayside.app.platform.readmodel.Documents;
import org.quayside.app.platform.readmodel.ReadModels;
import org.quayside.app.privacy.SubjectKeys;
import org.quayside.candidate.CandidateId;

/**
 * Collections {@code profiles} (what matching knows of a candidate) and {@code cvs} (the text it was read from), both sealed with the
 * candidate's key: when the key is gone, they are nobody's. Of one slot.
 */
final class ProfileStore {
    private static final String STANDING = "standing";
    private static final String SEALED = "sealed";
    private static final String STATE_CONTEXT = "profiles/state";
    private static final String TEXT_CONTEXT = "cvs/text";

    private final ReadModels readModels;
    private final SubjectKeys keys;
    private final StateJson json;
    private final String states;
    private final String cvs;

    ProfileStore(ReadModels readModels, SubjectKeys keys, StateJson json, Slot slot) {
        this.readModels = readModels;
        this.keys = keys;
        this.json = json;
        this.states = slot.collection("profiles");
        this.cvs = slot.collection("cvs");
    }

    Set<String> collections() {
        return Set.of(states, cvs);
    }

    @Nullable CandidateState find(CandidateId id) {
        return find(readModels, id);
    }

    @Nullable CandidateState find(Documents documents, CandidateId id) {
        var document = documents.find(states, id.value());
        return document == null ? null : state(document);
    }

    /** False: the person was erased meanwhile, nothing may be kept. */
    boolean write(Batch batch, CandidateId id, CandidateState state) {
        var sealed = keys.encrypt(id.value(), STATE_CONTEXT, json.bytes(state));
        if (sealed == null) {
            return false;
        }
        batch.put(states, new Document("_id", id.value()).append(STANDING, state.standing().name()).append(SEALED, new Binary(sealed)));
        return true;
    }

    @Nullable String text(CandidateId id) {
        return text(readModels, id);
    }

    @Nullable String text(Documents documents, CandidateId id) {
        var document = documents.find(cvs, id.value());
        return document == null ? null : clear(document, TEXT_CONTEXT);
    }

    void writeText(Batch batch, CandidateId id, String text) {
        var sealed = keys.encrypt(id.value(), TEXT_CONTEXT, text.getBytes(StandardCharsets.UTF_8));
        if (sealed != null) {
            batch.put(cvs, new Document("_id", id.value()).append(SEALED, new Binary(sealed)));
        }
    }

    void remove(Batch batch, CandidateId id) {
        collections().forEach(collection -> batch.remove(collection, id.value()));
    }

    /** @param consumer hears null for a person whose key is gone */
    void all(BiConsumer<CandidateId, @Nullable CandidateState> consumer) {
        for (var document : readModels.all(states)) {
            consumer.accept(new CandidateId(document.getString("_id")), state(document));
        }
    }

    /** The document with its content open: ciphertexts of the same text differ. */
    Document opened(String collection, Document document) {
        var open = new Document(document);
        open.put(SEALED, collection.equals(states) ? state(document) : clear(document, TEXT_CONTEXT));
        return open;
    }

    private @Nullable CandidateState state(Document document) {
        var text = clear(document, STATE_CONTEXT);
        return text == null ? null : json.read(text, CandidateState.class);
    }

    private @Nullable String clear(Document document, String context) {
        var clear = keys.decrypt(document.getString("_id"), context, document.get(SEALED, Binary.class).getData());
        return clear == null ? null : new String(clear, StandardCharsets.UTF_8);
    }
}
