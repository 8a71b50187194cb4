package org.quayside.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quayside.candidate.CandidateId;
import org.quayside.match.MatchEvent.MatchChanged;
import org.quayside.match.MatchEvent.MatchFound;
import org.quayside.match.MatchEvent.MatchLost;
import org.quayside.scoring.Score;
import org.quayside.vacancy.VacancyId;

/** From what is published of a vacancy and what its shortlist wants: the events that lead from one to the other. */
public final class PublishedDifference {
    /** A published score stands until it has moved this far. */
    public static final int NOTABLE = 500;

    private PublishedDifference() {}

    /**
     * Lost ones first, by candidate; then found and changed ones in the shortlist's order, whatever the order of {@code published}.
     *
     * @param published score as last published, per candidate
     * @param wanted rows of the shortlist
     */
    public static List<MatchEvent> of(VacancyId vacancy, Map<CandidateId, Score> published, List<Ranked<CandidateId>> wanted) {
        return of(vacancy, published::get, new ListChange<>(List.copyOf(published.keySet()), wanted));
    }

    /**
     * The same where what was published is what the shortlist wanted before {@code change}: nobody else need be looked at.
     *
     * @param published score as last published; null: not published
     */
    public static List<MatchEvent> of(VacancyId vacancy, Function<CandidateId, @Nullable Score> published, ListChange<CandidateId> change) {
        var events = new ArrayList<MatchEvent>();
        var stay = new HashSet<CandidateId>();
        change.rows().forEach(row -> stay.add(row.id()));
        change.left().stream().filter(candidate -> !stay.contains(candidate)).sorted(Comparator.comparing(CandidateId::value)).forEach(candidate -> {
            var last = published.apply(candidate);
            if (last != null) {
                events.add(new MatchLost(vacancy, candidate, last.match(), last.fit(), last.appeal(), last.verdict()));
            }
        });
        for (var row : change.rows()) {
            var last = published.apply(row.id());
            if (last == null) {
                events.add(new MatchFound(vacancy, row.id(), row.match(), row.fit(), row.appeal(), row.verdict()));
            } else if (Math.abs(row.match() - last.match()) >= NOTABLE || row.verdict() != last.verdict()) {
                events.add(new MatchChanged(vacancy, row.id(), row.match(), row.fit(), row.appeal(), row.verdict()));
            }
        }
        return events;
    }
}
