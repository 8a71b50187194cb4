package org.quayside.app.match;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quayside.app.platform.readmodel.Batch;
import org.quayside.candidate.CandidateId;
import org.quayside.match.ListChange;
import org.quayside.match.MatchBook;
import org.quayside.match.MatchChanges;
import org.quayside.scoring.Requirements;
import org.quayside.vacancy.VacancyId;

/** Takes what a batch says of candidates and vacancies into the book, and writes their documents and every list that changes with them. */
final class BookWriter {
    private final MatchStores stores;

    BookWriter(MatchStores stores) {
        this.stores = stores;
    }

    /** Returns whose lists have changed; {@code shortlist} is told how, if somebody is to publish it. */
    MatchChanges write(MatchBatch events, MatchBook book, Batch batch, @Nullable BiConsumer<VacancyId, ListChange<CandidateId>> shortlist) {
        writeCandidates(events, book, batch);
        writeVacancies(events, book, batch);
        if (events.activated != null) {
            stores.engine().write(batch, events.activated);
        }
        var changed = shortlist == null ? book.drainChanged() : book.drainChanged(shortlist);
        stores.lists().write(batch, book, changed);
        return changed;
    }

    private void writeCandidates(MatchBatch events, MatchBook book, Batch batch) {
        events.candidates.forEach((id, state) -> {
            if (state != null && stores.profiles().write(batch, id, state)) {
                if (events.cvs.containsKey(id)) {
                    stores.profiles().writeText(batch, id, events.cvs.get(id));
                }
                if (state.standing() == Standing.ACTIVE) {
                    book.put(state.profile(id));
                } else {
                    book.remove(id);
                }
            } else {
                stores.profiles().remove(batch, id);
                book.remove(id);
            }
        });
    }

    private void writeVacancies(MatchBatch events, MatchBook book, Batch batch) {
        events.vacancies.forEach((id, state) -> {
            if (state == null) {
                return;
            }
            stores.requirements().write(batch, id, state);
            if (events.advertisements.containsKey(id)) {
                stores.requirements().writeText(batch, id, events.advertisements.get(id));
            }
            if (state.standing() == Standing.ACTIVE) {
                book.put(state.requirements(id));
            } else {
                book.remove(id);
            }
        });
    }

    /** Persons who were erased while the book was not loaded: without documents, and off every list. */
    void forget(List<CandidateId> erased, MatchBook book, Batch batch) {
        for (var id : erased) {
            stores.profiles().remove(batch, id);
            stores.lists().write(batch, ListStore.SUGGESTIONS, id.value(), List.of());
        }
        var vacancies = book.requirements().stream().map(Requirements::vacancyId).collect(Collectors.toSet());
        stores.lists().write(batch, book, new MatchChanges(vacancies, Set.of()));
    }
}
