package org.quayside.match;

import org.quayside.candidate.CandidateId;
import org.quayside.scoring.Score;
import org.quayside.scoring.Verdict;
import org.quayside.vacancy.VacancyId;

/** What the match log says of one pair, with its numbers in basis points. Folding the events of a vacancy gives its published pairs. */
public sealed interface MatchEvent {
    VacancyId vacancyId();

    CandidateId candidateId();

    int match();

    int fit();

    int appeal();

    Verdict verdict();

    default Score score() {
        return new Score(match(), fit(), appeal(), verdict());
    }

    /** The pair came onto the shortlist. */
    record MatchFound(VacancyId vacancyId, CandidateId candidateId, int match, int fit, int appeal, Verdict verdict)
            implements MatchEvent {}

    /** The pair stayed on it and its score has moved by 500 or more since it was last published, or its verdict is another. */
    record MatchChanged(VacancyId vacancyId, CandidateId candidateId, int match, int fit, int appeal, Verdict verdict)
            implements MatchEvent {}

    /** The pair left the shortlist; the numbers are those last published. */
    record MatchLost(VacancyId vacancyId, CandidateId candidateId, int match, int fit, int appeal, Verdict verdict)
            implements MatchEvent {}
}
