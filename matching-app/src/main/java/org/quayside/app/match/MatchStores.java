package org.quayside.app.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quayside.app.platform.readmodel.ReadModels;
import org.quayside.app.privacy.SubjectKeys;
import org.quayside.candidate.CandidateId;
import org.quayside.match.MatchBook;
import org.quayside.scoring.Profile;
import org.quayside.scoring.Requirements;

/** The documents that matching keeps in one slot, and the book as they describe it. */
record MatchStores(ProfileStore profiles, RequirementsStore requirements, ListStore lists, EngineStore engine) {
    static MatchStores in(Slot slot, ReadModels readModels, SubjectKeys keys, StateJson json) {
        return new MatchStores(new ProfileStore(readModels, keys, json, slot), new RequirementsStore(readModels, json, slot),
                new ListStore(readModels, slot), new EngineStore(readModels, json, slot));
    }

    Set<String> collections() {
        return Stream.of(profiles.collections(), requirements.collections(), lists.collections(), Set.of(engine.collection()))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    MatchBatch batch() {
        return new MatchBatch(profiles, requirements);
    }

    /** The book as the documents describe it, with nothing left to drain. */
    Loaded load(Engine code) {
        var book = new MatchBook(code.scorer());
        var candidates = new ArrayList<Profile>();
        var forgotten = new ArrayList<CandidateId>();
        profiles.all((id, state) -> {
            if (state == null) {
                forgotten.add(id);
            } else if (state.standing() == Standing.ACTIVE) {
                candidates.add(state.profile(id));
            }
        });
        var vacancies = new ArrayList<Requirements>();
        requirements.all((id, state) -> {
            if (state.standing() == Standing.ACTIVE) {
                vacancies.add(state.requirements(id));
            }
        });
        book.load(candidates, vacancies);
        book.drainChanged();
        return new Loaded(book, forgotten);
    }

    /**
     * @param forgotten of whom documents remain, though the key is gone: erased, and the process died before it was done with them. The
     *     lists may name them, and the book does not know it
     */
    record Loaded(MatchBook book, List<CandidateId> forgotten) {}
}
