package org.quayside.app.match;

import java.util.HashMap;
import java.util.Map;
import org.quayside.app.match.MatchEntry.Kind;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.Score;
import org.quayside.vacancy.VacancyId;

/** The pairs that stand after what the log has said about them, each with the score as last published. */
final class FoldedLog {
    private final Map<VacancyId, Map<CandidateId, Score>> standing = new HashMap<>();

    /** In the order of sequences. */
    void add(MatchEntry entry) {
        var about = entry.about();
        if (about == null || !entry.kind().isMatch()) {
            return;
        }
        var pairs = standing.computeIfAbsent(about.vacancy(), vacancy -> new HashMap<>());
        if (entry.kind() == Kind.LOST || about.score() == null) {
            pairs.remove(about.candidate());
        } else {
            pairs.put(about.candidate(), about.score());
        }
        if (pairs.isEmpty()) {
            standing.remove(about.vacancy());
        }
    }

    Map<VacancyId, Map<CandidateId, Score>> pairs() {
        return standing;
    }
}
