package org.quayside.match;

import java.util.Set;
import org.quayside.candidate.CandidateId;
import org.quayside.vacancy.VacancyId;

/**
 * Owners whose visible list differs from what it was at the last drain; a list that does not exist equals an empty one, so an owner that
 * left is here if it left rows behind, and a new one if it got some.
 */
public record MatchChanges(Set<VacancyId> shortlists, Set<CandidateId> suggestions) {
    public boolean isEmpty() {
        return shortlists.isEmpty() && suggestions.isEmpty();
    }
}
