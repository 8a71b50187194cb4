package org.quayside.app.match;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quayside.application.ApplicationId;
import org.quayside.candidate.CandidateId;
import org.quayside.vacancy.VacancyId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How a pair came to stand where it does: its entries in the match log, each with what led to it. */
@Component
public final class MatchHistory {
    private static final int MOST_STEPS = 1_000;
    private static final String ENGINE = "scoring.EngineActivated";
    private static final String OTHERS = "others";

    private final MatchLog log;
    private final JdbcTemplate sql;

    MatchHistory(MatchLog log, JdbcTemplate sql) {
        this.log = log;
        this.sql = sql;
    }

    /**
     * @param because name of the event that led to it, such as {@code candidate.CvSubmitted}; {@code others}: something became of others,
     *     and the pair had to give way or could move up; null: it is not known any more
     */
    public record Step(MatchEntry entry, @Nullable String because) {}

    /** Oldest first; nothing of who was erased. */
    public List<Step> of(CandidateId candidate, VacancyId vacancy) {
        var entries = log.read(0, MOST_STEPS, LogFilter.about(candidate, vacancy)).stream().filter(entry -> entry.kind().isMatch() && entry.about() != null)
                .toList();
        var causes = causes(entries, new ApplicationId(candidate, vacancy));
        return entries.stream().map(entry -> new Step(entry, causes.get(cause(entry)))).toList();
    }

    private static String cause(MatchEntry entry) {
        var about = entry.about();
        return about == null ? "" : about.cause();
    }

    private Map<String, String> causes(List<MatchEntry> entries, ApplicationId pair) {
        var own = List.of(pair.candidateId().value(), pair.vacancyId().value());
        var causes = new HashMap<String, String>();
        if (!entries.isEmpty()) {
            var ids = entries.stream().map(MatchHistory::cause).distinct().toList();
            sql.query("SELECT eventIdentifier, aggregateIdentifier, payloadType FROM DomainEventEntry WHERE eventIdentifier IN (%s)"
                            .formatted(String.join(", ", Collections.nCopies(ids.size(), "?"))),
                    row -> {
                        var type = row.getString(3);
                        causes.put(row.getString(1), own.contains(row.getString(2)) || type.equals(ENGINE) ? type : OTHERS);
                    },
                    ids.toArray());
        }
        return causes;
    }
}
