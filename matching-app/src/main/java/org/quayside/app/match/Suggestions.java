package org.quayside.app.match;

import java.util.List;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.Score;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;

/** A candidate's best vacancies, best first; those where a gate fails are not among them. */
@Component
public final class Suggestions {
    private final Serving serving;

    Suggestions(Serving serving) {
        this.serving = serving;
    }

    public record Row(VacancyId vacancy, Score score) {}

    /** At most 50; empty for a candidate who is paused, withdrawn, erased or unknown. */
    public List<Row> of(CandidateId candidate) {
        return serving.stores().lists().read(ListStore.SUGGESTIONS, candidate.value()).stream()
                .map(row -> new Row(new VacancyId(row.id()), row.score()))
                .toList();
    }

    /** What would be among them but for a failed gate. Scores every vacancy: not free. */
    public List<Row> nearMisses(CandidateId candidate, int limit) {
        return serving.book().nearMisses(candidate, limit).stream().map(row -> new Row(row.id(), row.score())).toList();
    }
}
