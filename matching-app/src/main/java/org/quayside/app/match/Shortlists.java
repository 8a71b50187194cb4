package org.quayside.app.match;

import java.util.List;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.Score;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;

/** A vacancy's best candidates, best first; those who fail a gate or stay below the vacancy's threshold are not on it. */
@Component
public final class Shortlists {
    private final ListStore lists;
    private final NearMisses misses;

    Shortlists(ListStore lists, NearMisses misses) {
        this.lists = lists;
        this.misses = misses;
    }

    public record Row(CandidateId candidate, Score score) {}

    /** At most 100; empty for a vacancy that is closed, expired, unknown, or asks for no skill. */
    public List<Row> of(VacancyId vacancy) {
        return lists.read(ListStore.SHORTLISTS, vacancy.value()).stream()
                .map(row -> new Row(new CandidateId(row.id()), row.score()))
                .toList();
    }

    /** Who would be on it but for a failed gate; candidates who hide from the organisation are not told of. Scores everybody: not free. */
    public List<Row> nearMisses(VacancyId vacancy, int limit) {
        return misses.book().nearMisses(vacancy, limit).stream().map(row -> new Row(row.id(), row.score())).toList();
    }
}
