package org.quayside.app.shortlist;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quayside.app.fair.FairView;
import org.quayside.app.match.Shortlists;
import org.quayside.candidate.CandidateId;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;

/** Shortlists narrowed to who is registered for a fair. */
@Component
public final class ShortlistRows {
    private final Shortlists shortlists;
    private final FairView fairs;

    ShortlistRows(Shortlists shortlists, FairView fairs) {
        this.shortlists = shortlists;
        this.fairs = fairs;
    }

    /** @param fair null: everybody */
    public List<Shortlists.Row> of(VacancyId vacancy, @Nullable String fair) {
        return at(fair, shortlists.of(vacancy));
    }

    /** In their order. */
    List<Shortlists.Row> at(@Nullable String fair, List<Shortlists.Row> ranked) {
        if (fair == null) {
            return ranked;
        }
        Set<CandidateId> visitors = fairs.registered(fairs.existing(fair).id(), ranked.stream().map(Shortlists.Row::candidate).toList());
        return ranked.stream().filter(row -> visitors.contains(row.candidate())).toList();
    }
}
