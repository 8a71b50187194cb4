package org.quayside.app.suggestion;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quayside.app.fair.FairView;
import org.quayside.app.match.Suggestions;
import org.quayside.candidate.CandidateId;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;

/** Suggestions narrowed to what is shown at a fair. */
@Component
public final class SuggestionRows {
    private final Suggestions suggestions;
    private final FairView fairs;

    SuggestionRows(Suggestions suggestions, FairView fairs) {
        this.suggestions = suggestions;
        this.fairs = fairs;
    }

    /** @param fair null: everything */
    public List<Suggestions.Row> of(CandidateId candidate, @Nullable String fair) {
        return at(fair, suggestions.of(candidate));
    }

    /** In their order. */
    List<Suggestions.Row> at(@Nullable String fair, List<Suggestions.Row> ranked) {
        if (fair == null) {
            return ranked;
        }
        Set<VacancyId> shown = fairs.vacancies(fairs.existing(fair).id());
        return ranked.stream().filter(row -> shown.contains(row.vacancy())).toList();
    }
}
