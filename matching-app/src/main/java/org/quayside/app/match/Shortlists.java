package org.quayside.app.match;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.quayside.candidate.CandidateId;
import org.quayside.scoring.Score;
import org.quayside.vacancy.VacancyId;
import org.springframework.stereotype.Component;

/** A vacancy's best candidates, best first; those who fail a gate or stay below the vacancy's threshold are not on it. */
@Component
public final class Shortlists {
    private static final Comparator<Row> BEST_FIRST =
            Comparator.comparingInt((Row row) -> -row.score().match()).thenComparing(row -> row.candidate().value());

    private final Serving serving;
    private final MatchLog log;

    Shortlists(Serving serving, MatchLog log) {
        this.serving = serving;
        this.log = log;
    }

    public record Row(CandidateId candidate, Score score) {}

    /** At most 100; empty for a vacancy that is closed, expired, unknown, or asks for no skill. */
    public List<Row> of(VacancyId vacancy) {
        return serving.stores().lists().read(ListStore.SHORTLISTS, vacancy.value()).stream()
                .map(row -> new Row(new CandidateId(row.id()), row.score()))
                .toList();
    }

    /** As it was published at the time: what the match log folds to. Who has been erased since, or hides now, is not on it. */
    public List<Row> at(VacancyId vacancy, Instant time) {
        return log.standingAt(vacancy, time).entrySet().stream()
                .filter(pair -> !hides(pair.getKey(), vacancy))
                .map(pair -> new Row(pair.getKey(), pair.getValue()))
                .sorted(BEST_FIRST)
                .toList();
    }

    private boolean hides(CandidateId candidate, VacancyId vacancy) {
        var stores = serving.stores();
        var person = stores.profiles().find(candidate);
        var job = stores.requirements().find(vacancy);
        return person == null || job == null || person.hiddenFrom().contains(job.organizationId().value());
    }

    /** Who would be on it but for a failed gate; candidates who hide from the organisation are not told of. Scores everybody: not free. */
    public List<Row> nearMisses(VacancyId vacancy, int limit) {
        return serving.book().nearMisses(vacancy, limit).stream().map(row -> new Row(row.id(), row.score())).toList();
    }
}
